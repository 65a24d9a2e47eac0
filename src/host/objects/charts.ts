import { type ApiClass, ApiObject } from '../protocol/apiObject';
import type { SheetTarget } from './worksheet';

/** `Worksheet.charts`. */
export function chartsObject(target: SheetTarget): ApiObject {
  return ApiObject.of(chartsClass, target);
}

const chartsClass: ApiClass<SheetTarget> = {
  name: 'ChartCollection',
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  methods: { GetCount: ({ sheet }) => sheet.charts.length },
};
