import { quarterKey, quarterLabel, quarters, type PeriodKey } from './periods';
import type { SheetText } from './texts';

/** A period as headers name it: `TW I`, `s.d.`. */
export function periodLabel(period: PeriodKey, text: SheetText): string {
  const quarter = quarters.find((each) => quarterKey(each) === period);
  return quarter === undefined ? text('toDateShort') : quarterLabel(quarter);
}
