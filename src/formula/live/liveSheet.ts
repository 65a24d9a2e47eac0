import type { Scalar } from '../evaluation/values';
import type { AddressArea } from '../address';
import type { RowTemplate } from './rowTemplate';

/** A cell, 0-based. */
export interface LiveCell {
  readonly sheet: LiveSheet;
  readonly row: number;
  readonly column: number;
}

/** A formula in its cell. */
export interface LiveFormula extends LiveCell {
  readonly template: RowTemplate;
  /** Its place in the workbook's list of formulas. */
  number: number;
  /** Its value is not what its cells ask for. */
  isDue: boolean;
  /** The last computing that looked into what it waits for, by its number; 0: none. */
  enteredIn: number;
}

/** Values and formulas of one sheet, by column and row. */
export class LiveSheet {
  private readonly values: Scalar[][] = [];
  private readonly formulas: (LiveFormula | undefined)[][] = [];
  /** Rows and columns up to the last cell that holds something; the sheet's owner keeps it. */
  extent: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };

  constructor(readonly name: string) {}

  valueAt(row: number, column: number): Scalar {
    return this.values[column]?.[row];
  }

  setValue(row: number, column: number, value: Scalar): void {
    const line = this.values[column] ?? [];
    this.values[column] = line;
    line[row] = value;
  }

  formulaAt(row: number, column: number): LiveFormula | undefined {
    return this.formulas[column]?.[row];
  }

  setFormula(row: number, column: number, formula: LiveFormula | undefined): void {
    const line = this.formulas[column] ?? [];
    this.formulas[column] = line;
    line[row] = formula;
  }

  /** Adds to `due` the formulas of an area that are due; the area is meant so many rows further down. */
  collectDue(area: AddressArea, down: number, due: LiveFormula[]): void {
    const end = Math.min(area.column + area.columns, this.formulas.length);
    const first = area.row + down;
    for (let column = area.column; column < end; column += 1) {
      const line = this.formulas[column];
      if (line === undefined) continue;
      const last = Math.min(first + area.rows, line.length);
      for (let row = first; row < last; row += 1) {
        const formula = line[row];
        if (formula?.isDue === true) due.push(formula);
      }
    }
  }
}
