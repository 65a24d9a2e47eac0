import type { FormulaCell } from '../../../src/formula/graph/graph';
import { EvaluationCache, type FormulaLookup } from '../../../src/formula/evaluation/context';
import { scalarOfResult } from '../../../src/host/engine/scalarOfResult';
import type { SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { resultOf } from '../../../src/host/workbook/operations';

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

/** What formulas read of a computed workbook of the host, as it is now. */
export function modelLookup(model: WorkbookModel): FormulaLookup {
  const sheets = new Map(
    model.sheets.map((sheet) => {
      const lines = [...sheet.cells].map(
        ([row, line]) =>
          [
            row,
            new Map([...line].map(([column, cell]) => [column, scalarOfResult(resultOf(cell))])),
          ] as const,
      );
      return [sheet.name.toUpperCase(), { cells: new Map(lines), extent: extentOf(sheet) }];
    }),
  );
  const names = new Map(model.names.map(({ name, formula }) => [name.toUpperCase(), formula]));
  return {
    cellAt: (name, row, column) => sheets.get(name.toUpperCase())?.cells.get(row)?.get(column),
    nameFormula: (name) => names.get(name.toUpperCase()),
    extentOf: (name) => sheets.get(name.toUpperCase())?.extent,
    cache: new EvaluationCache(),
  };
}

/** Formulas of a workbook with their cells. */
export function formulasOf(model: WorkbookModel): readonly FormulaCell[] {
  return model.sheets.flatMap(({ name: sheet, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]): FormulaCell[] =>
        cell.input?.kind === 'formula' ? [{ sheet, row, column, formula: cell.input.text }] : [],
      ),
    ),
  );
}
