/** Finds a block on a sheet by its keys alone, for a block that has lost its name. */
import type { FoundBlock } from './blockMap';
import type { BlockPlan } from './sheetPlan';

export interface Located {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Candidate {
  readonly area: Located;
  /** Rows of the plan that stand below its key row. */
  readonly rows: number;
}

/**
 * Area of the block within `cells`: its key row holds the key column's key and at least half of the others, and has rows
 * of the plan below it; of several places the one with most of them. `isTaken`: cells of other blocks.
 */
export function locateByKeys(
  plan: BlockPlan,
  cells: FoundBlock,
  isTaken: (row: number, column: number) => boolean,
): Located | undefined {
  let best: Candidate | undefined;
  for (const [row, found] of cells.entries()) {
    const texts = found.map((cell, column) => (isTaken(row, column) ? '' : String(cell)));
    for (const candidate of candidatesAt(plan, cells, row, texts)) {
      if (candidate.rows > (best?.rows ?? 0)) best = candidate;
    }
  }
  return best?.area;
}

/** Blocks that stand side by side share a key row: each begins with its key column. */
function candidatesAt(
  plan: BlockPlan,
  cells: FoundBlock,
  row: number,
  texts: readonly string[],
): Candidate[] {
  const keyColumnKey = plan.columns.find(({ role }) => role === 'key')?.key;
  const keyColumns = texts.flatMap((text, column) => (text === keyColumnKey ? [column] : []));
  return keyColumns.flatMap((keyColumn, index) => {
    const first = keyColumns.length > 1 ? keyColumn : 0;
    const end = keyColumns[index + 1] ?? texts.length;
    return candidateAt(plan, cells, row, keyColumn, texts.slice(0, end), first) ?? [];
  });
}

function candidateAt(
  plan: BlockPlan,
  cells: FoundBlock,
  row: number,
  keyColumn: number,
  texts: readonly string[],
  first: number,
): Candidate | undefined {
  const keys = new Set(plan.columns.map(({ key }) => key));
  const columns = texts.flatMap((text, column) => (column >= first && keys.has(text) ? [column] : []));
  const rows = plannedRows(plan, cells, row, keyColumn);
  const last = rows.at(-1);
  if (columns.length * 2 < keys.size || last === undefined) return undefined;
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
