import type { Unit, UnitKind } from '../../renstra/plan';
import type { PaneTexts } from '../words';

export interface UnitGroup {
  readonly kind: UnitKind;
  readonly units: readonly Unit[];
}

const order: readonly UnitKind[] = ['organisation', 'centre', 'secretariat', 'balaiBesar', 'balai', 'other'];

/** Units by kind, from the organisation down; kinds the plan does not have are left out. */
export function groupUnits(units: readonly Unit[]): readonly UnitGroup[] {
  return order
    .map((kind) => ({ kind, units: units.filter((unit) => unit.kind === kind) }))
    .filter((group) => group.units.length > 0);
}

/** Groups reduced to the units whose id or name contains every word of the search, in any case. */
export function searchGroups(groups: readonly UnitGroup[], search: string): readonly UnitGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (unit: Unit): boolean => {
    const text = `${unit.id} ${unit.name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ kind: group.kind, units: group.units.filter(matches) }))
    .filter((group) => group.units.length > 0);
}

export type Ticked = boolean | 'mixed';

/** Whether all, none or some of the units are chosen. */
export function tickedOf(units: readonly Unit[], chosen: ReadonlySet<string>): Ticked {
  const count = units.filter((unit) => chosen.has(unit.id)).length;
  return count === 0 ? false : count === units.length ? true : 'mixed';
}

/** The choice after these units were ticked or unticked. */
export function withUnits(
  chosen: ReadonlySet<string>,
  units: readonly Unit[],
  ticked: boolean,
): ReadonlySet<string> {
  const result = new Set(chosen);
  for (const unit of units) {
    if (ticked) result.add(unit.id);
    else result.delete(unit.id);
  }
  return result;
}

/** The word for a kind of unit. */
export function groupWord(kind: UnitKind, texts: PaneTexts): string {
  switch (kind) {
    case 'organisation':
      return texts('groupOrganisation');
    case 'centre':
      return texts('groupCentre');
    case 'secretariat':
      return texts('groupSecretariat');
    case 'balaiBesar':
      return texts('groupBalaiBesar');
    case 'balai':
      return texts('groupBalai');
    case 'other':
      return texts('groupOther');
  }
}
