import { useState } from 'react';
import type { Checking } from '../Check/useChecking';
import { useMemory } from '../memory';

export const places = ['assemble', 'check', 'cascading', 'audit', 'settings'] as const;
export type Place = (typeof places)[number];

/** Place that the address of the pane asks for (`?place=audit`); undefined where it names none. */
export function placeAsked(search: string): Place | undefined {
  const asked = new URLSearchParams(search).get('place');
  return places.find((place) => place === asked);
}

const placeKey = 'place';

export interface PlacesState {
  /** Undefined until it is known whether the workbook holds sheets of ours. */
  readonly place: Place | undefined;
  /** Places that were shown once. */
  readonly visited: ReadonlySet<Place>;
  readonly go: (place: Place) => void;
}

function firstPlace({ checked, failure }: Checking, last: Place | undefined): Place | undefined {
  if (checked !== undefined) return checked.kind === 'notOurs' ? 'assemble' : (last ?? 'check');
  return failure === undefined ? undefined : 'assemble';
}

/**
 * Which place is shown: at first `asked`, or in a workbook of ours the one where the planner was last, else Isi & Periksa; then
 * what she chooses.
 */
export function usePlaces(checking: Checking, asked: Place | undefined): PlacesState {
  const memory = useMemory();
  const [place, setPlace] = useState<Place>();
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set());
  const show = (chosen: Place): void => {
    setPlace(chosen);
    setVisited(new Set([...visited, chosen]));
  };
  const last = places.find((one) => one === memory.recall(placeKey));
  const first = asked ?? firstPlace(checking, last);
  if (place === undefined && first !== undefined) show(first);
  return {
    place,
    visited,
    go: (chosen) => {
      show(chosen);
      memory.keep(placeKey, chosen);
    },
  };
}
