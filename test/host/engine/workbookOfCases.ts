import type { WorkbookModel } from '../../../src/host/workbook/model';
import {
  addName,
  addSheet,
  createWorkbook,
  renameSheet,
  writeInputs,
  writeValues,
} from '../../../src/host/workbook/operations';
import { data, names } from './functionCases';

/** A workbook with the data on sheet `Data` and the formulas in the first column of sheet `Kasus`; nothing is computed yet. */
export function workbookOfCases(formulas: readonly string[]): WorkbookModel {
  const model = createWorkbook();
  const [first] = model.sheets;
  if (first === undefined) throw new Error('no sheet');
  renameSheet(model, first, 'Data');
  writeValues(first, { row: 0, column: 0, rows: data.length, columns: 8 }, data);
  for (const [name, formula] of Object.entries(names)) addName(model, { name, formula });
  const { sheet } = addSheet(model, 'Kasus');
  const inputs = formulas.map((text) => [{ input: { kind: 'formula' as const, text } }]);
  writeInputs(sheet, { row: 0, column: 0, rows: formulas.length, columns: 1 }, inputs);
  return model;
}
