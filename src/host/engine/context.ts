import type { WorkbookModel } from '../workbook/model';
import { isFormula } from './results';

/** Everything beside the cells that decides how formulas read: sheets and names. */
export function contextOf(model: WorkbookModel): string {
  const sheets = model.sheets.map((sheet) => [sheet.id, sheet.name]);
  const names = model.names.map((name) => [name.name, name.formula, name.sheetId ?? '']);
  return JSON.stringify([sheets, names]);
}

const clock = /\b(TODAY|NOW|RAND|RANDBETWEEN)\(/i;

/** Whether a formula gives something else every time although nothing changed. */
export function usesTheClock(model: WorkbookModel): boolean {
  return model.sheets.some((sheet) =>
    [...sheet.cells.values()].some((line) =>
      [...line.values()].some((cell) => isFormula(cell.input) && clock.test(cell.input.text)),
    ),
  );
}
