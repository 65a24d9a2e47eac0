import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { itemNotFound } from '../protocol/hostError';
import { isWholeColumns, isWholeRows, wholeColumns, wholeRows } from '../workbook/operations';
import { rangeOfArgument, RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

/** `Worksheet.freezePanes`. */
export function freezePanesObject(target: SheetTarget): ApiObject {
  return ApiObject.of(freezePanesClass, target);
}

function freeze({ session, sheet }: SheetTarget, rows: number, columns: number): null {
  if (rows === 0 && columns === 0) delete sheet.freeze;
  else sheet.freeze = { rows, columns };
  session.touch();
  return null;
}

/** Frozen cells; undefined where nothing is frozen. */
function location({ session, sheet }: SheetTarget): RangeTarget | undefined {
  const { freeze: frozen } = sheet;
  if (frozen === undefined) return undefined;
  if (frozen.columns === 0) return new RangeTarget(session, sheet, wholeRows(0, frozen.rows));
  if (frozen.rows === 0) return new RangeTarget(session, sheet, wholeColumns(0, frozen.columns));
  return new RangeTarget(session, sheet, { row: 0, column: 0, rows: frozen.rows, columns: frozen.columns });
}

const freezePanesClass: ApiClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (target, call) => freeze(target, call.optionalWhole(0) ?? 1, 0),
    FreezeColumns: (target, call) => freeze(target, 0, call.optionalWhole(0) ?? 1),
    FreezeAt: (target, call) => {
      const { area } = rangeOfArgument(target.session, target.sheet, call.at(0));
      const rows = isWholeColumns(area) ? 0 : area.row + area.rows;
      const columns = isWholeRows(area) ? 0 : area.column + area.columns;
      return freeze(target, rows, columns);
    },
    Unfreeze: (target) => freeze(target, 0, 0),
    GetLocation: (target) => {
      const range = location(target);
      if (range === undefined) throw itemNotFound('nothing is frozen');
      return range.object;
    },
    GetLocationOrNullObject: (target) => location(target)?.object ?? ApiObject.nothing('Range'),
  },
};
