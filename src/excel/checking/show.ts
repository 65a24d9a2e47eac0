import type { FoundCell } from '../../sheets/cellText';
import type { KeyedEntry } from '../../sheets/checking/access';
import { locate, rowsByKey, type LocatedBlock } from './locate';

/**
 * Shows a cell of a block and selects it; false where its row or column is gone. What is hidden is shown: the sheet, the
 * row, and the columns of the cell's quarter, so that target and notes are seen beside the entry.
 */
export async function showCell(
  context: Excel.RequestContext,
  block: string,
  { rowKey, columnKey }: KeyedEntry,
  expected: readonly FoundCell[],
): Promise<boolean> {
  const found = await locate(context, block, [columnKey], expected);
  const column = found?.columns.get(columnKey);
  const row = found === undefined ? undefined : rowsByKey(found).get(rowKey)?.[0];
  if (found === undefined || row === undefined || column === undefined) return false;
  const sheet = context.workbook.worksheets.getItem(found.sheetId);
  if (!found.isVisible) sheet.visibility = 'Visible';
  const { first, count } = columnsShownWith(found, columnKey, column.column);
  if (column.isHidden && found.protection.allowsColumns)
    sheet.getRangeByIndexes(row, first, 1, count).columnHidden = false;
  const cell = sheet.getRangeByIndexes(row, column.column, 1, 1);
  if (found.protection.allowsRows) cell.rowHidden = false;
  sheet.activate();
  cell.select();
  await context.sync();
  return true;
}

/** The neighbouring columns of the same quarter: `tw2.entry` comes with all that begins with `tw2.`. */
function columnsShownWith(
  { keyRow, column: left }: LocatedBlock,
  columnKey: string,
  column: number,
): { readonly first: number; readonly count: number } {
  const dot = columnKey.indexOf('.');
  const group = dot < 0 ? undefined : columnKey.slice(0, dot + 1);
  const belongs = (at: number): boolean =>
    group !== undefined && String(keyRow[at - left] ?? '').startsWith(group);
  let first = column;
  let last = column;
  while (belongs(first - 1)) first -= 1;
  while (belongs(last + 1)) last += 1;
  return { first, count: last - first + 1 };
}
