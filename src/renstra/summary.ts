import type { Achievement } from './achievement';
import { perPeriod, type ByPeriod, type MeasurementResult } from './measurement';
import { meanOf } from './numbers';
import type { Status } from './status';

/** Counts and mean of some rows, as Rekap shows them. */
export interface Summary {
  readonly counts: Readonly<Record<Status, number>>;
  /** Rows with a target to be measured against; one that answers N/A has reported. */
  readonly expected: number;
  /** Of those, rows with a realisation. */
  readonly reported: number;
  /** Mean of the capped achievements; undefined while there is none. */
  readonly mean?: number;
}

/** Sums up rows: N/A, not expected and not computable ones stay outside the mean. */
export function summarise(
  rows: readonly { readonly achievement: Achievement; readonly status: Status }[],
): Summary {
  const counts = {
    notExpected: 0,
    notReported: 0,
    notAchieved: 0,
    nearlyAchieved: 0,
    achieved: 0,
    notApplicable: 0,
    invalid: 0,
    notComputable: 0,
  };
  for (const row of rows) counts[row.status] += 1;
  const expected = rows.length - counts.notExpected;
  const mean = meanOf(
    rows.flatMap(({ achievement }) => (achievement.kind === 'achieved' ? [achievement.capped] : [])),
  );
  return {
    counts,
    expected,
    reported: expected - counts.notReported,
    ...(mean === undefined ? {} : { mean }),
  };
}

/** Sums up rows for each quarter and to date. */
export function summariseYear(rows: readonly MeasurementResult[]): ByPeriod<Summary> {
  return perPeriod((figuresOf) => summarise(rows.map(figuresOf)));
}
