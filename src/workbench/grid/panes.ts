import { linesBetween, type Span } from './axis';
import type { Window } from './cellView';
import type { Geometry } from './geometry';
import type { Viewport } from './useViewport';

export const rowHeaderWidth = 46;
export const columnHeaderHeight = 22;

/** One of up to four parts of the grid: frozen or scrolled in each direction. */
export interface PanePart {
  readonly key: string;
  readonly window: Window;
  /** Place on the page, from the corner of the cells. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What is taken off a cell's place. */
  readonly offsetLeft: number;
  readonly offsetTop: number;
  /** Texts of frozen columns may run on over the columns beside them, as long as those are not scrolled. */
  readonly spills: boolean;
}

interface Strip {
  readonly key: string;
  readonly span: Span;
  readonly at: number;
  readonly length: number;
  readonly offset: number;
}

function stripsOf(axis: Geometry['rows'], frozen: number, scroll: number, length: number): readonly Strip[] {
  const edge = axis.start(frozen);
  const room = Math.max(0, length - edge);
  const scrolled: Strip = {
    key: 'scrolled',
    span: linesBetween(axis, edge + scroll, edge + scroll + room),
    at: edge,
    length: room,
    offset: edge + scroll,
  };
  if (frozen === 0) return [scrolled];
  return [{ key: 'frozen', span: { first: 0, last: frozen - 1 }, at: 0, length: edge, offset: 0 }, scrolled];
}

export interface GridParts {
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
  readonly parts: readonly PanePart[];
}

/** Cuts the visible part of a sheet into frozen and scrolled parts. */
export function gridParts(geometry: Geometry, viewport: Viewport): GridParts {
  const width = Math.max(0, viewport.width - rowHeaderWidth);
  const height = Math.max(0, viewport.height - columnHeaderHeight);
  const rows = stripsOf(geometry.rows, geometry.frozenRows, viewport.top, height);
  const columns = stripsOf(geometry.columns, geometry.frozenColumns, viewport.left, width);
  const parts = rows.flatMap((row) =>
    columns.map((column) => ({
      key: `${row.key}-${column.key}`,
      window: { rows: row.span, columns: column.span },
      left: column.at,
      top: row.at,
      width: column.length,
      height: row.length,
      offsetLeft: column.offset,
      offsetTop: row.offset,
      spills: column.key === 'frozen' && viewport.left === 0,
    })),
  );
  return { rows, columns, parts };
}

/** The cell under a point, measured from the corner of the cells. */
export function cellUnder(
  geometry: Geometry,
  viewport: Viewport,
  x: number,
  y: number,
): { row: number; column: number } {
  const line = (axis: Geometry['rows'], frozen: number, scroll: number, at: number): number =>
    at < axis.start(frozen) ? axis.at(at) : axis.at(at + scroll);
  return {
    row: line(geometry.rows, geometry.frozenRows, viewport.top, y),
    column: line(geometry.columns, geometry.frozenColumns, viewport.left, x),
  };
}
