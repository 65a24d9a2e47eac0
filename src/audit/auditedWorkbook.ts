/** A whole workbook as the audit reads it: every used cell of every sheet, ours or the planner's own. Pure data. */
import type { AddressArea } from '../formula/address';

/** Content or result of a cell: text, number, boolean; '' for an empty one. Errors are their text (`#REF!`). */
export type AuditedCell = string | number | boolean;

export interface AuditedSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  /** 0-based place of the matrices' first cell on the sheet. */
  readonly row: number;
  readonly column: number;
  /** Rows x columns of the used range: a formula with its `=` in English A1 form, a constant (a text that begins with `=` has an apostrophe before it), or ''. */
  readonly inputs: readonly (readonly AuditedCell[])[];
  /** Same size: what each cell shows as a value. */
  readonly values: readonly (readonly AuditedCell[])[];
  /** Same size: number formats in English form. */
  readonly numberFormats: readonly (readonly string[])[];
  /** 0-based rows and columns of the sheet that are hidden (also folded away). */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Merged areas; areas that one array formula or one spilling formula fills. */
  readonly merged: readonly AddressArea[];
  readonly arrays: readonly AddressArea[];
}

/** A sheet whose cells the host refused to give, and why. */
export interface UnreadSheet {
  readonly name: string;
  readonly reason: string;
}

export interface AuditedName {
  readonly name: string;
  /** Sheet of a name that holds on one sheet only. */
  readonly sheet?: string;
  /** With its `=`. */
  readonly formula: string;
  readonly isVisible: boolean;
}

export interface AuditedWorkbook {
  readonly sheets: readonly AuditedSheet[];
  readonly unread: readonly UnreadSheet[];
  readonly names: readonly AuditedName[];
}

/** Whether an input is a formula. */
export function isFormula(input: AuditedCell): input is string {
  return typeof input === 'string' && input.startsWith('=') && input.length > 1;
}
