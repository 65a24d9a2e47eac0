/** Where the cells of blocks stand once missing rows and columns have been inserted; pure geometry, 0-based throughout. */
import { mapBlock, type FoundBlock } from './blockMap';
import type { BlockPlace, BlockWork } from './proposal';
import type { BlockPlan, SheetPlan } from './sheetPlan';

/** A block as it stands when contents are written. */
export interface PlacedBlock {
  readonly plan: BlockPlan;
  readonly area: BlockPlace;
  readonly keyRow: number;
  readonly headerRow: number;
  readonly groupRow: number | undefined;
  /** Column of the sheet, by column key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row of the sheet, by row key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Whole rows or columns inserted before `at`, in the order they have to be inserted. */
export interface Insertion {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** What a block of an existing sheet starts from. */
export interface BlockOnSheet {
  readonly plan: BlockPlan;
  readonly place: BlockPlace;
  /** Undefined where it has no contents yet. */
  readonly cells: FoundBlock | undefined;
  /** Undefined where nothing is to be done in it. */
  readonly work: BlockWork | undefined;
}

export interface SheetPlacement {
  readonly blocks: readonly PlacedBlock[];
  readonly insertions: readonly Insertion[];
  /** Blocks that end further down than their defined names know after the insertions. */
  readonly extended: readonly string[];
}

/** A block that is written whole at a place of its own. */
export function placeNewBlock(
  plan: BlockPlan,
  sheet: string,
  row = plan.row,
  column = plan.column,
): PlacedBlock {
  const firstRow = row + 1 + plan.headerRows;
  return {
    plan,
    area: { sheet, row, column, rows: 1 + plan.headerRows + plan.rows.length, columns: plan.columns.length },
    keyRow: row,
    headerRow: firstRow - 1,
    groupRow: plan.headerRows === 2 ? row + 1 : undefined,
    columns: new Map(plan.columns.map(({ key }, offset) => [key, column + offset])),
    rows: new Map(plan.rows.map(({ key }, offset) => [key, firstRow + offset])),
  };
}

/** How far a sheet's first block, and with it titles and charts, stands from where the plan puts it. */
export function shiftOf(
  plan: SheetPlan,
  blocks: readonly PlacedBlock[],
): { readonly down: number; readonly right: number } {
  return {
    down: (blocks[0]?.area.row ?? 0) - (plan.blocks[0]?.row ?? 0),
    right: (blocks[0]?.area.column ?? 0) - (plan.blocks[0]?.column ?? 0),
  };
}

/** First and last data row: all rows between headers and the block's end. */
export function dataRowsOf(block: PlacedBlock): { readonly first: number; readonly last: number } {
  return { first: block.headerRow + 1, last: block.area.row + block.area.rows - 1 };
}

interface Draft {
  readonly plan: BlockPlan;
  readonly work: BlockWork | undefined;
  readonly sheet: string;
  top: number;
  left: number;
  height: number;
  width: number;
  keyRow: number;
  headerRow: number;
  groupRow: number | undefined;
  readonly columns: Map<string, number>;
  readonly rows: Map<string, number>;
  /** Columns without any content that an earlier run may have inserted for new ones. */
  blankColumns: Set<number>;
}

/** Places all blocks of one sheet after the rows and columns they miss were inserted. */
export function placeBlocks(blocks: readonly BlockOnSheet[]): SheetPlacement {
  const drafts = blocks.map(draftOf);
  const insertions: Insertion[] = [];
  const extended = new Set<string>();
  const insert = (insertion: Insertion): void => {
    insertions.push(insertion);
    for (const draft of drafts) shift(draft, insertion);
  };
  for (const draft of drafts) if (insertColumns(draft, insert)) extended.add(draft.plan.name);
  for (const draft of drafts) if (insertRows(draft, insert)) extended.add(draft.plan.name);
  return { blocks: drafts.map(placedOf), insertions, extended: [...extended] };
}

function draftOf({ plan, place, cells, work }: BlockOnSheet): Draft {
  const map = cells === undefined ? undefined : mapBlock(plan, cells);
  if (map?.kind !== 'keyed') return newDraft(plan, place, work);
  return {
    plan,
    work,
    sheet: place.sheet,
    top: place.row,
    left: place.column,
    height: place.rows,
    width: place.columns,
    keyRow: place.row + map.keyRow,
    headerRow: place.row + map.headerRow,
    groupRow: map.groupRow === undefined ? undefined : place.row + map.groupRow,
    columns: moved(map.columns, place.column),
    rows: moved(map.rows, place.row),
    blankColumns: new Set(
      work?.columnsBegun === true ? blankOffsets(cells ?? []).map((offset) => place.column + offset) : [],
    ),
  };
}

function blankOffsets(cells: FoundBlock): number[] {
  return (cells[0] ?? []).flatMap((_, offset) => (cells.every((row) => row[offset] === '') ? [offset] : []));
}

function newDraft(plan: BlockPlan, place: BlockPlace, work: BlockWork | undefined): Draft {
  const { area, keyRow, headerRow, groupRow, columns, rows } = placeNewBlock(
    plan,
    place.sheet,
    place.row,
    place.column,
  );
  return {
    plan,
    work: work === undefined ? undefined : { ...work, newRows: [] },
    sheet: place.sheet,
    top: area.row,
    left: area.column,
    height: area.rows,
    width: area.columns,
    keyRow,
    headerRow,
    groupRow,
    columns: new Map(columns),
    rows: new Map(rows),
    blankColumns: new Set(),
  };
}

function moved(offsets: ReadonlyMap<string, number>, by: number): Map<string, number> {
  return new Map([...offsets].map(([key, offset]) => [key, offset + by]));
}

/** A missing column comes back before the next one that is there, else at the block's right end, which its name does not know. */
function insertColumns(draft: Draft, insert: (insertion: Insertion) => void): boolean {
  let isExtended = false;
  // From right to left, so that neighbours that are both missing keep their order.
  for (const [index, { key }] of [...draft.plan.columns.entries()].reverse()) {
    if (draft.columns.has(key) || draft.work?.newColumns.includes(key) !== true) continue;
    const next = draft.plan.columns
      .slice(index + 1)
      .flatMap((column) => draft.columns.get(column.key) ?? [])[0];
    if (next !== undefined && draft.blankColumns.delete(next - 1)) {
      draft.columns.set(key, next - 1);
      continue;
    }
    const at = next ?? draft.left + draft.width;
    const isAtEdge = next === undefined || at === draft.left;
    insert({ axis: 'columns', at, count: 1 });
    draft.columns.set(key, at);
    if (!isAtEdge) continue;
    draft.width += 1;
    draft.left = Math.min(draft.left, at);
    isExtended = true;
  }
  return isExtended;
}

/** New rows take the blank ones at the block's end first, then rows inserted below it. */
function insertRows(draft: Draft, insert: (insertion: Insertion) => void): boolean {
  const { work } = draft;
  if (work === undefined || work.newRows.length === 0) return growBy(draft, work?.rowsInsertedBelow ?? 0);
  const end = draft.top + draft.height;
  const first = end - work.blankRowsAtEnd;
  const below = Math.max(0, work.newRows.length - work.blankRowsAtEnd);
  const missing = Math.max(0, below - work.rowsInsertedBelow);
  if (missing > 0) insert({ axis: 'rows', at: end + work.rowsInsertedBelow, count: missing });
  for (const [offset, key] of work.newRows.entries()) draft.rows.set(key, first + offset);
  return growBy(draft, Math.max(below, work.rowsInsertedBelow));
}

function growBy(draft: Draft, rows: number): boolean {
  draft.height += rows;
  return rows > 0;
}

function shift(draft: Draft, { axis, at, count }: Insertion): void {
  const by = (index: number): number => (index >= at ? index + count : index);
  if (axis === 'rows') {
    const bottom = by(draft.top + draft.height - 1);
    draft.top = by(draft.top);
    draft.height = bottom - draft.top + 1;
    draft.keyRow = by(draft.keyRow);
    draft.headerRow = by(draft.headerRow);
    draft.groupRow = draft.groupRow === undefined ? undefined : by(draft.groupRow);
    for (const [key, row] of draft.rows) draft.rows.set(key, by(row));
  } else {
    const right = by(draft.left + draft.width - 1);
    draft.left = by(draft.left);
    draft.width = right - draft.left + 1;
    for (const [key, column] of draft.columns) draft.columns.set(key, by(column));
    draft.blankColumns = new Set([...draft.blankColumns].map(by));
  }
}

function placedOf(draft: Draft): PlacedBlock {
  const { plan, sheet, top, left, height, width, keyRow, headerRow, groupRow, columns, rows } = draft;
  return {
    plan,
    area: { sheet, row: top, column: left, rows: height, columns: width },
    keyRow,
    headerRow,
    groupRow,
    columns,
    rows,
  };
}
