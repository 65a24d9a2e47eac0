import { useCallback, useState } from 'react';
import { areaAddress } from '../../formula/address';
import type { Host } from '../../host/host';
import type { SheetModel } from '../../host/workbook/model';
import type { Geometry } from './geometry';
import { cornerOf, cursorAt, cursorOf, extendTo, neighbour, type Cursor, type Direction } from './selection';

export interface CursorState {
  readonly cursor: Cursor;
  readonly goTo: (row: number, column: number) => Cursor;
  readonly extend: (row: number, column: number) => Cursor;
  readonly select: (cursor: Cursor) => Cursor;
  readonly move: (geometry: Geometry, direction: Direction, extending: boolean) => Cursor;
}

const origin: Cursor = { row: 0, column: 0, area: { row: 0, column: 0, rows: 1, columns: 1 } };

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
  return { cursor, goTo, extend, select, move };
}
