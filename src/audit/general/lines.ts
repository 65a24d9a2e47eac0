import type { SharedFacts } from './formulaFacts';
import { stepFrom, type Direction, type FormulaCell, type Place, type SheetGrid } from './sheetGrid';

/** Copies of one formula within a line. */
export interface Peers {
  readonly shared: SharedFacts;
  readonly places: readonly FormulaCell[];
}

/** A run of figures and formulas along a row or column; a label, a fence or two blanks end it. */
export interface Line {
  readonly direction: Direction;
  readonly numbers: readonly Place[];
  readonly formulas: readonly FormulaCell[];
  /** Single blanks between its cells. */
  readonly blanks: readonly Place[];
  /** Formulas that compute from their own crossing line, most copies first. */
  readonly peers: readonly Peers[];
  /** Formulas that are copied along the line at least once but read along it, too: `=B9+C5` in C9, `=C9+D5` in D9. */
  readonly chains: readonly Peers[];
}

/**
 * Whether a formula reads along the other axis: in a row the cells of its own column, in a column those of its own row
 * (or fixed ones). Only such a formula is the same computation in every cell of a line.
 */
export function readsAcross({ references, row, column }: FormulaCell, direction: Direction): boolean {
  let isRelative = false;
  for (const { sheet, area, rowAbsolute, columnAbsolute } of references) {
    if (sheet !== undefined) continue;
    if (direction === 'across' ? columnAbsolute : rowAbsolute) continue;
    const isOwn =
      direction === 'across'
        ? area.column === column && area.columns === 1
        : area.row === row && area.rows === 1;
    if (!isOwn) return false;
    isRelative = true;
  }
  return isRelative;
}

/** All lines of a sheet in a direction that hold formulas. */
export function* linesOf(grid: SheetGrid, direction: Direction): Generator<Line> {
  const { row, column, rows, columns } = grid.area;
  if (direction === 'across')
    for (let index = row; index < row + rows; index += 1)
      yield* linesFrom(grid, direction, { row: index, column }, columns);
  else
    for (let index = column; index < column + columns; index += 1)
      yield* linesFrom(grid, direction, { row, column: index }, rows);
}

function* linesFrom(grid: SheetGrid, direction: Direction, start: Place, length: number): Generator<Line> {
  const [down, across] = direction === 'across' ? [0, 1] : [1, 0];
  let builder = new LineBuilder(grid, direction);
  for (let index = 0; index < length; index += 1) {
    if (builder.add(start.row + down * index, start.column + across * index)) continue;
    if (builder.hasFormulas) yield builder.line();
    if (!builder.isEmpty) builder = new LineBuilder(grid, direction);
  }
  if (builder.hasFormulas) yield builder.line();
}

/** The typed figures of a whole row or column, and its formulas that read along the other axis, most copies first. */
export interface WholeLine {
  readonly numbers: readonly Place[];
  readonly groups: readonly Peers[];
}

/** Whole rows or columns that hold such formulas, headings and gaps between them or not. */
export function* formulasByLine(grid: SheetGrid, direction: Direction): Generator<WholeLine> {
  const lines = new Map<number, Groups>();
  for (const cell of grid.judgedFormulas) {
    if (!readsAcross(cell, direction)) continue;
    const index = direction === 'across' ? cell.row : cell.column;
    const groups = lines.get(index) ?? new Map<SharedFacts, FormulaCell[]>();
    lines.set(index, groups);
    group(groups, cell);
  }
  for (const [index, groups] of lines) {
    const numbers = numbersOf(grid, direction, index);
    if (numbers.length > 0) yield { numbers, groups: mostFirst(groups) };
  }
}

function numbersOf(grid: SheetGrid, direction: Direction, index: number): readonly Place[] {
  const { row, column, rows, columns } = grid.area;
  const start = direction === 'across' ? { row: index, column } : { row, column: index };
  const places = Array.from({ length: direction === 'across' ? columns : rows }, (_, step) =>
    stepFrom(start, direction, step),
  );
  return places.filter((place) => grid.kindAt(place.row, place.column) === 'number');
}

class LineBuilder {
  private readonly numbers: Place[] = [];
  private readonly formulas: FormulaCell[] = [];
  private readonly blanks: Place[] = [];
  private readonly groups: Groups = new Map();
  private readonly chains: Groups = new Map();
  private lastBlank: Place | undefined;

  constructor(
    private readonly grid: SheetGrid,
    private readonly direction: Direction,
  ) {}

  get hasFormulas(): boolean {
    return this.formulas.length > 0;
  }

  get isEmpty(): boolean {
    return this.formulas.length + this.numbers.length === 0 && this.lastBlank === undefined;
  }

  /** False where the place ends the line. */
  add(row: number, column: number): boolean {
    const kind = this.grid.kindAt(row, column);
    if (kind === 'label' || kind === 'fence') return false;
    if (kind === 'blank') return this.addBlank({ row, column });
    if (this.lastBlank !== undefined && this.numbers.length + this.formulas.length > 0)
      this.blanks.push(this.lastBlank);
    this.lastBlank = undefined;
    const formula = this.grid.formulaAt(row, column);
    if (formula === undefined) this.numbers.push({ row, column });
    else this.addFormula(formula);
    return true;
  }

  line(): Line {
    return {
      direction: this.direction,
      numbers: this.numbers,
      formulas: this.formulas,
      blanks: this.blanks,
      peers: mostFirst(this.groups),
      chains: mostFirst(this.chains).filter(({ places }) => places.length > 1),
    };
  }

  private addBlank(place: Place): boolean {
    if (this.lastBlank !== undefined) return false;
    this.lastBlank = place;
    return true;
  }

  private addFormula(cell: FormulaCell): void {
    this.formulas.push(cell);
    if (cell.references.length > 0)
      group(readsAcross(cell, this.direction) ? this.groups : this.chains, cell);
  }
}

type Groups = Map<SharedFacts, FormulaCell[]>;

function group(groups: Groups, cell: FormulaCell): void {
  const known = groups.get(cell.shared);
  if (known === undefined) groups.set(cell.shared, [cell]);
  else known.push(cell);
}

const mostFirst = (groups: Groups): readonly Peers[] =>
  [...groups]
    .map(([shared, places]) => ({ shared, places }))
    .sort((one, other) => other.places.length - one.places.length);
