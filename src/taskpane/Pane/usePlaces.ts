import { useState } from 'react';
import type { ChoiceState } from '../Assemble/useChoice';
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

function firstPlace(
  { choice, record }: ChoiceState,
  { checked, failure }: Checking,
  last: Place | undefined,
): Place | undefined {
  // Where no sheet is ours there is nothing to be read first.
  if (choice !== undefined && record === undefined) return 'assemble';
  if (checked !== undefined) return checked.kind === 'notOurs' ? 'assemble' : (last ?? 'check');
  return failure === undefined ? undefined : 'assemble';
}

/**
 * Which place is shown: at first `asked`, or in a workbook of ours the one where the planner was last, else Isi & Periksa; then
 * what she chooses.
 */
export function usePlaces(choice: ChoiceState, checking: Checking, asked: Place | undefined): PlacesState {
  const memory = useMemory();
  const [place, setPlace] = useState<Place>();
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set());
  const show = (chosen: Place): void => {
    setPlace(chosen);
    setVisited(new Set([...visited, chosen]));
  };
  const last = places.find((one) => one === memory.recall(placeKey));
  const first = asked ?? firstPlace(choice, checking, last);
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
