/** Gathers cells that are to look alike into few rectangles, and rectangles into address texts. */
import { areaAddress, type AddressArea } from '../formula/address';

/** A run of cells of one column. */
interface Run {
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Cells by class. Cells of a column have to be added from top to bottom, columns from left to right. */
export class AreaCollector<T> {
  private readonly classes = new Map<string, { readonly value: T; readonly runs: Run[] }>();

  /** `absorbsGaps`: rows between two cells of a class belong to it where no cell of another class stands. */
  constructor(private readonly absorbsGaps = false) {}

  private readonly lastOfColumn = new Map<number, { key: string; run: Run }>();

  add(key: string, value: T, row: number, column: number): void {
    const last = this.lastOfColumn.get(column);
    if (last?.key === key && (this.absorbsGaps || last.run.last === row - 1)) {
      last.run.last = row;
      return;
    }
    const run = { column, first: row, last: row };
    this.lastOfColumn.set(column, { key, run });
    const known = this.classes.get(key);
    if (known === undefined) this.classes.set(key, { value, runs: [run] });
    else known.runs.push(run);
  }

  /** Each class with its rectangles, topmost and leftmost first. */
  areas(): { readonly value: T; readonly areas: readonly AddressArea[] }[] {
    return [...this.classes.values()].map(({ value, runs }) => ({ value, areas: joined(runs) }));
  }
}

/** Runs of the same rows in neighbouring columns are one rectangle. */
function joined(runs: readonly Run[]): AddressArea[] {
  const open = new Map<string, { first: number; last: number; column: number; columns: number }>();
  const areas: { first: number; last: number; column: number; columns: number }[] = [];
  for (const { column, first, last } of [...runs].sort((one, other) => one.column - other.column)) {
    const key = `${first}:${last}`;
    const area = open.get(key);
    if (area !== undefined && area.column + area.columns === column) {
      area.columns += 1;
      continue;
    }
    const fresh = { first, last, column, columns: 1 };
    open.set(key, fresh);
    areas.push(fresh);
  }
  return areas
    .map(({ first, last, column, columns }) => ({ row: first, column, rows: last - first + 1, columns }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Excel cuts address texts at 8,192 characters. */
const addressLimit = 8_000;

/** Addresses of areas as few texts for `getRanges`. */
export function addressesOf(areas: readonly AddressArea[]): string[] {
  const texts: string[] = [];
  let current = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (current !== '' && current.length + 1 + address.length > addressLimit) {
      texts.push(current);
      current = '';
    }
    current += current === '' ? address : `,${address}`;
  }
  return current === '' ? texts : [...texts, current];
}
