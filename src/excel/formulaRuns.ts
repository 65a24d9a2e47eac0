/** Formulas that repeat down a column: sent once, then copied down by Excel itself, so that requests do not grow with the rows. */
import { areaAddress, type AddressArea } from '../formula/address';
import type { PlacedBlock } from '../sheets/placement';
import type { RowPlan } from '../sheets/sheetPlan';
import { joinColumns } from './areas';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

/** Below this a copy costs more than the formulas. */
const shortestRun = 4;

export interface FormulaRuns {
  /** Rectangles of rows whose formulas are those of their first row. */
  readonly areas: readonly AddressArea[];
  /** Whether a cell gets its formula from the row above. */
  readonly isCopied: (columnKey: string, row: number) => boolean;
}

/** Runs of the same formula template in neighbouring rows. */
export function formulaRuns(block: PlacedBlock, rows: readonly RowPlan[]): FormulaRuns {
  const placed = rows
    .map((row) => ({ row, at: block.rows.get(row.key) ?? 0 }))
    .sort((one, other) => one.at - other.at);
  const runs = block.plan.columns.flatMap(({ key }) =>
    runsOfColumn(key, block.columns.get(key) ?? 0, placed),
  );
  const copied = copiedRows(runs);
  return {
    areas: joinColumns(runs),
    isCopied: (columnKey, row) => copied.get(block.columns.get(columnKey) ?? -1)?.has(row) === true,
  };
}

function runsOfColumn(
  key: string,
  column: number,
  placed: readonly { readonly row: RowPlan; readonly at: number }[],
): AddressArea[] {
  const runs: { formula: string; row: number; column: number; rows: number; columns: 1 }[] = [];
  for (const { row, at } of placed) {
    const content = row.cells[key];
    if (content?.kind !== 'formula') continue;
    const last = runs.at(-1);
    if (last?.formula === content.formula && last.row + last.rows === at) last.rows += 1;
    else runs.push({ formula: content.formula, row: at, column, rows: 1, columns: 1 });
  }
  return runs
    .filter(({ rows }) => rows >= shortestRun)
    .map(({ row, rows, columns }) => ({ row, column, rows, columns }));
}

function copiedRows(runs: readonly AddressArea[]): Map<number, Set<number>> {
  const copied = new Map<number, Set<number>>();
  for (const { row, column, rows } of runs) {
    const known = copied.get(column) ?? new Set<number>();
    for (let at = row + 1; at < row + rows; at += 1) known.add(at);
    copied.set(column, known);
  }
  return copied;
}

/** Copies the first row of each run over the others. */
export function copySteps(sheet: string, { areas }: FormulaRuns): Step[] {
  return areas.map((area) => {
    const first = areaAddress({ ...area, rows: 1 });
    const others = areaAddress({ ...area, row: area.row + 1, rows: area.rows - 1 });
    return step((context) => {
      worksheetOf(context, sheet).getRange(others).copyFrom(first, 'Formulas');
    }, 500);
  });
}
