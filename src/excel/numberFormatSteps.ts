/** Number formats of cells as steps: one matrix for each scope. */
import type { PlacedBlock } from '../sheets/placement';
import type { ColumnPlan, RowPlan } from '../sheets/sheetPlan';
import { columnsOf, isInScope, rowsOf, type Scope } from './lookSteps';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

/** Number formats of a scope: one matrix over its rows, `null` where General stays. */
export function numberFormatSteps(scope: Scope): Step[] {
  const { block } = scope;
  const wanted = rowsOf(scope).filter(({ row }) => scope.rows.has(row.key) || scope.columns.size > 0);
  const first = wanted[0]?.at;
  if (first === undefined) return [];
  const lines: (string | null)[][] = Array.from({ length: (wanted.at(-1)?.at ?? first) - first + 1 }, () =>
    Array.from({ length: block.area.columns }, () => null),
  );
  const columns = columnsOf(scope);
  for (const { row, at } of wanted) {
    const line = lines[at - first] ?? [];
    for (const { column, at: columnAt } of columns) {
      const format = isInScope(scope, row.key, column.key) ? numberFormatOf(row, column) : undefined;
      if (format !== undefined) line[columnAt - block.area.column] = format;
    }
  }
  return formatMatrix(block, first, lines);
}

function formatMatrix(
  block: PlacedBlock,
  first: number,
  lines: readonly (readonly (string | null)[])[],
): Step[] {
  const isUsed = (format: string | null): boolean => format !== null;
  const used = lines.filter((line) => line.some(isUsed));
  if (used.length === 0) return [];
  const left = used.reduce((least, line) => Math.min(least, line.findIndex(isUsed)), Infinity);
  const right = used.reduce((most, line) => Math.max(most, lastUsed(line)), 0);
  const matrix = lines.map((line) => line.slice(left, right + 1));
  const { sheet, column } = block.area;
  return [
    step(
      (context) => {
        worksheetOf(context, sheet).getRangeByIndexes(
          first,
          column + left,
          matrix.length,
          right - left + 1,
        ).numberFormat = matrix;
      },
      matrix.length * (right - left + 1) * 9 + 2_000,
    ),
  ];
}

function lastUsed(line: readonly (string | null)[]): number {
  let last = line.length - 1;
  while (last > 0 && line[last] === null) last -= 1;
  return last;
}

function numberFormatOf(row: RowPlan, column: ColumnPlan): string | undefined {
  if (row.cells[column.key] === undefined) return undefined;
  const format = row.numberFormats?.[column.key] ?? column.numberFormat;
  return format === 'General' ? undefined : format;
}
