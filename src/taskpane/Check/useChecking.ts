import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { SelectedCell, Watching, WorkbookNews } from '../../sheets/checking/access';
import type * as judgement from '../../sheets/checking/judgement';
import type { Checked, JudgingOptions } from '../../sheets/checking/judgement';
import type { Snapshot } from '../../sheets/snapshot';
import type { Language } from '../../texts/texts';
import { guarded, type PaneFailure } from '../Assemble/failure';
import type { PaneServices } from '../services';

/** The rules are many: they come with the code that reads the workbook, after the first view. */
type Judging = typeof judgement;
const fetchJudging = (): Promise<Judging> =>
  import(/* webpackChunkName: "watching" */ '../../sheets/checking/judgement');

interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly checked: Checked;
  readonly options: JudgingOptions;
  readonly judging: Judging;
}

interface CheckingState {
  readonly read: ReadWorkbook | undefined;
  readonly selected: SelectedCell | undefined;
  readonly failure: PaneFailure | undefined;
  readonly reading: boolean;
}

type Step =
  | (Extract<WorkbookNews, { readonly kind: 'read' }> & { readonly judging: Judging })
  | Exclude<WorkbookNews, { readonly kind: 'read' }>
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'reading' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'otherLanguage' };

export interface Checking {
  /** The workbook as last read, and what is made of it; undefined until it was read once. */
  readonly snapshot: Snapshot | undefined;
  readonly checked: Checked | undefined;
  readonly selected: SelectedCell | undefined;
  /** The last change that could not be read; what was read before it still stands. */
  readonly failure: PaneFailure | undefined;
  readonly reading: boolean;
  /** Reads everything anew, also after a failure. */
  readonly refresh: () => void;
}

const atFirst: CheckingState = { read: undefined, selected: undefined, failure: undefined, reading: true };

function sameOptions(one: JudgingOptions, other: JudgingOptions): boolean {
  return (
    one.language === other.language &&
    one.today.year === other.today.year &&
    one.today.month === other.today.month
  );
}

function judged(
  before: ReadWorkbook | undefined,
  snapshot: Snapshot,
  changed: 'all' | ReadonlySet<string>,
  options: JudgingOptions,
  judging: Judging,
): ReadWorkbook {
  const checked =
    before !== undefined && sameOptions(before.options, options)
      ? judging.judgeAgain(before.checked, snapshot, changed, options)
      : judging.judgeWorkbook(snapshot, options);
  return { snapshot, checked, options, judging };
}

function next(state: CheckingState, step: Step, options: JudgingOptions): CheckingState {
  switch (step.kind) {
    case 'read': {
      const read = judged(state.read, step.snapshot, step.changed, options, step.judging);
      return { ...state, read, failure: undefined, reading: false };
    }
    case 'selected':
      return { ...state, selected: step.cell };
    case 'failed':
      return { ...state, failure: step.failure, reading: false };
    case 'reading':
      return { ...state, reading: true };
    case 'settled':
      return { ...state, reading: false };
    case 'otherLanguage': {
      const { read } = state;
      return read === undefined
        ? state
        : { ...state, read: judged(read, read.snapshot, 'all', options, read.judging) };
    }
  }
}

/** Watches the workbook as soon as it `isDue` and as long as the pane is open, and judges what changed. */
export function useChecking(services: PaneServices, language: Language, isDue: boolean): Checking {
  const [round, setRound] = useState(0);
  const watching = useRef<Watching>(undefined);
  const [state, tell] = useReducer((before: CheckingState, step: Step): CheckingState => {
    const { year, month } = services.today();
    return next(before, step, { language, today: { year, month } });
  }, atFirst);
  if (state.read !== undefined && state.read.options.language !== language) tell({ kind: 'otherLanguage' });

  useEffect(() => {
    if (!isDue) return;
    let current = true;
    void guarded(
      async () => {
        const judging = await fetchJudging();
        const answer = await services.checking.watch((news) => {
          if (current) tell(news.kind === 'read' ? { ...news, judging } : news);
        });
        if ('failure' in answer) {
          if (current) tell({ kind: 'failed', failure: answer.failure });
        } else if (current) watching.current = answer;
        else await answer.stop();
      },
      (failure) => {
        if (current) tell({ kind: 'failed', failure });
      },
    );
    return () => {
      current = false;
      const stopped = watching.current;
      watching.current = undefined;
      // Nobody is left to be told: the pane is closing, or watches anew.
      if (stopped !== undefined)
        void guarded(
          () => stopped.stop(),
          () => undefined,
        );
    };
  }, [services, round, isDue]);

  const refresh = useCallback(() => {
    tell({ kind: 'reading' });
    const present = watching.current;
    if (present === undefined) {
      setRound((n) => n + 1);
      return;
    }
    void guarded(
      async () => {
        await present.refresh();
        tell({ kind: 'settled' });
      },
      (failure) => {
        tell({ kind: 'failed', failure });
      },
    );
  }, []);

  return {
    snapshot: state.read?.snapshot,
    checked: state.read?.checked,
    selected: state.selected,
    failure: state.failure,
    reading: state.reading,
    refresh,
  };
}
