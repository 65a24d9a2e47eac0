import { rowKey, type Plan } from '../renstra/plan';
import { listed, noteAt, problemAt, type PlanProblem, type PlanTexts } from './planProblem';
import { valueAt } from './schemaCheck';

/** The lists records refer to, each with the sentence that says what was expected. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly expected: string;
}

function knownOf(key: KnownKey, names: readonly string[], t: PlanTexts): Known {
  return { names: new Set(names), expected: t(key, { list: listed([...new Set(names)], t) }) };
}
type KnownKey =
  | 'knownUnit'
  | 'knownObjective'
  | 'knownGoal'
  | 'knownIndicator'
  | 'knownScale'
  | 'knownPerspective'
  | 'knownCarrier'
  | 'knownFunding';

interface Lists {
  readonly units: Known;
  readonly objectives: Known;
  readonly goals: Known;
  readonly indicators: Known;
  readonly scales: Known;
  readonly perspectives: Known;
  readonly carriers: Known;
  readonly funding: Known;
}

function listsOf(plan: Plan, scaleNames: readonly string[], t: PlanTexts): Lists {
  return {
    units: knownOf(
      'knownUnit',
      plan.units.map((unit) => unit.id),
      t,
    ),
    objectives: knownOf(
      'knownObjective',
      plan.objectives.map((objective) => objective.code),
      t,
    ),
    goals: knownOf(
      'knownGoal',
      plan.goals.map((goal) => goal.code),
      t,
    ),
    indicators: knownOf(
      'knownIndicator',
      plan.indicators.map((indicator) => indicator.code),
      t,
    ),
    scales: knownOf('knownScale', [...plan.scales.map((scale) => scale.id), ...scaleNames], t),
    perspectives: knownOf(
      'knownPerspective',
      plan.perspectives.map((perspective) => perspective.id),
      t,
    ),
    carriers: knownOf(
      'knownCarrier',
      plan.units.flatMap((unit) => unit.carrierGroup ?? []),
      t,
    ),
    funding: knownOf(
      'knownFunding',
      plan.funding.map((row) => row.id),
      t,
    ),
  };
}

/** A name at a path and the list it should be in. */
type Reference = readonly [path: string, name: string | undefined, known: Known];

const isOpen = ([, name, known]: Reference): boolean => name !== undefined && !known.names.has(name);

/** References a plan cannot do without: figures would be lost or land in the wrong place. */
function bindingReferences(plan: Plan, lists: Lists): readonly Reference[] {
  return [
    ...plan.objectives.map((objective, index): Reference => [
      `/objectives/${index}/perspective`,
      objective.perspective,
      lists.perspectives,
    ]),
    ...plan.goals.flatMap((goal, index) =>
      goal.members.map((code, member): Reference => [
        `/goals/${index}/members/${member}`,
        code,
        lists.indicators,
      ]),
    ),
    ...plan.indicators.flatMap((indicator, index): readonly Reference[] => [
      [`/indicators/${index}/objective`, indicator.objective, lists.objectives],
      [`/indicators/${index}/goal`, indicator.goal, lists.goals],
      [`/indicators/${index}/perspective`, indicator.perspective, lists.perspectives],
      [`/indicators/${index}/scale`, indicator.scale, lists.scales],
    ]),
    ...plan.targets.flatMap((row, index): readonly Reference[] => [
      [`/targets/${index}/unit`, row.unit, lists.units],
      [`/targets/${index}/code`, row.code, lists.indicators],
      ...(lists.indicators.names.has(row.code)
        ? ([
            [`/targets/${index}/objective`, row.objective, lists.objectives],
            [`/targets/${index}/goal`, row.goal, lists.goals],
            [`/targets/${index}/scale`, row.scale, lists.scales],
          ] satisfies readonly Reference[])
        : []),
    ]),
  ];
}

/** References to what a reader may have cut out of a plan: told, but no reason to refuse it. */
function looseReferences(plan: Plan, lists: Lists): readonly Reference[] {
  const codes: Known = {
    names: new Set([...lists.indicators.names, ...lists.goals.names, ...lists.objectives.names]),
    expected: lists.indicators.expected,
  };
  return [
    ...plan.indicators.flatMap((indicator, index): readonly Reference[] => [
      ...indicator.carriers.map((carrier, at): Reference => [
        `/indicators/${index}/carriers/${at}`,
        carrier,
        lists.carriers,
      ]),
      [
        `/indicators/${index}/rollUp/unit`,
        indicator.rollUp.kind === 'owner' ? indicator.rollUp.unit : undefined,
        lists.units,
      ],
      ...(indicator.compilers ?? []).map((unit, at): Reference => [
        `/indicators/${index}/compilers/${at}`,
        unit,
        lists.units,
      ]),
    ]),
    ...plan.prints.flatMap((print, index): readonly Reference[] => [
      [`/prints/${index}/code`, print.code, codes],
      [`/prints/${index}/unit`, print.unit, lists.units],
    ]),
    ...plan.funding.flatMap((row, index): readonly Reference[] => [
      [`/funding/${index}/unit`, row.unit, lists.units],
      [`/funding/${index}/partOf`, row.partOf, lists.funding],
      ...(row.sameAs ?? []).map((id, at): Reference => [`/funding/${index}/sameAs/${at}`, id, lists.funding]),
    ]),
    ...plan.guidelines.flatMap((card, index): readonly Reference[] => [
      [`/guidelines/${index}/code`, card.code, codes],
      [`/guidelines/${index}/unit`, card.unit, lists.units],
    ]),
  ];
}

function doubled(
  section: string,
  keys: readonly string[],
  field: string,
  t: PlanTexts,
): readonly PlanProblem[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, index) => {
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    return [problemAt(`/${section}/${index}${field}`, key, t('once', { first: `/${section}/${before}` }), t)];
  });
}

function doubledKeys(plan: Plan, t: PlanTexts): readonly PlanProblem[] {
  return [
    ...doubled('years', plan.years.map(String), '', t),
    ...doubled(
      'perspectives',
      plan.perspectives.map((perspective) => perspective.id),
      '/id',
      t,
    ),
    ...doubled(
      'scales',
      plan.scales.map((scale) => scale.id),
      '/id',
      t,
    ),
    ...doubled(
      'goals',
      plan.goals.map((goal) => goal.code),
      '/code',
      t,
    ),
    ...doubled(
      'objectives',
      plan.objectives.map((objective) => objective.code),
      '/code',
      t,
    ),
    ...doubled(
      'units',
      plan.units.map((unit) => unit.id),
      '/id',
      t,
    ),
    ...doubled(
      'indicators',
      plan.indicators.map((indicator) => indicator.code),
      '/code',
      t,
    ),
    ...doubled(
      'targets',
      plan.targets.map((row) => rowKey(row.unit, row.code)),
      '',
      t,
    ),
    ...doubled(
      'funding',
      plan.funding.map((row) => row.id),
      '/id',
      t,
    ),
  ];
}

/** A name counts where the file writes it; what was completed from it is not told again. A missing one counts at the indicator. */
function isWritten([path, name]: Reference, content: unknown): boolean {
  return name === '' ? !path.startsWith('/targets') : valueAt(content, `#${path}`) !== undefined;
}

/** Names that lead nowhere and keys that stand twice in a plan made of `content`; `notes` are references that are read over. */
export function referenceProblems(
  plan: Plan,
  content: unknown,
  scaleNames: readonly string[],
  t: PlanTexts,
): { readonly problems: readonly PlanProblem[]; readonly notes: readonly PlanProblem[] } {
  const lists = listsOf(plan, scaleNames, t);
  const open = bindingReferences(plan, lists).filter(
    (reference) => isOpen(reference) && isWritten(reference, content),
  );
  const loose = looseReferences(plan, lists).filter(
    (reference) => isOpen(reference) && isWritten(reference, content),
  );
  return {
    problems: [
      ...doubledKeys(plan, t),
      ...open.map(([path, name, known]) =>
        problemAt(path, name === '' ? undefined : name, known.expected, t),
      ),
    ],
    notes: loose.map(([path, name, known]) => noteAt(path, name, known.expected, t)),
  };
}
