import { parseValue } from './parse';
import type { PlannedValue, Scale } from './plan';
import type { Value } from './value';

/** A target: a value, or the bounds of a range (polarity `range`). */
export type Target = Value | RangeTarget;
export interface RangeTarget {
  readonly kind: 'range';
  readonly lower: number;
  readonly upper: number;
}

/** Target of a plan file's cell on the row's scale; a missing one is blank, a range turned upside down invalid. */
export function targetOf(planned: PlannedValue | undefined, scale?: Scale): Target {
  if (typeof planned !== 'object') return parseValue(planned, scale).value;
  const { lower, upper } = planned;
  if (lower <= upper) return { kind: 'range', lower, upper };
  return { kind: 'invalid', text: `${lower}-${upper}` };
}

/** Whether there is anything to be measured against: neither blank nor N/A. */
export function isExpected(target: Target): boolean {
  return target.kind !== 'blank' && target.kind !== 'notApplicable';
}
