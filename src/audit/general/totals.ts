/** G10 and G11: totals that count something twice, or add what does not add up. */
import { areaAddress, type AddressArea } from '../../formula/address';
import { isPercentFormat } from '../../renstra/validation/textForms';
import type { FormulaCell, Place, SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

const longestRange = 5_000;

export function suspectTotals(grid: SheetGrid): readonly Suspect[] {
  const found: Suspect[] = [];
  for (const cell of grid.judgedFormulas) {
    const range = summedRange(cell);
    if (range === undefined || range.rows * range.columns > longestRange) continue;
    const suspect = countsTwice(grid, cell, range) ?? mixesUnits(grid, cell, range);
    if (suspect !== undefined) found.push(suspect);
  }
  return found;
}

const sumsOnly = /^SUM\([^(),]*\)$/;

/** The one range of a formula that is nothing but `SUM(range)`, in one row or column. */
function summedRange({ shared, references }: FormulaCell): AddressArea | undefined {
  const [reference, ...more] = references;
  if (reference?.isRange !== true || reference.sheet !== undefined || more.length > 0) return undefined;
  if (!sumsOnly.test(shared.key)) return undefined;
  return reference.area.rows === 1 || reference.area.columns === 1 ? reference.area : undefined;
}

function* cellsOf({ row, column, rows, columns }: AddressArea): Generator<Place> {
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) yield { row: row + down, column: column + across };
}

const contains = (outer: AddressArea, inner: AddressArea): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** A subtotal within the range whose parts lie within the range, too. */
function countsTwice(grid: SheetGrid, total: FormulaCell, range: AddressArea): Suspect | undefined {
  const subtotals: Place[] = [];
  for (const cell of cellsOf(range)) {
    const inner = grid.formulaAt(cell.row, cell.column);
    const parts = inner === undefined ? undefined : summedRange(inner);
    if (parts !== undefined && contains(range, parts)) subtotals.push(cell);
  }
  if (subtotals.length === 0) return undefined;
  return {
    rule: 'G10',
    tier: 'thorough',
    severity: 'warning',
    place: total,
    group: total.key,
    text: 'subtotalIncluded',
    parameters: { range: areaAddress(range) },
    others: subtotals,
  };
}

/** Percentages and plain figures in one total. */
function mixesUnits(grid: SheetGrid, total: FormulaCell, range: AddressArea): Suspect | undefined {
  const kinds = { share: 0, plain: 0 };
  for (const { row, column } of cellsOf(range)) {
    const value = grid.valueAt(row, column);
    if (typeof value !== 'number' || value === 0) continue;
    kinds[isPercentFormat(grid.numberFormatAt(row, column)) ? 'share' : 'plain'] += 1;
  }
  if (kinds.share === 0 || kinds.plain === 0) return undefined;
  return {
    rule: 'G11',
    tier: 'thorough',
    severity: 'info',
    place: total,
    group: total.key,
    text: 'mixedUnits',
    parameters: { range: areaAddress(range) },
  };
}
