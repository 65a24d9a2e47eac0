import type { Change } from './changes';
import { isWholeColumns, isWholeRows, requireOnSheet } from './areas';
import { cellAt, storedCells } from './cells';
import type { Area, Cell, CellFormat, SheetModel } from './model';

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
  return changeFormats(sheet, [area], change);
}

/** As `changeFormat` over several areas: their cells share formats too. */
export function changeFormats(
  sheet: SheetModel,
  areas: readonly Area[],
  change: (format: CellFormat) => CellFormat,
): Change[] {
  const changed = changeOnce(change);
  return areas.map((area) => {
    requireOnSheet(area);
    if (isWholeColumns(area)) changeLines(sheet, area, 'columns', changed);
    else if (isWholeRows(area)) changeLines(sheet, area, 'rows', changed);
    else changeCells(sheet, area, changed);
    return { kind: 'format', sheetId: sheet.id, area };
  });
}

/** Sets number formats cell by cell, rows x columns as the area; `null` leaves a cell as it is. */
export function setNumberFormats(
  sheet: SheetModel,
  area: Area,
  codes: readonly (readonly (string | null)[])[],
): Change[] {
  requireOnSheet(area);
  const changes = new Map<string, (format: CellFormat) => CellFormat>();
  for (const [down, line] of codes.entries()) {
    for (const [across, code] of line.entries()) {
      if (code === null) continue;
      const change = changes.get(code) ?? changeOnce((format) => ({ ...format, numberFormat: code }));
      changes.set(code, change);
      changeCells(sheet, { row: area.row + down, column: area.column + across, rows: 1, columns: 1 }, change);
    }
  }
  return [{ kind: 'format', sheetId: sheet.id, area }];
}

/** Makes a new format once for all cells that share one: an object a cell costs more than all the rest of a large edit. */
function changeOnce(change: (format: CellFormat) => CellFormat): (format: CellFormat) => CellFormat {
  const known = new Map<CellFormat, CellFormat>();
  const make = (format: CellFormat): CellFormat => {
    const made = Object.freeze(change({ ...format }));
    known.set(format, made);
    return made;
  };
  return (format) => known.get(format) ?? make(format);
}

/** Looks every row and cell up once: an insertion goes over its cells with one property after the other. */
function changeCells(sheet: SheetModel, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.cells.get(row) ?? new Map<number, Cell>();
    const rowFormat = sheet.rows.get(row)?.format;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const lineFormat = rowFormat ?? sheet.columns.get(column)?.format;
      const cell = line.get(column);
      const format = change(cell?.format ?? lineFormat ?? noFormat);
      // An empty format of its own still hides the row's or column's.
      if (lineFormat === undefined && isEmpty(format)) removeFormat(line, column);
      else if (cell === undefined) line.set(column, { format });
      else cell.format = format;
    }
    if (line.size > 0) sheet.cells.set(row, line);
    else sheet.cells.delete(row);
  }
}

function isEmpty(format: CellFormat): boolean {
  return Object.keys(format).length === 0;
}

function removeFormat(line: Map<number, Cell>, column: number): void {
  const cell = line.get(column);
  if (cell === undefined) return;
  delete cell.format;
  if (Object.keys(cell).length === 0) line.delete(column);
}

function changeLines(
  sheet: SheetModel,
  area: Area,
  axis: 'rows' | 'columns',
  change: (format: CellFormat) => CellFormat,
): void {
  const lines: Map<number, { format?: CellFormat }> = axis === 'rows' ? sheet.rows : sheet.columns;
  for (const { row, column } of storedCells(sheet, area))
    changeCells(sheet, { row, column, rows: 1, columns: 1 }, change);
  const start = axis === 'rows' ? area.row : area.column;
  const count = axis === 'rows' ? area.rows : area.columns;
  for (let line = start; line < start + count; line += 1) {
    const info = lines.get(line) ?? {};
    lines.set(line, { ...info, format: change(info.format ?? noFormat) });
  }
}
