import { useCallback, useMemo, useRef } from 'react';
import { areaAddress } from '../../formula/address';
import type { Host } from '../../host/host';
import type { Area, SheetModel } from '../../host/workbook/model';
import { boundingArea, cellAt, intersection } from '../../host/workbook/operations';
import type { Desk } from '../desk/desk';
import { historyOf, type Scope } from '../history/history';
import { attempt } from './attempt';
import { fromClipboard } from './clipboard';
import { extentOf } from './geometry';
import type { Cursor } from './selection';
import type { EditingState } from './useEditing';

/** Cells that were copied or cut in this workbook, and what they put on the clipboard. */
export interface Taken {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly text: string;
  readonly isCut: boolean;
}

export interface Deeds {
  readonly clear: () => void;
  /** Remembers what is copied or cut, so that pasting brings formulas and formats along. */
  readonly take: (text: string, isCut: boolean) => void;
  readonly forget: () => void;
  readonly taken: () => Taken | undefined;
  readonly paste: (text: string) => void;
  readonly fill: (direction: 'down' | 'right') => void;
  readonly insertLines: (kind: 'rows' | 'columns') => void;
  readonly deleteLines: (kind: 'rows' | 'columns') => void;
  /** Sorts the filter's data, else the selected rows, by the cursor's column; false where there is nothing to sort. */
  readonly sort: (ascending: boolean) => void;
  readonly canSort: boolean;
}

/** The data below the headers of the sheet's filter where the cursor stands in it; else the selection of several rows. */
export function sortedArea(sheet: SheetModel, { row, column, area }: Cursor): Area | undefined {
  const { autoFilter } = sheet;
  if (autoFilter !== undefined && area.rows === 1) {
    const data = { ...autoFilter, row: autoFilter.row + 1, rows: autoFilter.rows - 1 };
    const isIn = data.rows > 1 && intersection(data, { row, column, rows: 1, columns: 1 }) !== undefined;
    return isIn ? data : undefined;
  }
  return area.rows > 1 ? area : undefined;
}

/** Whole selected columns and rows are cut to what the sheet holds. */
function usedPartOf(sheet: SheetModel, area: Area): Area {
  const { row, column } = extentOf(sheet);
  const used = { row: 0, column: 0, rows: Math.max(1, row + 1), columns: Math.max(1, column + 1) };
  return area.rows * area.columns > 10_000
    ? (intersection(area, used) ?? { ...area, rows: 1, columns: 1 })
    : area;
}

/** Systems write line ends in their own way. */
const sameText = (one: string, other: string): boolean =>
  one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');

/** A single cell on the clipboard fills the whole selection. */
function spread(block: readonly (readonly string[])[], area: Area): readonly (readonly string[])[] {
  const [[only = ''] = []] = block;
  const isSingle = block.length === 1 && block[0]?.length === 1;
  if (!isSingle) return block;
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => only));
}

/** What a person does to the selected cells; everything can be undone. */
export function useDeeds(
  desk: Desk,
  host: Host,
  sheet: SheetModel,
  cursor: Cursor,
  edit: EditingState,
): Deeds {
  const taken = useRef<Taken>(undefined);
  const { write } = edit;
  const record = useCallback(
    (scope: Scope, deed: () => void): boolean =>
      attempt(desk, () => {
        historyOf(host.workbook).record(scope, deed);
      }),
    [desk, host],
  );
  const selected = usedPartOf(sheet, cursor.area);

  return useMemo(() => {
    const pasteTaken = ({ sheet: from, area: source, isCut }: Taken): void => {
      const { row, column } = cursor.area;
      const target = isCut
        ? { row, column, rows: source.rows, columns: source.columns }
        : {
            ...cursor.area,
            rows: Math.max(source.rows, selected.rows),
            columns: Math.max(source.columns, selected.columns),
          };
      const places = [
        { sheet: from, area: source },
        { sheet, area: target },
      ] as const;
      const scope: Scope =
        isCut && from !== sheet
          ? 'workbook'
          : { sheet, area: isCut ? (boundingArea([source, target]) ?? target) : target };
      const done = record(scope, () => {
        if (isCut) host.userMoves(...places);
        else host.userCopies(...places);
      });
      if (done && isCut) taken.current = undefined;
    };
    const lines = (kind: 'rows' | 'columns'): readonly [number, number] =>
      kind === 'rows' ? [cursor.area.row, selected.rows] : [cursor.area.column, selected.columns];
    const sorting = sortedArea(sheet, { ...cursor, area: selected });
    return {
      clear: () => {
        const line = Array.from({ length: selected.columns }, () => '');
        write(
          selected,
          Array.from({ length: selected.rows }, () => line),
        );
      },
      take: (text, isCut) => {
        taken.current = { sheet, area: selected, text, isCut };
      },
      forget: () => {
        taken.current = undefined;
      },
      taken: () => taken.current,
      paste: (text) => {
        if (taken.current !== undefined && sameText(taken.current.text, text)) {
          pasteTaken(taken.current);
          return;
        }
        const block = spread(fromClipboard(text), selected);
        const columns = block[0]?.length ?? 0;
        const { row, column } = cursor.area;
        if (columns > 0) write({ row, column, rows: block.length, columns }, block);
      },
      fill: (direction) => {
        const down = direction === 'down';
        const count = down ? selected.rows : selected.columns;
        // A single cell takes what stands above it, or left of it.
        const start = count > 1 ? 0 : -1;
        const first = down
          ? { ...selected, row: selected.row + start, rows: 1 }
          : { ...selected, column: selected.column + start, columns: 1 };
        if (first.row < 0 || first.column < 0) return;
        const rest = down
          ? { ...selected, row: first.row + 1, rows: Math.max(1, count - 1) }
          : { ...selected, column: first.column + 1, columns: Math.max(1, count - 1) };
        record({ sheet, area: rest }, () => {
          host.userCopies({ sheet, area: first }, { sheet, area: rest });
        });
      },
      insertLines: (kind) => {
        record('workbook', () => {
          host.userInserts(sheet.name, kind, ...lines(kind));
        });
      },
      deleteLines: (kind) => {
        record('workbook', () => {
          host.userDeletes(sheet.name, kind, ...lines(kind));
        });
      },
      sort: (ascending) => {
        if (sorting === undefined) return;
        record({ sheet, area: sorting }, () => {
          host.userSorts(
            { sheet, area: sorting },
            [{ column: cursor.column - sorting.column, ascending }],
            false,
          );
        });
        host.select(sheet.name, areaAddress(cursor.area));
      },
      canSort: sorting !== undefined && cellAt(sheet, cursor.row, cursor.column) !== undefined,
    };
  }, [cursor, host, record, selected, sheet, write]);
}
