import type { Change } from './changes';
import { containsArea, intersection, requireOnSheet } from './areas';
import { putCell, storedCells } from './cells';
import { HostError } from './hostError';
import type { Area, SheetModel } from './model';

/** Merges an area, or each of its rows; merges inside are taken in, contents but the top left one are lost. */
export function mergeArea(sheet: SheetModel, area: Area, across: boolean): Change[] {
  requireOnSheet(area);
  const parts = across
    ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
    : [area];
  requireNoPartialMerge(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    sheet.merges.push(part);
    keepFirstContent(sheet, part);
  }
  return [
    { kind: 'layout', sheetId: sheet.id, area },
    { kind: 'data', sheetId: sheet.id, area, changeType: 'RangeEdited' },
  ];
}

function keepFirstContent(sheet: SheetModel, area: Area): void {
  const filled = storedCells(sheet, area)
    .filter(({ cell }) => cell.input !== undefined)
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const [first, ...others] = filled;
  for (const { row, column, cell } of others) {
    delete cell.input;
    delete cell.result;
    putCell(sheet, row, column, cell);
  }
  if (first === undefined || (first.row === area.row && first.column === area.column)) return;
  const { input, result, ...rest } = first.cell;
  putCell(sheet, first.row, first.column, rest);
  const corner = sheet.cells.get(area.row)?.get(area.column) ?? {};
  putCell(sheet, area.row, area.column, {
    ...corner,
    ...(input === undefined ? {} : { input }),
    ...(result === undefined ? {} : { result }),
  });
}

/** Splits every merge that touches the area. */
export function unmergeArea(sheet: SheetModel, area: Area): Change[] {
  requireOnSheet(area);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
  return [{ kind: 'layout', sheetId: sheet.id, area }];
}

/** Refuses (InvalidOperation) where a merge lies partly inside the area. */
export function requireNoPartialMerge(sheet: SheetModel, area: Area): void {
  const partial = sheet.merges.some(
    (merge) => intersection(merge, area) !== undefined && !containsArea(area, merge),
  );
  if (partial) throw new HostError('InvalidOperation', 'Part of a merged cell cannot be changed');
}
