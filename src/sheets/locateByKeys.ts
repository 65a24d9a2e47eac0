/** Finds a block on a sheet by its keys alone, for a block that has lost its name. */
import type { FoundBlock } from './blockMap';
import type { BlockPlan } from './sheetPlan';

export interface Located {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Area of the block within `cells`: the key row is the one that holds the key column's key and at least half of the
 * others, and has rows of the plan below it; of several the one with most of them. `isTaken`: cells of other blocks.
 */
export function locateByKeys(
  plan: BlockPlan,
  cells: FoundBlock,
  isTaken: (row: number, column: number) => boolean,
): Located | undefined {
  let best: { area: Located; rows: number } | undefined;
  for (const [row, texts] of cells.entries()) {
    const candidate = areaAt(plan, cells, row, (column) => isTaken(row, column), texts.map(String));
    if (candidate !== undefined && candidate.rows > (best?.rows ?? 0)) best = candidate;
  }
  return best?.area;
}

function areaAt(
  plan: BlockPlan,
  cells: FoundBlock,
  row: number,
  isTaken: (column: number) => boolean,
  texts: readonly string[],
): { area: Located; rows: number } | undefined {
  const keys = new Set(plan.columns.map(({ key }) => key));
  const columns = texts.flatMap((text, column) => (keys.has(text) && !isTaken(column) ? [column] : []));
  const keyColumnKey = plan.columns.find(({ role }) => role === 'key')?.key;
  const keyColumn = columns.find((column) => texts[column] === keyColumnKey);
  if (keyColumn === undefined || columns.length * 2 < keys.size) return undefined;
  const rows = plannedRows(plan, cells, row, keyColumn);
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const left = Math.min(...columns);
  return {
    area: { row, column: left, rows: last - row + 1, columns: Math.max(...columns) - left + 1 },
    rows: rows.length,
  };
}

/** Rows below that carry a planned key, each key once: another block of the same keys may stand further down. */
function plannedRows(plan: BlockPlan, cells: FoundBlock, keyRow: number, keyColumn: number): number[] {
  const planned = new Set(plan.rows.map(({ key }) => key));
  const rows: number[] = [];
  for (let row = keyRow + 1; row < cells.length && planned.size > 0; row += 1) {
    if (planned.delete(String(cells[row]?.[keyColumn] ?? ''))) rows.push(row);
  }
  return rows;
}
