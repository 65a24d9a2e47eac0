import type { Failure } from '../sheets/proposal';
import { isBlockName } from '../sheets/rebuiltRecord';
import { snapshotBlock, type ReadBlock, type Snapshot } from '../sheets/snapshot';
import { orFailure } from './failure';
import { cellsOf, loaded, sendReads, type Read } from './read';
import { readInventory, recordOf, requestPlaces } from './readWorkbook';
import type { BlockPlace } from '../sheets/proposal';
import { recordFrom } from './workbookRecord';

/** All blocks of ours with their cells: formulas, values, number formats. Two syncs, few more for huge workbooks; writes nothing. */
export async function readWorkbook(): Promise<Snapshot | { readonly failure: Failure }> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, snapshotIn));
}

async function snapshotIn(context: Excel.RequestContext): Promise<Snapshot> {
  const inventory = await readInventory(context, []);
  const record = await recordFrom(context, inventory);
  const recorded = Object.keys(recordOf(inventory.state)?.blocks ?? {});
  const there = [...inventory.names.values()].filter(({ isBroken }) => !isBroken).map(({ name }) => name);
  const names = there.filter((name) => recorded.includes(name) || isBlockName(name));
  const places = await placesOf(context, names);
  const reads = [...places].map(([name, place]) => readBlock(name, place));
  await sendReads(context, reads);
  const blocks = reads.flatMap((read) => snapshotBlock(read.result()) ?? []);
  return {
    record,
    blocks: Object.fromEntries(blocks.map((block) => [block.name, block])),
    sheets: inventory.sheets.map(({ name }) => name),
    troubles: [],
    dismissals: [],
  };
}

async function placesOf(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, BlockPlace>> {
  if (names.length === 0) return new Map();
  const places = requestPlaces(context, names);
  await context.sync();
  return places();
}

/** Formula, value and format of a cell together, a guess from above. */
const charactersPerCell = 90;

function readBlock(name: string, place: BlockPlace): Read<ReadBlock> {
  let range: Excel.Range | undefined;
  return {
    size: place.rows * place.columns * charactersPerCell,
    request: (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const area = sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns);
      range = loaded(area, 'formulas,values,numberFormat');
    },
    result: () => ({
      name,
      sheet: place.sheet,
      row: place.row,
      column: place.column,
      inputs: cellsOf(range?.formulas ?? []),
      values: cellsOf(range?.values ?? []),
      numberFormats: cellsOf(range?.numberFormat ?? []),
    }),
  };
}
