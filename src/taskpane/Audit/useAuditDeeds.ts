import { useCallback, useMemo, useRef, useState } from 'react';
import type { AuditItem } from '../../audit/access';
import { acceptanceId, type Acceptance } from '../../audit/contract/acceptances';
import type { Restoration } from '../../audit/contract/findings';
import { dayText } from '../Check/days';
import type { PaneServices } from '../services';
import { useOneAtATime, type Failed } from '../useOneAtATime';
import type { DoneSince } from './shownResult';
import type { AuditState } from './useAudit';

export type AuditOutcome =
  | { readonly kind: 'restored' | 'undone'; readonly n: number; readonly skipped: number }
  | { readonly kind: 'accepted' | 'revoked' | 'sheetGone' };

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** What can be done to findings; stays the same object while the pane is open. */
export interface AuditDeeds {
  readonly show: (place: CellPlace) => void;
  readonly restore: (items: readonly AuditItem[]) => void;
  readonly accept: (item: AuditItem, words: { readonly reason: string; readonly by: string }) => void;
  /** `item` is absent for an acceptance without effect. */
  readonly revoke: (acceptance: Acceptance, item?: AuditItem) => void;
}

export interface AuditDeedsState {
  readonly deeds: AuditDeeds;
  readonly outcome: AuditOutcome | Failed | undefined;
  readonly forget: () => void;
  /** Cells of the last batch that can be taken back together; 0: none. */
  readonly undoable: number;
  readonly undo: () => void;
}

interface Batch {
  readonly undo: readonly Restoration[];
  readonly ids: readonly string[];
}

const withAll = (set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...set, ...ids]);
const withoutAll = (set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...set].filter((id) => !ids.includes(id)));

/** Restoring, taking back, accepting and showing, one after another, each noted on the result that is shown. */
export function useAuditDeeds(services: PaneServices, note: AuditState['note']): AuditDeedsState {
  const [outcome, run, forget] = useOneAtATime<AuditOutcome>();
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  // What is shown follows; the next deed must know it before it is.
  const stack = useRef<readonly Batch[]>([]);
  const keep = useCallback((all: readonly Batch[]) => {
    stack.current = all;
    setBatches(all);
  }, []);

  const restore = useCallback(
    (items: readonly AuditItem[]) => {
      run(async () => {
        const answer = await (await services.audit()).repair(items);
        if ('failure' in answer) return { kind: 'failed', failure: answer.failure };
        const skipped = new Set(answer.skipped.map(({ id }) => id));
        const ids = items.flatMap(({ id }) => (skipped.has(id) ? [] : [id]));
        note((done) => ({ ...done, restored: withAll(done.restored, ids) }));
        if (answer.undo.length > 0) keep([...stack.current, { undo: answer.undo, ids }]);
        return { kind: 'restored', n: answer.repaired, skipped: skipped.size };
      });
    },
    [services, run, note, keep],
  );

  const undo = useCallback(() => {
    run(async () => {
      const batch = stack.current.at(-1);
      if (batch === undefined) return undefined;
      const answer = await (await services.audit()).takeBack(batch.undo);
      if (typeof answer !== 'number') return { kind: 'failed', failure: answer.failure };
      keep(stack.current.slice(0, -1));
      note((done) => ({ ...done, restored: withoutAll(done.restored, batch.ids) }));
      return { kind: 'undone', n: answer, skipped: batch.undo.length - answer };
    });
  }, [services, run, note, keep]);

  const deeds = useMemo((): AuditDeeds => {
    const noteAcceptance = (item: AuditItem, acceptance: Acceptance | undefined): void => {
      note((done: DoneSince) => ({
        ...done,
        acceptances: new Map(done.acceptances).set(item.id, acceptance),
      }));
    };
    return {
      restore,
      show: (place) => {
        run(async () => {
          const answer = await (await services.audit()).goTo(place);
          if (typeof answer !== 'boolean') return { kind: 'failed', failure: answer.failure };
          return answer ? undefined : { kind: 'sheetGone' };
        });
      },
      accept: (item, words) => {
        run(async () => {
          const { cell, content } = item;
          if (cell === undefined || content === undefined) return undefined;
          const said = { ...words, on: dayText(services.today()) };
          const answer = await (await services.audit()).accept(item, said);
          if (answer !== 'accepted') return { kind: 'failed', failure: answer.failure };
          noteAcceptance(item, { rule: item.finding.rule, ...cell, content, ...said });
          return { kind: 'accepted' };
        });
      },
      revoke: (acceptance, item) => {
        run(async () => {
          const answer = await (await services.audit()).revoke(acceptance);
          if (answer !== 'revoked') return { kind: 'failed', failure: answer.failure };
          if (item !== undefined) noteAcceptance(item, undefined);
          else note((done) => ({ ...done, removed: withAll(done.removed, [acceptanceId(acceptance)]) }));
          return { kind: 'revoked' };
        });
      },
    };
  }, [services, run, note, restore]);

  return { deeds, outcome, forget, undoable: batches.at(-1)?.undo.length ?? 0, undo };
}
