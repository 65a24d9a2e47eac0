import { useMemo, useState } from 'react';
import type { Unit, UnitKind } from '../../renstra/plan';
import { groupUnits, searchGroups, tickedOf, withUnits, type Ticked, type UnitGroup } from './unitGroups';

export interface UnitPickerState {
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** What the search leaves. */
  readonly groups: readonly UnitGroup[];
  readonly open: ReadonlySet<UnitKind>;
  readonly toggleOpen: (kind: UnitKind) => void;
  readonly all: Ticked;
  readonly ticked: (units: readonly Unit[]) => Ticked;
  readonly tick: (units: readonly Unit[], ticked: boolean) => void;
  readonly tickAll: () => void;
}

/** The unit tree without its looks: groups, search, what is open and what is ticked. */
export function useUnitPicker(
  units: readonly Unit[],
  chosen: ReadonlySet<string>,
  onChange: (chosen: ReadonlySet<string>) => void,
): UnitPickerState {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<UnitKind>>(new Set());
  const everyGroup = useMemo(() => groupUnits(units), [units]);
  const groups = useMemo(() => searchGroups(everyGroup, search), [everyGroup, search]);
  const searching = search.trim() !== '';
  const all = tickedOf(units, chosen);
  return {
    search,
    setSearch,
    groups,
    open: searching ? new Set(groups.map((group) => group.kind)) : opened,
    toggleOpen: (kind) => {
      const next = new Set(opened);
      if (!next.delete(kind)) next.add(kind);
      setOpened(next);
    },
    all,
    ticked: (some) => tickedOf(some, chosen),
    tick: (some, ticked) => {
      onChange(withUnits(chosen, some, ticked));
    },
    tickAll: () => {
      onChange(withUnits(chosen, units, all !== true));
    },
  };
}
