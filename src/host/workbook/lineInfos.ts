import { maximumColumns, maximumRows } from '../../formula/address';
import { isWholeColumns, isWholeRows, shiftSpan, type StructureEdit } from './areas';
import { cellAt, putCell } from './cells';
import type { ColumnInfo, RowInfo, SheetModel } from './model';

/** Moves heights, widths, folding and formats of rows and columns with an insertion or deletion of whole lines. */
export function shiftLineInfos(sheet: SheetModel, edit: StructureEdit): void {
  if (isWholeRows(edit.area)) shiftMap(sheet.rows, edit, edit.area.row, edit.area.rows, maximumRows);
  else if (isWholeColumns(edit.area))
    shiftMap(sheet.columns, edit, edit.area.column, edit.area.columns, maximumColumns);
}

function shiftMap<Info>(
  lines: Map<number, Info>,
  edit: StructureEdit,
  at: number,
  count: number,
  limit: number,
): void {
  const infos = [...lines];
  lines.clear();
  for (const [line, info] of infos) {
    const moved = shiftSpan(line, 1, { kind: edit.kind, at, count, limit });
    if (moved !== undefined) lines.set(moved.start, info);
  }
}

/** New cells look like those above them, or left of them where they came in from the side. */
export function inheritFormats(sheet: SheetModel, edit: StructureEdit): void {
  if (isWholeRows(edit.area)) inheritRows(sheet, edit.area.row, edit.area.rows);
  else if (isWholeColumns(edit.area)) inheritColumns(sheet, edit.area.column, edit.area.columns);
  else inheritCells(sheet, edit);
}

function inheritRows(sheet: SheetModel, row: number, rows: number): void {
  if (row === 0) return;
  const above = [...(sheet.cells.get(row - 1) ?? [])];
  const info = inheritedInfo(sheet.rows, row, rows);
  for (let line = row; line < row + rows; line += 1) {
    for (const [column, { format }] of above)
      if (format !== undefined) putCell(sheet, line, column, { format: { ...format } });
    if (Object.keys(info).length > 0) sheet.rows.set(line, { ...info });
  }
}

function inheritColumns(sheet: SheetModel, column: number, columns: number): void {
  if (column === 0) return;
  const left = [...sheet.cells].flatMap(([row, line]) => {
    const format = line.get(column - 1)?.format;
    return format === undefined ? [] : [{ row, format }];
  });
  const info = inheritedInfo(sheet.columns, column, columns);
  for (let line = column; line < column + columns; line += 1) {
    for (const { row, format } of left) putCell(sheet, row, line, { format: { ...format } });
    if (Object.keys(info).length > 0) sheet.columns.set(line, { ...info });
  }
}

/** Size and format of the line before; in a group only where both neighbours are. */
function inheritedInfo<Info extends RowInfo & ColumnInfo>(
  lines: ReadonlyMap<number, Info>,
  at: number,
  count: number,
): RowInfo & ColumnInfo {
  const before = lines.get(at - 1);
  if (before === undefined) return {};
  const level = Math.min(before.outlineLevel ?? 0, lines.get(at + count)?.outlineLevel ?? 0);
  return {
    ...(before.height === undefined ? {} : { height: before.height }),
    ...(before.width === undefined ? {} : { width: before.width }),
    ...(before.format === undefined ? {} : { format: { ...before.format } }),
    ...(level === 0 ? {} : { outlineLevel: level }),
  };
}

function inheritCells(sheet: SheetModel, edit: StructureEdit): void {
  const { area } = edit;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const source =
        edit.direction === 'vertical'
          ? cellAt(sheet, area.row - 1, column)
          : cellAt(sheet, row, area.column - 1);
      if (source?.format !== undefined) putCell(sheet, row, column, { format: { ...source.format } });
    }
  }
}
