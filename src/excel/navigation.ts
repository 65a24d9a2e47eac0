import type { SheetId } from '../sheets/sheetPlan';
import type { SheetPlace } from '../sheets/record';
import { loaded } from './read';
import { readInventory, recordOf } from './inventory';

/** Shows a sheet of ours and selects its first entry; does nothing where the sheet is not in the workbook. */
export async function goToSheet(context: Excel.RequestContext, sheet: SheetId): Promise<void> {
  const inventory = await readInventory(context, []);
  const place = recordOf(inventory.state)?.places[sheet];
  if (place === undefined) return;
  const block = loaded(
    context.workbook.names.getItemOrNullObject(place.block).getRangeOrNullObject(),
    'address',
  );
  const entries = place.entry === undefined ? undefined : loaded(entryBlock(context, place.entry), 'values');
  await context.sync();
  if (block.isNullObject) return;
  block.worksheet.activate();
  cellToSelect(block, place.entry, entries).select();
  await context.sync();
}

function entryBlock(context: Excel.RequestContext, entry: NonNullable<SheetPlace['entry']>): Excel.Range {
  return context.workbook.names.getItemOrNullObject(entry.block).getRangeOrNullObject();
}

/** The first entry where its keys are still found, else the cell below the hidden key row. */
function cellToSelect(
  block: Excel.Range,
  entry: SheetPlace['entry'],
  entries: Excel.Range | undefined,
): Excel.Range {
  const first = block.getCell(1, 0);
  if (entry === undefined || entries === undefined || entries.isNullObject) return first;
  const values: readonly (readonly unknown[])[] = entries.values;
  const column = (values[0] ?? []).indexOf(entry.columnKey);
  const row = values.findIndex((cells) => cells.includes(entry.rowKey));
  return row < 0 || column < 0 ? first : entries.getCell(row, column);
}
