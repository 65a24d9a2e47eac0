import { useDeferredValue, useMemo } from 'react';
import type { AuditResult } from '../../audit/access';
import { keptChoice, keptText, useRemembered } from '../memory';
import type { AuditTexts } from '../words';
import { everyShown, listingOf, type AuditFilter, type Listing, type Shown } from './listing';

const atFirst: ReadonlySet<Shown> = new Set(everyShown.filter((shown) => shown !== 'accepted'));
const keptShown = keptChoice('audit.shown', everyShown, atFirst);
const keptSearch = keptText('audit.search');

export interface AuditFilterState {
  readonly filter: AuditFilter;
  readonly listing: Listing;
  /** What stands in the search field. */
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly toggle: (shown: Shown) => void;
  readonly isNarrowed: boolean;
  readonly widen: () => void;
}

/** Which findings are listed: by severity and words. Thousands are filtered without holding up typing. */
export function useAuditFilter(result: AuditResult, texts: AuditTexts): AuditFilterState {
  const [shown, setShown] = useRemembered(keptShown);
  const [typed, type] = useRemembered(keptSearch);
  const search = typed.trim();
  const filter = useMemo((): AuditFilter => ({ shown, search }), [shown, search]);
  const later = useDeferredValue(filter);
  const resultLater = useDeferredValue(result);
  const listing = useMemo(() => listingOf(resultLater, later, texts), [resultLater, later, texts]);
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
    isNarrowed: search !== '' || [...atFirst].some((one) => !shown.has(one)),
    widen: () => {
      setShown(new Set([...atFirst, ...shown]));
      type('');
    },
  };
}
