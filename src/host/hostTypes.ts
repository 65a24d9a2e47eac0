/** The embedded host as its users see it: tests, the command line and the workbench. */
import type { ApiDescription } from './protocol/apiDescription';
import type { Slices } from './slices';
import type { Area, SheetModel, WorkbookModel } from './workbook/model';
import type { Snapshot } from './workbook/snapshot';
import type { SortKey } from './workbook/sort';

/** A value as a person types it into a cell; a text that begins with `=` is a formula. */
export type TypedValue = string | number | boolean | null;

export interface HostOptions {
  /** Opened workbook; absent: a new one with one empty sheet. */
  readonly workbook?: WorkbookModel;
  /** Every change is refused with AccessDenied. */
  readonly readOnly?: boolean;
  /** A cell is being edited: every request is refused with InvalidOperationInCellEditMode. */
  readonly cellEdit?: boolean;
  /** Highest ExcelApi requirement set the client may use; absent: the floor, 1.14. */
  readonly apiVersion?: string;
  /** `Office.context.displayLanguage`; absent: `id-ID`. */
  readonly displayLanguage?: string;
  /** Computes all formulas and stores their results in the cells; absent: the workbook room's engine. */
  readonly compute?: (workbook: WorkbookModel) => void;
  /** Requests are answered and formulas computed in pieces; absent: at once. */
  readonly slices?: Slices;
}

export interface HostFailure {
  readonly code: string;
  readonly message: string;
  /** Actions that are still done before the failure; absent: none. Nothing is rolled back. */
  readonly afterActions?: number;
}

export interface RequestRecord {
  /** `sync`: what `context.sync()` sent; `release`: a batch that only lets go of references. */
  readonly kind: 'sync' | 'release';
  readonly actions: number;
  /** Length of the request text. */
  readonly bytes: number;
  readonly text: string;
  /** Code of the error it was answered with. */
  readonly error?: string;
}

/** What the client library offers the host once it is loaded. */
export interface ClientEnd {
  readonly api: ApiDescription;
  /** Hands a message (event) to the client. */
  readonly post: (messageText: string) => void;
}

/** Who changed the workbook; `computing`: formulas came to show something else, or all of them were found to show it already. */
export type ChangeCause = 'person' | 'client' | 'computing';
export type ChangeListener = (cause: ChangeCause) => void;

/** Cells of a sheet. */
export interface PlacedArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export interface Host {
  /** Plain data; read it freely, change it only through the client or the methods below. */
  readonly workbook: WorkbookModel;
  readonly apiVersion: string;
  readonly displayLanguage: string;
  cellEdit: boolean;
  readonly readOnly: boolean;

  /** Requests with actions sent by `context.sync()` so far; releases of references are not counted. */
  readonly syncs: number;
  /** Characters of all counted requests. */
  readonly requestBytes: number;
  /** Empty in a host that answers in slices. */
  readonly requests: readonly RequestRecord[];
  /** Milliseconds spent computing formulas. */
  readonly engineMilliseconds: number;
  resetCounters: () => void;

  /** Lets the n-th coming sync (1: the next) fail; earlier actions of it stay done. */
  failRequest: (n: number, failure: HostFailure) => void;

  /** Answers one request of the client library, both as JSON text. */
  receive: (requestText: string) => string;
  /** As `receive`, in pieces and one after the other, where the host was made so. */
  readonly receiveInSlices?: (requestText: string) => Promise<string>;
  connect: (client: ClientEnd) => void;

  /**
   * What a person types or pastes: values spread from the address, formulas are computed, onChanged is raised with source Local.
   * `source` Remote plays a co-author.
   */
  userEdits: (
    sheetName: string,
    address: string,
    values: TypedValue | readonly (readonly TypedValue[])[],
    source?: 'Local' | 'Remote',
  ) => void;
  userRenamesSheet: (from: string, to: string) => void;
  userDeletesSheet: (name: string) => void;
  userAddsSheet: (name: string) => void;
  /** Insert (or delete) whole rows or columns by hand; raises onChanged. */
  userInserts: (sheetName: string, kind: 'rows' | 'columns', index: number, count: number) => void;
  userDeletes: (sheetName: string, kind: 'rows' | 'columns', index: number, count: number) => void;
  /** Copies cells as Excel pastes: formulas move along, formats and rules come too. Whole repetitions fill a larger target. */
  userCopies: (source: PlacedArea, target: PlacedArea) => void;
  /** Cuts cells and pastes them: formulas go as they are, the source is empty afterwards. Cells that refer to them do not follow. */
  userMoves: (source: PlacedArea, target: PlacedArea) => void;
  /** Sorts the rows of an area; its first row stays where it holds headers. */
  userSorts: (place: PlacedArea, keys: readonly SortKey[], hasHeaders: boolean) => void;
  /** Hides rows or columns, or shows them. */
  userHides: (sheetName: string, kind: 'rows' | 'columns', lines: readonly number[], hidden: boolean) => void;
  /** Puts back what a snapshot holds; what it changed is announced as edited by the person. */
  userRestores: (snapshot: Snapshot) => void;
  select: (sheetName: string, address: string) => void;
  activate: (sheetName: string) => void;
  /** Computes now if something changed. */
  recalculate: () => void;
  /** As `recalculate`, in pieces where the host was made so; what computing fails with comes out of here. */
  settled: () => Promise<void>;
  /** Whether formulas show what they showed before a change that is still to be followed. */
  readonly isComputing: boolean;
  /** Called after every request or edit that changed the workbook; returns the way to stop. */
  onWorkbookChanged: (listener: ChangeListener) => () => void;
  /** Address of an area as Excel writes it (`A1:B2`). */
  addressOf: (area: Area) => string;
}
