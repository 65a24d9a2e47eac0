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
    return [...this.classes.values()].map(({ value, runs }) => ({
      value,
      areas: joinColumns(
        runs.map(({ column, first, last }) => ({ row: first, column, rows: last - first + 1, columns: 1 })),
      ),
    }));
  }
}

/** Areas of the same rows in neighbouring columns become one; topmost and leftmost first. */
export function joinColumns(areas: readonly AddressArea[]): AddressArea[] {
  const open = new Map<string, { row: number; rows: number; column: number; columns: number }>();
  const joined: AddressArea[] = [];
  for (const area of [...areas].sort((one, other) => one.column - other.column)) {
    const key = `${area.row}:${area.rows}`;
    const left = open.get(key);
    if (left !== undefined && left.column + left.columns === area.column) {
      left.columns += area.columns;
      continue;
    }
    const fresh = { ...area };
    open.set(key, fresh);
    joined.push(fresh);
  }
  return joined.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Excel cuts address texts at 8,192 characters. */
const addressLimit = 8_000;

/** Areas that go into one `getRanges`. */
export interface AddressedAreas {
  readonly address: string;
  /** Formulas over the areas count from its first cell. */
  readonly first: AddressArea;
}

/** Addresses of areas as few texts for `getRanges`. */
export function addressesOf(areas: readonly AddressArea[]): AddressedAreas[] {
  const groups: { address: string; first: AddressArea }[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = groups.at(-1);
    if (last === undefined || last.address.length + 1 + address.length > addressLimit)
      groups.push({ address, first: area });
    else last.address += `,${address}`;
  }
  return groups;
}
