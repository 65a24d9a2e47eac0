import type { Cell, CellFormat, ColumnInfo, RowInfo, SheetModel } from '../../host/workbook/model';
import { readCell } from '../../host/workbook/operations';
import { axisOf, type Axis } from './axis';
import type { Measure } from './textMeasure';
import { wrappedLines } from './textMeasure';

export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Pixels of a character of the standard font, as Excel counts column widths. */
const characterPixels = 7;
const standardColumn = 64;
const standardRow = 20;
const pixelsPerPoint = 4 / 3;
/** Left and right of a cell's text. */
export const cellPadding = 4;

/** Width of a digit of Calibri in ems: what Excel counts columns in. */
const calibriDigit = 0.507;
let standInScale: number | undefined;

/**
 * How much smaller a stand-in for Calibri is drawn, so that columns hold what they hold in Excel; 1 where Calibri is
 * installed, and where there is no page to measure on.
 */
function scaleOfStandIn(): number {
  if (standInScale === undefined) {
    const context =
      typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    if (context === null) return 1;
    context.font = `100px ${familyOf('Calibri')}`;
    standInScale = Math.min(1, (calibriDigit * 100) / context.measureText('0').width);
  }
  return standInScale;
}

/** Size of a cell's letters in pixels. */
export function fontPixels(format: CellFormat | undefined): number {
  const scale = (format?.fontName ?? 'Calibri') === 'Calibri' ? scaleOfStandIn() : 1;
  return Math.round((format?.fontSize ?? 11) * pixelsPerPoint * scale * 10) / 10;
}

/** A cell's font for CSS; the fallbacks have the widths of Calibri where they can. */
export function fontOf(format: CellFormat | undefined): string {
  const style = `${format?.italic === true ? 'italic ' : ''}${format?.bold === true ? 'bold ' : ''}`;
  return `${style}${fontPixels(format)}px ${fontFamily(format)}`;
}

const familyOf = (name: string): string =>
  `"${name.replaceAll('"', '')}", Carlito, "Segoe UI", Roboto, Arial, sans-serif`;

export const fontFamily = (format: CellFormat | undefined): string => familyOf(format?.fontName ?? 'Calibri');

/** Height of a line of a cell's text in pixels. */
export const lineHeight = (format: CellFormat | undefined): number =>
  Math.round((format?.fontSize ?? 11) * 1.8);

function columnSize(info: ColumnInfo | undefined): number {
  if (info?.hidden === true) return 0;
  return info?.width === undefined ? standardColumn : Math.round(info.width * characterPixels);
}

function cellHeight(
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
  width: number,
  measure: Measure,
): number {
  const line = lineHeight(cell.format);
  if (cell.format?.wrap !== true) return line;
  const font = fontOf(cell.format);
  const text = readCell(sheet, row, column).text;
  return line * wrappedLines(text, width - 2 * cellPadding, (part) => measure(part, font)) + 2;
}

function fittedHeight(sheet: SheetModel, row: number, columns: Axis, measure: Measure): number {
  let height = standardRow;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    const width = columns.size(column);
    if (cell.input === undefined || width === 0 || isMerged(sheet, row, column)) continue;
    height = Math.max(height, cellHeight(sheet, row, column, cell, width, measure));
  }
  return height;
}

function isMerged(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function rowSize(info: RowInfo | undefined, fit: () => number): number {
  if (info?.hidden === true) return 0;
  return info?.height === undefined ? fit() : Math.round(info.height * pixelsPerPoint);
}

/** Last row and column that hold anything, 0-based; -1 for an empty sheet. */
export function extentOf(sheet: SheetModel): { readonly row: number; readonly column: number } {
  let lastRow = -1;
  let lastColumn = -1;
  for (const [row, line] of sheet.cells) {
    if (line.size > 0) lastRow = Math.max(lastRow, row);
    for (const column of line.keys()) lastColumn = Math.max(lastColumn, column);
  }
  return { row: lastRow, column: lastColumn };
}

/** Places of all rows and columns of a sheet; rows without a height of their own fit their wrapped text. */
export function geometryOf(sheet: SheetModel, measure: Measure): Geometry {
  const extent = extentOf(sheet);
  const columnCount = Math.max(26, extent.column + 6);
  const rowCount = Math.max(100, extent.row + 40);
  const columns = axisOf(
    Array.from({ length: columnCount }, (_, column) => columnSize(sheet.columns.get(column))),
  );
  const rows = axisOf(
    Array.from({ length: rowCount }, (_, row) =>
      rowSize(sheet.rows.get(row), () => fittedHeight(sheet, row, columns, measure)),
    ),
  );
  return { rows, columns, frozenRows: sheet.freeze?.rows ?? 0, frozenColumns: sheet.freeze?.columns ?? 0 };
}
