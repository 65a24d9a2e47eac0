import { settingNames } from './names';
import type { ConditionalFormatPlan } from './sheetPlan';

/** Colours of the status bands on cells, by the fraction in a column; no two of them apply at once, in any engine. */
export function bandLooks(fraction: string, from: string, to = from): readonly ConditionalFormatPlan[] {
  const { achievedFrom, nearlyFrom } = settingNames;
  const value = `ROUND(N([${fraction}]),4)`;
  const where = (rule: string): string => `=AND(ISNUMBER([${fraction}]),${rule})`;
  return [
    { from, to, formula: where(`${value}>=${achievedFrom}`), style: 'good' },
    { from, to, formula: where(`${value}<${achievedFrom},${value}>=${nearlyFrom}`), style: 'warning' },
    { from, to, formula: where(`${value}<${achievedFrom},${value}<${nearlyFrom}`), style: 'bad' },
  ];
}
