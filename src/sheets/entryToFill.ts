import type { Failure } from './proposal';

/** A value for the cell that its keys name. */
export interface EntryToFill {
  readonly block: string;
  readonly rowKey: string;
  readonly columnKey: string;
  /** A number goes in as a number, a text as text exactly as it stands (`91,5`, `=x`). */
  readonly value: string | number;
}

export interface FillResult {
  readonly written: number;
  /** Entries whose block, row or column is not in the workbook, or whose cell holds a formula. */
  readonly unknown: readonly EntryToFill[];
}

/** How far a job over entries is, and whether it is to stop; asked between its parts. */
export interface EntryJob {
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** What came of filling in: `stopped` where not all entries had their turn. */
export interface FilledExample {
  readonly written: number;
  readonly stopped: boolean;
}

/** What came of taking out; `kept` hold something else by now. */
export interface TakenOutExample {
  readonly emptied: number;
  readonly kept: number;
  readonly stopped: boolean;
}

/** What the pane is given to put example entries into a workbook and to take them out again. */
export interface ExampleAccess {
  /** Writes entries into blank cells only, and on Beranda the words that they are an example. */
  readonly fill: (
    entries: readonly EntryToFill[],
    mark: string,
    job: EntryJob,
  ) => Promise<FilledExample | { readonly failure: Failure }>;
  /** Empties the cells that still hold exactly these entries; once all had their turn, the words on Beranda go as well. */
  readonly takeOut: (
    entries: readonly EntryToFill[],
    mark: string,
    job: EntryJob,
  ) => Promise<TakenOutExample | { readonly failure: Failure }>;
}
