import type { Finding } from '../../renstra/finding';
import type { Indicator, TargetRow } from '../../renstra/plan';
import { memberRows, rollUp, type MemberFigure } from '../../renstra/rollUp';
import { isExpected, targetOf } from '../../renstra/target';
import { rowOf, type PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { decimalsOfNumber, plainValue, roundHalfUp, shownValue } from './values';
import type { Words } from './words';

/**
 * P14: the targets of the units, rolled up as their realisations are, do not give the organisation's printed target.
 * Information: a plan may mean its organisation to reach more. Sums are P02's, an owner's figure is P01's.
 */
export const targetsThatDoNotLead: Rule = (index, words) =>
  index.plan.indicators
    .filter(({ rollUp: rule }) => rule.kind !== 'owner' && rule.kind !== 'sum')
    .flatMap((indicator) => index.years.flatMap((year) => differingRollUp(index, indicator, year, words)));

function differingRollUp(
  index: PlanIndex,
  indicator: Indicator,
  year: string,
  words: Words,
): readonly Finding[] {
  const organisation = rowOf(index, index.organisation, indicator.code);
  const printed = organisation?.targets[year];
  const rows = memberRows(index.rowsByCode.get(indicator.code) ?? [], index.organisation, indicator).filter(
    (row) => isExpected(targetOf(row.targets[year], index.scales.get(row.scale))),
  );
  if (organisation === undefined || typeof printed !== 'number' || rows.length === 0) return [];
  const members = rows.map((row) => memberOf(row, year, index));
  const { value } = rollUp(indicator.rollUp, members);
  if (value.kind !== 'number') return [];
  const expected = roundHalfUp(value.number, decimalsOfNumber(printed));
  if (Math.abs(expected - printed) < 1e-9) return [];
  const shown = roundHalfUp(value.number, 2);
  return [
    contradiction({
      rule: 'P14',
      severity: 'info',
      places: [organisation, ...rows].map((row) => row.at),
      code: indicator.code,
      unit: index.organisation,
      period: year,
      found: plainValue(printed),
      expected: plainValue(shown),
      message: words.say('p14.leads', {
        subject: words.subject(indicator.code, index.organisation),
        year,
        found: shownValue(printed, words.language),
        foundAt: words.where([organisation.at]),
        n: rows.length,
        expected: shownValue(shown, words.language),
        way: wayOf(indicator, value.number, words),
        partsAt: words.where(rows.map((row) => row.at)),
      }),
    }),
  ];
}

function memberOf(row: TargetRow, year: string, index: PlanIndex): MemberFigure {
  const scale = index.scales.get(row.scale);
  const target = targetOf(row.targets[year], scale);
  // Of a range the least it asks for.
  const value = target.kind === 'range' ? ({ kind: 'number', number: target.lower } as const) : target;
  return { unit: row.unit, value, scale };
}

function wayOf({ rollUp: rule }: Indicator, percent: number, words: Words): string {
  if (rule.kind !== 'shareAtOrAbove') return words.say('p14.mean');
  return words.say('p14.share', {
    reached: Math.round((percent * rule.of) / 100),
    of: rule.of,
    strictly: String(rule.strictly),
    threshold: shownValue(rule.threshold, words.language),
  });
}
