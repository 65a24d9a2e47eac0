import type { Finding } from '../../renstra/finding';
import type { ByYear, PlannedValue, Scale, SourcePlace } from '../../renstra/plan';
import { rowOf, subjectOf, type PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { decimalsOfNumber, roundHalfUp, shownNumber, shownValue } from './values';

interface Member {
  readonly code: string;
  readonly at: SourcePlace;
  readonly targets: ByYear<PlannedValue>;
  readonly factor: number;
}

/** P03: a goal's figure is the plain mean of its members on a 0-100 base, rounded half up. */
export const goalsAgainstMembers: Rule = (index, words) =>
  index.plan.goals.flatMap((goal) => {
    const members = goal.members.flatMap((code) => memberOf(index, code) ?? []);
    return index.years.flatMap((year): readonly Finding[] => {
      const printed = goal.targets[year];
      const mean = meanOf(members, year);
      if (typeof printed !== 'number' || mean === undefined) return [];
      const decimals = decimalsOfNumber(printed);
      if (Math.abs(roundHalfUp(mean, decimals) - printed) < 1e-9) return [];
      return [
        contradiction({
          rule: 'P03',
          places: [goal.at, ...members.map((member) => member.at)],
          code: goal.code,
          period: year,
          found: String(printed),
          expected: roundHalfUp(mean, decimals).toFixed(decimals),
          message: words.say('p03.mean', {
            goal: goal.code,
            year,
            found: shownValue(printed, words.language),
            foundAt: words.where([goal.at]),
            expected: shownNumber(roundHalfUp(mean, decimals), decimals, words.language),
            mean: shownNumber(mean, decimals + 2, words.language),
            members: words.list(members.map((member) => member.code)),
            membersAt: words.where(members.map((member) => member.at)),
          }),
        }),
      ];
    });
  });

/** A member as Tabel 2 prints it, else its own row; nothing where its scale stays out of means (counts). */
function memberOf(index: PlanIndex, code: string): Member | undefined {
  const factor = scaleOfFigure(index, code)?.goalFactor;
  if (factor === undefined) return undefined;
  const print = index.printsByCode.get(code)?.find((candidate) => candidate.at.section === 'table2');
  const row = rowOf(index, subjectOf(index, code) ?? '', code);
  const source = print ?? row;
  return source === undefined ? undefined : { code, at: source.at, targets: source.targets, factor };
}

function scaleOfFigure(index: PlanIndex, code: string): Scale | undefined {
  const row = rowOf(index, subjectOf(index, code) ?? '', code);
  return index.scales.get(row?.scale ?? index.indicators.get(code)?.scale ?? '');
}

function meanOf(members: readonly Member[], year: string): number | undefined {
  const values = members.flatMap((member) => {
    const target = member.targets[year];
    return typeof target === 'number' ? [target * member.factor] : [];
  });
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
