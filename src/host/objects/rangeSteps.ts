/** Methods of `Range` that lead to other cells. */
import { maximumColumns, maximumRows } from '../../formula/address';
import { ApiObject, type ApiClass, type Call } from '../protocol/apiObject';
import { HostError, itemNotFound, notImplemented } from '../protocol/hostError';
import { boundingArea, intersection, usedArea, wholeColumns, wholeRows } from '../workbook/operations';
import type { Area } from '../workbook/model';
import { AreasTarget, rangeOfArgument, type RangeTarget } from './rangeTarget';
import { specialCells } from './specialCells';

type Methods = NonNullable<ApiClass<RangeTarget>['methods']>;

function step(move: (area: Area, call: Call) => Area): Methods[string] {
  return (range, call) => range.at(onSheet(move(range.area, call))).object;
}

function onSheet(area: Area): Area {
  const fits = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
  if (!fits || area.row + area.rows > maximumRows || area.column + area.columns > maximumColumns) {
    throw new HostError(
      'InvalidArgument',
      'The argument is invalid or missing or has an incorrect format: outside the sheet',
    );
  }
  return area;
}

/** `getRowsAbove(2)`: cells next to the range; a negative count goes the other way in, as in Excel. */
function beside(axis: 'rows' | 'columns', side: 'before' | 'after'): Methods[string] {
  return step((area, call) => {
    const count = call.optionalWhole(0) ?? 1;
    const size = Math.abs(count);
    const start = axis === 'rows' ? area.row : area.column;
    const length = axis === 'rows' ? area.rows : area.columns;
    const outward = side === 'after' ? start + length : start - size;
    const inward = side === 'after' ? start + length - size : start;
    const first = count >= 0 ? outward : inward;
    return axis === 'rows' ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
  });
}

function usedWithin(range: RangeTarget, call: Call): Area | undefined {
  const used = usedArea(range.sheet, call.flag(0));
  return used === undefined ? undefined : intersection(used, range.area);
}

function crossing(range: RangeTarget, call: Call): Area | undefined {
  const other = rangeOfArgument(range.session, range.sheet, call.at(0));
  if (other.sheet !== range.sheet)
    throw new HostError('InvalidArgument', 'The ranges are on different sheets');
  return intersection(range.area, other.area);
}

function found(range: RangeTarget, area: Area | undefined): ApiObject {
  if (area === undefined) throw itemNotFound('no such cells');
  return range.at(area).object;
}

function foundOrNull(range: RangeTarget, area: Area | undefined): ApiObject {
  return area === undefined ? ApiObject.nothing('Range') : range.at(area).object;
}

function special(range: RangeTarget, call: Call): AreasTarget | undefined {
  return specialCells(range, call.text(0), call.optionalText(1));
}

function mergedWithin(range: RangeTarget): ApiObject {
  const merges = range.sheet.merges.filter((merge) => intersection(merge, range.area) !== undefined);
  if (merges.length === 0) return ApiObject.nothing('RangeAreas');
  return new AreasTarget(merges.map((merge) => range.at(merge))).object;
}

/** Of each row or column whether it is hidden, where that is asked for; nothing else is kept of a line here. */
function hiddenLines(axis: 'rows' | 'columns', asked: string): Methods[string] {
  return ({ sheet, area }, call) => {
    const wanted = call.at(0);
    if (
      wanted instanceof ApiObject ||
      typeof wanted !== 'object' ||
      wanted === null ||
      Object.keys(wanted).some((key) => key !== asked)
    )
      throw notImplemented(`Range.get properties of ${axis} other than ${asked}`);
    const [start, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    return Array.from({ length: count }, (_, index) => ({
      [asked]: sheet[axis].get(start + index)?.hidden === true,
    }));
  };
}

export const rangeSteps: Methods = {
  GetCell: step((area, call) => ({
    row: area.row + call.whole(0),
    column: area.column + call.whole(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: step((area, call) => ({ ...area, row: area.row + call.whole(0), rows: 1 })),
  GetColumn: step((area, call) => ({ ...area, column: area.column + call.whole(0), columns: 1 })),
  GetLastRow: step((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: step((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetLastCell: step((area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetEntireRow: step((area) => wholeRows(area.row, area.rows)),
  GetEntireColumn: step((area) => wholeColumns(area.column, area.columns)),
  GetOffsetRange: step((area, call) => ({
    ...area,
    row: area.row + call.whole(0),
    column: area.column + call.whole(1),
  })),
  GetResizedRange: step((area, call) => ({
    ...area,
    rows: area.rows + call.whole(0),
    columns: area.columns + call.whole(1),
  })),
  GetAbsoluteResizedRange: step((area, call) => ({ ...area, rows: call.whole(0), columns: call.whole(1) })),
  GetRowsAbove: beside('rows', 'before'),
  GetRowsBelow: beside('rows', 'after'),
  GetColumnsBefore: beside('columns', 'before'),
  GetColumnsAfter: beside('columns', 'after'),
  GetBoundingRect: (range, call) => {
    const other = rangeOfArgument(range.session, range.sheet, call.at(0));
    return found(range, boundingArea([range.area, other.area]));
  },
  GetIntersection: (range, call) => found(range, crossing(range, call)),
  GetIntersectionOrNullObject: (range, call) => foundOrNull(range, crossing(range, call)),
  GetUsedRange: (range, call) => {
    const { row, column } = range.area;
    return range.at(usedWithin(range, call) ?? { row, column, rows: 1, columns: 1 }).object;
  },
  GetUsedRangeOrNullObject: (range, call) => foundOrNull(range, usedWithin(range, call)),
  GetSpecialCells: (range, call) => {
    const areas = special(range, call);
    if (areas === undefined) throw itemNotFound('no cells of that kind');
    return areas.object;
  },
  GetSpecialCellsOrNullObject: (range, call) => {
    const areas = special(range, call);
    return areas === undefined ? ApiObject.nothing('RangeAreas') : areas.object;
  },
  GetMergedAreasOrNullObject: mergedWithin,
  GetRowProperties: hiddenLines('rows', 'rowHidden'),
  GetColumnProperties: hiddenLines('columns', 'columnHidden'),
};
