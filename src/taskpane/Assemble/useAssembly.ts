import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplyResult, Phase, Progress, Proposal } from '../../sheets/proposal';
import { begunQuarter } from '../../sheets/judging';
import type { Quarter } from '../../sheets/periods';
import type { SheetId } from '../../sheets/sheetPlan';
import type { EntryJob } from '../../sheets/entryToFill';
import { setReportingQuarter, usualQuarter } from '../Example/reportingQuarter';
import type { JobState } from '../Job/JobProgress';
import { idle } from '../idle';
import type { PaneServices } from '../services';
import { guarded, type PaneFailure } from './failure';
import { isOnlyProtected, whileUnprotected, type Reprotected } from './underProtection';
import type { Choice } from './useChoice';

/** What the pane knows of the workbook, for the present choice. */
export type Look =
  | { readonly kind: 'noUnits' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'seen'; readonly proposal: Proposal }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export type Work =
  | { readonly kind: 'checking' }
  | { readonly kind: 'writing'; readonly progress: Progress; readonly stopping: boolean }
  | { readonly kind: 'filling'; readonly job: JobState };

/** What came of filling in an example after its sheets were written. */
export type Filled =
  { readonly entries: number; readonly stopped: boolean } | { readonly failure: PaneFailure };

export type Outcome =
  | {
      readonly kind: 'result';
      readonly result: ApplyResult;
      readonly proposal: Proposal;
      /** Absent where no example was asked for, or its sheets were not written. */
      readonly filled?: Filled;
      /** Absent where none was in the way. */
      readonly protection?: Reprotected;
    }
  | { readonly kind: 'failure'; readonly phase: Phase | undefined; readonly failure: PaneFailure };

export interface Assembly {
  readonly look: Look;
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** The workbook was no longer what had been shown when the button was pressed; nothing was written. */
  readonly changedMeanwhile: boolean;
  readonly lookAgain: () => void;
  readonly write: () => Promise<void>;
  /** Writes the sheets of a choice and fills in an example of it. */
  readonly writeExample: (choice: Choice) => Promise<void>;
  readonly stop: () => void;
  readonly goTo: (sheet: SheetId) => Promise<void>;
}

/** Gives typing and clicking in the choice a moment to settle before the workbook is read. */
const settleMilliseconds = 200;

const waiting: Progress = { phase: 'reading', done: 0, total: 1 };

/** Whether two proposals would do the same to the workbook. */
export function sameProposal(one: Proposal, other: Proposal): boolean {
  const essence = (proposal: Proposal) =>
    JSON.stringify([proposal.sheets, proposal.obstacles, proposal.recordChanges]);
  return essence(one) === essence(other);
}

function lookAt(services: PaneServices, choice: Choice): Promise<Look> {
  const failed = (failure: PaneFailure): Look => ({ kind: 'failed', failure });
  return guarded(async (): Promise<Look> => {
    const { plan, year, units, language } = choice;
    const sheets = await services.designWorkbook(plan, { year, units, language });
    const answer = await services.workbook.propose(sheets);
    return 'failure' in answer ? failed(answer.failure) : { kind: 'seen', proposal: answer };
  }, failed);
}

/** What goes wrong ahead goes wrong after the click too, and is told there. */
function prepared(services: PaneServices, proposal: Proposal, isUnwanted: () => boolean): Promise<void> {
  return guarded(
    () => services.workbook.prepare(proposal, isUnwanted),
    () => undefined,
  );
}

/** Last quarter that an example reports: of the present year the one that has begun, of every other the last. */
function exampleUntil(year: number, services: PaneServices): Quarter {
  const begun = begunQuarter(year, services.today());
  return begun === 0 ? 4 : begun;
}

/** Fills in the example, lets the workbook report what the example does, and shows the sheet it stands on. */
function fillExample(
  services: PaneServices,
  { plan, year, units, language }: Choice,
  job: EntryJob,
): Promise<Filled> {
  return guarded(
    async (): Promise<Filled> => {
      const example = await services.example();
      const until = exampleUntil(year, services);
      const filled = await example.fill(plan, { year, units, language, until }, job);
      if ('failure' in filled) return filled;
      const { written, stopped } = filled;
      const set = stopped ? true : await setReportingQuarter(services, usualQuarter, until);
      if (typeof set !== 'boolean') return set;
      await services.workbook.goTo('measurement');
      return { entries: written, stopped };
    },
    (failure) => ({ failure }),
  );
}

/** What came of writing while the protection was off, and of the protection. */
async function unprotectedOutcome(
  services: PaneServices,
  write: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  const failed = (failure: PaneFailure): Outcome => ({ kind: 'failure', phase: undefined, failure });
  const ended = await whileUnprotected(services, write);
  if ('failure' in ended) return failed(ended.failure);
  const { done, protection } = ended;
  if (done?.kind === 'result') return { ...done, protection };
  return done ?? (protection === 'protectedAgain' ? undefined : failed(protection.failure));
}

function useLook(
  services: PaneServices,
  choice: Choice | undefined,
  round: number,
  isWriting: boolean,
): [Look, (look: Look) => void] {
  const [look, setLook] = useState<Look>({ kind: 'reading' });
  useEffect(() => {
    // What is half written says nothing; it is looked at when the writing ends.
    if (choice === undefined || isWriting) return;
    if (choice.units.length === 0) {
      setLook({ kind: 'noUnits' });
      return;
    }
    let current = true;
    setLook({ kind: 'reading' });
    const timer = setTimeout(() => {
      void lookAt(services, choice).then(async (seen) => {
        if (!current) return;
        setLook(seen);
        await idle();
        if (seen.kind === 'seen') await prepared(services, seen.proposal, () => !current);
      });
    }, settleMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [services, choice, round, isWriting]);
  return [look, setLook];
}

/** Looks at the workbook for a choice, writes when told to, and says what came of it; `onWritten` hears of every attempt. */
export function useAssembly(
  services: PaneServices,
  choice: Choice | undefined,
  onWritten: () => void,
): Assembly {
  const [round, setRound] = useState(0);
  const [work, setWork] = useState<Work>();
  const [look, setLook] = useLook(services, choice, round, work !== undefined && work.kind !== 'checking');
  const [outcome, setOutcome] = useState<Outcome>();
  const [changedMeanwhile, setChangedMeanwhile] = useState(false);
  const cancelled = useRef(false);

  useEffect(() => {
    setOutcome(undefined);
    setChangedMeanwhile(false);
  }, [choice]);

  const lookAgain = useCallback(() => {
    setChangedMeanwhile(false);
    setRound((n) => n + 1);
  }, []);

  const apply = useCallback(
    async (proposal: Proposal): Promise<Outcome> => {
      cancelled.current = false;
      setWork({ kind: 'writing', progress: waiting, stopping: false });
      const report = (progress: Progress): void => {
        setWork({ kind: 'writing', progress, stopping: cancelled.current });
      };
      return guarded<Outcome>(
        async () => ({
          kind: 'result',
          proposal,
          result: await services.workbook.apply(proposal, report, () => cancelled.current),
        }),
        (failure) => ({ kind: 'failure', phase: undefined, failure }),
      );
    },
    [services],
  );

  /** Undefined where the workbook is no longer what was shown: then nothing is written. */
  const writeShown = useCallback(
    async (choice: Choice, shown: Proposal): Promise<Outcome | undefined> => {
      const fresh = await lookAt(services, choice);
      if (fresh.kind !== 'seen' || !sameProposal(shown, fresh.proposal)) {
        setLook(fresh);
        setChangedMeanwhile(fresh.kind === 'seen');
        return undefined;
      }
      const written = await apply(fresh.proposal);
      setRound((n) => n + 1);
      onWritten();
      return written;
    },
    [services, setLook, apply, onWritten],
  );

  const write = useCallback(async () => {
    if (choice === undefined || look.kind !== 'seen') return;
    setOutcome(undefined);
    setChangedMeanwhile(false);
    setWork({ kind: 'checking' });
    const { proposal } = look;
    setOutcome(
      isOnlyProtected(proposal)
        ? await unprotectedOutcome(services, () => writeShown(choice, { ...proposal, obstacles: [] }))
        : await writeShown(choice, proposal),
    );
    setWork(undefined);
    // Protection is on again by now, which the last look did not see.
    if (isOnlyProtected(proposal)) setRound((n) => n + 1);
  }, [services, choice, look, writeShown]);

  const writeExample = useCallback(
    async (example: Choice) => {
      setOutcome(undefined);
      setChangedMeanwhile(false);
      setWork({ kind: 'writing', progress: waiting, stopping: false });
      const fresh = await lookAt(services, example);
      if (fresh.kind !== 'seen' || fresh.proposal.obstacles.length > 0) {
        setLook(fresh);
        setWork(undefined);
        return;
      }
      const written = await apply(fresh.proposal);
      if (written.kind === 'result' && written.result.kind === 'done') {
        const show = (done: number, total: number): void => {
          setWork({ kind: 'filling', job: { done, total, stopping: cancelled.current } });
        };
        show(0, 0);
        const job = { report: show, isCancelled: () => cancelled.current };
        setOutcome({ ...written, filled: await fillExample(services, example, job) });
      } else setOutcome(written);
      setRound((n) => n + 1);
      onWritten();
      setWork(undefined);
    },
    [services, setLook, apply, onWritten],
  );

  const stop = useCallback(() => {
    cancelled.current = true;
    setWork((now) => {
      if (now?.kind === 'writing') return { ...now, stopping: true };
      return now?.kind === 'filling' ? { ...now, job: { ...now.job, stopping: true } } : now;
    });
  }, []);

  const goTo = useCallback(
    (sheet: SheetId) =>
      guarded(
        () => services.workbook.goTo(sheet),
        (failure) => {
          setOutcome({ kind: 'failure', phase: undefined, failure });
        },
      ),
    [services],
  );

  return { look, work, outcome, changedMeanwhile, lookAgain, write, writeExample, stop, goTo };
}
