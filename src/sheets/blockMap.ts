/** Finds the columns and rows of a block by the keys that stand in it, whatever the planner inserted, sorted or moved. */
import type { FoundCell } from './cellText';
import type { BlockPlan } from './sheetPlan';

/** What a block's range holds, row by row. */
export type FoundBlock = readonly (readonly FoundCell[])[];

/** Offsets from the block's top left, by key. */
export interface BlockMap {
  readonly kind: 'keyed';
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly keyRow: number;
  /** Row of the headers; the spanning headers stand above it. */
  readonly headerRow: number;
  /** Undefined where the planner inserted rows between key row and headers. */
  readonly groupRow: number | undefined;
  readonly duplicates: readonly string[];
  /** Keys of rows the plan does not have. */
  readonly unknownRows: readonly string[];
  readonly missingColumns: readonly string[];
  /** Rows without any content at the end of the block. */
  readonly blankRowsAtEnd: number;
}

/** `blank`: nothing stands in it; `lost`: something stands in it, but the key row or the key column is gone. */
export type BlockFinding = BlockMap | { readonly kind: 'blank' } | { readonly kind: 'lost' };

/** Reads the keys of a block. */
export function mapBlock(plan: BlockPlan, found: FoundBlock): BlockFinding {
  if (found.every(isBlankRow)) return { kind: 'blank' };
  const keyRow = keyRowOf(plan, found);
  const keyColumnPlan = plan.columns.find((column) => column.role === 'key');
  if (keyRow === undefined || keyColumnPlan === undefined) return { kind: 'lost' };
  const columns = columnsOf(plan, found[keyRow] ?? []);
  const keyColumn = columns.found.get(keyColumnPlan.key);
  if (keyColumn === undefined) return { kind: 'lost' };
  const headerRow = headerRowOf(plan, found, keyRow, keyColumn, keyColumnPlan.header);
  const rows = rowsOf(plan, found, keyColumn, headerRow);
  return {
    kind: 'keyed',
    columns: columns.found,
    rows: rows.found,
    keyRow,
    headerRow,
    groupRow: plan.headerRows === 2 && headerRow === keyRow + 2 ? keyRow + 1 : undefined,
    duplicates: [...columns.duplicates, ...rows.duplicates],
    unknownRows: rows.unknown,
    missingColumns: plan.columns.map((column) => column.key).filter((key) => !columns.found.has(key)),
    blankRowsAtEnd: blankRowsAtEnd(found, headerRow),
  };
}

function isBlankRow(row: readonly FoundCell[]): boolean {
  return row.every((cell) => cell === '');
}

/** The row that holds most of the column keys; at least two, so that a stray text is not taken for it. */
export function keyRowOf(plan: BlockPlan, found: FoundBlock): number | undefined {
  const keys = new Set(plan.columns.map((column) => column.key));
  const needed = Math.min(2, keys.size);
  let best: { row: number; count: number } | undefined;
  for (const [row, cells] of found.entries()) {
    const count = new Set(cells.map(String).filter((cell) => keys.has(cell))).size;
    if (count >= needed && count > (best?.count ?? 0)) best = { row, count };
    if (count === keys.size) break;
  }
  return best?.row;
}

function columnsOf(
  plan: BlockPlan,
  cells: readonly FoundCell[],
): { found: Map<string, number>; duplicates: string[] } {
  const keys = new Set(plan.columns.map((column) => column.key));
  const found = new Map<string, number>();
  const duplicates: string[] = [];
  for (const [offset, cell] of cells.entries()) {
    const key = String(cell);
    if (!keys.has(key)) continue;
    if (found.has(key)) duplicates.push(key);
    else found.set(key, offset);
  }
  return { found, duplicates };
}

function headerRowOf(
  plan: BlockPlan,
  found: FoundBlock,
  keyRow: number,
  keyColumn: number,
  header: string,
): number {
  const usual = keyRow + plan.headerRows;
  if (header === '' || found[usual]?.[keyColumn] === header) return usual;
  const moved = found.findIndex((cells, row) => row > keyRow && cells[keyColumn] === header);
  return moved < 0 ? usual : moved;
}

function rowsOf(
  plan: BlockPlan,
  found: FoundBlock,
  keyColumn: number,
  headerRow: number,
): { found: Map<string, number>; duplicates: string[]; unknown: string[] } {
  const planned = new Set(plan.rows.map((row) => row.key));
  const rows = new Map<string, number>();
  const duplicates = new Set<string>();
  const unknown: string[] = [];
  for (let row = headerRow + 1; row < found.length; row += 1) {
    const key = String(found[row]?.[keyColumn] ?? '');
    if (key === '') continue;
    if (!planned.has(key)) unknown.push(key);
    else if (rows.has(key)) duplicates.add(key);
    else rows.set(key, row);
  }
  return { found: rows, duplicates: [...duplicates], unknown };
}

function blankRowsAtEnd(found: FoundBlock, headerRow: number): number {
  let count = 0;
  while (found.length - 1 - count > headerRow && isBlankRow(found[found.length - 1 - count] ?? []))
    count += 1;
  return count;
}
