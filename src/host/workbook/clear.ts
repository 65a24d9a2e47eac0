import type { Change } from './changes';
import { isWholeColumns, isWholeRows, requireOnSheet } from './areas';
import { putCell, storedCells } from './cells';
import { requireNoPartialMerge } from './merge';
import { clearConditionalFormats, clearValidations } from './rules';
import type { Area, Cell, SheetModel } from './model';

/** Words of Excel's `ClearApplyTo`. */
export type ClearKind = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Clears an area. `All` also takes the merges, validations and conditional formats in it. */
export function clearArea(sheet: SheetModel, area: Area, what: ClearKind = 'All'): Change[] {
  requireOnSheet(area);
  if (what === 'All' || what === 'Contents') requireNoPartialMerge(sheet, area);
  for (const { row, column, cell } of storedCells(sheet, area))
    putCell(sheet, row, column, cleared(cell, what));
  if (what === 'All' || what === 'Formats') {
    clearLineFormats(sheet, area);
    clearConditionalFormats(sheet, area);
  }
  if (what === 'All') {
    sheet.merges = sheet.merges.filter((merge) => !storedWithin(merge, area));
    clearValidations(sheet, [area]);
  }
  const data: Change = { kind: 'data', sheetId: sheet.id, area, changeType: 'RangeEdited' };
  const format: Change = { kind: 'format', sheetId: sheet.id, area };
  if (what === 'All') return [data, format];
  return [what === 'Contents' ? data : format];
}

const storedWithin = (merge: Area, area: Area): boolean =>
  merge.row >= area.row &&
  merge.column >= area.column &&
  merge.row + merge.rows <= area.row + area.rows &&
  merge.column + merge.columns <= area.column + area.columns;

function cleared(cell: Cell, what: ClearKind): Cell {
  const { input, result, format, hyperlink } = cell;
  const content = { ...(input === undefined ? {} : { input }), ...(result === undefined ? {} : { result }) };
  const look = format === undefined ? {} : { format };
  const link = hyperlink === undefined ? {} : { hyperlink };
  switch (what) {
    case 'All':
      return {};
    case 'Contents':
      // A link without its text is gone with it.
      return look;
    case 'Formats':
      return { ...content, ...link };
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      return { ...content, ...look };
  }
}

function clearLineFormats(sheet: SheetModel, area: Area): void {
  const runs: [Map<number, { format?: unknown }>, number, number][] = [];
  if (isWholeRows(area)) runs.push([sheet.rows, area.row, area.rows]);
  if (isWholeColumns(area)) runs.push([sheet.columns, area.column, area.columns]);
  for (const [lines, start, count] of runs) {
    for (const [line, info] of lines) if (line >= start && line < start + count) delete info.format;
  }
}
