/** A cell as it is drawn: text, box and colours, worked out from the workbook model without a page. */
import type { Area, CellFormat, CellResult, ConditionalFormat, SheetModel } from '../../host/workbook/model';
import { cellAt, readCell } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import type { Axis } from './axis';
import { cellPadding, fontOf, type Geometry } from './geometry';
import { shownText } from './numbers';
import type { Measure } from './textMeasure';

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly format: CellFormat;
  readonly align: 'left' | 'center' | 'right';
  /** Pixels the text may run over empty neighbours on the right. */
  readonly overflow: number;
  readonly link: boolean;
  readonly borderBelow: string | undefined;
  readonly borderRight: string | undefined;
}

export interface Drawing {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly measure: Measure;
  readonly language: Language;
  readonly conditions: (row: number, column: number) => readonly ConditionalFormat[];
}

function alignOf(format: CellFormat, result: CellResult): CellView['align'] {
  switch (format.horizontal) {
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
    case 'Left':
    case 'Fill':
    case 'Justify':
      return 'left';
    default:
      return result.kind === 'number'
        ? 'right'
        : result.kind === 'boolean' || result.kind === 'error'
          ? 'center'
          : 'left';
  }
}

function withConditions(format: CellFormat, conditions: readonly ConditionalFormat[]): CellFormat {
  // The first rule that says something about a property wins.
  return conditions.reduceRight<CellFormat>((looks, rule) => ({ ...looks, ...rule.format }), format);
}

function emptyRoom(drawing: Drawing, row: number, column: number, needed: number): number {
  const { sheet, geometry } = drawing;
  let room = 0;
  for (let next = column + 1; next < geometry.columns.count && room < needed; next += 1) {
    if (cellAt(sheet, row, next)?.input !== undefined) break;
    room += geometry.columns.size(next);
  }
  return room;
}

/** Whether a cell takes part in the text that is centred across it from the left. */
function continuesCentring(sheet: SheetModel, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell?.input === undefined && cell?.format?.horizontal === 'CenterAcrossSelection';
}

/** Room to the right of a text that is centred across the empty cells with the same alignment. */
function centringRoom(drawing: Drawing, row: number, column: number): number {
  const { sheet, geometry } = drawing;
  let room = 0;
  for (let next = column + 1; next < geometry.columns.count; next += 1) {
    if (!continuesCentring(sheet, row, next)) break;
    room += geometry.columns.size(next);
  }
  return room;
}

const borderOf = (
  format: CellFormat | undefined,
  edge: 'top' | 'bottom' | 'left' | 'right',
): string | undefined => {
  const border = format?.borders?.[edge];
  if (border === undefined || border.style === 'None') return undefined;
  const width = border.weight === 'Thick' ? 3 : border.weight === 'Medium' ? 2 : 1;
  const style = border.style.startsWith('Dash') ? 'dashed' : border.style === 'Dot' ? 'dotted' : 'solid';
  return `${width}px ${style} ${border.colour}`;
};

function numberThatFits(text: string, result: CellResult, width: number, textWidth: () => number): string {
  if (result.kind !== 'number' || textWidth() <= width) return text;
  return '#'.repeat(Math.max(1, Math.floor(width / 8)));
}

/** Works out how a cell (or the merged area that begins in it) is drawn. */
export function viewOf(drawing: Drawing, row: number, column: number, merged: Area | undefined): CellView {
  const { sheet, geometry, measure, language } = drawing;
  const rows = merged?.rows ?? 1;
  const columns = merged?.columns ?? 1;
  const cell = cellAt(sheet, row, column);
  const reading = readCell(sheet, row, column);
  const format = withConditions(cell?.format ?? {}, drawing.conditions(row, column));
  const width = spanOf(geometry.columns, column, columns);
  const full = shownText(reading.text, reading.result, reading.numberFormat, language);
  const textWidth = (): number => measure(full, fontOf(format));
  const text = numberThatFits(full, reading.result, width - 2, textWidth);
  const align = alignOf(format, reading.result);
  const across = format.horizontal === 'CenterAcrossSelection';
  const runs =
    reading.result.kind === 'text' && format.wrap !== true && align === 'left' && merged === undefined;
  const missing = runs ? textWidth() + 2 * cellPadding - width : 0;
  return {
    row,
    column,
    left: geometry.columns.start(column),
    top: geometry.rows.start(row),
    width,
    height: spanOf(geometry.rows, row, rows),
    text,
    format,
    align,
    overflow: across
      ? centringRoom(drawing, row, column)
      : missing > 0
        ? emptyRoom(drawing, row, column, missing)
        : 0,
    link: cell?.hyperlink !== undefined,
    borderBelow:
      borderOf(cellAt(sheet, row + rows - 1, column)?.format, 'bottom') ??
      borderOf(cellAt(sheet, row + rows, column)?.format, 'top'),
    borderRight:
      across && continuesCentring(sheet, row, column + columns)
        ? undefined
        : (borderOf(cellAt(sheet, row, column + columns - 1)?.format, 'right') ??
          borderOf(cellAt(sheet, row, column + columns)?.format, 'left')),
  };
}

const spanOf = (axis: Axis, first: number, count: number): number =>
  axis.start(first + count) - axis.start(first);

export interface Window {
  readonly rows: { readonly first: number; readonly last: number };
  readonly columns: { readonly first: number; readonly last: number };
}

/** Cells to draw in a window of the sheet, merged areas once. */
export function* cellsIn(
  drawing: Drawing,
  window: Window,
): Iterable<{ row: number; column: number; merged: Area | undefined }> {
  const { sheet, geometry } = drawing;
  const merges = sheet.merges.filter((area) => touches(area, window));
  for (const merged of merges) yield { row: merged.row, column: merged.column, merged };
  for (let row = window.rows.first; row <= window.rows.last; row += 1) {
    if (geometry.rows.size(row) === 0) continue;
    for (let column = window.columns.first; column <= window.columns.last; column += 1) {
      if (geometry.columns.size(column) === 0 || merges.some((area) => contains(area, row, column))) continue;
      yield { row, column, merged: undefined };
    }
  }
}

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

const touches = (area: Area, window: Window): boolean =>
  area.row <= window.rows.last &&
  area.row + area.rows > window.rows.first &&
  area.column <= window.columns.last &&
  area.column + area.columns > window.columns.first;
