import type { FormulaFacts } from './formulaFacts';
import { stepFrom, type Direction, type Place, type SheetGrid } from './sheetGrid';

/** Copies of one formula within a line. */
export interface Peers {
  readonly key: string;
  readonly facts: FormulaFacts;
  readonly places: readonly Place[];
}

/** A run of figures and formulas along a row or column; a label, a fence or two blanks end it. */
export interface Line {
  readonly direction: Direction;
  readonly numbers: readonly Place[];
  readonly formulas: readonly Place[];
  /** Single blanks between its cells. */
  readonly blanks: readonly Place[];
  /** Formulas that are copied along the line and compute from its own crossing line, most copies first. */
  readonly peers: readonly Peers[];
  /** Formulas that are copied along the line at least once but read along it, too: `=B9+C5` in C9, `=C9+D5` in D9. */
  readonly chains: readonly Peers[];
}

/**
 * Whether a formula reads along the other axis: in a row the cells of its own column, in a column those of its own row
 * (or fixed ones). Only such a formula is the same computation in every cell of a line.
 */
export function readsAcross(facts: FormulaFacts, at: Place, direction: Direction): boolean {
  const own = facts.references.filter(({ sheet }) => sheet === undefined);
  const relative = own.filter((reference) =>
    direction === 'across' ? !reference.columnAbsolute : !reference.rowAbsolute,
  );
  return (
    relative.length > 0 &&
    relative.every(({ area }) =>
      direction === 'across'
        ? area.column === at.column && area.columns === 1
        : area.row === at.row && area.rows === 1,
    )
  );
}

/** All lines of a sheet in a direction that hold formulas. */
export function* linesOf(grid: SheetGrid, direction: Direction): Generator<Line> {
  const { area } = grid;
  const across = direction === 'across';
  const count = across ? area.rows : area.columns;
  for (let index = 0; index < count; index += 1) {
    const start = across
      ? { row: area.row + index, column: area.column }
      : { row: area.row, column: area.column + index };
    yield* linesFrom(grid, direction, start, across ? area.columns : area.rows);
  }
}

function* linesFrom(grid: SheetGrid, direction: Direction, start: Place, length: number): Generator<Line> {
  let builder = new LineBuilder(grid, direction);
  for (let index = 0; index < length; index += 1) {
    if (builder.add(stepFrom(start, direction, index))) continue;
    if (builder.hasFormulas) yield builder.line();
    builder = new LineBuilder(grid, direction);
  }
  if (builder.hasFormulas) yield builder.line();
}

/** The typed figures of a whole row or column, and its copied formulas that read along the other axis, most copies first. */
export interface WholeLine {
  readonly places: readonly Place[];
  readonly groups: readonly Peers[];
}

/** Whole rows or columns that hold such formulas, headings and gaps between them or not. */
export function* formulasByLine(grid: SheetGrid, direction: Direction): Generator<WholeLine> {
  const lines = new Map<number, { readonly places: Place[]; readonly groups: Groups }>();
  for (const { facts, row, column } of grid.judgedFormulas()) {
    if (!readsAcross(facts, { row, column }, direction)) continue;
    const index = direction === 'across' ? row : column;
    const line = lines.get(index) ?? { places: [], groups: new Map() };
    lines.set(index, line);
    group(line.groups, facts, { row, column });
  }
  const { area } = grid;
  for (const [index, { places, groups }] of lines) {
    const start =
      direction === 'across' ? { row: index, column: area.column } : { row: area.row, column: index };
    const length = direction === 'across' ? area.columns : area.rows;
    for (let step = 0; step < length; step += 1) {
      const place = stepFrom(start, direction, step);
      if (grid.kindAt(place.row, place.column) === 'number') places.push(place);
    }
    if (places.length > 0) yield { places, groups: mostFirst(groups) };
  }
}

class LineBuilder {
  private readonly numbers: Place[] = [];
  private readonly formulas: Place[] = [];
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

  /** False where the place ends the line. */
  add(place: Place): boolean {
    const kind = this.grid.kindAt(place.row, place.column);
    if (kind === 'label' || kind === 'fence') return false;
    if (kind === 'blank') {
      if (this.lastBlank !== undefined) return false;
      this.lastBlank = place;
      return true;
    }
    if (this.lastBlank !== undefined && this.numbers.length + this.formulas.length > 0)
      this.blanks.push(this.lastBlank);
    this.lastBlank = undefined;
    if (kind === 'number') this.numbers.push(place);
    else this.addFormula(place);
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

  private addFormula(place: Place): void {
    this.formulas.push(place);
    const facts = this.grid.formulaAt(place.row, place.column);
    if (facts === undefined || facts.references.length === 0) return;
    group(readsAcross(facts, place, this.direction) ? this.groups : this.chains, facts, place);
  }
}

type Groups = Map<string, { key: string; facts: FormulaFacts; places: Place[] }>;

function group(groups: Groups, facts: FormulaFacts, place: Place): void {
  const known = groups.get(facts.key);
  if (known === undefined) groups.set(facts.key, { key: facts.key, facts, places: [place] });
  else known.places.push(place);
}

const mostFirst = (groups: Groups): readonly Peers[] =>
  [...groups.values()].sort((one, other) => other.places.length - one.places.length);
