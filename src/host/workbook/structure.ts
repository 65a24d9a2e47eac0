import { maximumColumns, maximumRows } from '../../formula/address';
import type { LinesChange } from '../../formula/shift';
import type { Change, DataChangeType } from './changes';
import {
  bandOf,
  containsArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  requireOnSheet,
  shiftArea,
  shiftSpan,
  type StructureEdit,
} from './areas';
import { putCell, storedCells } from './cells';
import { rewriteFormulas } from './formulas';
import { HostError } from './hostError';
import type { Area, Cell, SheetModel, WorkbookModel } from './model';
import { inheritFormats, shiftLineInfos } from './lineInfos';
import { markMoved } from './moves';
import { anchorRules, shiftRules } from './ruleShift';

/** Inserts cells, whole rows or whole columns at an area; what was there moves down or right. Formulas, names, rules and charts follow. */
export function insertCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  shift: 'Down' | 'Right',
): Change[] {
  requireOnSheet(area);
  const direction = directionOf(area, shift === 'Down');
  const edit: StructureEdit = { kind: 'insert', area, direction };
  requireRoom(sheet, edit);
  requireWholeMerges(sheet, edit);
  apply(model, sheet, edit);
  inheritFormats(sheet, edit);
  return [{ kind: 'data', sheetId: sheet.id, area, changeType: changeTypeOf(edit) }];
}

/** Deletes cells, whole rows or whole columns; what is below or to the right moves in. What referred to them reads `#REF!`. */
export function deleteCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  shift: 'Up' | 'Left',
): Change[] {
  requireOnSheet(area);
  const edit: StructureEdit = { kind: 'delete', area, direction: directionOf(area, shift === 'Up') };
  requireWholeMerges(sheet, edit);
  apply(model, sheet, edit);
  return [{ kind: 'data', sheetId: sheet.id, area, changeType: changeTypeOf(edit) }];
}

/** Whole rows can only move up and down, whole columns only left and right, whatever was asked. */
function directionOf(area: Area, vertical: boolean): 'vertical' | 'horizontal' {
  if (isWholeRows(area)) return 'vertical';
  if (isWholeColumns(area)) return 'horizontal';
  return vertical ? 'vertical' : 'horizontal';
}

function changeTypeOf(edit: StructureEdit): DataChangeType {
  const done = edit.kind === 'insert' ? 'Inserted' : 'Deleted';
  if (isWholeRows(edit.area)) return `Row${done}`;
  return isWholeColumns(edit.area) ? `Column${done}` : `Cell${done}`;
}

function requireRoom(sheet: SheetModel, edit: StructureEdit): void {
  const { area } = edit;
  const band = bandOf(edit);
  const pushedOut: Area =
    edit.direction === 'vertical'
      ? { ...band, row: maximumRows - Math.min(area.rows, band.rows), rows: Math.min(area.rows, band.rows) }
      : {
          ...band,
          column: maximumColumns - Math.min(area.columns, band.columns),
          columns: Math.min(area.columns, band.columns),
        };
  if (storedCells(sheet, pushedOut).some(({ cell }) => cell.input !== undefined)) {
    throw new HostError('InsertDeleteConflict', 'Cells with content would be pushed off the sheet');
  }
}

/** A merge that would be torn apart makes Excel refuse. */
function requireWholeMerges(sheet: SheetModel, edit: StructureEdit): void {
  const band = bandOf(edit);
  const torn = sheet.merges.some((merge) => {
    const common = intersection(merge, band);
    if (common === undefined) return false;
    const wholeAcross =
      edit.direction === 'vertical' ? common.columns === merge.columns : common.rows === merge.rows;
    return !wholeAcross && !containsArea(band, merge);
  });
  if (torn) throw new HostError('InsertDeleteConflict', 'A merged cell would be torn apart');
}

function apply(model: WorkbookModel, sheet: SheetModel, edit: StructureEdit): void {
  markMoved(sheet);
  moveCells(sheet, edit);
  anchorRules(sheet, edit);
  rewriteFormulas(model, formulaChangeOf(sheet, edit));
  shiftRules(sheet, edit);
  shiftMerges(sheet, edit);
  shiftSheetAreas(sheet, edit);
  shiftLineInfos(sheet, edit);
  if (model.selection.sheetId === sheet.id) {
    model.selection = { ...model.selection, area: shiftArea(model.selection.area, edit)[0] ?? edit.area };
  }
}

function formulaChangeOf(sheet: SheetModel, edit: StructureEdit): LinesChange {
  const { area, kind } = edit;
  const vertical = edit.direction === 'vertical';
  const whole = vertical ? isWholeRows(area) : isWholeColumns(area);
  const band = vertical
    ? { first: area.column, last: area.column + area.columns - 1 }
    : { first: area.row, last: area.row + area.rows - 1 };
  return {
    kind,
    axis: vertical ? 'rows' : 'columns',
    sheet: sheet.name,
    at: vertical ? area.row : area.column,
    count: vertical ? area.rows : area.columns,
    ...(whole ? {} : { band }),
  };
}

function moveCells(sheet: SheetModel, edit: StructureEdit): void {
  const moving = storedCells(sheet, bandOf(edit));
  for (const { row, column } of moving) putCell(sheet, row, column, undefined);
  for (const { row, column, cell } of moving) {
    const [place] = shiftArea({ row, column, rows: 1, columns: 1 }, edit);
    if (place !== undefined) putCell(sheet, place.row, place.column, withMovedArray(cell, edit));
  }
}

function withMovedArray(cell: Cell, edit: StructureEdit): Cell {
  if (cell.input?.kind !== 'formula' || cell.input.array === undefined) return cell;
  const [array] = shiftArea(cell.input.array, edit);
  return array === undefined ? cell : { ...cell, input: { ...cell.input, array } };
}

function shiftMerges(sheet: SheetModel, edit: StructureEdit): void {
  sheet.merges = sheet.merges
    .flatMap((merge) => shiftArea(merge, edit))
    .filter((merge) => merge.rows * merge.columns > 1);
}

function shiftSheetAreas(sheet: SheetModel, edit: StructureEdit): void {
  const filter = sheet.autoFilter && shiftArea(sheet.autoFilter, edit)[0];
  if (filter === undefined) delete sheet.autoFilter;
  else sheet.autoFilter = filter;
  const printed = sheet.page.printArea && shiftArea(sheet.page.printArea, edit)[0];
  if (printed === undefined) delete sheet.page.printArea;
  else sheet.page.printArea = printed;
  if (isWholeRows(edit.area) || isWholeColumns(edit.area)) shiftWholeLines(sheet, edit);
}

type LineShift = (start: number, lines: number) => { start: number; count: number } | undefined;

function shiftWholeLines(sheet: SheetModel, edit: StructureEdit): void {
  const vertical = edit.direction === 'vertical';
  const limit = vertical ? maximumRows : maximumColumns;
  const at = vertical ? edit.area.row : edit.area.column;
  const count = vertical ? edit.area.rows : edit.area.columns;
  const shift: LineShift = (start, lines) =>
    lines === 0 ? undefined : shiftSpan(start, lines, { kind: edit.kind, at, count, limit });
  shiftTitles(sheet, vertical, shift);
  if (sheet.freeze === undefined) return;
  const frozen = vertical ? sheet.freeze.rows : sheet.freeze.columns;
  // Lines that come in above the last frozen one are frozen too: the titles stay in view.
  const moved = shift(0, frozen);
  const left = moved === undefined ? 0 : moved.start + moved.count;
  const freeze = vertical ? { ...sheet.freeze, rows: left } : { ...sheet.freeze, columns: left };
  if (freeze.rows === 0 && freeze.columns === 0) delete sheet.freeze;
  else sheet.freeze = freeze;
}

function shiftTitles(sheet: SheetModel, vertical: boolean, shift: LineShift): void {
  const titles = vertical ? sheet.page.titleRows : sheet.page.titleColumns;
  if (titles === undefined) return;
  const moved = shift(titles.first, titles.last - titles.first + 1);
  const kept = moved && { first: moved.start, last: moved.start + moved.count - 1 };
  const { titleRows, titleColumns, ...page } = sheet.page;
  const rows = vertical ? kept : titleRows;
  const columns = vertical ? titleColumns : kept;
  sheet.page = {
    ...page,
    ...(rows === undefined ? {} : { titleRows: rows }),
    ...(columns === undefined ? {} : { titleColumns: columns }),
  };
}
