import { useCallback, useMemo, useState } from 'react';
import type { SheetModel, WorkbookModel } from '../../host/workbook/model';
import type { Cursor } from '../grid/selection';
import { listChoices } from './listChoices';

export interface ListState {
  /** Undefined where the cell under the cursor has no list. */
  readonly choices: readonly string[] | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly choose: (choice: string) => void;
}

/** The list of the cell under the cursor; another cell closes it. */
export function useList(
  model: WorkbookModel,
  sheet: SheetModel,
  { row, column }: Cursor,
  /** Of the workbook, which changes in place. */
  version: number,
  write: (text: string) => void,
  takeFocus: () => void,
): ListState {
  const place = `${sheet.id} ${row} ${column}`;
  const [openAt, setOpenAt] = useState('');
  const choices = useMemo(() => {
    const found = version < 0 ? undefined : listChoices(model, sheet, row, column);
    return found?.length === 0 ? undefined : found;
  }, [model, sheet, row, column, version]);
  const close = useCallback(() => {
    setOpenAt('');
    takeFocus();
  }, [takeFocus]);
  return {
    choices,
    isOpen: choices !== undefined && openAt === place,
    toggle: () => {
      setOpenAt(openAt === place ? '' : place);
    },
    close,
    choose: (choice) => {
      close();
      write(choice);
    },
  };
}
