import type { Change } from './changes';
import { isWholeColumns, isWholeRows } from './areas';
import { storedCells } from './cells';
import { formatAt } from './formats';
import { HostError } from './hostError';
import type { Area, SheetModel } from './model';

/** What is done to a protected sheet; `edit` is allowed on unlocked cells, the others by the protection's option. */
export type ProtectedAction =
  | 'edit'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowSort'
  | 'allowAutoFilter'
  | 'structure';

/** Protects a sheet. Refused (AccessDenied) where it is protected already, as Excel does. */
export function protectSheet(
  sheet: SheetModel,
  options: Readonly<Record<string, unknown>>,
  password?: string,
): Change[] {
  if (sheet.protection.protected)
    throw new HostError('AccessDenied', `The sheet ${sheet.name} is protected already`);
  sheet.protection = {
    protected: true,
    options: { ...options },
    ...(password === undefined ? {} : { password }),
  };
  return [{ kind: 'protection', sheetId: sheet.id }];
}

/** Takes a sheet's protection off. Refused (AccessDenied) without the right password. */
export function unprotectSheet(sheet: SheetModel, password?: string): Change[] {
  const { protection } = sheet;
  if (!protection.protected) return [];
  const sealed = protection.password !== undefined || protection.passwordHash !== undefined;
  if (sealed && (protection.password === undefined || protection.password !== password)) {
    throw new HostError('AccessDenied', `The password of the sheet ${sheet.name} is wrong`);
  }
  sheet.protection = { protected: false, options: {} };
  return [{ kind: 'protection', sheetId: sheet.id }];
}

/** Refuses (AccessDenied) an action that the sheet's protection does not allow on an area. */
export function requireAllowed(sheet: SheetModel, area: Area, action: ProtectedAction): void {
  if (isAllowed(sheet, area, action)) return;
  throw new HostError('AccessDenied', `The sheet ${sheet.name} is protected`);
}

/** Whether a sheet's protection allows an action on an area. */
export function isAllowed(sheet: SheetModel, area: Area, action: ProtectedAction): boolean {
  if (!sheet.protection.protected) return true;
  if (action === 'structure') return false;
  if (action === 'edit') return !hasLocked(sheet, area);
  if (sheet.protection.options[action] !== true) return false;
  // Excel also wants unlocked cells where contents move or vanish.
  const touchesContents =
    action === 'allowSort' || action === 'allowDeleteRows' || action === 'allowDeleteColumns';
  return !touchesContents || !hasLocked(sheet, area);
}

/** Whether any cell of an area is locked (a cell is, unless its format says otherwise). */
export function hasLocked(sheet: SheetModel, area: Area): boolean {
  if (isWholeRows(area) || isWholeColumns(area)) return hasLockedInLines(sheet, area);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (formatAt(sheet, row, column).locked !== false) return true;
    }
  }
  return false;
}

function hasLockedInLines(sheet: SheetModel, area: Area): boolean {
  const byRows = isWholeRows(area);
  const start = byRows ? area.row : area.column;
  const count = byRows ? area.rows : area.columns;
  for (let line = start; line < start + count; line += 1) {
    const info = byRows ? sheet.rows.get(line) : sheet.columns.get(line);
    if (info?.format?.locked !== false) return true;
  }
  return storedCells(sheet, area).some(({ row, column }) => formatAt(sheet, row, column).locked !== false);
}
