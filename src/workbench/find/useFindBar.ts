import { useCallback, useMemo, useState } from 'react';
import { cellAddress, printSheetPrefix } from '../../formula/address';
import type { SheetModel, WorkbookModel } from '../../host/workbook/model';
import type { DeskState } from '../desk/desk';
import { matchesIn, nextMatch, type Match } from './matches';

export interface FindBarState {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly inAll: boolean;
  readonly setInAll: (inAll: boolean) => void;
  readonly count: number;
  /** Place of the selected cell among the matches, 1 for the first; 0 where it is none. */
  readonly at: number;
  readonly go: (step: 1 | -1) => void;
}

/** Finding texts in the sheet or in all of them, from the selected cell on. */
export function useFindBar(
  model: WorkbookModel,
  sheet: SheetModel,
  { version, language }: DeskState,
  goTo: (reference: string) => boolean,
): FindBarState {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [inAll, setInAll] = useState(false);
  const matches = useMemo(
    () =>
      // The workbook changes in place; its version tells when.
      isOpen && version >= 0 ? matchesIn(inAll ? model.sheets : [sheet], text, language) : [],
    [isOpen, version, model, sheet, inAll, text, language],
  );
  const { row, column } = model.selection.area;
  const here: Match = { sheet, row, column };
  const go = (step: 1 | -1): void => {
    const match = matches[nextMatch(matches, model.sheets, here, step)];
    if (match !== undefined) goTo(printSheetPrefix(match.sheet.name) + cellAddress(match.row, match.column));
  };
  return {
    isOpen,
    open: useCallback(() => {
      setOpen(true);
    }, []),
    close: useCallback(() => {
      setOpen(false);
    }, []),
    text,
    setText,
    inAll,
    setInAll,
    count: matches.length,
    at:
      1 + matches.findIndex((match) => match.sheet === sheet && match.row === row && match.column === column),
    go,
  };
}
