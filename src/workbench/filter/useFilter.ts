import { useMemo, useState } from 'react';
import type { Host } from '../../host/host';
import type { SheetModel } from '../../host/workbook/model';
import type { Desk } from '../desk/desk';
import { filteredRows, isLeft, valuesOf, type Excluded } from './columnValues';

const none: Excluded = new Map();

export interface FilterState {
  /** Column whose list is open. */
  readonly openColumn: number | undefined;
  readonly open: (column: number | undefined) => void;
  readonly isActive: (column: number) => boolean;
  /** Texts to choose from in the open column. */
  readonly values: readonly string[];
  readonly excluded: ReadonlySet<string>;
  /** Leaves out the rows with these texts in the open column. */
  readonly exclude: (values: ReadonlySet<string>) => void;
}

/** Filters the rows of the sheet's filter by hiding them. */
export function useFilter(desk: Desk, host: Host, sheet: SheetModel, version: number): FilterState {
  const [bySheet, setBySheet] = useState<ReadonlyMap<string, Excluded>>(new Map());
  const [opened, setOpened] = useState<{ readonly sheetId: string; readonly column: number }>();
  const excluded = bySheet.get(sheet.id) ?? none;
  const openColumn = opened?.sheetId === sheet.id ? opened.column : undefined;
  const values = useMemo(
    () => (openColumn === undefined || version < 0 ? [] : valuesOf(sheet, openColumn, excluded)),
    [sheet, openColumn, excluded, version],
  );
  const exclude = (left: ReadonlySet<string>): void => {
    if (openColumn === undefined) return;
    const next = new Map(excluded);
    if (left.size === 0) next.delete(openColumn);
    else next.set(openColumn, left);
    setBySheet(new Map(bySheet).set(sheet.id, next));
    const rows = filteredRows(sheet);
    const shown = rows.filter((row) => isLeft(sheet, row, next));
    const hidden = rows.filter((row) => !isLeft(sheet, row, next));
    host.userHides(sheet.name, 'rows', shown, false);
    host.userHides(sheet.name, 'rows', hidden, true);
    desk.say('info', desk.texts()('filtered', { shown: shown.length, count: rows.length }));
  };
  return {
    openColumn,
    open: (column) => {
      setOpened(column === undefined ? undefined : { sheetId: sheet.id, column });
    },
    isActive: (column) => excluded.has(column),
    values,
    excluded: (openColumn === undefined ? undefined : excluded.get(openColumn)) ?? new Set(),
    exclude,
  };
}
