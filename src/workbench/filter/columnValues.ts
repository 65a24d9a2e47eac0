/** The filter of a sheet: which rows a choice of values leaves. Criteria are kept by the page; a file carries the hidden rows. */
import type { SheetModel } from '../../host/workbook/model';
import { readCell } from '../../host/workbook/operations';

/** Values that are left out, by column. */
export type Excluded = ReadonlyMap<number, ReadonlySet<string>>;

const textOf = (sheet: SheetModel, row: number, column: number): string => readCell(sheet, row, column).text;

/** Rows below the headers of the sheet's filter. */
export function filteredRows(sheet: SheetModel): readonly number[] {
  const { autoFilter } = sheet;
  if (autoFilter === undefined) return [];
  return Array.from({ length: Math.max(0, autoFilter.rows - 1) }, (_, down) => autoFilter.row + 1 + down);
}

/** Texts to choose from in a column, as they are shown, in their order; those that other columns leave out are left out. */
export function valuesOf(sheet: SheetModel, column: number, excluded: Excluded): readonly string[] {
  const others = new Map([...excluded].filter(([other]) => other !== column));
  const values = new Set(
    filteredRows(sheet)
      .filter((row) => isLeft(sheet, row, others))
      .map((row) => textOf(sheet, row, column)),
  );
  return [...values].sort((one, other) => one.localeCompare(other, 'id', { numeric: true }));
}

/** Whether no column leaves out this row. */
export function isLeft(sheet: SheetModel, row: number, excluded: Excluded): boolean {
  return [...excluded].every(([column, values]) => !values.has(textOf(sheet, row, column)));
}
