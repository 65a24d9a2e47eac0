import { type ApiClass, ApiObject } from '../protocol/apiObject';
import {
  clearArea,
  type ClearKind,
  intersection,
  isWholeColumns,
  isWholeRows,
  requireAllowed,
} from '../workbook/operations';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { conditionalFormatsOf } from './conditionalFormats';
import { validationOf } from './dataValidation';
import { formatObject } from './rangeFormat';
import { addressWithSheet, AreasTarget, rangeOfArgument } from './rangeTarget';

/** The `RangeAreas` object over several areas of one sheet. */
export function areasObject(areas: AreasTarget): ApiObject {
  return ApiObject.of(areasClass, areas);
}

/** Addresses of all areas, `Sheet1!A1:B2,Sheet1!D4`; cut at 8,192 characters as in Excel. */
function addressOf(target: AreasTarget): string {
  return target.ranges
    .map((range) => addressWithSheet(range.sheet, range.area))
    .join(',')
    .slice(0, 8192);
}

const clearKinds: readonly ClearKind[] = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

const areasClass: ApiClass<AreasTarget> = {
  name: 'RangeAreas',
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: (target) => target.ranges.length },
    CellCount: { get: (target) => target.areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    IsEntireColumn: { get: (target) => target.areas.every(isWholeColumns) },
    IsEntireRow: { get: (target) => target.areas.every(isWholeRows) },
  },
  navigation: {
    Areas: (target) => ApiObject.of(collectionClass, target),
    Format: formatObject,
    DataValidation: validationOf,
    ConditionalFormats: conditionalFormatsOf,
    Worksheet: (target) => target.first.session.objects.worksheet(target.first.session, target.first.sheet),
  },
  methods: {
    Clear: (target, call) => {
      const what = clearKinds.find((kind) => kind === (call.optionalText(0) ?? 'All'));
      if (what === undefined) throw invalidArgument('clear');
      for (const range of target.ranges) {
        requireAllowed(range.sheet, range.area, what === 'Formats' ? 'allowFormatCells' : 'edit');
        range.session.apply(clearArea(range.sheet, range.area, what));
      }
      return undefined;
    },
    GetIntersectionOrNullObject: (target, call) => {
      const other = rangeOfArgument(target.first.session, target.first.sheet, call.at(0));
      const parts = target.ranges.flatMap((range) => {
        const area = intersection(range.area, other.area);
        return area === undefined ? [] : [range.at(area)];
      });
      return parts.length === 0 ? ApiObject.nothing('RangeAreas') : new AreasTarget(parts).object;
    },
    Calculate: (target) => {
      target.first.session.calculate();
      return undefined;
    },
  },
};

const collectionClass: ApiClass<AreasTarget> = {
  name: 'RangeCollection',
  items: (target) => target.ranges.map((range) => range.object),
  methods: {
    GetCount: (target) => target.ranges.length,
    GetItemAt: (target, call) => {
      const range = target.ranges[call.whole(0)];
      if (range === undefined) throw itemNotFound('no area of that index');
      return range.object;
    },
  },
};
