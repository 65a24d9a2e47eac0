/**
 * What inserting a plan would do to a workbook, and what came of it: the words between `excel` (which finds out and
 * does it) and the pane or the command line (which show it and say yes).
 */
import type { Language } from '../texts/texts';
import type { Constant, SheetId, WorkbookPlan } from './sheetPlan';

export type SheetState =
  /** Not in the workbook. */
  | 'absent'
  /** There, equal to what would be written. */
  | 'current'
  /** Ours; rows or formulas would be added or renewed. */
  | 'toUpdate'
  /** Ours; the planner changed generated cells: they would be restored (each is listed). */
  | 'changedByUser'
  /** Ours, but only half there (an earlier run failed): would be completed. */
  | 'incomplete'
  /** A sheet of that name exists and is not ours: `name` is another, free one. */
  | 'nameTaken';

/** One generated cell whose content would change. */
export interface CellChange {
  readonly address: string;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly found: string;
  readonly expected: string;
}

export interface SheetProposal {
  readonly id: SheetId;
  /** The sheet's name in the workbook, also after the planner renamed it; for a new sheet the name it will get. */
  readonly name: string;
  readonly state: SheetState;
  readonly rowsAdded: number;
  readonly cellsRenewed: readonly CellChange[];
  /** Entries that would be overwritten: always 0; shown so that the planner sees it. */
  readonly entriesChanged: 0;
  /** Rows of ours that the plan no longer has; they stay. */
  readonly rowsLeft: number;
}

/** Why nothing may be written at all. */
export type Obstacle =
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'workbookProtected' }
  | { readonly kind: 'sheetProtected'; readonly sheet: string }
  | { readonly kind: 'newerLayout'; readonly version: number }
  | { readonly kind: 'otherPlan'; readonly planTitle: string }
  | { readonly kind: 'keyRowMissing'; readonly sheet: string }
  /** A defined name the formulas need is the planner's own. */
  | { readonly kind: 'definedNameTaken'; readonly name: string };

/** What is worth saying before writing, without standing in the way. */
export type Notice =
  | { readonly kind: 'recordLost' }
  | { readonly kind: 'languageKept'; readonly language: Language }
  | { readonly kind: 'unitsKept'; readonly units: readonly string[] }
  | { readonly kind: 'duplicateKeys'; readonly sheet: string; readonly keys: readonly string[] };

/** Place of a cell by its keys. */
export interface KeyedCell {
  readonly rowKey: string;
  readonly columnKey: string;
}

/** Area of a block on its sheet; 0-based. */
export interface BlockPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * What is to be written into one block, by keys: places are looked up when it is applied, so that what the planner
 * inserts or sorts between looking at a proposal and accepting it does no harm.
 */
export interface BlockWork {
  readonly block: string;
  /** `absent`: the name is given anew; `blank`: the block is there without contents; `keyed`: it has keys. */
  readonly found: 'absent' | 'blank' | 'keyed';
  /** Generated cells whose content is written again. Header cells have the row key `headerRowKey` or `groupRowKey`. */
  readonly cells: readonly KeyedCell[];
  readonly newRows: readonly string[];
  readonly newColumns: readonly string[];
  /** An earlier run may have inserted the new columns without filling them. */
  readonly columnsBegun: boolean;
  /** Rows and columns an earlier, unfinished run has added: they get their looks and rules again. */
  readonly unfinishedRows: readonly string[];
  readonly unfinishedColumns: readonly string[];
  /** Blank rows at the end of the block, left by an earlier run, that new rows use first. */
  readonly blankRowsAtEnd: number;
  /** Rows an earlier run has inserted below the block without making them part of it. */
  readonly rowsInsertedBelow: number;
  /** Defined names of columns and cells that are missing or broken. */
  readonly names: readonly string[];
  /** Where the block was found by its keys although its own name is gone. */
  readonly foundAt?: BlockPlace;
}

export const headerRowKey = '#header';
export const groupRowKey = '#group';

export type SheetWork =
  | {
      readonly kind: 'create';
      readonly id: SheetId;
      readonly name: string;
      /** Our own empty sheet of an earlier run. */ readonly replaces?: string;
    }
  | {
      readonly kind: 'update';
      readonly id: SheetId;
      readonly name: string;
      /** The sheet was added by a run that did not end: all looks and rules are written again. */
      readonly unfinished: boolean;
      readonly blocks: readonly BlockWork[];
    };

export interface Proposal {
  readonly workbookPlan: WorkbookPlan;
  readonly sheets: readonly SheetProposal[];
  readonly obstacles: readonly Obstacle[];
  readonly notices: readonly Notice[];
  /** Only sheets in which something is to be done. */
  readonly work: readonly SheetWork[];
  /** The state record differs from what it would say, or one of its copies is missing. */
  readonly recordChanges: boolean;
}

export type Phase = 'reading' | 'comparing' | 'sheets' | 'contents' | 'looks' | 'rules' | 'record';

export interface Progress {
  readonly phase: Phase;
  /** Steps done of all, 0..total. */
  readonly done: number;
  readonly total: number;
}

/** Failures of the outside world, told apart so that the planner gets a sentence she can act on. */
export type Failure =
  | { readonly kind: 'cellEdit' }
  | { readonly kind: 'accessDenied'; readonly detail: string }
  | { readonly kind: 'sheetProtected'; readonly sheet: string }
  | { readonly kind: 'tooOld'; readonly needed: string }
  | { readonly kind: 'host'; readonly code: string; readonly detail: string };

export type ApplyResult =
  | {
      readonly kind: 'done';
      readonly inserted: readonly string[];
      readonly updated: readonly string[];
      readonly unchanged: readonly string[];
    }
  | { readonly kind: 'stopped'; readonly phase: Phase }
  | { readonly kind: 'failed'; readonly phase: Phase; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };

/** What a workbook says of itself: the state record, read back or rebuilt from the sheets. */
export interface WorkbookRecord {
  readonly planId: string;
  readonly planTitle: string;
  readonly layoutVersion: number;
  readonly language: Language;
  readonly year: number;
  readonly units: readonly string[];
  /** `rebuilt`: both copies were lost and it was put together from the sheets; nothing in it counts as signed. */
  readonly origin: 'stored' | 'rebuilt';
  /** Plan targets of the measured year as they were inserted, by row key; absent where nothing counts as signed. */
  readonly signedTargets?: Readonly<Record<string, Constant>>;
  /** Blocks that were inserted and that no defined name leads to any more; absent where all are there. */
  readonly missingBlocks?: readonly string[];
}

/** What the pane is given to work with a workbook; `excel` implements it, tests of the pane may write their own. */
export interface WorkbookAccess {
  /** Undefined where the workbook holds no sheet of ours. */
  readonly record: () => Promise<WorkbookRecord | undefined | { readonly failure: Failure }>;
  readonly propose: (workbookPlan: WorkbookPlan) => Promise<Proposal | { readonly failure: Failure }>;
  /** Works out ahead what applying a proposal will send, a step at a time, until it is not wanted any more. */
  readonly prepare: (proposal: Proposal, isUnwanted: () => boolean) => Promise<void>;
  readonly apply: (
    proposal: Proposal,
    report: (progress: Progress) => void,
    isCancelled: () => boolean,
  ) => Promise<ApplyResult>;
  /** Activates a sheet of ours and selects its first entry. */
  readonly goTo: (sheet: SheetId) => Promise<void>;
}
