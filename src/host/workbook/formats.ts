import type { Change } from './changes';
import { isWholeColumns, isWholeRows, requireOnSheet } from './areas';
import { cellAt, ensureCell, putCell, storedCells } from './cells';
import type { Area, CellFormat, SheetModel } from './model';

/** Cells share formats, so none is ever changed in place; frozen, so that trying is noticed. */
const noFormat: CellFormat = Object.freeze({});

/** Format a cell is shown with: its own, else its row's, else its column's. */
export function formatAt(sheet: SheetModel, row: number, column: number): CellFormat {
  return (
    cellAt(sheet, row, column)?.format ??
    sheet.rows.get(row)?.format ??
    sheet.columns.get(column)?.format ??
    noFormat
  );
}

/**
 * Changes the format of an area: what `change` makes of a copy of each cell's present format replaces it; cells that shared a
 * format share the new one. Whole rows and columns keep one for their empty cells.
 */
export function changeFormat(
  sheet: SheetModel,
  area: Area,
  change: (format: CellFormat) => CellFormat,
): Change[] {
  requireOnSheet(area);
  const changed = changeOnce(change);
  if (isWholeColumns(area)) changeLines(sheet, area, 'columns', changed);
  else if (isWholeRows(area)) changeLines(sheet, area, 'rows', changed);
  else changeCells(sheet, area, changed);
  return [{ kind: 'format', sheetId: sheet.id, area }];
}

/** Makes a new format once for all cells that share one: an object a cell costs more than all the rest of a large edit. */
function changeOnce(change: (format: CellFormat) => CellFormat): (format: CellFormat) => CellFormat {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const made = known.get(format) ?? Object.freeze(change({ ...format }));
    known.set(format, made);
    return made;
  };
}

function changeCells(sheet: SheetModel, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      setFormat(sheet, row, column, change(formatAt(sheet, row, column)));
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
    setFormat(sheet, row, column, change(formatAt(sheet, row, column)));
  }
  const start = axis === 'rows' ? area.row : area.column;
  const count = axis === 'rows' ? area.rows : area.columns;
  for (let line = start; line < start + count; line += 1) {
    const info = lines.get(line) ?? {};
    lines.set(line, { ...info, format: change(info.format ?? noFormat) });
  }
}

function setFormat(sheet: SheetModel, row: number, column: number, format: CellFormat): void {
  // An empty format of its own still hides the row's or column's.
  const isNeeded =
    Object.keys(format).length > 0 ||
    (sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format) !== undefined;
  const cell = ensureCell(sheet, row, column);
  if (isNeeded) {
    cell.format = format;
    return;
  }
  delete cell.format;
  putCell(sheet, row, column, cell);
}
