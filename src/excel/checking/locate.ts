/** Finds cells of a block by their keys, wherever they stand now. */
import type { FoundCell } from '../../sheets/cellText';
import { columnOffsets, keyColumnKey } from '../../sheets/snapshot';
import { cellsOf, loaded } from '../read';
import { columnsWithin, rangeOfName } from './blockReads';

export interface LocatedColumn {
  /** Column of the sheet. */
  readonly column: number;
  readonly isHidden: boolean;
  readonly formulas: readonly FoundCell[];
  readonly values: readonly FoundCell[];
  readonly numberFormats: readonly FoundCell[];
}

export interface LocatedBlock {
  readonly sheetId: string;
  readonly sheet: string;
  readonly isVisible: boolean;
  readonly protection: {
    readonly isOn: boolean;
    readonly allowsRows: boolean;
    readonly allowsColumns: boolean;
  };
  readonly row: number;
  readonly column: number;
  readonly keyRow: readonly FoundCell[];
  /** Key column from the key row down. */
  readonly keys: readonly FoundCell[];
  /** By column key; columns that are gone are left out. */
  readonly columns: ReadonlyMap<string, LocatedColumn>;
}

/**
 * Asks for a block's keys, and for the contents of some columns. One sync where the key row is `expected`, else one more;
 * undefined where the block or its key column is gone.
 */
export async function locate(
  context: Excel.RequestContext,
  block: string,
  columnKeys: readonly string[],
  expected: readonly FoundCell[],
): Promise<LocatedBlock | undefined> {
  const range = loaded(rangeOfName(context, block), 'rowIndex,columnIndex');
  range.worksheet.load('visibility');
  range.worksheet.protection.load('protected,options');
  const keyRow = loaded(range.getRow(0), 'values');
  const offsets = columnOffsets(expected);
  const columns = [keyColumnKey, ...columnKeys].flatMap((key) => {
    const offset = offsets.get(key);
    return offset === undefined ? [] : [{ key, offset, cells: contentsOf(range, offset) }];
  });
  await context.sync();
  if (range.isNullObject) return undefined;
  const found = cellsOf(keyRow.values)[0] ?? [];
  const now = columnOffsets(found);
  if (!now.has(keyColumnKey)) return undefined;
  const isExpected = [keyColumnKey, ...columnKeys].every((key) => now.get(key) === offsets.get(key));
  if (!isExpected) return locate(context, block, columnKeys, found);
  const located = new Map(
    columns.map(({ key, offset, cells }) => [key, locatedColumn(range.columnIndex + offset, cells)]),
  );
  return {
    sheetId: range.worksheet.id,
    sheet: range.worksheet.name,
    isVisible: range.worksheet.visibility === 'Visible',
    protection: protectionOf(range.worksheet.protection),
    row: range.rowIndex,
    column: range.columnIndex,
    keyRow: found,
    keys: located.get(keyColumnKey)?.values ?? [],
    columns: located,
  };
}

function protectionOf({ protected: isOn, options }: Excel.WorksheetProtection): LocatedBlock['protection'] {
  return {
    isOn,
    allowsRows: !isOn || options.allowFormatRows === true,
    allowsColumns: !isOn || options.allowFormatColumns === true,
  };
}

function contentsOf(range: Excel.Range, offset: number): Excel.Range {
  return loaded(columnsWithin(range, offset, 1), 'formulas,values,numberFormat,columnHidden');
}

function locatedColumn(column: number, cells: Excel.Range): LocatedColumn {
  const only = (lines: readonly (readonly unknown[])[]): FoundCell[] =>
    cellsOf(lines).map(([cell = '']) => cell);
  if (cells.isNullObject) return { column, isHidden: false, formulas: [], values: [], numberFormats: [] };
  return {
    column,
    isHidden: cells.columnHidden,
    formulas: only(cells.formulas),
    values: only(cells.values),
    numberFormats: only(cells.numberFormat),
  };
}

/** Rows of the sheet by the key they carry, below the key row; several where it is doubled. */
export function rowsByKey({ keys, row }: LocatedBlock): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [offset, cell] of keys.entries()) {
    const key = String(cell);
    if (offset === 0 || key === '') continue;
    rows.set(key, [...(rows.get(key) ?? []), row + offset]);
  }
  return rows;
}
