import type { Finding } from '../../renstra/finding';
import type { PlannedValue } from '../../renstra/plan';
import { figureKey, figuresOf, type Figure, type FigurePrint } from './figures';
import { rowOf, type PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { plainValue, shownValue } from './values';
import type { Words } from './words';

/** P01: every print of one target must show the same figure, year by year. */
export const printsOfOneTarget: Rule = (index, words) => {
  const figures = figuresOf(index);
  const differing = new Map<string, Finding>();
  for (const [key, figure] of figures) {
    for (const year of index.years) {
      const finding = differingPrints(figure, year, words);
      if (finding !== undefined) differing.set(`${key}/${year}`, finding);
    }
  }
  return [...differing.values(), ...ownersAgainstOrganisation(index, differing, words)];
};

interface YearPrint {
  readonly print: FigurePrint;
  readonly value: PlannedValue;
}

function printsOfYear(figure: Figure, year: string): readonly YearPrint[] {
  return figure.prints.flatMap((print) => {
    const value = print.targets[year];
    return value === undefined ? [] : [{ print, value }];
  });
}

function byValue(prints: readonly YearPrint[]): ReadonlyMap<string, readonly YearPrint[]> {
  const groups = new Map<string, YearPrint[]>();
  for (const print of prints) {
    const key = plainValue(print.value);
    groups.set(key, [...(groups.get(key) ?? []), print]);
  }
  return groups;
}

/** The value the ruling print shows; without one, the value most prints show. */
function rulingValue(prints: readonly YearPrint[]): string {
  const ruling = prints.find(({ print }) => print.rules);
  if (ruling !== undefined) return plainValue(ruling.value);
  const groups = [...byValue(prints)].sort(([, a], [, b]) => b.length - a.length);
  return groups[0]?.[0] ?? '';
}

function differingPrints(figure: Figure, year: string, words: Words): Finding | undefined {
  const prints = printsOfYear(figure, year);
  const groups = byValue(prints);
  if (groups.size < 2) return undefined;
  const expected = rulingValue(prints);
  const describe = (key: string): string => {
    const group = groups.get(key) ?? [];
    const [first] = group;
    if (first === undefined) return key;
    const place = words.where(group.map(({ print }) => print.at));
    return words.say('p01.value', { value: shownValue(first.value, words.language), place });
  };
  const others = [...groups.keys()].filter((key) => key !== expected);
  return contradiction({
    rule: 'P01',
    places: prints.map(({ print }) => print.at),
    code: figure.code,
    unit: figure.unit,
    period: year,
    found: others.join('; '),
    expected,
    message: words.say('p01.differ', {
      subject: words.subject(figure.code, figure.unit),
      year,
      found: words.list(others.map(describe)),
      expected: describe(expected),
    }),
  });
}

/** Where one unit's figure is the organisation's (roll-up by owner), both rows of Lampiran I must agree. */
function ownersAgainstOrganisation(
  index: PlanIndex,
  told: ReadonlyMap<string, Finding>,
  words: Words,
): readonly Finding[] {
  return index.plan.indicators.flatMap((indicator) => {
    if (indicator.rollUp.kind !== 'owner') return [];
    const owner = rowOf(index, indicator.rollUp.unit, indicator.code);
    const whole = rowOf(index, index.organisation, indicator.code);
    if (owner === undefined || whole === undefined) return [];
    return index.years.flatMap((year) => {
      const found = owner.targets[year];
      const expected = whole.targets[year];
      if (found === undefined || expected === undefined || plainValue(found) === plainValue(expected))
        return [];
      const keys = [owner.unit, whole.unit].map((unit) => `${figureKey(indicator.code, unit)}/${year}`);
      if (keys.some((key) => told.has(key))) return [];
      return [
        contradiction({
          rule: 'P01',
          places: [owner.at, whole.at],
          code: indicator.code,
          unit: owner.unit,
          period: year,
          found: plainValue(found),
          expected: plainValue(expected),
          message: words.say('p01.owner', {
            code: indicator.code,
            year,
            unit: owner.unit,
            organisation: index.organisation,
            found: shownValue(found, words.language),
            expected: shownValue(expected, words.language),
            foundAt: words.where([owner.at]),
            expectedAt: words.where([whole.at]),
          }),
        }),
      ];
    });
  });
}
