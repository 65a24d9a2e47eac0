/** Rules of cells as a judge can compute them: each written as a formula far right of the cell it belongs to. */
import { moveFormula } from '../../../src/formula/move';
import type { CellInput, SheetModel } from '../../../src/host/workbook/model';
import { validationAt } from '../../../src/host/workbook/operations';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Formula of the validation at a cell, as it reads there; undefined for a list or no rule. */
export function customRuleAt(sheet: SheetModel, { row, column }: Place): string | undefined {
  const found = validationAt(sheet, row, column);
  const [first] = found?.areas ?? [];
  const custom = found?.rule['custom'];
  if (first === undefined || typeof custom !== 'object' || custom === null || !('formula' in custom))
    return undefined;
  return typeof custom.formula === 'string'
    ? moveFormula(custom.formula, first.row, first.column, row, column)
    : undefined;
}

/** Formula of the conditional format that marks a cell as invalid, as it reads there. */
export function markAt(sheet: SheetModel, place: Place): string | undefined {
  return marksAt(sheet, place)[0];
}

/** Formulas of all conditional formats that may mark a cell as invalid, as they read there. */
export function marksAt(sheet: SheetModel, { row, column }: Place): readonly string[] {
  return sheet.conditionalFormats.flatMap(({ areas, formula, format }) => {
    const [first] = areas;
    const isThere = areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    return isThere && first !== undefined && formula !== undefined && format.fill === '#B3261E'
      ? [moveFormula(formula, first.row, first.column, row, column)]
      : [];
  });
}

/** Puts a constant or formula into a cell; the next computing sees it. */
export function put(sheet: SheetModel, { row, column }: Place, input: CellInput): void {
  const line = sheet.cells.get(row);
  if (line === undefined) throw new Error(`No row ${row}`);
  line.set(column, { ...line.get(column), input });
}

/** What a formula cell shows. */
export function resultAt(sheet: SheetModel, { row, column }: Place): unknown {
  const result = sheet.cells.get(row)?.get(column)?.result;
  if (result?.kind === 'boolean') return result.boolean;
  return result;
}
