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

/** What the pane is given to put example entries into a workbook and to take them out again. */
export interface ExampleAccess {
  /** Writes entries into blank cells only; gives how many were written. */
  readonly fill: (entries: readonly EntryToFill[]) => Promise<number | { readonly failure: Failure }>;
  /** Empties the cells that still hold exactly these entries; `kept` hold something else by now. */
  readonly takeOut: (
    entries: readonly EntryToFill[],
  ) => Promise<{ readonly emptied: number; readonly kept: number } | { readonly failure: Failure }>;
}
