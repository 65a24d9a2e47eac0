import { columnOf, type PeriodKey } from '../periods';
import type { StateName } from '../states';

/** States that are counted, in the order of their columns; a row of which nothing is expected is in none. */
export const countedStates = [
  'achieved',
  'nearlyAchieved',
  'notAchieved',
  'notApplicable',
  'notReported',
  'invalid',
  'notComputable',
] as const satisfies readonly StateName[];

export type SummaryFigure = 'mean' | 'expected' | 'reported' | 'complete' | (typeof countedStates)[number];

/** Column key of a figure of a period: `tw1.mean`, to date `mean`. */
export const figureKey = (period: PeriodKey, figure: SummaryFigure): string => columnOf(period, figure);
