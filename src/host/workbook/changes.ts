import type { Area, CellInput, CellResult } from './model';

/** Words of Excel's `DataChangeType`. */
export type DataChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** What a single cell held before it was edited. */
export interface CellBefore {
  readonly input?: CellInput;
  readonly result: CellResult;
}

/**
 * What an operation changed, for events and for redrawing. `data` is what Excel calls a change of a worksheet;
 * `calculated` tells results that changed by recalculation (no `data` event belongs to it).
 */
export type Change =
  | {
      readonly kind: 'data';
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: DataChangeType;
      /** Only for an edit of one cell. */
      readonly before?: CellBefore;
    }
  | { readonly kind: 'format' | 'layout' | 'rules' | 'sorted'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheetAdded' | 'sheetActivated' | 'protection'; readonly sheetId: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string; readonly name: string }
  | {
      readonly kind: 'sheetRenamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'sheetMoved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | {
      readonly kind: 'sheetVisibility';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'names' };
