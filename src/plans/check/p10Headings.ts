import type { Finding } from '../../renstra/finding';
import type { SourcePlace } from '../../renstra/plan';
import { headingsOf, type HeadedRows } from './headings';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { sameButForSpelling, sameText } from './wording';
import type { Words } from './words';

/** P10, goals and objectives: headings, tables and cards call them by their names; spelling is told as information. */
export const namesOfGoalsAndObjectives: Rule = (index, words) => {
  const headings = headingsOf(index);
  const objectives = index.plan.objectives.flatMap((objective) => {
    const expected = [{ at: objective.at, name: objective.name }];
    const printed = [...printsOf(index, objective.code), ...headingPrints(headings, objective.code)];
    return differingNames({ code: objective.code, printed, expected, kind: 'heading' }, words);
  });
  const goals = index.plan.goals.flatMap((goal) => {
    const expected = [goal.indicator, goal.name].map((name) => ({ at: goal.at, name }));
    const cards = index.cardsByCode.get(goal.code) ?? [];
    const printed = [...printsOf(index, goal.code), ...cards.map(({ at, name }) => ({ at, name }))];
    return differingNames({ code: goal.code, printed, expected, kind: 'goal' }, words);
  });
  return [...objectives, ...goals];
};

interface NamePrint {
  readonly at: SourcePlace;
  readonly name: string;
}

function printsOf(index: PlanIndex, code: string): readonly NamePrint[] {
  return (index.printsByCode.get(code) ?? []).map(({ at, name }) => ({ at, name }));
}

function headingPrints(headings: readonly HeadedRows[], objective: string): readonly NamePrint[] {
  return headings
    .filter(({ meant }) => meant === objective)
    .map(({ heading, rows }) => ({
      at: { line: heading.line, section: rows[0]?.at.section ?? 'annex1' },
      name: heading.name,
    }));
}

interface Names {
  readonly code: string;
  readonly printed: readonly NamePrint[];
  /** Names that are right; the first is shown. */
  readonly expected: readonly NamePrint[];
  readonly kind: 'heading' | 'goal';
}

const messages = {
  heading: { difference: 'p10.heading', spelling: 'p10.headingSpelling' },
  goal: { difference: 'p10.goal', spelling: 'p10.goalSpelling' },
} as const;

function differingNames({ code, printed, expected, kind }: Names, words: Words): readonly Finding[] {
  const right = new Set(expected.map(({ name }) => sameText(name)));
  const forms = new Map<string, NamePrint[]>();
  for (const print of printed.filter(({ name }) => name !== code)) {
    const form = sameText(print.name);
    if (!right.has(form)) forms.set(form, [...(forms.get(form) ?? []), print]);
  }
  return [...forms.values()].flatMap((form) => {
    const name = form[0]?.name ?? '';
    const meant = expected.find((candidate) => sameButForSpelling(candidate.name, name));
    const beside = meant ?? expected[0];
    if (beside === undefined) return [];
    const places = form.map(({ at }) => at);
    return [
      contradiction({
        rule: 'P10',
        severity: meant === undefined ? 'warning' : 'info',
        places: [...places, beside.at],
        code,
        found: name,
        expected: beside.name,
        message: words.say(messages[kind][meant === undefined ? 'difference' : 'spelling'], {
          code,
          found: `"${name}"`,
          foundAt: words.where(places),
          expected: `"${beside.name}"`,
          expectedAt: words.where([beside.at]),
        }),
      }),
    ];
  });
}
