import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Quarter } from '../../renstra/quarter';
import type { Judgement } from '../../sheets/checking/judgement';
import type { Language } from '../../texts/texts';
import { keptChoice, keptSwitch, keptText, useRemembered } from '../memory';
import { everyShown, listingOf, type FindingFilter, type Listing, type Shown } from './listing';

/** Gives typing a moment to settle before the list follows. */
const settleMilliseconds = 200;

const atFirst: ReadonlySet<Shown> = new Set(everyShown.filter((shown) => shown !== 'dismissed'));
const keptShown = keptChoice('check.shown', everyShown, atFirst);
const keptSearch = keptText('check.search');
const keptOnlyQuarter = keptSwitch('check.onlyQuarter');

export interface FilterState {
  readonly filter: FindingFilter;
  readonly listing: Listing;
  /** What stands in the search field. */
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly toggle: (shown: Shown) => void;
  readonly onlyQuarter: boolean;
  readonly setOnlyQuarter: (only: boolean) => void;
  readonly isNarrowed: boolean;
  readonly widen: () => void;
}

/** What follows a value once it has been left alone for a moment. */
function useSettled(value: string): [string, (value: string) => void] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, settleMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return [settled, setSettled];
}

/** Which findings are listed: by severity, words and quarter. Thousands are filtered without holding up typing. */
export function useFilter(judgement: Judgement, quarter: Quarter, language: Language): FilterState {
  const [shown, setShown] = useRemembered(keptShown);
  const [typed, type] = useRemembered(keptSearch);
  const [search, setSearch] = useSettled(typed);
  const [onlyQuarter, setOnlyQuarter] = useRemembered(keptOnlyQuarter);
  const wanted = onlyQuarter ? quarter : undefined;
  const filter = useMemo((): FindingFilter => ({ shown, search, quarter: wanted }), [shown, search, wanted]);
  const later = useDeferredValue(filter);
  const judgedLater = useDeferredValue(judgement);
  const listing = useMemo(() => listingOf(judgedLater, later, language), [judgedLater, later, language]);
  return {
    filter: later,
    listing,
    typed,
    type,
    toggle: (one) => {
      const next = new Set(shown);
      if (!next.delete(one)) next.add(one);
      setShown(next);
    },
    onlyQuarter,
    setOnlyQuarter,
    isNarrowed: search !== '' || onlyQuarter || [...atFirst].some((one) => !shown.has(one)),
    widen: () => {
      setShown(new Set([...atFirst, ...shown]));
      type('');
      setSearch('');
      setOnlyQuarter(false);
    },
  };
}
