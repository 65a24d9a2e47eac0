/** A plan with several times as many units, for seeing how time grows. */
import type { FundingRow, Plan, TargetRow, Unit } from '../../renstra/plan';

const copyName = (unit: string, copy: number): string => (copy === 0 ? unit : `${unit} (${copy + 1})`);

/** Copies, in the order copy by copy, of everything that belongs to a unit. */
function copies<T>(times: number, of: readonly T[], copyOf: (one: T, copy: number) => T): T[] {
  return Array.from({ length: times }, (_, copy) =>
    of.map((one) => (copy === 0 ? one : copyOf(one, copy))),
  ).flat();
}

const unitCopy = (unit: Unit, copy: number): Unit => ({
  ...unit,
  id: copyName(unit.id, copy),
  name: copyName(unit.name, copy),
});
const targetCopy = (row: TargetRow, copy: number): TargetRow => ({ ...row, unit: copyName(row.unit, copy) });

/** Rows of the whole plan stay single; what a unit's row is part of is that copy's. */
function fundingCopy(unitRows: ReadonlySet<string>): (row: FundingRow, copy: number) => FundingRow {
  return (row, copy) => ({
    ...row,
    id: copyName(row.id, copy),
    ...(row.unit === undefined ? {} : { unit: copyName(row.unit, copy) }),
    ...(row.partOf === undefined || !unitRows.has(row.partOf) ? {} : { partOf: copyName(row.partOf, copy) }),
  });
}

/** The plan with every unit, its target rows and its funding `times` over, each copy under an id of its own. */
export function largerPlan(plan: Plan, times: number): Plan {
  const ofUnits = plan.funding.filter(({ unit }) => unit !== undefined);
  const copyOfFunding = fundingCopy(new Set(ofUnits.map(({ id }) => id)));
  return {
    ...plan,
    id: times === 1 ? plan.id : `${plan.id}-x${times}`,
    units: copies(times, plan.units, unitCopy),
    targets: copies(times, plan.targets, targetCopy),
    funding: [...plan.funding, ...copies(times, ofUnits, copyOfFunding).slice(ofUnits.length)],
  };
}
