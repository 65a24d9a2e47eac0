import { useCallback, useState } from 'react';
import type { Narrowed } from '../../sheets/cascade/search';
import { keptTexts, useRemembered } from '../memory';

/** Beyond so many matches they are not unfolded by themselves: nobody reads them, and drawing them takes time. */
const unfoldedAtMost = 60;

interface Toggled {
  readonly search: string;
  readonly ids: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();
const keptOpened = keptTexts('cascading.open');

function withToggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return after;
}

/** Which nodes are open: what the planner has opened, and while searching what leads to the matches. */
export function useOpen(
  search: string,
  { open, count }: Narrowed,
): readonly [ReadonlySet<string>, (id: string) => void] {
  const [browsed, setBrowsed] = useRemembered(keptOpened);
  const [searched, setSearched] = useState<Toggled>({ search, ids: nothing });
  const isSearching = search !== '';
  const toggle = useCallback(
    (id: string) => {
      if (!isSearching) setBrowsed(withToggled(browsed, id));
      else
        setSearched((before) => ({
          search,
          ids: withToggled(before.search === search ? before.ids : nothing, id),
        }));
    },
    [isSearching, search, browsed, setBrowsed],
  );
  if (!isSearching) return [browsed, toggle];
  const toggled = searched.search === search ? searched.ids : nothing;
  const leading = count <= unfoldedAtMost ? open : nothing;
  const all = new Set([...leading, ...toggled].filter((id) => leading.has(id) !== toggled.has(id)));
  return [all, toggle];
}
