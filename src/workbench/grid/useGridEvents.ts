import {
  useCallback,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { cellAt, containsCell, readArea } from '../../host/workbook/operations';
import { toClipboard } from './clipboard';
import type { MenuPlace } from './CellMenu';
import { extentOf } from './geometry';
import { gridKeyOf, type GridKey } from './keys';
import { shownText } from './numbers';
import { cellUnder, columnHeaderHeight, rowHeaderWidth } from './panes';
import { cornerOf, edgeOf } from './selection';
import type { GridState } from './useGrid';

const mostCopiedCells = 200_000;

export interface GridEvents {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

type Place = { readonly row: number; readonly column: number };

const isFilledIn =
  (grid: GridState) =>
  (row: number, column: number): boolean =>
    cellAt(grid.sheet, row, column)?.input !== undefined;

/** Moves the cursor to a place, or the selection's far corner. */
function reach(grid: GridState, { row, column }: Place, extending: boolean): void {
  if (extending) grid.cursor.extend(row, column);
  else grid.cursor.goTo(row, column);
}

/** Where a key that moves the cursor leads from a place. */
function placeAfter(grid: GridState, key: GridKey, from: Place): Place | undefined {
  const { geometry, sheet } = grid;
  switch (key.kind) {
    case 'edge':
      return edgeOf(geometry, isFilledIn(grid), from, key.direction);
    case 'page': {
      const rows = grid.parts.rows.at(-1)?.span ?? { first: 0, last: 0 };
      const step = Math.max(1, rows.last - rows.first - 1) * (key.direction === 'down' ? 1 : -1);
      return { row: Math.max(0, Math.min(geometry.rows.count - 1, from.row + step)), column: from.column };
    }
    case 'home':
      return { row: key.top ? 0 : from.row, column: 0 };
    case 'end': {
      const { row, column } = extentOf(sheet);
      return { row: Math.max(0, row), column: Math.max(0, column) };
    }
    default:
      return undefined;
  }
}

function isWhole(grid: GridState, kind: 'rows' | 'columns'): boolean {
  const { area } = grid.cursor.cursor;
  const { rows, columns } = grid.geometry;
  return kind === 'rows' ? area.columns >= columns.count : area.rows >= rows.count;
}

/** Rows unless whole columns are selected. */
const linesOf = (grid: GridState): 'rows' | 'columns' =>
  isWhole(grid, 'columns') && !isWhole(grid, 'rows') ? 'columns' : 'rows';

/** The list of the cell, or of the filter on a header. */
function openList(grid: GridState): void {
  const { row, column } = grid.cursor.cursor;
  const { autoFilter } = grid.sheet;
  const isHeader = autoFilter !== undefined && containsCell({ ...autoFilter, rows: 1 }, row, column);
  if (isHeader) grid.filter.open(column);
  else grid.list.toggle();
}

function obey(grid: GridState, key: GridKey, openMenu: () => void): void {
  const { cursor, deeds, edit } = grid;
  switch (key.kind) {
    case 'move':
      cursor.move(grid.geometry, key.direction, key.extending);
      break;
    case 'edge':
    case 'page':
    case 'home':
    case 'end': {
      const from = key.extending ? cornerOf(cursor.cursor) : cursor.cursor;
      const place = placeAfter(grid, key, from);
      if (place !== undefined) reach(grid, place, key.extending);
      break;
    }
    case 'select':
      if (key.what === 'all') cursor.selectAll(grid.geometry);
      else cursor.widen(grid.geometry, key.what);
      break;
    case 'sheet':
      grid.turn(key.direction);
      break;
    case 'edit':
      edit.begin(edit.content, 'cell');
      break;
    case 'type':
      edit.begin(key.text, 'cell');
      break;
    case 'clear':
      deeds.clear();
      break;
    case 'list':
      openList(grid);
      break;
    case 'undo':
    case 'redo':
      grid.takeBack(key.kind);
      break;
    case 'fillDown':
      deeds.fill('down');
      break;
    case 'fillRight':
      deeds.fill('right');
      break;
    case 'insert':
      deeds.insertLines(linesOf(grid));
      break;
    case 'delete':
      deeds.deleteLines(linesOf(grid));
      break;
    case 'find':
      grid.findBar.open();
      break;
    case 'menu':
      openMenu();
      break;
    case 'cancel':
      deeds.forget();
      break;
  }
}

/** The selected cells as clipboard text, as they are shown. */
export function copiedText(grid: GridState): string {
  const { language } = grid.drawing;
  const { area } = grid.cursor.cursor;
  const rows = Math.min(area.rows, grid.geometry.rows.count);
  const columns = Math.min(
    area.columns,
    grid.geometry.columns.count,
    Math.floor(mostCopiedCells / Math.max(1, rows)),
  );
  const readings = readArea(grid.sheet, { ...area, rows, columns });
  return toClipboard(
    readings.map((line) =>
      line.map((cell) => shownText(cell.text, cell.result, cell.numberFormat, language)),
    ),
  );
}

/** Mouse, keyboard and clipboard of the grid. */
export function useGridEvents(grid: GridState, openMenu: (place: MenuPlace) => void): GridEvents {
  const dragging = useRef<Place>(undefined);
  const placeOf = useCallback(
    (event: MouseEvent<HTMLElement>): Place | undefined => {
      const corner = event.currentTarget.getBoundingClientRect();
      const x = event.clientX - corner.left - rowHeaderWidth;
      const y = event.clientY - corner.top - columnHeaderHeight;
      return x < 0 || y < 0 ? undefined : cellUnder(grid.geometry, grid.viewport.viewport, x, y);
    },
    [grid.geometry, grid.viewport.viewport],
  );
  return {
    onPointerDown: (event) => {
      const place = placeOf(event);
      if (place === undefined || event.button !== 0) return;
      if (grid.edit.editing !== undefined && !grid.leave('stay')) return;
      if (event.shiftKey) grid.cursor.extend(place.row, place.column);
      else grid.cursor.goTo(place.row, place.column);
      dragging.current = place;
    },
    onPointerMove: (event) => {
      const from = dragging.current;
      const place = from === undefined || event.buttons !== 1 ? undefined : placeOf(event);
      if (from === undefined || place === undefined) return;
      if (place.row === from.row && place.column === from.column) return;
      dragging.current = place;
      grid.cursor.extend(place.row, place.column);
    },
    onPointerUp: (event) => {
      const from = dragging.current;
      dragging.current = undefined;
      const place = placeOf(event);
      const stayed = from !== undefined && place?.row === from.row && place.column === from.column;
      if (stayed && !event.shiftKey && grid.cursor.cursor.area.rows * grid.cursor.cursor.area.columns === 1) {
        grid.follow(place.row, place.column);
      }
    },
    onDoubleClick: (event) => {
      if (placeOf(event) !== undefined) grid.edit.begin(grid.edit.content, 'cell');
    },
    onKeyDown: (event) => {
      const key = grid.edit.editing === undefined ? gridKeyOf(event) : undefined;
      if (key === undefined) return;
      event.preventDefault();
      const element = event.currentTarget;
      obey(grid, key, () => {
        openMenu(menuPlaceIn(grid, element));
      });
    },
    onContextMenu: (event) => {
      const place = placeOf(event);
      event.preventDefault();
      if (grid.edit.editing !== undefined && !grid.leave('stay')) return;
      const { area } = grid.cursor.cursor;
      if (place !== undefined && !containsCell(area, place.row, place.column))
        grid.cursor.goTo(place.row, place.column);
      openMenu({ x: event.clientX, y: event.clientY });
    },
    onCopy: (event) => {
      takeTo(event, grid, false);
    },
    onCut: (event) => {
      takeTo(event, grid, true);
    },
    onPaste: (event) => {
      if (grid.edit.editing !== undefined) return;
      event.preventDefault();
      grid.deeds.paste(event.clipboardData.getData('text/plain'));
    },
  };
}

function takeTo(event: ClipboardEvent<HTMLElement>, grid: GridState, isCut: boolean): void {
  if (grid.edit.editing !== undefined) return;
  event.preventDefault();
  const text = copiedText(grid);
  event.clipboardData.setData('text/plain', text);
  grid.deeds.take(text, isCut);
}

/** Under the cursor's cell. */
function menuPlaceIn(grid: GridState, element: HTMLElement): MenuPlace {
  const corner = element.getBoundingClientRect();
  const { row, column } = grid.cursor.cursor;
  const part = grid.parts.parts.find(
    ({ window: { rows, columns } }) =>
      row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last,
  );
  if (part === undefined) return { x: corner.left + rowHeaderWidth, y: corner.top + columnHeaderHeight };
  const { geometry } = grid;
  return {
    x: corner.left + rowHeaderWidth + part.left + geometry.columns.start(column) - part.offsetLeft + 8,
    y: corner.top + columnHeaderHeight + part.top + geometry.rows.start(row + 1) - part.offsetTop,
  };
}
