import type { Failure, WorkbookRecord } from '../sheets/proposal';
import { isBlockName, rebuiltRecord, tellingNames } from '../sheets/rebuiltRecord';
import type { StoredRecord } from '../sheets/record';
import { orFailure } from './failure';
import { readInventory, recordOf, type Inventory } from './inventory';
import { loaded } from './read';

/** The same as `readRecord` of the open workbook. */
export async function recordOfWorkbook(): Promise<
  WorkbookRecord | undefined | { readonly failure: Failure }
> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, readRecord));
}

/**
 * What the workbook says of itself; undefined where it holds no sheet of ours. Where both copies of the record are lost
 * it is put together from the sheets, and says so.
 */
export async function readRecord(context: Excel.RequestContext): Promise<WorkbookRecord | undefined> {
  return recordFrom(context, await readInventory(context, []));
}

/** The same from an inventory that was read already. */
export async function recordFrom(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<WorkbookRecord | undefined> {
  const blocks = [...inventory.names.values()].filter(({ isBroken }) => !isBroken).map(({ name }) => name);
  const stored = recordOf(inventory.state);
  if (stored !== undefined && blocks.some((name) => stored.blocks[name] !== undefined)) {
    const there = new Set(blocks);
    const missingBlocks = Object.keys(stored.blocks).filter((name) => !there.has(name));
    return { ...publicPart(stored), ...(missingBlocks.length === 0 ? {} : { missingBlocks }) };
  }
  const ours = blocks.filter(isBlockName);
  return ours.length === 0 ? undefined : rebuild(context, inventory, ours);
}

function publicPart({
  planId,
  planTitle,
  layoutVersion,
  language,
  year,
  units,
  origin,
  signed,
}: StoredRecord): WorkbookRecord {
  const known = { planId, planTitle, layoutVersion, language, year, units, origin };
  return origin === 'stored' ? { ...known, signedTargets: signed.targets } : known;
}

async function rebuild(
  context: Excel.RequestContext,
  inventory: Inventory,
  blockNames: readonly string[],
): Promise<WorkbookRecord> {
  const telling = tellingNames(blockNames);
  const values = (name: string): Excel.Range => loaded(rangeOf(context, name), 'values');
  const isThere = (name: string): boolean => inventory.names.get(name.toUpperCase())?.isBroken === false;
  const year = isThere(telling.year) ? values(telling.year) : undefined;
  const keys = telling.keys.filter(isThere).map(values);
  const heads = blockNames.map((name) =>
    loaded(rangeOf(context, name).getCell(0, 0).getResizedRange(2, 0), 'values'),
  );
  await context.sync();
  return rebuiltRecord({
    blockNames,
    year: year === undefined ? undefined : cellsOfRange(year)[0],
    rowKeys: keys.flatMap(cellsOfRange),
    keyHeaders: heads.flatMap(cellsOfRange),
  });
}

function rangeOf(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItem(name).getRange();
}

function cellsOfRange(range: Excel.Range): unknown[] {
  const values: readonly (readonly unknown[])[] = range.values;
  return values.flat();
}
