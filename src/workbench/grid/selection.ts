import type { Area, SheetModel } from '../../host/workbook/model';
import { nextVisible } from './axis';
import type { Geometry } from './geometry';

export interface Cursor {
  /** Where typing goes. */
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

const oneCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A selection of one cell; of the whole merged area where the cell belongs to one. */
export function cursorAt(sheet: SheetModel, row: number, column: number): Cursor {
  const merged = sheet.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return merged === undefined
    ? { row, column, area: oneCell(row, column) }
    : { row: merged.row, column: merged.column, area: merged };
}

/** The cursor of a selection made elsewhere (by the add-in); stays where it is when the area is the same. */
export function cursorOf(area: Area, before: Cursor): Cursor {
  const same =
    area.row === before.area.row &&
    area.column === before.area.column &&
    area.rows === before.area.rows &&
    area.columns === before.area.columns;
  return same ? before : { row: area.row, column: area.column, area };
}

/** From the cursor's cell to another one. */
export function extendTo(cursor: Cursor, row: number, column: number): Cursor {
  const top = Math.min(cursor.row, row);
  const left = Math.min(cursor.column, column);
  return {
    ...cursor,
    area: {
      row: top,
      column: left,
      rows: Math.abs(cursor.row - row) + 1,
      columns: Math.abs(cursor.column - column) + 1,
    },
  };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The visible cell next to a place; beside a merged area, the one behind it. */
export function neighbour(
  geometry: Geometry,
  from: { readonly row: number; readonly column: number; readonly area?: Area },
  direction: Direction,
): { readonly row: number; readonly column: number } {
  const area = from.area ?? oneCell(from.row, from.column);
  switch (direction) {
    case 'up':
      return { row: nextVisible(geometry.rows, from.row, -1), column: from.column };
    case 'down':
      return { row: nextVisible(geometry.rows, area.row + area.rows - 1, 1), column: from.column };
    case 'left':
      return { row: from.row, column: nextVisible(geometry.columns, from.column, -1) };
    case 'right':
      return { row: from.row, column: nextVisible(geometry.columns, area.column + area.columns - 1, 1) };
  }
}

/** The far corner of a selection, seen from the cursor's cell. */
export function cornerOf(cursor: Cursor): { readonly row: number; readonly column: number } {
  const { area } = cursor;
  return {
    row: area.row === cursor.row ? area.row + area.rows - 1 : area.row,
    column: area.column === cursor.column ? area.column + area.columns - 1 : area.column,
  };
}

/** Where Ctrl and an arrow lead: the end of a filled run, the next filled cell behind empty ones, or the edge. */
export function edgeOf(
  geometry: Geometry,
  isFilled: (row: number, column: number) => boolean,
  from: { readonly row: number; readonly column: number },
  direction: Direction,
): { readonly row: number; readonly column: number } {
  let here = from;
  let next = neighbour(geometry, here, direction);
  const isSame = (one: typeof here, other: typeof here): boolean =>
    one.row === other.row && one.column === other.column;
  const runs = isFilled(here.row, here.column) && isFilled(next.row, next.column);
  while (!isSame(next, here)) {
    if (runs && !isFilled(next.row, next.column)) return here;
    here = next;
    if (!runs && isFilled(here.row, here.column)) return here;
    next = neighbour(geometry, here, direction);
  }
  return here;
}
