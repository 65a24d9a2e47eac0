import type { Cell, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';

/** A workbook of its own with the same contents; copied formulas are written out. */
export function clonedWorkbook(model: WorkbookModel): WorkbookModel {
  return structuredClone({ ...model, sheets: model.sheets.map(writtenOut) });
}

function writtenOut(sheet: SheetModel): SheetModel {
  const cells = new Map(
    [...sheet.cells].map(([row, line]) => [
      row,
      new Map([...line].map(([column, cell]) => [column, plainCell(cell)])),
    ]),
  );
  return { ...sheet, cells };
}

function plainCell(cell: Cell): Cell {
  if (cell.input?.kind !== 'formula') return cell;
  const { text, array } = cell.input;
  return { ...cell, input: { kind: 'formula', text, ...(array === undefined ? {} : { array }) } };
}
