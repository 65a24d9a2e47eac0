import type { Finding } from '../../renstra/finding';
import type { ByYear, PlannedValue, Polarity, Scale, SourcePlace } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { magnitudeOf, plainValue, shownValue } from './values';
import type { Words } from './words';

interface Series {
  readonly code: string;
  readonly unit?: string;
  readonly at: SourcePlace;
  readonly targets: ByYear<PlannedValue>;
  readonly polarity: Polarity;
  readonly scale: Scale | undefined;
}

/** P08: a target to maximise does not fall from one year to the next, one to minimise does not rise; N/A is passed over. */
export const directionOfTargets: Rule = (index, words) =>
  seriesOf(index).flatMap((series) => {
    const wrong = series.polarity === 'maximise' ? -1 : series.polarity === 'minimise' ? 1 : 0;
    const known = index.years.flatMap((year) => {
      const value = series.targets[year];
      const magnitude = magnitudeOf(value, series.scale);
      return value === undefined || magnitude === undefined ? [] : [{ year, value, magnitude }];
    });
    return known.flatMap((now, position): readonly Finding[] => {
      const before = known[position - 1];
      if (before === undefined || Math.sign(now.magnitude - before.magnitude) !== wrong || wrong === 0)
        return [];
      return [turnFinding(series, before, now, words)];
    });
  });

function seriesOf(index: PlanIndex): readonly Series[] {
  const goals = index.plan.goals.map((goal): Series => {
    const polarity = index.cardsByCode.get(goal.code)?.[0]?.polarity ?? 'maximise';
    return { code: goal.code, at: goal.at, targets: goal.targets, polarity, scale: undefined };
  });
  const rows = index.plan.targets.map((row): Series => {
    const polarity = row.polarity ?? index.indicators.get(row.code)?.polarity ?? 'maximise';
    const { code, unit, at, targets } = row;
    return { code, unit, at, targets, polarity, scale: index.scales.get(row.scale) };
  });
  return [...goals, ...rows];
}

interface YearValue {
  readonly year: string;
  readonly value: PlannedValue;
}

function turnFinding(series: Series, before: YearValue, now: YearValue, words: Words): Finding {
  return contradiction({
    rule: 'P08',
    places: [series.at],
    code: series.code,
    unit: series.unit,
    period: now.year,
    found: plainValue(now.value),
    expected: `${series.polarity === 'maximise' ? '>=' : '<='} ${plainValue(before.value)}`,
    message: words.say(series.polarity === 'maximise' ? 'p08.falls' : 'p08.rises', {
      subject: words.subject(series.code, series.unit),
      place: words.where([series.at]),
      before: shownValue(before.value, words.language),
      beforeYear: before.year,
      now: shownValue(now.value, words.language),
      nowYear: now.year,
    }),
  });
}
