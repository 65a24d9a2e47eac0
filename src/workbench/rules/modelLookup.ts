import { EvaluationCache, type FormulaLookup } from '../../formula/evaluation/context';
import { scalarOfResult } from '../../host/engine/scalarOfResult';
import type { CellResult, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { cellAt, findName, resultOf, sheetByName } from '../../host/workbook/operations';
import { extentOf } from '../grid/geometry';

/** A cell that reads as if it held another value. */
export interface Assumption {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly result: CellResult;
}

/** What the workbook shows now, as formulas of rules read it; holds until a cell changes. */
export function modelLookup(model: WorkbookModel, assumption?: Assumption): FormulaLookup {
  const sheets = new Map<string, SheetModel | undefined>();
  const extents = new Map<string, { readonly rows: number; readonly columns: number } | undefined>();
  const sheetOf = (name: string): SheetModel | undefined => {
    if (!sheets.has(name)) sheets.set(name, sheetByName(model, name));
    return sheets.get(name);
  };
  const isAssumed = (sheet: SheetModel, row: number, column: number): boolean =>
    assumption?.row === row && assumption.column === column && assumption.sheet === sheet;
  return {
    cellAt: (name, row, column) => {
      const sheet = sheetOf(name);
      if (sheet === undefined) return undefined;
      return scalarOfResult(
        assumption !== undefined && isAssumed(sheet, row, column)
          ? assumption.result
          : resultOf(cellAt(sheet, row, column)),
      );
    },
    nameFormula: (name, on) => {
      const own = sheetOf(on);
      return (findName(model, name, own?.id) ?? findName(model, name))?.formula;
    },
    extentOf: (name) => {
      if (!extents.has(name)) extents.set(name, sizeOf(sheetOf(name)));
      return extents.get(name);
    },
    cache: new EvaluationCache(),
  };
}

function sizeOf(sheet: SheetModel | undefined): { rows: number; columns: number } | undefined {
  if (sheet === undefined) return undefined;
  const { row, column } = extentOf(sheet);
  return { rows: row + 1, columns: column + 1 };
}
