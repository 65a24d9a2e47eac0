import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { SelectedCell, Watching, WorkbookNews } from '../../sheets/checking/access';
import {
  judgeAgain,
  judgeWorkbook,
  type Checked,
  type JudgingOptions,
} from '../../sheets/checking/judgement';
import type { Snapshot } from '../../sheets/snapshot';
import type { Language } from '../../texts/texts';
import { guarded, type PaneFailure } from '../Assemble/failure';
import type { PaneServices } from '../services';

interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly checked: Checked;
  readonly options: JudgingOptions;
}

interface CheckingState {
  readonly read: ReadWorkbook | undefined;
  readonly selected: SelectedCell | undefined;
  readonly failure: PaneFailure | undefined;
  readonly reading: boolean;
}

type Step =
  | WorkbookNews
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
): ReadWorkbook {
  const checked =
    before !== undefined && sameOptions(before.options, options)
      ? judgeAgain(before.checked, snapshot, changed, options)
      : judgeWorkbook(snapshot, options);
  return { snapshot, checked, options };
}

function next(state: CheckingState, step: Step, options: JudgingOptions): CheckingState {
  switch (step.kind) {
    case 'read': {
      const read = judged(state.read, step.snapshot, step.changed, options);
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
      return read === undefined ? state : { ...state, read: judged(read, read.snapshot, 'all', options) };
    }
  }
}

/** Watches the workbook as long as the pane is open, and judges what changed. */
export function useChecking(services: PaneServices, language: Language): Checking {
  const [round, setRound] = useState(0);
  const watching = useRef<Watching>(undefined);
  const [state, tell] = useReducer((before: CheckingState, step: Step): CheckingState => {
    const { year, month } = services.today();
    return next(before, step, { language, today: { year, month } });
  }, atFirst);
  if (state.read !== undefined && state.read.options.language !== language) tell({ kind: 'otherLanguage' });

  useEffect(() => {
    let current = true;
    void guarded(
      async () => {
        const answer = await services.checking.watch((news) => {
          if (current) tell(news);
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
  }, [services, round]);

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
