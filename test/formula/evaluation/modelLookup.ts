import type { FormulaLookup } from '../../../src/formula/evaluation/context';
import { EvaluationCache } from '../../../src/formula/evaluation/context';
import { error, type Scalar } from '../../../src/formula/evaluation/values';
import type { CellResult, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { cellAt, resultOf } from '../../../src/host/workbook/operations';

/** Value of a result as the evaluator gives it. */
export function scalarOfResult(result: CellResult): Scalar {
  switch (result.kind) {
    case 'empty':
      return undefined;
    case 'number':
      return result.number;
    case 'text':
      return result.text;
    case 'boolean':
      return result.boolean;
    case 'error':
      return error(result.code);
  }
}

/** Rows and columns up to the last used cell of a sheet. */
export function extentOf(sheet: SheetModel): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.input === undefined) continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  }
  return { rows, columns };
}

/** What formulas read of a computed workbook of the host. */
export function modelLookup(model: WorkbookModel): FormulaLookup {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  const extents = new Map([...sheets].map(([name, sheet]) => [name, extentOf(sheet)]));
  const names = new Map(model.names.map(({ name, formula }) => [name.toUpperCase(), formula]));
  return {
    cellAt: (name, row, column) => {
      const sheet = sheets.get(name.toUpperCase());
      return sheet === undefined ? undefined : scalarOfResult(resultOf(cellAt(sheet, row, column)));
    },
    nameFormula: (name) => names.get(name.toUpperCase()),
    extentOf: (name) => extents.get(name.toUpperCase()),
    cache: new EvaluationCache(),
  };
}
