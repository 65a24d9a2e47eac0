import type { ComponentKind } from '../renstra/components';
import type { Calendar, Consolidation, Polarity, Proposal, RollUp } from '../renstra/plan';

/** Codes of a row's definition in the helper columns; formulas compare with these, never with words of a language. */
export const polarityCodes: Readonly<Record<Polarity, string>> = {
  maximise: 'max',
  minimise: 'min',
  stabilise: 'stab',
  range: 'range',
};
export const consolidationCodes: Readonly<Record<Consolidation, string>> = {
  sum: 'sum',
  average: 'avg',
  last: 'last',
  cumulative: 'cum',
};
export const calendarCodes: Readonly<Record<Calendar, string>> = { quarterly: 'q', yearly: 'y' };
export const proposalCodes: Readonly<Record<Proposal, string>> = {
  spread: 'spread',
  progressive: 'prog',
  progressiveFromLastYear: 'progLast',
  flat: 'flat',
};
export const componentCodes: Readonly<Record<ComponentKind, string>> = {
  ratio: 'ratio',
  growth: 'growth',
  growthOfOne: 'growth',
  saving: 'saving',
  difference: 'diff',
};
/** Marks a line of the working papers that is a unit's figure by itself. */
export const memberLineCode = 'unit';
export const rollUpCodes: Readonly<Record<RollUp['kind'], string>> = {
  owner: 'owner',
  sum: 'sum',
  meanOfReporting: 'mean',
  ratioOfSums: 'ratio',
  shareAtOrAbove: 'share',
};
/** Values of the setting `Rumus_Minimasi`. */
export const minimiseFormulas = { complement: '1+(1-R/T)', ratio: 'T/R' } as const;
