import { useCallback, useState } from 'react';
import { areaAddress } from '../../formula/address';
import type { Host } from '../../host/host';
import type { Area, SheetModel } from '../../host/workbook/model';
import type { Geometry } from './geometry';
import { cornerOf, cursorAt, cursorOf, extendTo, neighbour, type Cursor, type Direction } from './selection';

export interface CursorState {
  readonly cursor: Cursor;
  readonly goTo: (row: number, column: number) => Cursor;
  readonly extend: (row: number, column: number) => Cursor;
  readonly select: (cursor: Cursor) => Cursor;
  /** A whole row or column, or all from the cursor's to it. */
  readonly selectLines: (
    geometry: Geometry,
    kind: 'rows' | 'columns',
    line: number,
    extending: boolean,
  ) => Cursor;
  /** The rows or columns of the selection, whole. */
  readonly widen: (geometry: Geometry, kind: 'rows' | 'columns') => Cursor;
  readonly selectAll: (geometry: Geometry) => Cursor;
  readonly move: (geometry: Geometry, direction: Direction, extending: boolean) => Cursor;
}

const origin: Cursor = { row: 0, column: 0, area: { row: 0, column: 0, rows: 1, columns: 1 } };

function linesOf(geometry: Geometry, kind: 'rows' | 'columns', first: number, count: number): Area {
  return kind === 'rows'
    ? { row: first, column: 0, rows: count, columns: geometry.columns.count }
    : { row: 0, column: first, rows: geometry.rows.count, columns: count };
}

/** The selection, kept by the host so that the add-in sees it and can set it. */
export function useCursor(host: Host, sheet: SheetModel): CursorState {
  const [last, setLast] = useState(origin);
  const { selection } = host.workbook;
  const cursor = selection.sheetId === sheet.id ? cursorOf(selection.area, last) : origin;

  const select = useCallback(
    (next: Cursor): Cursor => {
      host.select(sheet.name, areaAddress(next.area));
      setLast(next);
      return next;
    },
    [host, sheet],
  );
  const goTo = useCallback(
    (row: number, column: number) => select(cursorAt(sheet, row, column)),
    [select, sheet],
  );
  const extend = useCallback(
    (row: number, column: number) => select(extendTo(cursor, row, column)),
    [select, cursor],
  );
  const move = useCallback(
    (geometry: Geometry, direction: Direction, extending: boolean): Cursor => {
      if (extending) {
        const to = neighbour(geometry, cornerOf(cursor), direction);
        return select(extendTo(cursor, to.row, to.column));
      }
      const to = neighbour(
        geometry,
        { row: cursor.row, column: cursor.column, area: cursorAt(sheet, cursor.row, cursor.column).area },
        direction,
      );
      return select(cursorAt(sheet, to.row, to.column));
    },
    [select, sheet, cursor],
  );
  const selectLines = useCallback(
    (geometry: Geometry, kind: 'rows' | 'columns', line: number, extending: boolean): Cursor => {
      const start = kind === 'rows' ? cursor.row : cursor.column;
      const from = extending ? Math.min(start, line) : line;
      const count = extending ? Math.abs(start - line) + 1 : 1;
      const area = linesOf(geometry, kind, from, count);
      return select(extending ? { ...cursor, area } : { row: area.row, column: area.column, area });
    },
    [select, cursor],
  );
  const widen = useCallback(
    (geometry: Geometry, kind: 'rows' | 'columns'): Cursor => {
      const { area } = cursor;
      const lines =
        kind === 'rows'
          ? linesOf(geometry, kind, area.row, area.rows)
          : linesOf(geometry, kind, area.column, area.columns);
      return select({ ...cursor, area: lines });
    },
    [select, cursor],
  );
  const selectAll = useCallback(
    (geometry: Geometry) => select({ ...cursor, area: linesOf(geometry, 'rows', 0, geometry.rows.count) }),
    [select, cursor],
  );
  return { cursor, goTo, extend, select, selectLines, widen, selectAll, move };
}
