/** Widths, heights and visibility of columns and rows; lengths in points. */
import type { Change } from '../workbook/changes';
import { cellAt } from '../workbook/cells';
import type { Area, SheetModel } from '../workbook/model';
import { readCell } from '../workbook/read';
import { wholeColumns, wholeRows } from '../workbook/areas';

/** A character of the standard font is 7 pixels, a pixel 0.75 points. */
const pointsPerCharacter = 5.25;
/** 64 pixels. */
export const standardWidth = 64 / 7;
export const standardHeight = 15;

export function columnWidth(sheet: SheetModel, column: number): number {
  const info = sheet.columns.get(column);
  return round((info?.width ?? standardWidth) * pointsPerCharacter);
}

export function rowHeight(sheet: SheetModel, row: number): number {
  return sheet.rows.get(row)?.height ?? standardHeight;
}

/** Excel keeps whole pixels. */
function round(points: number): number {
  return Math.round(points / 0.75) * 0.75;
}

export function setColumnWidth(sheet: SheetModel, area: Area, points: number): Change[] {
  eachLine(area.column, area.columns, (column) => {
    sheet.columns.set(column, { ...sheet.columns.get(column), width: round(points) / pointsPerCharacter });
  });
  return [{ kind: 'layout', sheetId: sheet.id, area: wholeColumns(area.column, area.columns) }];
}

export function setRowHeight(sheet: SheetModel, area: Area, points: number): Change[] {
  eachLine(area.row, area.rows, (row) => {
    sheet.rows.set(row, { ...sheet.rows.get(row), height: points });
  });
  return [{ kind: 'layout', sheetId: sheet.id, area: wholeRows(area.row, area.rows) }];
}

/** Widths that show the longest line of text in each column (an estimate: the host has no fonts). */
export function autofitColumns(sheet: SheetModel, area: Area): Change[] {
  eachLine(area.column, area.columns, (column) => {
    const longest = longestText(sheet, column, area);
    if (longest > 0)
      sheet.columns.set(column, { ...sheet.columns.get(column), width: Math.min(255, longest + 1.71) });
  });
  return [{ kind: 'layout', sheetId: sheet.id, area: wholeColumns(area.column, area.columns) }];
}

function longestText(sheet: SheetModel, column: number, area: Area): number {
  let longest = 0;
  for (const [row, line] of sheet.cells) {
    if (row < area.row || row >= area.row + area.rows || !line.has(column)) continue;
    for (const text of readCell(sheet, row, column).text.split('\n'))
      longest = Math.max(longest, text.length);
  }
  return longest;
}

/** Heights that show wrapped text (an estimate by characters per line and font size). */
export function autofitRows(sheet: SheetModel, area: Area): Change[] {
  for (const [row, line] of sheet.cells) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const height = Math.max(
      ...[...line.keys()].map((column) => textHeight(sheet, row, column)),
      standardHeight,
    );
    sheet.rows.set(row, { ...sheet.rows.get(row), height });
  }
  return [{ kind: 'layout', sheetId: sheet.id, area: wholeRows(area.row, area.rows) }];
}

function textHeight(sheet: SheetModel, row: number, column: number): number {
  const format = cellAt(sheet, row, column)?.format ?? {};
  const perLine = Math.max(1, sheet.columns.get(column)?.width ?? standardWidth);
  const texts = readCell(sheet, row, column).text.split('\n');
  const lines = texts.reduce(
    (sum, text) => sum + (format.wrap === true ? Math.max(1, Math.ceil(text.length / perLine)) : 1),
    0,
  );
  return lines * (format.fontSize ?? 11) * (15 / 11);
}

function eachLine(start: number, count: number, visit: (line: number) => void): void {
  for (let line = start; line < start + count; line += 1) visit(line);
}

/** Points from the sheet's left edge to a column; hidden columns take no room. */
export function leftOf(sheet: SheetModel, column: number): number {
  let points = column * columnWidth(sheet, -1);
  for (const [line, info] of sheet.columns) {
    if (line >= column) continue;
    points += (info.hidden === true ? 0 : columnWidth(sheet, line)) - columnWidth(sheet, -1);
  }
  return points;
}

/** Points from the sheet's top edge to a row; hidden rows take no room. */
export function topOf(sheet: SheetModel, row: number): number {
  let points = row * standardHeight;
  for (const [line, info] of sheet.rows) {
    if (line >= row) continue;
    points += (info.hidden === true ? 0 : rowHeight(sheet, line)) - standardHeight;
  }
  return points;
}
