import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { itemNotFound, notImplemented } from '../protocol/hostError';
import { requireAllowed } from '../workbook/operations';
import { rangeOfArgument, RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

/** `Worksheet.autoFilter`: the arrows; hiding rows by criteria is left to the person. */
export function autoFilterObject(target: SheetTarget): ApiObject {
  return ApiObject.of(autoFilterClass, target);
}

function rangeOf({ session, sheet }: SheetTarget): RangeTarget | undefined {
  return sheet.autoFilter && new RangeTarget(session, sheet, sheet.autoFilter);
}

function unchanged(target: SheetTarget): undefined {
  if (rangeOf(target) === undefined) throw itemNotFound('the sheet has no filter');
  return undefined;
}

const autoFilterClass: ApiClass<SheetTarget> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: ({ sheet }) => sheet.autoFilter !== undefined },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply: ({ session, sheet }, call) => {
      if (!call.isAbsent(2)) throw notImplemented('AutoFilter.apply with criteria');
      const { area } = rangeOfArgument(session, sheet, call.at(0));
      requireAllowed(sheet, area, 'structure');
      sheet.autoFilter = area;
      session.touch();
      return undefined;
    },
    Remove: ({ session, sheet }) => {
      delete sheet.autoFilter;
      session.touch();
      return undefined;
    },
    // Nothing is filtered here, so there are no criteria to clear.
    ClearCriteria: unchanged,
    Reapply: unchanged,
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === undefined) throw itemNotFound('the sheet has no filter');
      return range.object;
    },
    GetRangeOrNullObject: (target) => rangeOf(target)?.object ?? ApiObject.nothing('Range'),
  },
};
