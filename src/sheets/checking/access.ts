/** What checking needs of a workbook: to read it and hear of its changes, to write fixes and take them back, to keep dismissals. */
import type { FoundCell } from '../cellText';
import type { Failure } from '../proposal';
import type { SheetPlan } from '../sheetPlan';
import type { Snapshot } from '../snapshot';
import type { Dismissal, DismissalKey } from './dismissals';

/** An entry cell by its keys. */
export interface KeyedEntry {
  /** Absent: the measurement sheet. */
  readonly sheet?: 'workingPapers';
  readonly rowKey: string;
  /** `tw1.entry` */
  readonly columnKey: string;
}

/** Who made the workbook as it was read now. */
export type ChangeOrigin =
  /** It was opened, or read anew on request. */
  | 'opening'
  | 'planner'
  /** Somebody else who has the same workbook open: what they did is shown, nothing more. */
  | 'coAuthor'
  /** Our own fixes and dismissals. */
  | 'addin';

export interface SelectedCell {
  readonly sheet: string;
  /** `K7`; of a larger selection its active (first) cell. */
  readonly address: string;
}

export type WorkbookNews =
  | {
      readonly kind: 'read';
      readonly snapshot: Snapshot;
      /** Keys of the rows that may say something else than in the snapshot before; `all` where it could be any. */
      readonly changed: 'all' | ReadonlySet<string>;
      readonly origin: ChangeOrigin;
    }
  | { readonly kind: 'selected'; readonly cell: SelectedCell }
  /** Something changed and could not be read; it is read again with the next change, or on `refresh`. */
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Watching {
  /** Reads everything anew. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What is put into a cell. A text that begins with `=` stays a text unless it is said to be a formula. */
export type CellInput =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'formula'; readonly formula: string };

/** Change of one cell, done only where the cell still holds what was judged. */
export interface CellRepair {
  readonly cell: KeyedEntry;
  /** Formula or constant it must still hold. */
  readonly found: FoundCell;
  readonly input: CellInput;
  /** Absent: the cell keeps its own. */
  readonly numberFormat?: string;
}

export interface RepairResult {
  readonly repaired: number;
  /** Cells that hold something else by now, or are gone: left as they are. */
  readonly skipped: readonly KeyedEntry[];
  /** Takes back exactly what was done, again only where nobody has changed the cell since. */
  readonly undo: readonly CellRepair[];
}

export interface CheckingAccess {
  /** Reads the workbook, then tells of every change until stopped; the first news is the whole workbook. */
  readonly watch: (
    listener: (news: WorkbookNews) => void,
  ) => Promise<Watching | { readonly failure: Failure }>;
  /** Shows a cell and selects it, wherever its row stands by now; false where it is gone. */
  readonly show: (cell: KeyedEntry) => Promise<boolean | { readonly failure: Failure }>;
  /** Writes fixes; the watch then tells of the new state with origin `addin`. */
  readonly repair: (repairs: readonly CellRepair[]) => Promise<RepairResult | { readonly failure: Failure }>;
  readonly dismiss: (dismissal: Dismissal) => Promise<{ readonly failure: Failure } | undefined>;
  readonly revoke: (dismissal: DismissalKey) => Promise<{ readonly failure: Failure } | undefined>;
  /** Writes (or writes anew) the sheet of findings and shows it; gives its name. */
  readonly writeFindings: (
    sheet: SheetPlan,
  ) => Promise<{ readonly sheet: string } | { readonly failure: Failure }>;
}
