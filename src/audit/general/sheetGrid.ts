import { cellAddress, type AddressArea } from '../../formula/address';
import { calendarFormat } from '../../renstra/validation/dateForms';
import { isFormula, type AuditedCell, type AuditedSheet } from '../auditedWorkbook';
import { formulaFacts, type FormulaFacts, type SharedFacts } from './formulaFacts';

/** `fence`: what ends a line of figures and is not judged: array formulas, generated areas, errors, truth values. */
export type CellKind = 'blank' | 'label' | 'number' | 'formula' | 'fence';

/** A direction to walk a sheet: `across` along a row, `down` along a column. */
export type Direction = 'across' | 'down';
export const directions: readonly Direction[] = ['across', 'down'];

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell with a formula. */
export class FormulaCell implements Place, FormulaFacts {
  readonly shared: SharedFacts;
  readonly references: FormulaFacts['references'];

  constructor(
    text: string,
    readonly row: number,
    readonly column: number,
    known: Map<string, SharedFacts>,
  ) {
    const facts = formulaFacts(text, row, column, known);
    this.shared = facts.shared;
    this.references = facts.references;
  }

  get key(): string {
    return this.shared.key;
  }
}

/** Cells of one sheet by place (0-based on the sheet), told apart by what they are for a table of figures. */
export class SheetGrid {
  readonly area: AddressArea;
  private readonly kinds: CellKind[][];
  private readonly dateFormats = new Map<string, boolean>();
  private readonly formulas: (FormulaCell | undefined)[][];
  /** Every formula, fences too, row by row. */
  readonly allFormulas: readonly FormulaCell[];
  /** Every formula that is judged, row by row. */
  readonly judgedFormulas: readonly FormulaCell[];

  constructor(
    readonly sheet: AuditedSheet,
    skipped: readonly AddressArea[] = [],
  ) {
    const { row, column, inputs } = sheet;
    this.area = { row, column, rows: inputs.length, columns: inputs[0]?.length ?? 0 };
    const known = new Map<string, SharedFacts>();
    this.formulas = inputs.map((line, down) =>
      line.map((input, across) =>
        isFormula(input) ? new FormulaCell(input, row + down, column + across, known) : undefined,
      ),
    );
    this.kinds = inputs.map((line, down) => line.map((input, across) => this.kindOf(input, down, across)));
    // An array formula in one cell is copied like any other.
    const arrays = sheet.arrays.filter(({ rows, columns }) => rows * columns > 1);
    for (const area of [...arrays, ...skipped]) this.fence(area);
    this.labelYears();
    this.allFormulas = this.formulas.flatMap((line) => line.filter((cell) => cell !== undefined));
    this.judgedFormulas = this.allFormulas.filter((cell) => this.kindAt(cell.row, cell.column) === 'formula');
  }

  get name(): string {
    return this.sheet.name;
  }

  kindAt(row: number, column: number): CellKind {
    return this.kinds[row - this.area.row]?.[column - this.area.column] ?? 'blank';
  }

  /** A formula that is judged; undefined for fences. */
  formulaAt(row: number, column: number): FormulaCell | undefined {
    return this.kindAt(row, column) === 'formula'
      ? this.formulas[row - this.area.row]?.[column - this.area.column]
      : undefined;
  }

  valueAt(row: number, column: number): AuditedCell {
    return this.sheet.values[row - this.area.row]?.[column - this.area.column] ?? '';
  }

  numberFormatAt(row: number, column: number): string {
    return this.sheet.numberFormats[row - this.area.row]?.[column - this.area.column] ?? 'General';
  }

  inputAt(row: number, column: number): AuditedCell {
    return this.sheet.inputs[row - this.area.row]?.[column - this.area.column] ?? '';
  }

  private kindOf(input: AuditedCell, down: number, across: number): CellKind {
    const formula = this.formulas[down]?.[across];
    if (formula !== undefined) return formula.shared.isTyped ? 'number' : 'formula';
    if (typeof input === 'number')
      return this.showsDate(this.sheet.numberFormats[down]?.[across] ?? '') ? 'label' : 'number';
    if (typeof input === 'boolean') return 'fence';
    const text = input.trim();
    if (text === '') return 'blank';
    return /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/.test(text) ? 'fence' : 'label';
  }

  private showsDate(numberFormat: string): boolean {
    const showsDate = this.dateFormats.get(numberFormat) ?? calendarFormat(numberFormat) !== undefined;
    this.dateFormats.set(numberFormat, showsDate);
    return showsDate;
  }

  private fence(area: AddressArea): void {
    const { row: top, column: left, rows, columns } = this.area;
    const lastRow = Math.min(area.row + area.rows, top + rows);
    const lastColumn = Math.min(area.column + area.columns, left + columns);
    for (let row = Math.max(area.row, top); row < lastRow; row += 1)
      for (let column = Math.max(area.column, left); column < lastColumn; column += 1) {
        const line = this.kinds[row - top];
        const kind = line?.[column - left];
        if (line !== undefined && (kind === 'number' || kind === 'formula')) line[column - left] = 'fence';
      }
  }

  /** Years that count on along a row or column head it: `2021 2022 2023`. */
  private labelYears(): void {
    const years: Place[] = [];
    for (const [down, line] of this.kinds.entries())
      for (const across of line.keys()) {
        const place = { row: this.area.row + down, column: this.area.column + across };
        if (this.isYear(place) && this.hasNextYear(place)) years.push(place);
      }
    for (const { row, column } of years) {
      const line = this.kinds[row - this.area.row];
      if (line !== undefined) line[column - this.area.column] = 'label';
    }
  }

  private isYear({ row, column }: Place): boolean {
    const value = this.valueAt(row, column);
    return (
      this.kindAt(row, column) !== 'fence' &&
      !/[.,%]/.test(this.numberFormatAt(row, column)) &&
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= 1900 &&
      value <= 2100
    );
  }

  private hasNextYear({ row, column }: Place): boolean {
    const year = Number(this.valueAt(row, column));
    return [
      { row, column: column - 1 },
      { row, column: column + 1 },
      { row: row - 1, column },
      { row: row + 1, column },
    ].some((next) => this.isYear(next) && Math.abs(Number(this.valueAt(next.row, next.column)) - year) === 1);
  }
}

export const addressOf = ({ row, column }: Place): string => cellAddress(row, column);

/** The place so many cells further. */
export const stepFrom = ({ row, column }: Place, direction: Direction, by: number): Place =>
  direction === 'across' ? { row, column: column + by } : { row: row + by, column };
