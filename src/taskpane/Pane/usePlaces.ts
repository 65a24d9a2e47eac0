import { useState } from 'react';
import type { Checking } from '../Check/useChecking';

export const places = ['assemble', 'check', 'cascading', 'audit'] as const;
export type Place = (typeof places)[number];

/** Place that the address of the pane asks for (`?place=audit`); undefined where it names none. */
export function placeAsked(search: string): Place | undefined {
  const asked = new URLSearchParams(search).get('place');
  return places.find((place) => place === asked);
}

export interface PlacesState {
  /** Undefined until it is known whether the workbook holds sheets of ours. */
  readonly place: Place | undefined;
  /** Places that were shown once. */
  readonly visited: ReadonlySet<Place>;
  readonly go: (place: Place) => void;
}

function firstPlace({ checked, failure }: Checking): Place | undefined {
  if (checked !== undefined) return checked.kind === 'notOurs' ? 'assemble' : 'check';
  return failure === undefined ? undefined : 'assemble';
}

/** Which place is shown: at first `asked`, or Isi & Periksa where there is something to check, then what the planner chooses. */
export function usePlaces(checking: Checking, asked: Place | undefined): PlacesState {
  const [place, setPlace] = useState<Place>();
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set());
  const go = (chosen: Place): void => {
    setPlace(chosen);
    setVisited(new Set([...visited, chosen]));
  };
  const first = asked ?? firstPlace(checking);
  if (place === undefined && first !== undefined) go(first);
  return { place, visited, go };
}
