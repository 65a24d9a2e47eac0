import {
  useCallback,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { readArea } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import { toClipboard } from './clipboard';
import { gridKeyOf, type GridKey } from './keys';
import { shownText } from './numbers';
import { cellUnder, columnHeaderHeight, rowHeaderWidth } from './panes';
import type { GridState } from './useGrid';

const mostCopiedCells = 200_000;
const pageRows = 20;

export interface GridEvents {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

type Place = { readonly row: number; readonly column: number };

function pageDown(grid: GridState, step: 1 | -1): void {
  const { cursor } = grid.cursor;
  const row = Math.max(0, Math.min(grid.geometry.rows.count - 1, cursor.row + step * pageRows));
  grid.cursor.goTo(row, cursor.column);
}

function obey(grid: GridState, key: GridKey): void {
  switch (key.kind) {
    case 'move':
      grid.cursor.move(grid.geometry, key.direction, key.extending);
      break;
    case 'edit':
      grid.edit.begin(grid.edit.content, 'cell');
      break;
    case 'clear':
      grid.edit.clear();
      break;
    case 'list':
      grid.list.toggle();
      break;
    case 'type':
      grid.edit.begin(key.text, 'cell');
      break;
    case 'page':
      pageDown(grid, key.direction === 'down' ? 1 : -1);
      break;
    case 'home':
      grid.cursor.goTo(key.top ? 0 : grid.cursor.cursor.row, 0);
      break;
  }
}

/** The selected cells as clipboard text, as they are shown. */
function copied(grid: GridState, language: Language): string {
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
export function useGridEvents(grid: GridState, language: Language): GridEvents {
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
      if (grid.edit.editing !== undefined) grid.leave('stay');
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
      obey(grid, key);
    },
    onCopy: (event) => {
      if (grid.edit.editing !== undefined) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copied(grid, language));
    },
    onPaste: (event) => {
      if (grid.edit.editing !== undefined) return;
      event.preventDefault();
      grid.edit.paste(event.clipboardData.getData('text/plain'));
    },
  };
}
