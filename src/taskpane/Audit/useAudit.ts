import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AuditAccess, AuditOptions, AuditProgress, AuditResult } from '../../audit/access';
import { guarded, type PaneFailure } from '../Assemble/failure';
import type { PaneServices } from '../services';
import { nothingDone, shownResult, type DoneSince } from './shownResult';

export interface Running {
  readonly progress: AuditProgress;
  readonly stopping: boolean;
}

type Ending =
  | { readonly kind: 'result'; readonly result: AuditResult; readonly access: AuditAccess }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface Audited {
  /** What the run was asked for. */
  readonly options: AuditOptions;
  /** As it stands now, with what was done since the run. */
  readonly result: AuditResult;
  readonly access: AuditAccess;
  /** Another for every run. */
  readonly run: number;
}

export interface AuditState {
  readonly running: Running | undefined;
  /** The last result; kept while another run is under way. */
  readonly audited: Audited | undefined;
  readonly stopped: boolean;
  readonly failure: PaneFailure | undefined;
  readonly start: (options: AuditOptions) => void;
  readonly stop: () => void;
  readonly note: (change: (done: DoneSince) => DoneSince) => void;
}

const beginning: AuditProgress = { phase: 'reading', done: 0, total: 1 };

/** Runs the audit when told to; what is done to its findings is noted on top of its result. */
export function useAudit(services: PaneServices): AuditState {
  const [running, setRunning] = useState<Running>();
  const [ended, setEnded] = useState<Ending>();
  const [kept, setKept] = useState<Audited>();
  const [done, note] = useState<DoneSince>(nothingDone);
  const cancelled = useRef(false);
  const isOpen = useRef(true);
  const runs = useRef(0);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      cancelled.current = true;
    };
  }, []);

  const start = useCallback(
    (options: AuditOptions) => {
      cancelled.current = false;
      setRunning({ progress: beginning, stopping: false });
      const report = (progress: AuditProgress): void => {
        if (isOpen.current) setRunning({ progress, stopping: cancelled.current });
      };
      const run = async (): Promise<Ending> => {
        const access = await services.audit();
        const answer = await access.run(options, report, () => cancelled.current);
        if (answer === 'stopped') return { kind: 'stopped' };
        return 'failure' in answer
          ? { kind: 'failed', failure: answer.failure }
          : { kind: 'result', result: answer, access };
      };
      void guarded(run, (failure): Ending => ({ kind: 'failed', failure })).then((ending) => {
        if (!isOpen.current) return;
        setRunning(undefined);
        setEnded(ending);
        if (ending.kind !== 'result') return;
        runs.current += 1;
        note(nothingDone);
        setKept({ options, result: ending.result, access: ending.access, run: runs.current });
      });
    },
    [services],
  );
  const stop = useCallback(() => {
    cancelled.current = true;
    setRunning((now) => now && { ...now, stopping: true });
  }, []);
  const audited = useMemo(() => kept && { ...kept, result: shownResult(kept.result, done) }, [kept, done]);
  return {
    running,
    audited,
    stopped: running === undefined && ended?.kind === 'stopped',
    failure: running === undefined && ended?.kind === 'failed' ? ended.failure : undefined,
    start,
    stop,
    note,
  };
}
