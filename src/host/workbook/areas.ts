import { maximumColumns, maximumRows } from '../../formula/address';
import type { Area } from './model';
import { HostError } from './hostError';

/** Insertion or deletion of cells: the area of the new or removed cells, and which way the others move. */
export interface StructureEdit {
  readonly kind: 'insert' | 'delete';
  readonly area: Area;
  /** `vertical`: cells below move down or up; `horizontal`: cells to the right move right or left. */
  readonly direction: 'vertical' | 'horizontal';
}

export const wholeSheet: Area = { row: 0, column: 0, rows: maximumRows, columns: maximumColumns };

/** Area of whole rows. */
export function wholeRows(row: number, rows: number): Area {
  return { row, column: 0, rows, columns: maximumColumns };
}

/** Area of whole columns. */
export function wholeColumns(column: number, columns: number): Area {
  return { row: 0, column, rows: maximumRows, columns };
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns === maximumColumns;
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows === maximumRows;
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    containsCell(outer, inner.row, inner.column) &&
    containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** Area from its first and last lines; undefined where it would be empty. */
function areaBetween(top: number, left: number, bottom: number, right: number): Area | undefined {
  if (bottom < top || right < left) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether two areas have cells in common. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Cells both areas have; undefined where they have none in common. */
export function intersection(one: Area, other: Area): Area | undefined {
  return areaBetween(
    Math.max(one.row, other.row),
    Math.max(one.column, other.column),
    Math.min(one.row + one.rows, other.row + other.rows) - 1,
    Math.min(one.column + one.columns, other.column + other.columns) - 1,
  );
}

/** What is left of an area, as up to four areas: above, left, right and below of what is cut out. */
export function cutArea(area: Area, removed: Area): Area[] {
  const hole = intersection(area, removed);
  if (hole === undefined) return [area];
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  const holeBottom = hole.row + hole.rows - 1;
  const holeRight = hole.column + hole.columns - 1;
  return [
    areaBetween(area.row, area.column, hole.row - 1, right),
    areaBetween(hole.row, area.column, holeBottom, hole.column - 1),
    areaBetween(hole.row, holeRight + 1, holeBottom, right),
    areaBetween(holeBottom + 1, area.column, bottom, right),
  ].filter((part) => part !== undefined);
}

/** Smallest area around all of them; undefined for none. */
export function boundingArea(areas: readonly Area[]): Area | undefined {
  const [first, ...others] = areas;
  if (first === undefined) return undefined;
  return others.reduce((whole, area) => {
    const row = Math.min(whole.row, area.row);
    const column = Math.min(whole.column, area.column);
    const rows = Math.max(whole.row + whole.rows, area.row + area.rows) - row;
    const columns = Math.max(whole.column + whole.columns, area.column + area.columns) - column;
    return { row, column, rows, columns };
  }, first);
}

/** Refuses an area that is empty or reaches over the sheet's edge. */
export function requireOnSheet(area: Area): void {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  if (!whole || area.rows < 1 || area.columns < 1 || !containsArea(wholeSheet, area)) {
    throw new HostError(
      'InvalidArgument',
      `No such cells: row ${area.row}, column ${area.column}, ${area.rows} x ${area.columns}`,
    );
  }
}

/** All cells that an edit moves or removes: from the edited area to the sheet's edge. */
export function bandOf(edit: StructureEdit): Area {
  const { area } = edit;
  return edit.direction === 'vertical'
    ? { ...area, rows: maximumRows - area.row }
    : { ...area, columns: maximumColumns - area.column };
}

/** Lines an edit leaves of a run of lines: moved, grown, shrunk; undefined where nothing is left. */
export function shiftSpan(
  start: number,
  count: number,
  edit: { kind: 'insert' | 'delete'; at: number; count: number; limit: number },
): { start: number; count: number } | undefined {
  const end = start + count;
  if (edit.kind === 'insert') {
    if (edit.at >= end) return { start, count };
    const moved =
      edit.at <= start ? { start: start + edit.count, count } : { start, count: count + edit.count };
    const kept = Math.min(moved.count, edit.limit - moved.start);
    return kept > 0 ? { start: moved.start, count: kept } : undefined;
  }
  const move = (line: number): number => (line <= edit.at ? line : Math.max(edit.at, line - edit.count));
  const first = move(start);
  const last = move(end);
  return last > first ? { start: first, count: last - first } : undefined;
}

/** The pieces an area becomes by an edit: the part in the moved band moves, grows or shrinks; the rest stays. */
export function shiftArea(area: Area, edit: StructureEdit): Area[] {
  const vertical = edit.direction === 'vertical';
  const strip = vertical
    ? wholeColumns(edit.area.column, edit.area.columns)
    : wholeRows(edit.area.row, edit.area.rows);
  const inside = intersection(area, strip);
  if (inside === undefined) return [area];
  const line = vertical
    ? shiftSpan(inside.row, inside.rows, {
        kind: edit.kind,
        at: edit.area.row,
        count: edit.area.rows,
        limit: maximumRows,
      })
    : shiftSpan(inside.column, inside.columns, {
        kind: edit.kind,
        at: edit.area.column,
        count: edit.area.columns,
        limit: maximumColumns,
      });
  const untouched = cutArea(area, strip);
  if (line === undefined) return untouched;
  const moved = vertical
    ? { ...inside, row: line.start, rows: line.count }
    : { ...inside, column: line.start, columns: line.count };
  // Nothing moved: one area stays one area.
  return sameArea(moved, inside) ? [area] : [moved, ...untouched];
}
