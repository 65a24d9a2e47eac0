import type { Quarter } from './periods';
import type { Constant } from './sheetPlan';
import type { SnapshotRow } from './snapshot';
import { stateNames, type StateName } from './states';

/** A cell's value as read: null where it shows nothing. */
export type ReadValue = Constant | null;
export type ByQuarterKey<T> = Readonly<Record<`TW${Quarter}`, T>>;

export const valueOf = (row: SnapshotRow, column: string): ReadValue => {
  const value = row.cells[column]?.value;
  return value === undefined || value === '' ? null : value;
};
export const byQuarterKey = <T>(make: (quarter: Quarter) => T): ByQuarterKey<T> => ({
  TW1: make(1),
  TW2: make(2),
  TW3: make(3),
  TW4: make(4),
});
/** Name of a state by its code. */
export const stateOf = (value: ReadValue): StateName | null =>
  typeof value === 'number' ? (stateNames[value] ?? null) : null;
