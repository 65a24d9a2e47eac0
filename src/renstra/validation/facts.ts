/** What a row of the measurement sheet holds, cell by cell as it stands, with the definition of its indicator. Pure data. */
import { valueOfCell } from '../cellValue';
import type { ComponentKind } from '../components';
import type { Calendar, Consolidation, IndicatorKind, Polarity, Proposal, Scale } from '../plan';
import type { ByQuarter } from '../quarter';
import type { Value } from '../value';

export type CellContent = string | number | boolean;
export type CellType = 'empty' | 'text' | 'number' | 'boolean' | 'error';

export interface CellFacts {
  /** `K7`; '' where the sheet has no such column any more. */
  readonly address: string;
  readonly type: CellType;
  /** The constant, or what the formula gives; '' of an empty cell, `#DIV/0!` of an error. */
  readonly content: CellContent;
  /** With its `=`; absent for a constant. */
  readonly formula?: string;
  readonly numberFormat: string;
  /** Area of merged cells it belongs to (`K7:L7`). */
  readonly merged?: string;
}

export interface QuarterFacts {
  /** What the planner wrote instead of the proposed quarter target. */
  readonly target: CellFacts;
  readonly entry: CellFacts;
  readonly obstacle: CellFacts;
  readonly followUp: CellFacts;
  readonly evidence: CellFacts;
}

/** One line of the working papers in one quarter. */
export interface PairFacts {
  /** Key of the line: `P4SI/SS3/a`, `POPTIKJI/SS1/e#3`. */
  readonly line: string;
  /** Company or resource; '' where a row has but one pair. */
  readonly item: string;
  /** Whole, or figure before. */
  readonly base: CellFacts;
  /** Part, or figure after. */
  readonly figure: CellFacts;
}

/** What the figures of a row are computed from. */
export interface ComponentFacts {
  /** Name of the sheet of working papers. */
  readonly sheet: string;
  readonly kind: ComponentKind;
  /** What base and figure are called there. */
  readonly baseName: string;
  readonly figureName: string;
  /** A ratio that cannot exceed 100 %. */
  readonly endsAtWhole: boolean;
  /** Smallest whole the card lets a ratio count with. */
  readonly smallest: number | undefined;
  readonly quarters: ByQuarter<readonly PairFacts[]>;
}

/** One indicator at a unit in the measured year. */
export interface RowFacts {
  readonly sheet: string;
  readonly key: CellFacts;
  /** Another row of the block carries the same key. */
  readonly isDoubled: boolean;
  readonly unit: string;
  readonly code: string;
  readonly measure: string;
  /** Undefined, like those below, where the workbook does not tell it: rules that need it then say nothing. */
  readonly scale: Scale | undefined;
  readonly kind: IndicatorKind | undefined;
  readonly polarity: Polarity | undefined;
  readonly consolidation: Consolidation | undefined;
  readonly calendar: Calendar | undefined;
  readonly proposal: Proposal | undefined;
  readonly worst: number | undefined;
  readonly planTarget: CellFacts;
  /** Upper bounds, for polarity `range` only. */
  readonly planUpper?: number | undefined;
  readonly agreedUpper?: number | undefined;
  readonly agreed: CellFacts;
  readonly agreedNumber: CellFacts;
  readonly agreedDate: CellFacts;
  readonly agreedReason: CellFacts;
  readonly quarters: ByQuarter<QuarterFacts>;
  /** Last year's figure that proposed quarter targets start from. */
  readonly lastFigure: number | undefined;
  /** Realisation of last year, where it was entered. */
  readonly lastRealisation: Value;
  /** Plan target as it was recorded when the row was inserted; undefined where no record tells it. */
  readonly signedTarget: CellContent | undefined;
  /** Undefined where the workbook has no working paper of the row. */
  readonly components?: ComponentFacts | undefined;
  /** What the units' figures come to; undefined where the row takes none. */
  readonly rolledUp?: ByQuarter<Value> | undefined;
}

/** Excel's, and LibreOffice's own (`Err:502`). */
const errorCodes =
  /^(?:Err:\d{3}|#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|UNKNOWN!))$/i;

/** A cell as read: an error code as text is an error, as is what is no finite number; '' is an empty cell. */
export function cellFacts(
  address: string,
  content: CellContent,
  formula?: string,
  numberFormat = 'General',
): CellFacts {
  if (typeof content === 'number' && !Number.isFinite(content))
    return cellFacts(address, '#NUM!', formula, numberFormat);
  const type = typeOf(content);
  return formula === undefined
    ? { address, type, content, numberFormat }
    : { address, type, content, formula, numberFormat };
}

function typeOf(content: CellContent): CellType {
  if (content === '') return 'empty';
  if (typeof content === 'number') return 'number';
  if (typeof content === 'boolean') return 'boolean';
  return errorCodes.test(content) ? 'error' : 'text';
}

/** What formulas make of a cell. */
export function valueOfFacts(cell: CellFacts, scale: Scale | undefined): Value {
  if (cell.type === 'error') return { kind: 'invalid', text: String(cell.content) };
  return valueOfCell(cell.content, scale);
}

/** Whether a cell says nothing: empty, or nothing but spaces. */
export function isSilent(cell: CellFacts): boolean {
  return cell.type === 'empty' || (cell.type === 'text' && String(cell.content).trim() === '');
}

/** Whether a cell's column is gone from the sheet: that is told once, and nothing can be asked of the cell. */
export function isGone(cell: CellFacts): boolean {
  return cell.address === '';
}

/** Whether a note explains nothing: silent, or no more than a dash or a full stop. */
export function isUnexplained(cell: CellFacts): boolean {
  if (isGone(cell)) return false;
  return cell.type === 'empty' || (cell.type === 'text' && !/[\p{L}\d]/u.test(String(cell.content)));
}

export interface Fix {
  readonly label: string;
  readonly value: string | number;
  readonly numberFormat?: string;
  /** What it would put there raises a doubt of its own: never applied without asking. */
  readonly isDoubtful?: true;
}

/** The cell after a fix: its value as a constant, in the fix's number format where it brings one; '' clears the cell. */
export function withFix(cell: CellFacts, fix: Pick<Fix, 'value' | 'numberFormat'>): CellFacts {
  return cellFacts(cell.address, fix.value, undefined, fix.numberFormat ?? cell.numberFormat);
}
