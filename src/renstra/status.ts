import type { Achievement } from './achievement';
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

/** Status of an achievement by the bands of the settings; both as fractions, the achievement capped. */
export function bandStatus(capped: number, bands: Settings['bands']): Status {
  if (capped >= bands.achieved) return 'achieved';
  return capped >= bands.near ? 'nearlyAchieved' : 'notAchieved';
}
