/** INDEX and the functions that look something up. */
import {
  areaKey,
  areaValues,
  isArea,
  isMatrix,
  usedSize,
  type Area,
  type Evaluated,
  type EvaluationContext,
} from './context';
import { wildcardPattern } from './criteria';
import type { ValueFunction } from './functions';
import { lifted, scalarOf } from './lift';
import {
  compareScalars,
  foldText,
  isFailure,
  notAvailable,
  toBoolean,
  toNumber,
  unknown,
  wrongReference,
  wrongValue,
  type Failure,
  type Matrix,
  type Scalar,
} from './values';

type Cells = Area | Matrix;

/** Part of a block of cells; of an area it stays an area, so that `INDEX():INDEX()` is a range. */
function part(cells: Cells, row: number, column: number, rows: number, columns: number): Cells {
  if (isArea(cells)) return { ...cells, row: cells.row + row, column: cells.column + column, rows, columns };
  const values: Scalar[] = [];
  for (let down = 0; down < rows; down += 1) {
    const start = (row + down) * cells.columns + column;
    values.push(...cells.values.slice(start, start + columns));
  }
  return { kind: 'matrix', rows, columns, values };
}

function cellsOf(value: Evaluated): Cells | Failure {
  if (isFailure(value)) return value;
  if (isArea(value) || isMatrix(value)) return value;
  return { kind: 'matrix', rows: 1, columns: 1, values: [value] };
}

const index: ValueFunction = {
  least: 2,
  most: 3,
  apply: (parts, context) => {
    const cells = cellsOf(parts[0]);
    if (isFailure(cells)) return cells;
    const first = toNumber(scalarOf(parts[1], context));
    const second = toNumber(scalarOf(parts[2], context));
    if (isFailure(first)) return first;
    if (isFailure(second)) return second;
    // One number counts along the only row.
    const [row, column] =
      parts.length === 2 && cells.rows === 1 && cells.columns > 1
        ? [1, Math.floor(first)]
        : [Math.floor(first), parts.length === 2 && cells.columns === 1 ? 1 : Math.floor(second)];
    return indexed(cells, row, column);
  },
};

function indexed(cells: Cells, row: number, column: number): Evaluated {
  if (row < 0 || column < 0) return wrongValue;
  if (row > cells.rows || column > cells.columns) return wrongReference;
  return part(
    cells,
    Math.max(row - 1, 0),
    Math.max(column - 1, 0),
    row === 0 ? cells.rows : 1,
    column === 0 ? cells.columns : 1,
  );
}

/** A row or column of values to search; of whole rows and columns only the used part. */
interface Searched {
  readonly values: readonly Scalar[];
  /** By folded text or number, the first place; only of areas. */
  readonly key?: string;
}

function searched(cells: Cells, context: EvaluationContext): Searched {
  if (isMatrix(cells)) return { values: cells.values };
  const size = usedSize(cells, context);
  return { values: areaValues(cells, size, context), key: areaKey(cells, size) };
}

/** First place of a value, wildcards in texts read; undefined when it is nowhere. */
function exactPlace(
  wanted: Scalar,
  { values, key }: Searched,
  context: EvaluationContext,
): number | Failure | undefined {
  if (isFailure(wanted)) return wanted;
  const pattern = typeof wanted === 'string' ? wildcardPattern(wanted) : undefined;
  if (pattern !== undefined)
    return firstPlace(values, (value) => typeof value === 'string' && pattern.test(value));
  const asked = typeof wanted === 'string' ? wanted.replace(/~([*?~])/g, '$1') : (wanted ?? 0);
  if (key === undefined) return firstPlace(values, (value) => exactKey(value) === exactKey(asked));
  const places = context.cache.positions.get(`exact ${key}`) ?? exactIndex(values);
  context.cache.positions.set(`exact ${key}`, places);
  return places.get('unknown') === undefined
    ? places.get(exactKey(asked))?.[0]
    : unknown('a cell that is not known');
}

function firstPlace(values: readonly Scalar[], isIt: (value: Scalar) => boolean): number | undefined {
  const place = values.findIndex(isIt);
  return place < 0 ? undefined : place;
}

function exactIndex(values: readonly Scalar[]): Map<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const [place, value] of values.entries()) {
    const key = exactKey(value);
    if (!places.has(key)) places.set(key, [place]);
  }
  return places;
}

/** Values with one key are the same to a search: case does not count, kinds do. */
function exactKey(value: Scalar): string {
  switch (typeof value) {
    case 'undefined':
      return '';
    case 'number':
      return `n${value.toPrecision(15)}`;
    case 'string':
      return `s${foldText(value)}`;
    case 'boolean':
      return `b${String(value)}`;
    default:
      return value.kind === 'error' ? `e${value.code}` : 'unknown';
  }
}

/**
 * Last place in ascending values whose value is at most the wanted one; values of other kinds do not count. Values that are not
 * in order have no certain answer, except that all are at most the wanted one.
 */
function approximatePlace(wanted: Scalar, values: readonly Scalar[]): number | Failure | undefined {
  if (isFailure(wanted)) return wanted;
  const asked = wanted ?? 0;
  let best: number | undefined;
  let isPassed = false;
  for (const [place, value] of values.entries()) {
    if (value === undefined || isFailure(value) || typeof value !== typeof asked) continue;
    const isAtMost = compareScalars(value, asked) <= 0;
    if (isAtMost && isPassed) return unknown('a search in values that are not in order');
    if (isAtMost) best = place;
    else isPassed = true;
  }
  return best;
}

const match: ValueFunction = {
  least: 2,
  most: 3,
  apply: (parts, context) => {
    const [wanted, where, how] = parts;
    const cells = cellsOf(where);
    if (isFailure(cells)) return cells;
    if (cells.rows !== 1 && cells.columns !== 1) return notAvailable;
    const way = parts.length === 2 ? 1 : toNumber(scalarOf(how, context));
    if (isFailure(way)) return way;
    if (way < 0) return unknown('a search in descending values');
    const list = searched(cells, context);
    return lifted([wanted], context, ([scalar]) => {
      const place = way === 0 ? exactPlace(scalar, list, context) : approximatePlace(scalar, list.values);
      if (isFailure(place)) return place;
      return place === undefined ? notAvailable : place + 1;
    });
  },
};

const lookup: ValueFunction = {
  least: 2,
  most: 3,
  overArrays: true,
  apply: ([wanted, where, from], context) => {
    const cells = cellsOf(where);
    if (isFailure(cells)) return cells;
    const results = from === undefined ? lastLine(cells) : cellsOf(from);
    if (isFailure(results)) return results;
    const { values } = searched(from === undefined ? firstLine(cells) : cells, context);
    const place = approximatePlace(scalarOf(wanted, context), values);
    if (isFailure(place)) return place;
    if (place === undefined) return notAvailable;
    return scalarOf(
      results.columns === 1 ? indexed(results, place + 1, 1) : indexed(results, 1, place + 1),
      context,
    );
  },
};

/** Where LOOKUP without results searches: the first row of a wide block, else the first column. */
function firstLine(cells: Cells): Cells {
  return cells.columns > cells.rows ? part(cells, 0, 0, 1, cells.columns) : part(cells, 0, 0, cells.rows, 1);
}

function lastLine(cells: Cells): Cells {
  return cells.columns > cells.rows
    ? part(cells, cells.rows - 1, 0, 1, cells.columns)
    : part(cells, 0, cells.columns - 1, cells.rows, 1);
}

const verticalLookup: ValueFunction = {
  least: 3,
  most: 4,
  apply: (parts, context) => {
    const [wanted, where, number, approximate] = parts;
    const cells = cellsOf(where);
    if (isFailure(cells)) return cells;
    const column = toNumber(scalarOf(number, context));
    if (isFailure(column)) return column;
    const isApproximate = parts.length === 3 ? true : toBoolean(scalarOf(approximate, context));
    if (isFailure(isApproximate)) return isApproximate;
    if (column < 1) return wrongValue;
    if (column > cells.columns) return wrongReference;
    const list = searched(part(cells, 0, 0, cells.rows, 1), context);
    const scalar = scalarOf(wanted, context);
    const place = isApproximate ? approximatePlace(scalar, list.values) : exactPlace(scalar, list, context);
    if (isFailure(place)) return place;
    return place === undefined ? notAvailable : indexed(cells, place + 1, Math.floor(column));
  },
};

export const searchFunctions: Readonly<Record<string, ValueFunction>> = {
  INDEX: index,
  LOOKUP: lookup,
  MATCH: match,
  VLOOKUP: verticalLookup,
};
