/**
 * The workbook the embedded host keeps, as plain data: what protocol objects read and change, what the engine computes,
 * what the xlsx room opens and saves. Rows and columns are 0-based everywhere in here.
 */

/**
 * Raw content of a cell: a formula keeps its source text (English form, with `=`; of a `CopiedFormula` put together when it is
 * asked for), a constant its value.
 */
export type CellInput =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | {
      readonly kind: 'formula';
      readonly text: string;
      /** Where one array formula fills an area: the whole area, on each of its cells (files from elsewhere). */
      readonly array?: Area;
    };

/** What a cell shows: constants as they are, formulas as computed. */
export type CellResult =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly code: string };

export type BorderEdge = 'top' | 'bottom' | 'left' | 'right';
/** Only what differs from the default is present. Colours are `#RRGGBB`; sizes in points. */
export interface CellFormat {
  numberFormat?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontColour?: string;
  fill?: string;
  horizontal?:
    'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  wrap?: boolean;
  shrink?: boolean;
  indent?: number;
  /** Degrees, -90..90. */
  rotation?: number;
  /** Absent: locked. */
  locked?: boolean;
  formulaHidden?: boolean;
  /** `style` is Office.js' line style (`Continuous`, `Double`, `Dash` ...); absent weight: `Thin`. */
  borders?: Partial<
    Record<BorderEdge, { style: string; colour: string; weight?: 'Hairline' | 'Thin' | 'Medium' | 'Thick' }>
  >;
}

export interface Cell {
  input?: CellInput;
  /** Result of a formula as the engine gave it last; constants need none (an error typed as a constant carries its code here). */
  result?: CellResult;
  format?: CellFormat;
  hyperlink?: { address?: string; documentReference?: string; screenTip?: string };
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ColumnInfo {
  /** Width in characters of the standard font (Excel file unit). */
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  /** Of the column's cells that have none of their own. */
  format?: CellFormat;
}
export interface RowInfo {
  /** Points. */
  height?: number;
  hidden?: boolean;
  outlineLevel?: number;
  /** True on the row (or column) after a folded group, which carries the `+`. */
  collapsed?: boolean;
  /** Of the row's cells that have none of their own. */
  format?: CellFormat;
}

export interface DataValidation {
  areas: Area[];
  /** Office.js rule object (`{list:{inCellDropDown,source}}`, `{decimal:{formula1,formula2,operator}}`, `{custom:{formula}}` ...). */
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: {
    title: string;
    message: string;
    showAlert: boolean;
    style: 'Stop' | 'Warning' | 'Information';
  };
}

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  type: 'custom' | 'cellValue' | 'containsText' | 'other';
  /** Formula of a custom rule, relative to the first area's top left; `cellValue` keeps its operator and formulas. */
  formula?: string;
  operator?: string;
  formula2?: string;
  text?: string;
  format: CellFormat;
  stopIfTrue: boolean;
  priority: number;
}

export interface SheetProtection {
  protected: boolean;
  options: Readonly<Record<string, unknown>>;
  password?: string;
  /** Attributes of a password's hash as a file carries them, where the password itself is not known. */
  passwordHash?: Readonly<Record<string, string>>;
}

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize?: string;
  fitToWidth?: number;
  fitToHeight?: number;
  scale?: number;
  printArea?: Area;
  titleRows?: { first: number; last: number };
  titleColumns?: { first: number; last: number };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** Points. */
  margins?: {
    top?: number;
    bottom?: number;
    left?: number;
    right?: number;
    header?: number;
    footer?: number;
  };
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
}

/** A chart as its creator described it; drawn by the workbench, saved and opened by the xlsx room. */
export interface ChartModel {
  id: string;
  name: string;
  type: string;
  title?: string;
  series: {
    name?: string;
    nameFormula?: string;
    values: string;
    categories?: string;
    type?: string;
    options?: Record<string, unknown>;
  }[];
  position: { left: number; top: number; width: number; height: number };
  options: Record<string, unknown>;
}

export interface SheetModel {
  /** Stable id on the wire (`{00000000-0001-0000-0000-000000000000}`). */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColour: string;
  showGridlines: boolean;
  /** Row -> column -> cell. A missing entry is an empty cell without format. */
  readonly cells: Map<number, Map<number, Cell>>;
  readonly columns: Map<number, ColumnInfo>;
  readonly rows: Map<number, RowInfo>;
  merges: Area[];
  validations: DataValidation[];
  conditionalFormats: ConditionalFormat[];
  protection: SheetProtection;
  freeze?: { rows: number; columns: number };
  autoFilter?: Area;
  page: PageLayout;
  charts: ChartModel[];
  /** Worksheet custom properties. */
  readonly customProperties: Map<string, string>;
}

export interface DefinedName {
  name: string;
  /** Formula text with `=` (`='Pengukuran 2024'!$A$1:$B$9`). */
  formula: string;
  visible: boolean;
  comment: string;
  /** Sheet id for a name of sheet scope. */
  sheetId?: string;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** Another workbook that formulas refer to by number (`[1]Sheet1!A1`), as its file told it: carried, never followed. */
export interface ExternalLink {
  readonly xml: string;
  readonly links: readonly { readonly id: string; readonly type: string; readonly target: string }[];
}

export interface WorkbookModel {
  sheets: SheetModel[];
  activeSheetId: string;
  selection: { sheetId: string; area: Area };
  names: DefinedName[];
  customXmlParts: CustomXmlPart[];
  externalLinks?: ExternalLink[];
  protection: { protected: boolean; password?: string; passwordHash?: Readonly<Record<string, string>> };
  readOnly: boolean;
  properties: Record<string, string>;
}
