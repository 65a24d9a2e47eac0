import { type ApiClass, ApiObject, type Call } from '../protocol/apiObject';
import { invalidArgument, notImplemented } from '../protocol/hostError';
import { listOf, recordOf } from '../protocol/json';
import { requireAllowed, sortArea, type SortKey } from '../workbook/operations';
import type { RangeTarget } from './rangeTarget';

/** `Range.sort`. */
export function sortObject(range: RangeTarget): ApiObject {
  return ApiObject.of(sortClass, range);
}

function apply(range: RangeTarget, call: Call): undefined {
  if ((call.optionalText(3) ?? 'Rows') !== 'Rows') throw notImplemented('RangeSort.apply of columns');
  requireAllowed(range.sheet, range.area, 'allowSort');
  range.session.settle();
  const options = { matchCase: call.flag(1), hasHeaders: call.flag(2) };
  range.session.apply(sortArea(range.sheet, range.area, keysOf(call), options));
  return undefined;
}

function keysOf(call: Call): SortKey[] {
  return listOf(call.json(0)).map((field) => {
    const { key, ascending, sortOn } = recordOf(field);
    if (typeof key !== 'number') throw invalidArgument('a sort field has a key');
    if (sortOn !== undefined && sortOn !== 'Value')
      throw notImplemented(`RangeSort.apply on ${JSON.stringify(sortOn)}`);
    return { column: key, ascending: ascending !== false };
  });
}

const sortClass: ApiClass<RangeTarget> = { name: 'RangeSort', methods: { Apply: apply } };
