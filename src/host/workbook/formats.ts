import type { Change } from './changes';
import { isWholeColumns, isWholeRows, requireOnSheet } from './areas';
import { cellAt, ensureCell, putCell, storedCells } from './cells';
import type { Area, CellFormat, SheetModel } from './model';

/** Format a cell is shown with: its own, else its row's, else its column's. */
export function formatAt(sheet: SheetModel, row: number, column: number): CellFormat {
  return (
    cellAt(sheet, row, column)?.format ??
    sheet.rows.get(row)?.format ??
    sheet.columns.get(column)?.format ??
    {}
  );
}

/** Changes the format of an area: what `change` makes of each cell's present format replaces it. Whole rows and columns keep one for their empty cells. */
export function changeFormat(
  sheet: SheetModel,
  area: Area,
  change: (format: CellFormat) => CellFormat,
): Change[] {
  requireOnSheet(area);
  if (isWholeColumns(area)) changeLines(sheet, area, 'columns', change);
  else if (isWholeRows(area)) changeLines(sheet, area, 'rows', change);
  else changeCells(sheet, area, change);
  return [{ kind: 'format', sheetId: sheet.id, area }];
}

function changeCells(sheet: SheetModel, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      setFormat(sheet, row, column, change({ ...formatAt(sheet, row, column) }));
    }
  }
}

function changeLines(
  sheet: SheetModel,
  area: Area,
  axis: 'rows' | 'columns',
  change: (format: CellFormat) => CellFormat,
): void {
  const lines: Map<number, { format?: CellFormat }> = axis === 'rows' ? sheet.rows : sheet.columns;
  for (const { row, column } of storedCells(sheet, area)) {
    setFormat(sheet, row, column, change({ ...formatAt(sheet, row, column) }));
  }
  const start = axis === 'rows' ? area.row : area.column;
  const count = axis === 'rows' ? area.rows : area.columns;
  for (let line = start; line < start + count; line += 1) {
    const info = lines.get(line) ?? {};
    lines.set(line, { ...info, format: change({ ...info.format }) });
  }
}

function setFormat(sheet: SheetModel, row: number, column: number, format: CellFormat): void {
  const cell = ensureCell(sheet, row, column);
  // An empty format of its own still hides the row's or column's.
  const inherited = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format;
  if (Object.keys(format).length > 0 || inherited !== undefined) cell.format = format;
  else delete cell.format;
  putCell(sheet, row, column, cell);
}
