/** A workbook under check that a test steers: typing, selecting and failing as Excel would tell of it; nothing is judged here. */
import type {
  CellRepair,
  ChangeOrigin,
  CheckingAccess,
  KeyedEntry,
  WorkbookNews,
} from '../../src/sheets/checking/access';
import { withDismissal, withoutDismissal, type Dismissal } from '../../src/sheets/checking/dismissals';
import { cellOf } from '../../src/sheets/checking/fixes';
import type { Failure } from '../../src/sheets/proposal';
import type { Constant, SheetPlan } from '../../src/sheets/sheetPlan';
import type { Snapshot, SnapshotBlock } from '../../src/sheets/snapshot';

export const foreignSnapshot: Snapshot = {
  record: undefined,
  blocks: {},
  sheets: ['Sheet1'],
  troubles: [],
  dismissals: [],
};

/** The workbook after a cell of the measurement sheet was changed. */
export function withCell(snapshot: Snapshot, { rowKey, columnKey }: KeyedEntry, value: Constant): Snapshot {
  const name = Object.keys(snapshot.blocks).find((block) => block.startsWith('Isi_Ukur')) ?? '';
  const block = snapshot.blocks[name];
  if (block === undefined) throw new Error('No measurement sheet');
  const changed: SnapshotBlock = {
    ...block,
    rows: block.rows.map((row) => {
      const cell = row.cells[columnKey];
      if (row.key !== rowKey || cell === undefined) return row;
      return { ...row, cells: { ...row.cells, [columnKey]: { ...cell, input: value, value } } };
    }),
  };
  return { ...snapshot, blocks: { ...snapshot.blocks, [name]: changed } };
}

export interface CheckingOfTests extends CheckingAccess {
  snapshot: Snapshot;
  /** Answers the next thing that is asked for. */
  failsNext: Failure | Error | undefined;
  /** News are told only when a test lets them. */
  holdsBack: boolean;
  readonly shown: KeyedEntry[];
  readonly repairs: (readonly CellRepair[])[];
  readonly written: SheetPlan[];
  watchers: number;
  refreshes: number;
  readonly tell: (news: WorkbookNews) => void;
  readonly become: (snapshot: Snapshot, origin?: ChangeOrigin) => void;
  readonly type: (rowKey: string, columnKey: string, value: Constant, origin?: ChangeOrigin) => void;
  readonly select: (rowKey: string, columnKey: string) => void;
}

function repaired(snapshot: Snapshot, { cell, found, input }: CellRepair): Snapshot | undefined {
  if (cellOf(cell, snapshot)?.input !== found) return undefined;
  return withCell(snapshot, cell, input.kind === 'constant' ? input.value : input.formula);
}

/** A workbook that hears what the pane does to it, and answers as `excel` does. */
export function checkingOfTests(atFirst: Snapshot): CheckingOfTests {
  const listeners = new Set<(news: WorkbookNews) => void>();
  const failing = (): { readonly failure: Failure } | undefined => {
    const failure = checking.failsNext;
    checking.failsNext = undefined;
    if (failure instanceof Error) throw failure;
    return failure && { failure };
  };
  const read = (changed: 'all' | ReadonlySet<string>, origin: ChangeOrigin): void => {
    checking.tell({ kind: 'read', snapshot: checking.snapshot, changed, origin });
  };
  const keepDismissals = (dismissals: readonly Dismissal[]): void => {
    checking.snapshot = { ...checking.snapshot, dismissals };
    read(new Set(), 'addin');
  };
  const asked = async <T>(answer: () => T): Promise<T | { readonly failure: Failure }> => {
    await Promise.resolve();
    return failing() ?? answer();
  };
  const checking: CheckingOfTests = {
    snapshot: atFirst,
    failsNext: undefined,
    holdsBack: false,
    shown: [],
    repairs: [],
    written: [],
    watchers: 0,
    refreshes: 0,
    tell: (news) => {
      if (!checking.holdsBack) for (const listener of listeners) listener(news);
    },
    become: (snapshot, origin = 'planner') => {
      checking.snapshot = snapshot;
      read('all', origin);
    },
    type: (rowKey, columnKey, value, origin = 'planner') => {
      checking.snapshot = withCell(checking.snapshot, { rowKey, columnKey }, value);
      read(new Set([rowKey]), origin);
    },
    select: (rowKey, columnKey) => {
      const block = Object.values(checking.snapshot.blocks).find(({ name }) => name.startsWith('Isi_Ukur'));
      const address = cellOf({ rowKey, columnKey }, checking.snapshot)?.address;
      if (block === undefined || address === undefined) throw new Error(`No ${rowKey} ${columnKey}`);
      checking.tell({ kind: 'selected', cell: { sheet: block.sheet, address } });
    },
    watch: (listener) =>
      asked(() => {
        listeners.add(listener);
        checking.watchers += 1;
        if (!checking.holdsBack)
          listener({ kind: 'read', snapshot: checking.snapshot, changed: 'all', origin: 'opening' });
        return {
          refresh: async () => {
            checking.refreshes += 1;
            const failed = await asked(() => undefined);
            if (failed === undefined) read('all', 'opening');
            else checking.tell({ kind: 'failed', failure: failed.failure });
          },
          stop: () => {
            listeners.delete(listener);
            checking.watchers -= 1;
            return Promise.resolve();
          },
        };
      }),
    show: (cell) =>
      asked(() => {
        checking.shown.push(cell);
        return cellOf(cell, checking.snapshot) !== undefined;
      }),
    repair: (repairs) =>
      asked(() => {
        checking.repairs.push(repairs);
        const undo: CellRepair[] = [];
        const skipped: KeyedEntry[] = [];
        for (const repair of repairs) {
          const after = repaired(checking.snapshot, repair);
          if (after === undefined) skipped.push(repair.cell);
          else {
            const input = repair.input.kind === 'constant' ? repair.input.value : repair.input.formula;
            undo.push({
              cell: repair.cell,
              found: input,
              input: { kind: 'constant', value: repair.found },
            });
            checking.snapshot = after;
          }
        }
        read(new Set(undo.map(({ cell }) => cell.rowKey)), 'addin');
        return { repaired: undo.length, skipped, undo };
      }),
    dismiss: (dismissal) =>
      asked(() => {
        keepDismissals(withDismissal(checking.snapshot.dismissals, dismissal));
        return undefined;
      }),
    revoke: (dismissal) =>
      asked(() => {
        keepDismissals(withoutDismissal(checking.snapshot.dismissals, dismissal));
        return undefined;
      }),
    writeFindings: (sheet) =>
      asked(() => {
        checking.written.push(sheet);
        return { sheet: sheet.name };
      }),
  };
  return checking;
}
