/** Who reads what: how many references of the workbook's formulas cover each cell. */
import type { AddressArea } from '../../formula/address';
import type { FormulaReference } from './formulaFacts';
import type { SheetGrid } from './sheetGrid';

/** Sheet a reference leads to, by its name in capitals; undefined for another workbook and for sheets that are not there. */
export function targetOf<T>(
  reference: FormulaReference,
  own: T,
  sheets: ReadonlyMap<string, T>,
): T | undefined {
  if (reference.isElsewhere) return undefined;
  return reference.sheet === undefined ? own : sheets.get(reference.sheet.toUpperCase());
}

/** Counts by differences: each reference is four additions, however large its range. */
class Coverage {
  private readonly differences: Int32Array;
  private counts: Int32Array | undefined;
  private readonly width: number;

  constructor(private readonly area: AddressArea) {
    this.width = area.columns + 1;
    this.differences = new Int32Array((area.rows + 1) * this.width);
  }

  add(reference: AddressArea): void {
    const { area } = this;
    const top = Math.max(reference.row, area.row) - area.row;
    const left = Math.max(reference.column, area.column) - area.column;
    const bottom = Math.min(reference.row + reference.rows, area.row + area.rows) - area.row;
    const right = Math.min(reference.column + reference.columns, area.column + area.columns) - area.column;
    if (bottom <= top || right <= left) return;
    this.change(top, left, 1);
    this.change(top, right, -1);
    this.change(bottom, left, -1);
    this.change(bottom, right, 1);
  }

  at(row: number, column: number): number {
    const [down, across] = [row - this.area.row, column - this.area.column];
    if (down < 0 || across < 0 || down >= this.area.rows || across >= this.area.columns) return 0;
    this.counts ??= this.summed();
    return this.counts[down * this.width + across] ?? 0;
  }

  private change(down: number, across: number, by: number): void {
    const index = down * this.width + across;
    this.differences[index] = (this.differences[index] ?? 0) + by;
  }

  private summed(): Int32Array {
    const counts = Int32Array.from(this.differences);
    const of = (index: number): number => counts[index] ?? 0;
    for (let index = 0; index < counts.length; index += 1)
      if (index % this.width > 0) counts[index] = of(index) + of(index - 1);
    for (let index = this.width; index < counts.length; index += 1)
      counts[index] = of(index) + of(index - this.width);
    return counts;
  }
}

/** References of all formulas of the workbook, by the cells they cover. */
export class Readers {
  private readonly coverages: ReadonlyMap<SheetGrid, Coverage>;

  constructor(grids: readonly SheetGrid[]) {
    const sheets = new Map(grids.map((grid) => [grid.name.toUpperCase(), grid]));
    this.coverages = new Map(grids.map((grid) => [grid, new Coverage(grid.area)]));
    for (const grid of grids)
      for (const { references } of grid.allFormulas)
        for (const reference of references) {
          const target = targetOf(reference, grid, sheets);
          if (target !== undefined) this.coverages.get(target)?.add(reference.area);
        }
  }

  /** How many references cover the most read cell of an area. */
  of(grid: SheetGrid, area: AddressArea): number {
    const coverage = this.coverages.get(grid);
    let most = 0;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        most = Math.max(most, coverage?.at(row, column) ?? 0);
    return most;
  }
}
