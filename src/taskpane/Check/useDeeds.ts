import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sameContent } from '../../sheets/cellText';
import type { CellRepair, KeyedEntry, RepairResult } from '../../sheets/checking/access';
import { dismissalId, type DismissalKey } from '../../sheets/checking/dismissals';
import { cellOf, repairOf, safeRepairs, type FindingFix } from '../../sheets/checking/fixes';
import { dismissalOf, type Checked, type JudgedFinding } from '../../sheets/checking/judgement';
import type { Failure } from '../../sheets/proposal';
import type { SheetPlan } from '../../sheets/sheetPlan';
import type { Snapshot } from '../../sheets/snapshot';
import type { PaneServices } from '../services';
import { dayText } from './days';
import { useOneAtATime, type Failed } from '../useOneAtATime';
import type { Checking } from './useChecking';

/** What came of the last thing the planner told the pane to do. */
export type DeedOutcome =
  | { readonly kind: 'repaired' | 'undone'; readonly repaired: number; readonly skipped: number }
  | { readonly kind: 'cellGone' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'written'; readonly sheet: string }
  | Failed;

/** What can be done to findings; stays the same object while the pane is open. */
export interface FindingDeeds {
  readonly show: (cell: KeyedEntry) => void;
  readonly fix: (one: JudgedFinding, fix: FindingFix) => void;
  readonly fixAll: (findings: readonly JudgedFinding[]) => void;
  readonly dismiss: (one: JudgedFinding, reason: string) => void;
  readonly revoke: (dismissal: DismissalKey) => void;
}

export interface Deeds {
  readonly findings: FindingDeeds;
  readonly outcome: DeedOutcome | undefined;
  readonly forget: () => void;
  /** Cells of the last batch of fixes that can still be taken back together; 0: none. */
  readonly undoable: number;
  readonly undo: () => void;
  readonly writeSheet: (sheet: SheetPlan) => void;
}

type Batch = readonly CellRepair[];

/** Changes whose cells still hold what the batch had put there. */
function stillThere(batch: Batch, snapshot: Snapshot | undefined): Batch {
  if (snapshot === undefined) return [];
  return batch.filter(({ cell, found }) => {
    const present = cellOf(cell, snapshot);
    return present !== undefined && sameContent(present.input, found);
  });
}

const idOf = ({ finding, rowKey, columnKey, content }: JudgedFinding): string =>
  dismissalId({ rule: finding.rule, rowKey, columnKey, content });

/** Of the findings that were shown those that still hold: what was judged stands in the cell. */
function stillOpen(
  findings: readonly JudgedFinding[],
  checked: Checked | undefined,
): readonly JudgedFinding[] {
  if (checked?.kind !== 'judged') return [];
  const open = new Set(checked.judgement.open.map(idOf));
  return findings.filter((one) => open.has(idOf(one)));
}

const orFailed = (failed: { readonly failure: Failure } | undefined, done: DeedOutcome): DeedOutcome =>
  failed === undefined ? done : { kind: 'failed', failure: failed.failure };

/** Fixes, dismissals and the sheet of findings, with what came of them and the way back. */
export function useDeeds(services: PaneServices, { snapshot, checked }: Checking): Deeds {
  const [outcome, run, forget] = useOneAtATime<DeedOutcome>();
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const latest = useRef({ snapshot, checked });
  useEffect(() => {
    latest.current = { snapshot, checked };
  }, [snapshot, checked]);
  // What is shown follows; the next deed must know it before it is.
  const stack = useRef<readonly Batch[]>([]);
  const keep = useCallback((all: readonly Batch[]) => {
    stack.current = all;
    setBatches(all);
  }, []);

  const repair = useCallback(
    async (repairs: Batch, kind: 'repaired' | 'undone', meant = repairs.length): Promise<DeedOutcome> => {
      const result: RepairResult | { readonly failure: Failure } =
        repairs.length === 0
          ? { repaired: 0, skipped: [], undo: [] }
          : await services.checking.repair(repairs);
      if ('failure' in result) return { kind: 'failed', failure: result.failure };
      if (kind === 'undone') keep(stack.current.slice(0, -1));
      else if (result.undo.length > 0) keep([...stack.current, result.undo]);
      return { kind, repaired: result.repaired, skipped: meant - result.repaired };
    },
    [services, keep],
  );

  const findings = useMemo(
    (): FindingDeeds => ({
      show: (cell) => {
        run(async () => {
          const shown = await services.checking.show(cell);
          if (typeof shown !== 'boolean') return { kind: 'failed', failure: shown.failure };
          return shown ? undefined : { kind: 'cellGone' };
        });
      },
      fix: (one, fix) => {
        run(async () => {
          const present = latest.current;
          const repairs = stillOpen([one], present.checked).flatMap(
            (open) => (present.snapshot && repairOf(open, fix, present.snapshot)) ?? [],
          );
          return repair(repairs, 'repaired', 1);
        });
      },
      fixAll: (all) => {
        run(async () => {
          const present = latest.current;
          const open = stillOpen(all, present.checked);
          const repairs = present.snapshot === undefined ? [] : safeRepairs(open, present.snapshot);
          return repair(repairs, 'repaired', all.length);
        });
      },
      dismiss: (one, reason) => {
        run(async () => {
          const dismissal = dismissalOf(one, reason, dayText(services.today()));
          return orFailed(await services.checking.dismiss(dismissal), { kind: 'dismissed' });
        });
      },
      revoke: (dismissal) => {
        run(async () => orFailed(await services.checking.revoke(dismissal), { kind: 'revoked' }));
      },
    }),
    [services, repair, run],
  );

  const undoable = useMemo(() => stillThere(batches.at(-1) ?? [], snapshot).length, [batches, snapshot]);
  return {
    findings,
    outcome,
    forget,
    undoable,
    undo: () => {
      const batch = batches.at(-1);
      // Pressed twice it is taken back once.
      run(async () =>
        batch === undefined || stack.current.at(-1) !== batch ? undefined : repair(batch, 'undone'),
      );
    },
    writeSheet: (sheet) => {
      run(async () => {
        const written = await services.checking.writeFindings(sheet);
        return 'failure' in written
          ? { kind: 'failed', failure: written.failure }
          : { kind: 'written', sheet: written.sheet };
      });
    },
  };
}
