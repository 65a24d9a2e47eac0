import { areaOf, type AddressArea } from '../../formula/address';
import { moveReference } from '../../formula/move';
import type { ReferenceToken, Token } from '../../formula/tokens';
import type { SharedFacts } from './formulaFacts';
import type { Place, SheetGrid } from './sheetGrid';

/** What a formula would give in another cell, and how many figures other than 0 it would read; undefined where that is not known. */
export interface Computed {
  readonly value: number;
  readonly figures: number;
}

/** Computes a copy of the formula elsewhere on its sheet. */
export type CopyComputer = (grid: SheetGrid, to: Place) => Computed | undefined;

/** Reads a formula of arithmetic and the simple aggregates once, so that its copies can be computed in many cells; undefined for any other. */
export function copyComputer({ tokens, at }: SharedFacts): CopyComputer | undefined {
  const reader = new Reader(tokens.filter(({ kind }) => kind !== 'whitespace' && kind !== 'start'));
  const expression = reader.whole();
  if (expression === undefined) return undefined;
  return (grid, to) => {
    const run = new Run(grid, to.row - at.row, to.column - at.column);
    const value = expression(run);
    return value === undefined || !Number.isFinite(value) ? undefined : { value, figures: run.figures };
  };
}

/** Whether a copy of the formula in a cell would read that very cell, so that it cannot stand there. */
export function wouldReadItself({ tokens, at }: SharedFacts, to: Place): boolean {
  return tokens.some((token) => {
    if (token.kind !== 'reference' || token.sheet !== undefined) return false;
    const moved = moveReference(token.reference, to.row - at.row, to.column - at.column);
    return moved !== undefined && holds(areaOf(moved), to);
  });
}

/** More cells than that are not added up for a guess. */
const mostCells = 5_000;

class Run {
  figures = 0;
  constructor(
    private readonly grid: SheetGrid,
    private readonly rows: number,
    private readonly columns: number,
  ) {}

  /** Values of the moved reference; undefined where it leaves the sheet or is too large. */
  cells(token: ReferenceToken): readonly (number | string | boolean)[] | undefined {
    const moved = moveReference(token.reference, this.rows, this.columns);
    if (moved === undefined) return undefined;
    const area = this.within(areaOf(moved));
    if (area.rows * area.columns > mostCells) return undefined;
    const values: (number | string | boolean)[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = this.grid.valueAt(row, column);
        if (typeof value === 'number' && value !== 0) this.figures += 1;
        values.push(value);
      }
    return values;
  }

  private within(area: AddressArea): AddressArea {
    const { area: used } = this.grid;
    if (area.rows === 1 && area.columns === 1) return area;
    const row = Math.max(area.row, used.row);
    const column = Math.max(area.column, used.column);
    return {
      row,
      column,
      rows: Math.max(0, Math.min(area.row + area.rows, used.row + used.rows) - row),
      columns: Math.max(0, Math.min(area.column + area.columns, used.column + used.columns) - column),
    };
  }
}

const holds = ({ row, column, rows, columns }: AddressArea, place: Place): boolean =>
  place.row >= row && place.column >= column && place.row < row + rows && place.column < column + columns;

type Expression = (run: Run) => number | undefined;
type Argument = (run: Run) => readonly number[] | undefined;

const binary: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '^': (one, other) => one ** other,
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

const aggregates: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SUM: sumOf,
  AVERAGE: (values) => sumOf(values) / values.length,
  MIN: (values) => values.reduce((one, other) => Math.min(one, other), values[0] ?? 0),
  MAX: (values) => values.reduce((one, other) => Math.max(one, other), values[0] ?? 0),
  COUNT: (values) => values.length,
  PRODUCT: (values) => values.reduce((product, value) => product * value, 1),
  ABS: ([value = NaN]) => Math.abs(value),
  ROUND: ([value = NaN, digits = NaN]) => rounded(value, digits),
};

const precedence: readonly (readonly string[])[] = [['+', '-'], ['*', '/'], ['^']];

/** Reads tokens left to right; what it does not know makes the whole formula unknown. */
class Reader {
  private at = 0;
  private depth = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression | undefined {
    const expression = this.level(0);
    return this.at === this.tokens.length ? expression : undefined;
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private takes(kind: Token['kind'], text?: string): boolean {
    const { next } = this;
    if (next?.kind !== kind || (text !== undefined && next.text !== text)) return false;
    this.at += 1;
    return true;
  }

  private level(level: number): Expression | undefined {
    const operators = precedence[level];
    if (operators === undefined) return this.signed();
    let left = this.level(level + 1);
    for (;;) {
      const { next } = this;
      if (left === undefined || next?.kind !== 'operator' || !operators.includes(next.text)) return left;
      this.at += 1;
      left = joined(left, this.level(level + 1), next.text);
    }
  }

  private signed(): Expression | undefined {
    if (this.takes('operator', '+')) return this.signed();
    if (this.takes('operator', '-')) return mapped(this.signed(), (value) => -value);
    let value = this.primary();
    while (this.takes('operator', '%')) value = mapped(value, (number) => number / 100);
    return value;
  }

  private primary(): Expression | undefined {
    const { next } = this;
    if (next === undefined) return undefined;
    this.at += 1;
    switch (next.kind) {
      case 'number': {
        const value = Number(next.text);
        return () => value;
      }
      case 'open':
        return this.nested();
      case 'reference':
        return isPlain(next) ? oneCell(next) : undefined;
      case 'function':
        return this.call(next.text.toUpperCase());
      default:
        return undefined;
    }
  }

  private nested(): Expression | undefined {
    // Formulas nest 64 levels at most; a damaged text must not exhaust the stack.
    if (this.depth > 64) return undefined;
    this.depth += 1;
    const inside = this.level(0);
    this.depth -= 1;
    return this.takes('close') ? inside : undefined;
  }

  private call(name: string): Expression | undefined {
    const aggregate = aggregates[name];
    if (aggregate === undefined || this.depth > 64 || !this.takes('open')) return undefined;
    this.depth += 1;
    const read: Argument[] = [];
    do {
      const argument = this.argument();
      if (argument === undefined) return undefined;
      read.push(argument);
    } while (this.takes('separator'));
    this.depth -= 1;
    return this.takes('close') ? (run) => applied(aggregate, read, run) : undefined;
  }

  private argument(): Argument | undefined {
    const { next } = this;
    const after = this.tokens[this.at + 1]?.kind;
    if (next?.kind === 'reference' && (after === 'separator' || after === 'close')) {
      this.at += 1;
      return isPlain(next)
        ? (run) => run.cells(next)?.filter((value) => typeof value === 'number')
        : undefined;
    }
    const expression = this.level(0);
    return (
      expression &&
      ((run) => {
        const value = expression(run);
        return value === undefined ? undefined : [value];
      })
    );
  }
}

const isPlain = (token: ReferenceToken): boolean => token.sheet === undefined && !token.spill;

function oneCell(token: ReferenceToken): Expression | undefined {
  if (token.reference.kind !== 'cell') return undefined;
  return (run) => {
    const value = run.cells(token)?.[0];
    return value === '' ? 0 : typeof value === 'number' ? value : undefined;
  };
}

function mapped(inside: Expression | undefined, to: (value: number) => number): Expression | undefined {
  return (
    inside &&
    ((run) => {
      const value = inside(run);
      return value === undefined ? undefined : to(value);
    })
  );
}

function joined(left: Expression, right: Expression | undefined, operator: string): Expression | undefined {
  const compute = binary[operator];
  if (right === undefined || compute === undefined) return undefined;
  return (run) => {
    const one = left(run);
    const other = right(run);
    return one === undefined || other === undefined ? undefined : compute(one, other);
  };
}

function applied(
  aggregate: (values: readonly number[]) => number,
  read: readonly Argument[],
  run: Run,
): number | undefined {
  const values: number[] = [];
  for (const argument of read) {
    const found = argument(run);
    if (found === undefined) return undefined;
    values.push(...found);
  }
  return aggregate(values);
}

/** Whether a typed figure is the computed one, written with fewer decimals where it was rounded. */
export function isSameFigure(typed: number, computed: number): boolean {
  const difference = Math.abs(typed - computed);
  if (difference <= 1e-9 * Math.max(1, Math.abs(typed))) return true;
  const unit = 10 ** -decimalsOf(typed);
  return Math.abs(typed) >= unit && difference <= 0.5000001 * unit;
}

function decimalsOf(value: number): number {
  const text = String(value);
  return text.includes('e') ? 15 : (text.split('.')[1]?.length ?? 0);
}
