import { addressWithin } from './rangeTarget';
import type { GridValue } from './grid';
import type { Session } from './session';
import { cellAt, requireAllowed, writeValues } from '../workbook/operations';
import type { Area, SheetModel } from '../workbook/model';

/** Writes values into unlocked cells and tells whoever listens which formulas they replaced. */
export function writeGrid(session: Session, sheet: SheetModel, area: Area, grid: GridValue[][]): void {
  requireAllowed(sheet, area, 'edit');
  const before = session.events.isWanted('formulaChanged', sheet.id) ? formulasOf(sheet, area) : undefined;
  session.apply(writeValues(sheet, area, grid));
  if (before === undefined) return;
  const formulaDetails = [...formulasOf(sheet, area)]
    .filter(([address, formula]) => before.get(address) !== formula)
    .map(([cellAddress]) => ({ cellAddress, previousFormula: before.get(cellAddress) ?? '' }));
  if (formulaDetails.length === 0) return;
  session.events.raise('formulaChanged', sheet.id, {
    worksheetId: sheet.id,
    source: session.source,
    formulaDetails,
  });
}

/** Formula of every cell by its address; '' for a cell without. */
function formulasOf(sheet: SheetModel, area: Area): Map<string, string> {
  const formulas = new Map<string, string>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const input = cellAt(sheet, row, column)?.input;
      formulas.set(
        addressWithin({ row, column, rows: 1, columns: 1 }),
        input?.kind === 'formula' ? input.text : '',
      );
    }
  }
  return formulas;
}
