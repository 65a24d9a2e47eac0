import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { ConditionalFormat, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { cellAt, foldLines } from '../../host/workbook/operations';
import type { Desk, DeskState } from '../desk/desk';
import type { Ask } from '../desk/Question';
import { useFilter, type FilterState } from '../filter/useFilter';
import { useFindBar, type FindBarState } from '../find/useFindBar';
import { takeBack } from '../history/takeBack';
import { alertQuestion } from '../rules/alertQuestion';
import { scrollToShow } from './axis';
import { cellsIn, type Drawing } from './cellView';
import { Conditions } from './conditions';
import { geometryOf, type Geometry } from './geometry';
import { targetOfLink } from './links';
import { columnGroups, type ColumnGroup } from './outline';
import { columnHeaderHeight, gridParts, rowHeaderWidth, type GridParts } from './panes';
import type { Cursor, Direction } from './selection';
import { useList, type ListState } from '../lists/useList';
import { canvasMeasure } from './textMeasure';
import { useCursor, type CursorState } from './useCursor';
import { useDeeds, type Deeds } from './useDeeds';
import { useEditing, type EditingState } from './useEditing';
import { useViewport, type ViewportState } from './useViewport';

export interface GridState {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly parts: GridParts;
  readonly drawing: Drawing;
  readonly viewport: ViewportState;
  readonly cursor: CursorState;
  readonly edit: EditingState;
  readonly list: ListState;
  readonly groups: readonly ColumnGroup[];
  readonly fold: (group: ColumnGroup) => void;
  readonly deeds: Deeds;
  readonly findBar: FindBarState;
  readonly filter: FilterState;
  /** Shows the sheet before or after this one. */
  readonly turn: (direction: 'previous' | 'next') => void;
  readonly takeBack: (way: 'undo' | 'redo') => void;
  readonly say: (text: string) => void;
  /** Ends editing and goes on in a direction; false while the person is asked about what was typed. */
  readonly leave: (way: Direction | 'cancel' | 'stay') => boolean;
  /** Goes where the cell's link leads; false where it has none. */
  readonly follow: (row: number, column: number) => boolean;
  /** Goes to a typed address (`B7`, `'Rekap 2024'!A1`) or name; false where there is no such place. */
  readonly goToReference: (reference: string) => boolean;
  /** The element that listens to the keyboard. */
  readonly keyboard: RefObject<HTMLDivElement | null>;
  readonly takeFocus: () => void;
}

/** Conditions of the visible cells, computed together. */
function useDrawing(
  state: DeskState,
  sheet: SheetModel,
  geometry: Geometry,
  parts: GridParts,
  measure: Drawing['measure'],
): Drawing {
  const conditions = useMemo(() => new Conditions(), []);
  const { host, language } = state;
  return useMemo(() => {
    const plain: Drawing = { sheet, geometry, measure, language, conditions: () => noConditions };
    const cells: [number, number][] = [];
    for (const part of parts.parts) {
      for (const { row, column } of cellsIn(plain, part.window)) cells.push([row, column]);
    }
    return { ...plain, conditions: conditions.of(host.workbook, sheet, cells) };
  }, [conditions, host, sheet, geometry, parts, measure, language]);
}
const noConditions: readonly ConditionalFormat[] = [];

/** Keeps the cursor's cell in sight when it moves, also when the add-in moves it; changes of contents do not scroll. */
function useReveal(sheet: SheetModel, geometry: Geometry, view: ViewportState, cursor: Cursor): void {
  const { scroller } = view;
  const shown = useRef('');
  useEffect(() => {
    const element = scroller.current;
    const { row, column, area } = cursor;
    const place = [sheet.id, row, column].join(' ');
    if (element === null || element.clientWidth === 0 || shown.current === place) return;
    shown.current = place;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    const { rows, columns, frozenRows, frozenColumns } = geometry;
    const wide = area.columns >= columns.count;
    const tall = area.rows >= rows.count;
    const left = scrollToShow(columns, column, scrollLeft, frozenColumns, clientWidth - rowHeaderWidth);
    const top = scrollToShow(rows, row, scrollTop, frozenRows, clientHeight - columnHeaderHeight);
    element.scrollTo(wide ? scrollLeft : left, tall ? scrollTop : top);
  }, [scroller, sheet, geometry, cursor]);
}

function sheetBeside(
  model: WorkbookModel,
  sheet: SheetModel,
  direction: 'previous' | 'next',
): SheetModel | undefined {
  const visible = model.sheets.filter(({ visibility }) => visibility === 'Visible');
  return visible[visible.indexOf(sheet) + (direction === 'next' ? 1 : -1)];
}

/** Takes in what was typed, after the question that the cell's rule may have, and moves on. */
function useLeaving(
  desk: Desk,
  edit: EditingState,
  cursor: CursorState,
  geometry: Geometry,
  ask: Ask,
): GridState['leave'] {
  const isAsking = useRef(false);
  return useCallback(
    (way) => {
      if (isAsking.current) return false;
      const take = (): void => {
        if (edit.commit() && way !== 'stay' && way !== 'cancel') cursor.move(geometry, way, false);
      };
      const alert = way === 'cancel' ? undefined : edit.alert();
      if (alert !== undefined) {
        isAsking.current = true;
        void ask(alertQuestion(alert, desk.texts())).then((answer) => {
          isAsking.current = false;
          if (answer === 'take') take();
          else if (answer !== 'again') edit.cancel();
        });
        return false;
      }
      if (way === 'cancel') edit.cancel();
      else take();
      return true;
    },
    [desk, edit, cursor, geometry, ask],
  );
}

/** What the grid knows and does, apart from its looks. */
export function useGrid(desk: Desk, state: DeskState, sheet: SheetModel, ask: Ask): GridState {
  const { host, language, version } = state;
  const measure = useMemo(() => canvasMeasure(), []);
  const viewport = useViewport(sheet.id);
  // The model changes in place; its version tells when.
  const geometry = useMemo(() => ({ ...geometryOf(sheet, measure), version }), [sheet, measure, version]);
  const parts = useMemo(() => gridParts(geometry, viewport.viewport), [geometry, viewport.viewport]);
  const drawing = useDrawing(state, sheet, geometry, parts, measure);
  const cursor = useCursor(host, sheet);
  const edit = useEditing(desk, host, sheet, cursor.cursor, language);
  useReveal(sheet, geometry, viewport, cursor.cursor);

  const deeds = useDeeds(desk, host, sheet, cursor.cursor, edit);
  const leave = useLeaving(desk, edit, cursor, geometry, ask);
  const fold = useCallback(
    (group: ColumnGroup) => {
      foldLines(sheet, 'columns', group.first, group.count, !group.folded);
      desk.redraw();
    },
    [sheet, desk],
  );
  const goToReference = useCallback(
    (reference: string): boolean => {
      const target = targetOfLink(host.workbook, reference, sheet);
      if (target === undefined) return false;
      desk.activate(target.sheet.name);
      host.select(target.sheet.name, target.address);
      desk.redraw();
      return true;
    },
    [host, sheet, desk],
  );
  const follow = useCallback(
    (atRow: number, atColumn: number): boolean =>
      goToReference(cellAt(sheet, atRow, atColumn)?.hyperlink?.documentReference ?? ''),
    [goToReference, sheet],
  );
  const keyboard = useRef<HTMLDivElement>(null);
  const takeFocus = useCallback(() => keyboard.current?.focus({ preventScroll: true }), []);
  const { row, column } = cursor.cursor;
  const { write } = edit;
  const choose = useCallback(
    (choice: string) => {
      write({ row, column, rows: 1, columns: 1 }, [[choice]]);
    },
    [write, row, column],
  );
  const list = useList(host.workbook, sheet, cursor.cursor, version, choose, takeFocus);
  return {
    sheet,
    geometry,
    parts,
    drawing,
    viewport,
    cursor,
    edit,
    list,
    deeds,
    findBar: useFindBar(host.workbook, sheet, state, goToReference),
    filter: useFilter(desk, host, sheet, version),
    turn: (direction) => {
      const next = sheetBeside(host.workbook, sheet, direction);
      if (next !== undefined) desk.activate(next.name);
    },
    takeBack: (way) => {
      takeBack(desk, way);
    },
    say: (text) => {
      desk.say('info', text);
    },
    groups: columnGroups(sheet),
    fold,
    leave,
    follow,
    goToReference,
    keyboard,
    takeFocus,
  };
}
