import type { PrecedentArea } from './precedents';

/** Small areas are kept by their cells, larger ones by their columns. */
const smallArea = 16;
const wideArea = 64;

/** An area that several formulas read, kept once. */
export interface SharedArea {
  readonly area: PrecedentArea;
  /** Numbers of the formulas that read it. */
  readonly readers: number[];
  /** Counts from 0 within one graph. */
  readonly number: number;
}

/** Finds the areas of one sheet that hold a cell. */
export class AreaIndex {
  private readonly cells = new Map<number, Map<number, number[]>>();
  private readonly columns = new Map<number, SharedArea[]>();
  private readonly wide: SharedArea[] = [];

  static isSmall({ rows, columns }: PrecedentArea): boolean {
    return rows * columns <= smallArea;
  }

  addSmall(area: PrecedentArea, reader: number): void {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const rows = this.cells.get(column) ?? new Map<number, number[]>();
      this.cells.set(column, rows);
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const readers = rows.get(row);
        if (readers === undefined) rows.set(row, [reader]);
        else readers.push(reader);
      }
    }
  }

  addShared(shared: SharedArea): void {
    const { column, columns } = shared.area;
    if (columns > wideArea) {
      this.wide.push(shared);
      return;
    }
    for (let index = column; index < column + columns; index += 1) {
      const list = this.columns.get(index);
      if (list === undefined) this.columns.set(index, [shared]);
      else list.push(shared);
    }
  }

  /** Formulas that read a cell by a small area. */
  readersOf(row: number, column: number): readonly number[] {
    return this.cells.get(column)?.get(row) ?? [];
  }

  /** Larger areas that hold a cell. */
  sharedAt(row: number, column: number): readonly SharedArea[] {
    const holds = ({ area }: SharedArea): boolean => row >= area.row && row < area.row + area.rows;
    const wide = this.wide.filter(
      (shared) =>
        holds(shared) && column >= shared.area.column && column < shared.area.column + shared.area.columns,
    );
    return [...(this.columns.get(column) ?? []).filter(holds), ...wide];
  }
}

/** Finds the formulas of one sheet that stand in an area. */
export class FormulaPlaces {
  private readonly columns = new Map<number, { readonly rows: number[]; readonly numbers: number[] }>();
  private isSorted = false;

  add(row: number, column: number, number: number): void {
    const list = this.columns.get(column) ?? { rows: [], numbers: [] };
    this.columns.set(column, list);
    list.rows.push(row);
    list.numbers.push(number);
    this.isSorted = false;
  }

  at(row: number, column: number): number | undefined {
    return this.within({ row, column, rows: 1, columns: 1 })[0];
  }

  within(area: Omit<PrecedentArea, 'sheet'>): readonly number[] {
    this.sort();
    const found: number[] = [];
    const end = area.column + area.columns;
    const columns = area.columns > this.columns.size ? this.columns.keys() : range(area.column, end);
    for (const column of columns) {
      const list = column >= area.column && column < end ? this.columns.get(column) : undefined;
      if (list === undefined) continue;
      for (let index = firstAtLeast(list.rows, area.row); index < list.rows.length; index += 1) {
        if ((list.rows[index] ?? Infinity) >= area.row + area.rows) break;
        found.push(list.numbers[index] ?? 0);
      }
    }
    return found;
  }

  private sort(): void {
    if (this.isSorted) return;
    for (const list of this.columns.values()) {
      if (list.rows.every((row, index) => index === 0 || (list.rows[index - 1] ?? 0) < row)) continue;
      const order = list.rows.map((row, index) => ({ row, number: list.numbers[index] ?? 0 }));
      order.sort((one, other) => one.row - other.row);
      for (const [index, { row, number }] of order.entries()) {
        list.rows[index] = row;
        list.numbers[index] = number;
      }
    }
    this.isSorted = true;
  }
}

function* range(first: number, end: number): Generator<number> {
  for (let index = first; index < end; index += 1) yield index;
}

function firstAtLeast(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
