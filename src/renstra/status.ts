import type { Achievement } from './achievement';
import { meanOf } from './numbers';
import type { Settings } from './settings';
import { isExpected, type Target } from './target';
import type { Value } from './value';

/** State of a row in a period, as reports colour it. */
export const statuses = [
  'notExpected',
  'notReported',
  'notAchieved',
  'nearlyAchieved',
  'achieved',
  'notApplicable',
  'invalid',
  'notComputable',
] as const;
export type Status = (typeof statuses)[number];

/**
 * Status of a period. Nothing is expected where there is no target (blank or N/A) and nothing was reported; an unreadable
 * figure is told before all else; the bands apply to the capped achievement.
 */
export function statusOf(
  achievement: Achievement,
  realisation: Value,
  target: Target,
  settings: Pick<Settings, 'bands'>,
): Status {
  switch (achievement.kind) {
    case 'invalid':
    case 'notApplicable':
      return achievement.kind;
    case 'blank':
      return realisation.kind === 'blank' && isExpected(target) ? 'notReported' : 'notExpected';
    case 'none':
      return 'notComputable';
    case 'achieved':
      return bandStatus(achievement.capped, settings.bands);
  }
}

function bandStatus(capped: number, bands: Settings['bands']): Status {
  if (capped >= bands.achieved) return 'achieved';
  return capped >= bands.near ? 'nearlyAchieved' : 'notAchieved';
}

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
