import { quarters, type Quarter } from '../renstra/quarter';

export { quarterLabel, quarters } from '../renstra/quarter';
export type { Quarter } from '../renstra/quarter';

/** Prefix of the column keys of a quarter (`tw1`), and of the figures to date. */
export type PeriodKey = `tw${Quarter}` | 'toDate';
/** Prefix of what roll-ups are made of: a quarter's realisation, or the year's target in force. */
export type MemberPeriod = `tw${Quarter}` | 'year';
export const periodKeys = ['tw1', 'tw2', 'tw3', 'tw4', 'toDate'] as const satisfies readonly PeriodKey[];
/** Column key of a figure that there is for every period: `tw1.capped`, to date `capped`. */
export const columnOf = (period: PeriodKey, figure: string): string =>
  period === 'toDate' ? figure : `${period}.${figure}`;
export const quarterOf = (period: MemberPeriod): Quarter | undefined =>
  quarters.find((quarter) => quarterKey(quarter) === period);
export const quarterKey = (quarter: Quarter): `tw${Quarter}` => `tw${quarter}`;
