import type {
  Goal,
  Guideline,
  Indicator,
  Objective,
  Plan,
  Print,
  Scale,
  TargetRow,
  Unit,
} from '../../renstra/plan';

/** A plan with the look-ups every rule needs; built once per check. */
export interface PlanIndex {
  readonly plan: Plan;
  /** Unit id of the organisation itself (`BSKJI`). */
  readonly organisation: string;
  /** Years as the keys of `targets`, ascending. */
  readonly years: readonly string[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly rowsByCode: ReadonlyMap<string, readonly TargetRow[]>;
  readonly printsByCode: ReadonlyMap<string, readonly Print[]>;
  readonly cardsByCode: ReadonlyMap<string, readonly Guideline[]>;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const byCode = (item: { readonly code: string }): string => item.code;
const byId = (item: { readonly id: string }): string => item.id;

function keyed<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** Builds the look-ups of a plan. */
export function indexOf(plan: Plan): PlanIndex {
  return {
    plan,
    organisation: plan.organisation.id,
    years: [...plan.years].sort((a, b) => a - b).map(String),
    units: keyed(plan.units, byId),
    goals: keyed(plan.goals, byCode),
    objectives: keyed(plan.objectives, byCode),
    indicators: keyed(plan.indicators, byCode),
    scales: keyed(plan.scales, byId),
    rowsByCode: groupBy(plan.targets, byCode),
    printsByCode: groupBy(plan.prints, byCode),
    cardsByCode: groupBy(plan.guidelines, byCode),
  };
}

/** The row of Lampiran I of one unit and indicator, if it has one. */
export function rowOf(index: PlanIndex, unit: string, code: string): TargetRow | undefined {
  return index.rowsByCode.get(code)?.find((row) => row.unit === unit);
}

/** Rows of the units below the organisation. */
export function unitRowsOf(index: PlanIndex, code: string): readonly TargetRow[] {
  return (index.rowsByCode.get(code) ?? []).filter((row) => row.unit !== index.organisation);
}

/** The unit whose figure a print without a unit shows: the organisation, else the only unit that has a row, else nobody. */
export function subjectOf(index: PlanIndex, code: string): string | undefined {
  if (rowOf(index, index.organisation, code) !== undefined) return index.organisation;
  const [only, ...others] = unitRowsOf(index, code);
  return others.length === 0 ? only?.unit : undefined;
}
