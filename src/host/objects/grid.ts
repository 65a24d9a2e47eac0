/** Two-dimensional values as `Range.values` takes and gives them. */
import { HostError, invalidArgument } from '../protocol/hostError';
import { isList, type Json } from '../protocol/json';
import { isWholeColumns, isWholeRows } from '../workbook/areas';
import type { Area } from '../workbook/model';

export type GridValue = string | number | boolean | null;

/** Values for every cell of an area: a single one spreads, a grid must have the area's shape. */
export function gridOf(value: Json, area: Area, member: string): GridValue[][] {
  requireBounded(area, member);
  if (!isList(value)) {
    const single = gridValue(value, member);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => single));
  }
  const grid = value.map((line) => {
    if (!isList(line)) throw wrongShape(member);
    return line.map((item) => gridValue(item, member));
  });
  if (grid.length !== area.rows || grid.some((line) => line.length !== area.columns))
    throw wrongShape(member);
  return grid;
}

function gridValue(value: Json, member: string): GridValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument(`${member} takes texts, numbers, booleans and null`);
}

/** The refusal of a grid that does not fit the range. */
export function wrongShape(member: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range. (${member})`,
  );
}

/** Whole rows and columns have no values of their own, as in Excel. */
export function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

function requireBounded(area: Area, member: string): void {
  if (isUnbounded(area)) throw invalidArgument(`${member} of whole rows or columns`);
}

/** One value per cell; null for whole rows and columns. */
export function readGrid(area: Area, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => read(area.row + down, area.column + across)),
  );
}

/** The one value all have, or null where they differ. */
export function common<Value extends Json>(values: Iterable<Value>): Value | null {
  let found: { value: Value } | undefined;
  for (const value of values) {
    if (found === undefined) found = { value };
    else if (found.value !== value) return null;
  }
  return found?.value ?? null;
}
