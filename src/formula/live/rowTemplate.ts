/** Formulas that differ in nothing but the row they stand in, taken apart once. */
import { maximumRows } from '../address';
import type { PrecedentArea, PrecedentReader } from '../graph/precedents';
import { parseFormula } from '../tree/parse';
import type { FormulaTree, FormulaTrouble } from '../tree/tree';
import { tokenise, type Token } from '../tokens';

/** An area a formula reads; where it moves it stands in every row as far from the formula as at home. */
export interface ReadArea {
  readonly area: PrecedentArea;
  readonly moves: boolean;
}

/** A row number in an address that follows the formula, with what stands before it. */
const followingRow = /(?<!\$)(?<=[A-Za-z:]|^)\d+/g;

export class RowTemplate {
  readonly tree: FormulaTree | FormulaTrouble;
  /** Text around the row numbers that follow the formula, and these numbers at home. */
  private readonly pieces: readonly string[];
  private readonly rows: readonly number[];
  /** The largest row number that follows the formula, at home. */
  private readonly lowest: number;
  /** A reference of it left the sheet, and in another row may not have. */
  private readonly isCut: boolean;
  /** Undefined where areas grow or turn round while the formula moves: then every formula is read by itself. */
  private readonly areas: readonly ReadArea[] | undefined;

  /** `home` is the row in which the formula was met, on a sheet. */
  constructor(
    formula: string,
    private readonly home: number,
    private readonly sheet: string,
    private readonly reader: PrecedentReader,
  ) {
    this.tree = parseFormula(formula);
    ({ pieces: this.pieces, rows: this.rows } = takenApart(formula));
    this.lowest = Math.max(0, ...this.rows);
    this.isCut = formula.includes('#REF!');
    this.areas = followingAreas(reader.areasOf(formula, sheet), reader.areasOf(this.textIn(home + 1), sheet));
  }

  /** Whether a formula in a row is this one, moved there. */
  fits(formula: string, row: number): boolean {
    return formula.startsWith(this.pieces[0] ?? '') && formula === this.textIn(row);
  }

  /** Whether a copy in a row means what this one does there, once another copy was seen to: nothing left the sheet or leaves it. */
  followsTo(row: number): boolean {
    const shift = this.shiftOf(row);
    return !this.isCut && shift >= 0 && this.lowest + shift <= maximumRows;
  }

  /** How many rows further down than at home a formula stands. */
  shiftOf(row: number): number {
    return row - this.home;
  }

  /** Areas that the formula reads in a row, not yet moved there: one that `moves` stands `shiftOf(row)` rows further down. */
  readIn(row: number): readonly ReadArea[] {
    if (this.areas === undefined)
      return this.reader.areasOf(this.textIn(row), this.sheet).map((area) => ({ area, moves: false }));
    return this.areas;
  }

  /** Areas that the formula reads in a row. One that does not move is the same object every time. */
  areasIn(row: number): readonly PrecedentArea[] {
    const shift = this.shiftOf(row);
    return this.readIn(row).map(({ area, moves }) =>
      moves && shift !== 0 ? { ...area, row: area.row + shift } : area,
    );
  }

  private textIn(row: number): string {
    const shift = this.shiftOf(row);
    let text = this.pieces[0] ?? '';
    for (const [index, number] of this.rows.entries())
      text += String(number + shift) + (this.pieces[index + 1] ?? '');
    return text;
  }
}

function followingAreas(
  home: readonly PrecedentArea[],
  next: readonly PrecedentArea[],
): readonly ReadArea[] | undefined {
  if (home.length !== next.length) return undefined;
  const areas: ReadArea[] = [];
  for (const [index, area] of home.entries()) {
    const moved = next[index];
    if (moved === undefined || moved.rows !== area.rows) return undefined;
    areas.push({ area, moves: moved.row !== area.row });
  }
  return areas;
}

function takenApart(formula: string): { pieces: readonly string[]; rows: readonly number[] } {
  const pieces: string[] = [];
  const rows: number[] = [];
  let piece = '';
  for (const token of tokenise(formula)) {
    let at = 0;
    const start = token.text.length - addressOf(token).length;
    for (const match of addressOf(token).matchAll(followingRow)) {
      pieces.push(piece + token.text.slice(at, start + match.index));
      rows.push(Number(match[0]));
      at = start + match.index + match[0].length;
      piece = '';
    }
    piece += token.text.slice(at);
  }
  return { pieces: [...pieces, piece], rows };
}

/** The part of a token that may hold rows: its end. The `#` of a spilled range is left to be read as written. */
function addressOf(token: Token): string {
  return token.kind === 'reference' && !token.spill ? token.address : '';
}

/** A formula that was copied to its cell, so many rows and columns from another: all copies of that one share `original`. */
export interface FormulaCopy {
  readonly original: object;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** The copies of one cell in one column of a sheet, all of them as far from a place as they were copied from it. */
interface KnownCopies {
  readonly sheet: string;
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly template: RowTemplate;
  /** One in another row was seen to be the template moved there. */
  isProven: boolean;
}

/** How many templates of a column are tried before a formula is read as a new one. */
const mostTries = 8;

/** Finds the template of each formula; those of one column mostly share one. */
export class TemplateShelf {
  private readonly columns = new Map<string, RowTemplate[]>();
  /** By original and column. */
  private readonly copies = new WeakMap<object, Map<number, KnownCopies>>();

  constructor(private readonly reader: PrecedentReader) {}

  /**
   * As `templateOf`; the text of most copies is not asked for, since that of two of them tells what all the others are. One that
   * was moved after it was copied stands elsewhere than its text says, and is read by its text.
   */
  templateOfCopy(copy: FormulaCopy, sheet: string, row: number, column: number): RowTemplate {
    const [fromRow, fromColumn] = [row - copy.rows, column - copy.columns];
    const columns = this.copies.get(copy.original) ?? new Map<number, KnownCopies>();
    this.copies.set(copy.original, columns);
    const known = columns.get(column);
    const isBeside = known?.sheet === sheet && known.fromRow === fromRow && known.fromColumn === fromColumn;
    if (isBeside && known.template.followsTo(row)) {
      if (known.isProven) return known.template;
      if (known.template.shiftOf(row) > 0 && known.template.fits(copy.text, row)) {
        known.isProven = true;
        return known.template;
      }
    }
    const template = this.templateOf(copy.text, sheet, row, column);
    columns.set(column, { sheet, fromRow, fromColumn, template, isProven: false });
    return template;
  }

  templateOf(formula: string, sheet: string, row: number, column: number): RowTemplate {
    const key = `${column} ${sheet}`;
    const known = this.columns.get(key) ?? [];
    const last = known.length - 1;
    for (let index = last; index >= 0 && index > last - mostTries; index -= 1) {
      const template = known[index];
      if (template?.fits(formula, row) === true) return template;
    }
    const made = new RowTemplate(formula, row, sheet, this.reader);
    known.push(made);
    this.columns.set(key, known);
    return made;
  }
}
