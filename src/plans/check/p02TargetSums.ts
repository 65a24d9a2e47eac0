import type { Finding } from '../../renstra/finding';
import type { Indicator } from '../../renstra/plan';
import { rowOf, unitRowsOf, type PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { decimalsOfNumber, plainValue, roundHalfUp, shownValue } from './values';
import type { Words } from './words';

/**
 * P02 for targets: where the organisation's figure is the sum of its units' (roll-up "sum"), its row shows that sum.
 * Information only where the roll-up is our reading of the plan.
 */
export const targetsAgainstUnits: Rule = (index, words) =>
  index.plan.indicators
    .filter((indicator) => indicator.rollUp.kind === 'sum')
    .flatMap((indicator) => index.years.flatMap((year) => differingSum(index, indicator, year, words)));

function differingSum(
  index: PlanIndex,
  indicator: Indicator,
  year: string,
  words: Words,
): readonly Finding[] {
  const total = rowOf(index, index.organisation, indicator.code);
  const printed = total?.targets[year];
  const parts = unitRowsOf(index, indicator.code);
  const figures = parts.flatMap((row) => {
    const value = row.targets[year];
    return typeof value === 'number' ? [value] : [];
  });
  if (total === undefined || typeof printed !== 'number' || figures.length === 0) return [];
  const decimals = decimalsOfNumber(printed);
  const sum = roundHalfUp(
    figures.reduce((left, right) => left + right, 0),
    decimals,
  );
  if (Math.abs(sum - printed) < 1e-9) return [];
  return [
    contradiction({
      rule: 'P02',
      severity: indicator.inferred.includes('rollUp') ? 'info' : 'warning',
      places: [total, ...parts].map((row) => row.at),
      code: indicator.code,
      unit: index.organisation,
      period: year,
      found: plainValue(printed),
      expected: plainValue(sum),
      message: words.say('p02.targets', {
        subject: words.subject(indicator.code, index.organisation),
        year,
        found: shownValue(printed, words.language),
        foundAt: words.where([total.at]),
        expected: shownValue(sum, words.language),
        partsAt: words.where(parts.map((row) => row.at)),
      }),
    }),
  ];
}
