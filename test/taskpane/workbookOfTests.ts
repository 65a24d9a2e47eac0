import type {
  ApplyResult,
  Obstacle,
  Progress,
  Proposal,
  SheetProposal,
  SheetState,
  WorkbookAccess,
  WorkbookRecord,
} from '../../src/sheets/proposal';
import type { SheetId, WorkbookPlan } from '../../src/sheets/sheetPlan';

export function sheet(
  id: SheetId,
  name: string,
  state: SheetState,
  more: Partial<SheetProposal> = {},
): SheetProposal {
  return { id, name, state, rowsAdded: 0, cellsRenewed: [], entriesChanged: 0, rowsLeft: 0, ...more };
}

export interface WorkbookOfTests extends WorkbookAccess {
  /** What the next look finds. */
  sheets: readonly SheetProposal[];
  obstacles: readonly Obstacle[];
  notices: Proposal['notices'];
  recordChanges: boolean;
  keeps: WorkbookRecord | undefined;
  /** Answers `propose` instead of the sheets, once. */
  failsOnce: Awaited<ReturnType<WorkbookAccess['propose']>> | Error | undefined;
  readonly looks: WorkbookPlan[];
  readonly visited: SheetId[];
  readonly written: Proposal[];
  /** What was to be worked out ahead, and whether that is not wanted any more. */
  readonly prepared: { readonly proposal: Proposal; readonly isUnwanted: () => boolean }[];
  /** Looks are not answered, as while a cell is edited. */
  isBusy: boolean;
  /** Lets a started `apply` go on to its next step. */
  step: (progress: Progress) => void;
  finish: (result: ApplyResult) => void;
  isCancelled: () => boolean;
}

const idle = (): void => {
  throw new Error('Nothing is being written');
};

/** A workbook that a test steers step by step. */
export function workbookOfTests(sheets: readonly SheetProposal[]): WorkbookOfTests {
  const workbook: WorkbookOfTests = {
    sheets,
    obstacles: [],
    notices: [],
    recordChanges: false,
    keeps: undefined,
    failsOnce: undefined,
    looks: [],
    visited: [],
    written: [],
    prepared: [],
    isBusy: false,
    step: idle,
    finish: idle,
    isCancelled: () => false,
    record: () => Promise.resolve(workbook.keeps),
    propose: (workbookPlan) => {
      workbook.looks.push(workbookPlan);
      const failure = workbook.failsOnce;
      workbook.failsOnce = undefined;
      if (workbook.isBusy) return new Promise(() => undefined);
      if (failure instanceof Error) return Promise.reject(failure);
      const { obstacles, notices } = workbook;
      return Promise.resolve(
        failure ?? {
          workbookPlan,
          sheets: workbook.sheets,
          obstacles,
          notices,
          work: [],
          recordChanges: workbook.recordChanges,
        },
      );
    },
    prepare: (proposal, isUnwanted) => {
      workbook.prepared.push({ proposal, isUnwanted });
      return Promise.resolve();
    },
    apply: (proposal, report, isCancelled) => {
      workbook.written.push(proposal);
      workbook.step = report;
      workbook.isCancelled = isCancelled;
      return new Promise((resolve) => {
        workbook.finish = resolve;
      });
    },
    goTo: (id) => {
      workbook.visited.push(id);
      return Promise.resolve();
    },
  };
  return workbook;
}
