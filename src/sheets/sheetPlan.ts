/**
 * What a sheet looks like, as plain data. `sheets` makes it, `excel` writes it, the audit compares with it.
 *
 * A sheet is a few fixed cells (title lines) and blocks. A block is a table with an identity of its own: a defined name
 * over all of it, a hidden first row that holds the column keys, and a key column that holds the row keys. Whatever a
 * planner inserts, sorts, moves or renames, columns and rows are found again by these keys, never by address.
 */
import type { Plan } from '../renstra/plan';
import type { Language } from '../texts/texts';

export type SheetId =
  | 'home'
  | 'matrix'
  | 'guidelines'
  | 'goals'
  | 'cascading'
  | 'funding'
  | 'measurement'
  | 'workingPapers'
  | 'history'
  | 'summary'
  | 'charts'
  | 'tree'
  | 'settings'
  /** Written on demand, not with the plan. */
  | 'findings';

/** Constant of a cell; a text is written as text even when it begins with = + - @. */
export type Constant = string | number | boolean;

/**
 * A formula with symbolic references: `[column]` is that column of the same row and block (rendered `$K7`),
 * everything else is formula text in Excel's English form. References to other rows and sheets go through defined names.
 */
export type FormulaTemplate = string;

export type CellContent =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'formula'; readonly formula: FormulaTemplate }
  /** The planner's: written once with `initial` (if any) when the row is new, never again. */
  | { readonly kind: 'entry'; readonly initial?: Constant };

/** Looks are closed: `src/sheets/style.ts` says what each means in fonts, fills and borders. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'columnGroup'
  | 'columnHeader'
  | 'constant'
  | 'formula'
  | 'entry'
  | 'key'
  | 'heading1'
  | 'heading2'
  | 'total'
  | 'link'
  /** Boxes of the performance tree, by level, with figures at their side, and the bar that holds a node's children. */
  | 'treeGoal'
  | 'treeObjective'
  | 'treeIndicator'
  | 'treeCode'
  | 'treeFigure'
  | 'treeTrunk'
  | 'treeArm'
  | 'treeUnit'
  /** Nothing: neither border nor fill. */
  | 'plain';

export type StatusStyle = 'good' | 'warning' | 'bad' | 'neutral' | 'invalid' | 'proposal' | 'separator';

export interface FixedCell {
  /** 0-based, from the sheet's top left. */
  readonly row: number;
  readonly column: number;
  readonly content:
    | { readonly kind: 'constant'; readonly value: Constant }
    | { readonly kind: 'formula'; readonly formula: string };
  readonly style: CellStyle;
}

/** Validation of an entry column or of some of its rows. */
export interface ValidationPlan {
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    /** True for what may stand in the cell, a blank one included unless it is never to be blank. */
    | { readonly kind: 'custom'; readonly formula: FormulaTemplate };
  /** What Excel does with a typed entry that breaks the rule: refuse it, ask whether it is to stay, or nothing. */
  readonly alert: 'stop' | 'warning' | 'none';
  readonly title: string;
  readonly message: string;
}

export interface ColumnPlan {
  /** Key in the block's hidden first row; stable over versions (`tw1.entry`). */
  readonly key: string;
  readonly header: string;
  /** Text of the spanning header above it; neighbours with the same text are one span. */
  readonly group?: string;
  readonly role: 'key' | 'constant' | 'formula' | 'entry';
  /** Width in characters of the standard font. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Columns with the same outline id are grouped and folded away together when `folded`. */
  readonly outline?: { readonly id: string; readonly folded: boolean };
  readonly validation?: ValidationPlan;
  /** Defined name over this column's data rows. */
  readonly name?: string;
  /** Header cells stand upright (narrow columns of the cascading matrix). */
  readonly rotated?: boolean;
}

/** The first cell of another sheet's block, wherever it stands; or a cell as it stands now. */
export type LinkTarget = { readonly block: string } | { readonly sheet: string; readonly address: string };

export interface RowPlan {
  readonly key: string;
  readonly style: 'row' | 'heading1' | 'heading2' | 'total';
  /** By column key; a column that is not named stays empty. */
  readonly cells: Readonly<Record<string, CellContent>>;
  /** Number formats and validation that differ from the column's, by column key (scale of the row). */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly validations?: Readonly<Record<string, ValidationPlan>>;
  /** Links, by column key. */
  readonly links?: Readonly<Record<string, LinkTarget>>;
  /** Looks of single cells that differ from those of the row and the column, by column key. */
  readonly styles?: Readonly<Record<string, CellStyle>>;
  /** Defined names of single cells of this row, by column key (settings: `Batas_Capaian`). */
  readonly names?: Readonly<Record<string, string>>;
  /** Points; absent: Excel fits it. */
  readonly height?: number;
}

export interface ConditionalFormatPlan {
  /** First and last column key it covers, over all data rows. */
  readonly from: string;
  readonly to: string;
  /** True where it applies; same-row references as in formulas. */
  readonly formula: FormulaTemplate;
  /** Columns move too: the formula, written for `from`, holds for each cell by itself. */
  readonly eachColumn?: true;
  readonly style: StatusStyle;
}

export interface BlockPlan {
  /** Defined name over the whole block: hidden key row, header rows, data rows; all columns. */
  readonly name: string;
  /** 0-based place of the hidden key row on a new sheet. Data starts `1 + headerRows` below. */
  readonly row: number;
  readonly column: number;
  /** 2 where a row of spanning headers stands above the headers, else 1. */
  readonly headerRows: 1 | 2;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly filter: boolean;
}

export interface PagePlan {
  readonly orientation: 'landscape' | 'portrait';
  readonly paper: 'A4' | 'A3';
  /** Rows repeated on every page: 0-based first and last. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** 0-based first and last column printed (helper columns and keys are left out). */
  readonly columns: { readonly first: number; readonly last: number };
  /** 0-based first and last row printed, on one page; absent: all rows, on as many pages as they need. */
  readonly rows?: { readonly first: number; readonly last: number };
  readonly footer: string;
}

/** Cells a chart covers, 0-based, from its first to its last one. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Figure at the foot of a bar. */
export interface BarLabel {
  readonly colour: string;
  readonly numberFormat: string;
}

export interface ChartSeriesPlan {
  readonly name: string;
  /** Key of the block's column that holds its values, over all data rows. */
  readonly values: string;
  /** A bar filled with a colour, or the frame of a target. */
  readonly look:
    { readonly kind: 'bar'; readonly colour: string; readonly label?: BarLabel } | { readonly kind: 'frame' };
}

/** A native chart; on a sheet it is known by its name. */
export interface ChartPlan {
  readonly name: string;
  readonly type: 'BarClustered' | 'ColumnClustered';
  readonly block: string;
  /** Key of the column with the texts under the bars. */
  readonly categories: string;
  readonly series: readonly ChartSeriesPlan[];
  /** Where it stands on a new sheet; it moves with the sheet's first block. */
  readonly place: ChartPlace;
  /** What the axis of values begins with; absent: Excel's choice. */
  readonly minimum?: number;
  readonly showsValueAxis: boolean;
  readonly hasLegend: boolean;
  /** Of the width of a bar, in percent. */
  readonly gapWidth: number;
}

export interface SheetPlan {
  readonly id: SheetId;
  readonly name: string;
  readonly fixed: readonly FixedCell[];
  readonly blocks: readonly BlockPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page: PagePlan;
  readonly tabColour: string;
}

/** Everything the add-in puts into a workbook for one plan, year and set of units. */
export interface WorkbookPlan {
  readonly planId: string;
  readonly planTitle: string;
  readonly layoutVersion: number;
  readonly language: Language;
  readonly year: number;
  readonly units: readonly string[];
  readonly sheets: readonly SheetPlan[];
  /** The plan itself, which the workbook keeps: what was generated from it can be told without its file. */
  readonly plan?: Plan;
  /** Signed-off inputs as recorded at insertion: targets by row key, settings by name. */
  readonly signed: {
    readonly targets: Readonly<Record<string, Constant>>;
    readonly settings: Readonly<Record<string, Constant>>;
  };
}
