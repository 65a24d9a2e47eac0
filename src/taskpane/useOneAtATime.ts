import { useCallback, useRef, useState } from 'react';
import { guarded, type PaneFailure } from './Assemble/failure';

export interface Failed {
  readonly kind: 'failed';
  readonly failure: PaneFailure;
}
/** Undefined: nothing to tell. */
export type Deed<Outcome> = () => Promise<Outcome | Failed | undefined>;

/** Does one thing after another and keeps what came of the last. */
export function useOneAtATime<Outcome>(): [
  Outcome | Failed | undefined,
  (deed: Deed<Outcome>) => void,
  () => void,
] {
  const [outcome, setOutcome] = useState<Outcome | Failed>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const run = useCallback((deed: Deed<Outcome>) => {
    const failed = (failure: PaneFailure): Failed => ({ kind: 'failed', failure });
    last.current = last.current.then(async () => {
      const done = await guarded<Outcome | Failed | undefined>(deed, failed);
      if (done !== undefined) setOutcome(done);
    });
  }, []);
  const forget = useCallback(() => {
    setOutcome(undefined);
  }, []);
  return [outcome, run, forget];
}
