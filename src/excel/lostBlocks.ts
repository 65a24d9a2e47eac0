/** Finds blocks again whose defined name is gone, by the keys that stand in them. */
import type { FoundBlock } from '../sheets/blockMap';
import type { BlockPlace } from '../sheets/proposal';
import { locateByKeys } from '../sheets/locateByKeys';
import type { BlockPlan, SheetPlan, WorkbookPlan } from '../sheets/sheetPlan';
import { readUsed, sendReads, type UsedCells } from './read';

interface PlacedCells {
  readonly place: BlockPlace;
  readonly cells: FoundBlock;
}

export interface LostBlocks {
  readonly found: ReadonlyMap<string, PlacedCells>;
  readonly vacant: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

interface Known {
  /** All sheets that can hold a block. */
  readonly sheets: readonly string[];
  readonly blocks: ReadonlyMap<string, PlacedCells>;
  /** Sheets an unfinished run has added and not filled. */
  readonly emptySheets: ReadonlySet<string>;
  /** Blocks the state record knows. */
  readonly known: Readonly<Record<string, string>> | undefined;
}

/** One sync where something is missing on a sheet of ours or a sheet of a planned name is there, else none. */
export async function findLostBlocks(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  known: Known,
): Promise<LostBlocks> {
  const searches = plan.sheets.flatMap((sheet) => searchOf(sheet, known));
  const names = [...new Set(searches.flatMap(({ sheets }) => sheets))];
  const reads = names.map((name) => [name, readUsed(name)] as const);
  await sendReads(
    context,
    reads.map(([, read]) => read),
  );
  const contents = new Map(reads.map(([name, read]) => [name, read.result()]));
  const found = new Map<string, PlacedCells>();
  const vacant = new Map<string, { row: number; column: number }>();
  for (const search of searches) {
    for (const block of search.blocks) {
      const place = locateOn(block, search.sheets, contents, [...known.blocks.values(), ...found.values()]);
      if (place !== undefined) found.set(block.name, place);
      else if (search.own !== undefined) vacant.set(block.name, vacantPlace(block, contents.get(search.own)));
    }
  }
  return { found, vacant };
}

interface Search {
  readonly blocks: readonly BlockPlan[];
  readonly sheets: readonly string[];
  /** The sheet the plan's other blocks stand on. */
  readonly own: string | undefined;
}

function searchOf(sheet: SheetPlan, known: Known): Search[] {
  const blocks = sheet.blocks.filter(({ name }) => !known.blocks.has(name));
  if (blocks.length === 0) return [];
  const own = sheet.blocks
    .map(({ name }) => known.blocks.get(name)?.place.sheet)
    .find((name) => name !== undefined);
  if (own !== undefined) return known.emptySheets.has(own) ? [] : [{ blocks, sheets: [own], own }];
  const isRecorded = blocks.some(({ name }) => known.known?.[name] !== undefined);
  const named = known.sheets.filter(
    (name) => name.toUpperCase() === sheet.name.toUpperCase() && !known.emptySheets.has(name),
  );
  const sheets = isRecorded ? known.sheets : named;
  return sheets.length > 0 ? [{ blocks, sheets, own: undefined }] : [];
}

function locateOn(
  block: BlockPlan,
  sheets: readonly string[],
  contents: ReadonlyMap<string, UsedCells>,
  others: readonly PlacedCells[],
): PlacedCells | undefined {
  for (const sheet of sheets) {
    const used = contents.get(sheet);
    if (used === undefined) continue;
    const area = locateByKeys(block, used.cells, (row, column) =>
      isInside(others, sheet, used.row + row, used.column + column),
    );
    if (area === undefined) continue;
    const cells = used.cells
      .slice(area.row, area.row + area.rows)
      .map((row) => row.slice(area.column, area.column + area.columns));
    return { place: { ...area, sheet, row: used.row + area.row, column: used.column + area.column }, cells };
  }
  return undefined;
}

function isInside(blocks: readonly PlacedCells[], sheet: string, row: number, column: number): boolean {
  return blocks.some(
    ({ place }) =>
      place.sheet === sheet &&
      row >= place.row &&
      row < place.row + place.rows &&
      column >= place.column &&
      column < place.column + place.columns,
  );
}

/** The planned place where nothing stands there, else two rows below all that stands on the sheet. */
function vacantPlace(block: BlockPlan, used: UsedCells | undefined): { row: number; column: number } {
  if (used === undefined) return { row: block.row, column: block.column };
  const rows = 1 + block.headerRows + block.rows.length;
  const stands = used.cells.some((cells, offset) => {
    const row = used.row + offset;
    if (row < block.row || row >= block.row + rows) return false;
    return cells.some(
      (cell, at) =>
        cell !== '' &&
        used.column + at >= block.column &&
        used.column + at < block.column + block.columns.length,
    );
  });
  return { row: stands ? used.row + used.cells.length + 2 : block.row, column: block.column };
}
