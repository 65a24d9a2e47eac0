/** The cascade of a plan as lists: goals, the objectives under each, the indicators of each, and the units. */
import { rowKey, type Indicator, type Plan } from '../../renstra/plan';
import { searchParts, searchText } from '../foundByKey';
import { groupKey } from '../measurement/features';
import type { Design } from '../options';

export interface CascadeNode {
  /** Key of its row; unique in its level. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** What it is chosen by, safe to be searched for. */
  readonly match: string;
  /** What rows of the measurement sheet are found by. */
  readonly own: string;
  /** `match` of the node above it; of an objective its goal, of an indicator its objective. */
  readonly parent: string;
}

export interface IndicatorNode extends CascadeNode {
  readonly indicator: Indicator;
  /** Some unit of the plan has a target for it. */
  readonly isCarried: boolean;
}

export interface Cascade {
  readonly goals: readonly CascadeNode[];
  /** An objective stands under every goal it serves. */
  readonly objectives: readonly CascadeNode[];
  readonly indicators: readonly IndicatorNode[];
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** A goal code that the list of goals lacks still is a goal: some indicator serves it. */
function goalsOf(plan: Plan): readonly { readonly code: string; readonly name: string }[] {
  const names = new Map(plan.goals.map(({ code, name }) => [code, name]));
  const used = distinct(plan.indicators.map(({ goal }) => goal));
  const known = plan.goals.map(({ code }) => code).filter((code) => used.includes(code));
  return distinct([...known, ...used]).map((code) => ({ code, name: names.get(code) ?? '' }));
}

/** Everything of the plan's cascade that some indicator leads to, in the plan's order. */
export function cascadeOf({ plan, features }: Design): Cascade {
  const carried = new Set(plan.targets.map(({ code }) => code));
  const goals = goalsOf(plan);
  const objectives = distinct([
    ...plan.objectives.map(({ code }) => code),
    ...plan.indicators.map(({ objective }) => objective),
  ]);
  const names = new Map(plan.objectives.map(({ code, name }) => [code, name]));
  return {
    goals: goals.map(({ code, name }) => ({
      key: code,
      code,
      name,
      match: groupKey(features, 'goal', code),
      own: groupKey(features, 'goal', code),
      parent: '',
    })),
    objectives: goals.flatMap((goal) =>
      objectives
        .filter((code) =>
          plan.indicators.some((indicator) => indicator.goal === goal.code && indicator.objective === code),
        )
        .map((code) => ({
          key: `${goal.code}|${code}`,
          code,
          name: names.get(code) ?? '',
          match: groupKey(features, 'objective', code),
          own: groupKey(features, 'objective', code),
          parent: groupKey(features, 'goal', goal.code),
        })),
    ),
    indicators: plan.indicators.map((indicator) => ({
      key: indicator.code,
      code: indicator.code,
      name: indicator.name,
      match: searchParts(features, '', indicator.code).code,
      own: searchText(features, rowKey(plan.organisation.id, indicator.code)),
      parent: groupKey(features, 'objective', indicator.objective),
      indicator,
      isCarried: carried.has(indicator.code),
    })),
  };
}

/** At most so many letters, cut between words. */
export function shortened(text: string, length: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const listLength = 88;
const axisLength = 46;

/** What a drop-down offers: begins with the code; signs that a search would take for patterns are left out. */
export const listText = ({ code, name }: Pick<CascadeNode, 'code' | 'name'>): string =>
  shortened(`${code}${name === '' ? '' : ` · ${name}`}`.replaceAll(/[~*?]/g, ' '), listLength);

/** What stands beside a bar. */
export const axisText = ({ code, name }: Pick<CascadeNode, 'code' | 'name'>): string =>
  shortened(`${code} ${name}`, axisLength);
