/**
 * A plan as data: what a plan file (`src/plans/*.json`, `--plan F`) holds after its schema was checked.
 * Names as printed stay as printed; a year is a string key ("2021") as in JSON.
 */

/** A target as written in a plan file: a number (percent as 87.5), a grade, "N/A", or for polarity `range` its bounds. */
export type PlannedValue = number | string | { readonly lower: number; readonly upper: number };
export type ByYear<T> = Readonly<Record<string, T>>;

export type Polarity = 'maximise' | 'minimise' | 'stabilise' | 'range';
export type IndicatorKind = 'ratio' | 'growth' | 'growthOfOne' | 'saving' | 'difference' | 'count' | 'direct';
export type Consolidation = 'sum' | 'average' | 'last' | 'cumulative';
export type Calendar = 'quarterly' | 'yearly';
/** How quarter targets are proposed; `cumulative` progresses from last year's figure. */
export type Proposal = 'spread' | 'progressive' | 'progressiveFromLastYear' | 'flat';
export type ScaleId = string;
export type PerspectiveId = 'stakeholder' | 'customer' | 'internalProcess' | 'learningGrowth' | (string & {});

/** One place of the source document; `line` counts from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly section: SectionId;
}
/**
 * `narrative` 630-681, `table1` (names of objectives), `table2`, `table10`, `annex1`, `annex2` (cards), `annex3` first and
 * `annex3b` second print of the cascading matrix. A plan without a document has its own lists as sections (`targets`, line 3
 * is the third row).
 */
export type SectionId =
  'narrative' | 'table1' | 'table2' | 'table10' | 'annex1' | 'annex2' | 'annex3' | 'annex3b' | (string & {});

export interface Perspective {
  readonly id: PerspectiveId;
  readonly name: string;
}

export interface Goal {
  /** `T1` */
  readonly code: string;
  /** Sentence of the goal ("Meningkatkan ..."). */
  readonly name: string;
  /** Name of its indicator ("Peningkatan ..."), Tabel 2. */
  readonly indicator: string;
  readonly measure: string;
  /** Printed targets (Tabel 2 rules for goals). */
  readonly targets: ByYear<PlannedValue>;
  /** Codes of the indicators whose mean is the goal's figure, in printed order. */
  readonly members: readonly string[];
  readonly at: SourcePlace;
}

export interface Objective {
  /** `SS1` */
  readonly code: string;
  readonly name: string;
  readonly perspective: PerspectiveId;
  readonly at: SourcePlace;
}

export type UnitKind = 'organisation' | 'centre' | 'secretariat' | 'balaiBesar' | 'balai' | 'other';
export interface Unit {
  /** Identity and short name: `BSKJI`, `P4SI`, `BBKK`, `BSPJI Aceh`. */
  readonly id: string;
  /** Full name as printed as heading. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Column of the cascading matrix it stands under: `SET BSKJI`, `P4SI`, ..., `BBSPJI`, `BSPJI`; none for the organisation. */
  readonly carrierGroup?: string;
  readonly at: SourcePlace;
}

export type RollUp =
  | { readonly kind: 'owner'; readonly unit: string }
  | { readonly kind: 'sum' }
  | { readonly kind: 'meanOfReporting' }
  | { readonly kind: 'ratioOfSums' }
  /** Share in % of members at or above (or strictly above) a level, value or grade. */
  | {
      readonly kind: 'shareAtOrAbove';
      readonly threshold: PlannedValue;
      readonly strictly: boolean;
      readonly of: number;
    };

/** A cascaded indicator of Lampiran III with the metadata the sheets need. */
export interface Indicator {
  /** `SS3/k` */
  readonly code: string;
  readonly objective: string;
  readonly goal: string;
  readonly name: string;
  readonly measure: string;
  readonly perspective: PerspectiveId;
  /** Carrier groups marked in the first print (judged with the second print, the blocks and the cards). */
  readonly carriers: readonly string[];
  /** `UKE-1` (organisation level), `UKE-2/UPT`, or both. */
  readonly category: readonly ('UKE-1' | 'UKE-2/UPT')[];
  readonly kind: IndicatorKind;
  readonly polarity: Polarity;
  readonly consolidation: Consolidation;
  readonly calendar: Calendar;
  readonly proposal: Proposal;
  /** Scale of a row without one of its own. */
  readonly scale: ScaleId;
  readonly rollUp: RollUp;
  /** Units whose own row repeats the organisation's figure: they compile it and are no members of its roll-up. */
  readonly compilers?: readonly string[];
  /** Labels of the components of a ratio, growth, saving or difference, as its card uses them. */
  readonly components?: {
    readonly part?: string;
    readonly whole?: string;
    readonly before?: string;
    readonly after?: string;
    /** Smallest whole with which the card lets a ratio count (its samples). */
    readonly smallestWhole?: number;
  };
  /** Value that counts as 0 % for a minimise indicator with target 0. */
  readonly worst?: number;
  /** Names of fields above that are our reading, not printed. */
  readonly inferred: readonly string[];
  /** Whole numbers whose ratio can give the printed percentages (24 satker ...); for rule P13. */
  readonly denominator?: number;
  readonly at: SourcePlace;
}

/** A row of Lampiran I: one unit's targets of one indicator. Key of the row: `unit/code`, e.g. `P4SI/SS1/d`. */
export interface TargetRow {
  readonly unit: string;
  readonly goal: string;
  readonly objective: string;
  /** `SS1/d` */
  readonly code: string;
  /** Name, measure as printed in this row. */
  readonly indicator: string;
  readonly measure: string;
  readonly targets: ByYear<PlannedValue>;
  readonly scale: ScaleId;
  readonly polarity?: Polarity;
  readonly worst?: number;
  /** Heading the row is printed under (`SK2`, its name), when it is another objective's: `objective` above is Lampiran III's. */
  readonly heading: { readonly code: string; readonly name: string; readonly line: number };
  /** Column "Unit Terkait" as printed. */
  readonly relatedUnits: string;
  /** Cells as printed, where they differ from the value (`1.279`, `91,5`, `B -`). */
  readonly printed?: ByYear<string>;
  readonly at: SourcePlace;
}

/**
 * One further print of a name or of targets: narrative, Tabel 1, Tabel 2, both prints of Lampiran III. What `goals` (Tabel 2),
 * `targets` (Lampiran I), `objectives` and `guidelines` (cards) hold at their own place is not repeated here.
 */
export interface Print {
  readonly at: SourcePlace;
  /** Code of a goal (`T1`), an objective (`SS3`, prints of its name: no targets) or an indicator (`SS3/k`). */
  readonly code: string;
  /** Absent: a print of the organisation's figure (or of the indicator as such). */
  readonly unit?: string;
  readonly goal?: string;
  readonly objective?: string;
  readonly name: string;
  readonly measure?: string;
  readonly targets: ByYear<PlannedValue>;
  readonly printed?: ByYear<string>;
  /**
   * Carrier groups marked on this print of the cascading matrix, as they stand (columns shifted or not), and categories; a mark
   * right of the last headed column is `?` among the categories.
   */
  readonly marks?: readonly string[];
  readonly categories?: readonly string[];
}

export interface FundingRow {
  readonly id: string;
  readonly name: string;
  readonly table: 'table10' | 'annex1' | (string & {});
  /** Printed number of the row (`A`, `1`), if any. */
  readonly number?: string;
  /** Unit of an annex row. */
  readonly unit?: string;
  /** Id of the row whose sum this row belongs to (same table); the total has none. */
  readonly partOf?: string;
  /** Rows of another table whose sum should be this row's amount (one id: the same amount printed twice). */
  readonly sameAs?: readonly string[];
  /** Names of fields above that are our reading, not printed. */
  readonly inferred?: readonly string[];
  /** Rp miliar. */
  readonly amounts: ByYear<number>;
  readonly printed: ByYear<string>;
  readonly at: SourcePlace;
}

/** A guideline card of Lampiran II. */
export interface Guideline {
  /** `T1` or `SS3/k` */
  readonly code: string;
  /** Code as printed on the card (`T1/SS3/a`, `T1`). */
  readonly printedCode: string;
  readonly goal: string;
  readonly objective?: string;
  readonly name: string;
  /** Section of Lampiran II it stands in (`P4SI`, `BBSPJI dan BSPJI`, `Tujuan`). */
  readonly section: string;
  /** Unit whose section it is; none for goals and for cards shared by many units. */
  readonly unit?: string;
  readonly measure: string;
  readonly polarity: Polarity;
  readonly personInCharge: string;
  /** Definition, source and way of calculating told in our own words, short, Bahasa Indonesia. */
  readonly definition: string;
  readonly dataSource: string;
  readonly calculation: string;
  /** Figures of the card as data, each with its line. */
  readonly threshold?: { readonly value: PlannedValue; readonly line: number };
  readonly denominator?: { readonly of: number; readonly line: number };
  /** Further figures the card's text gives (a baseline, a smallest sample). */
  readonly figures?: readonly { readonly label: string; readonly value: number; readonly line: number }[];
  /** Sign of the formula the card prints, if it prints one; for rule P11. */
  readonly formulaSign?: 'risesWithValue' | 'fallsWithValue';
  readonly targets?: ByYear<PlannedValue>;
  readonly printed?: ByYear<string>;
  readonly at: SourcePlace;
}

/** One band of a scale: `lower` bound on unrounded values; a letter where the scale has letters. */
export interface Band {
  readonly label: string;
  readonly grade?: string;
  readonly lower: number;
  /** The lower bound itself lies below the band ("> 60"). */
  readonly exclusive?: boolean;
}
export interface Scale {
  readonly id: ScaleId;
  readonly name: string;
  readonly type: 'share' | 'count' | 'number' | 'grade';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly wholeNumbers?: boolean;
  /** Factor to a 0-100 base for goal means; absent: left out of goal means. */
  readonly goalFactor?: number;
  /** Ascending by `lower`. */
  readonly bands?: readonly Band[];
  readonly source?: string;
}

export interface Plan {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly years: readonly number[];
  readonly source?: { readonly title: string; readonly note?: string };
  readonly perspectives: readonly Perspective[];
  readonly scales: readonly Scale[];
  readonly goals: readonly Goal[];
  readonly objectives: readonly Objective[];
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly TargetRow[];
  readonly prints: readonly Print[];
  readonly funding: readonly FundingRow[];
  readonly guidelines: readonly Guideline[];
}

/** Key of a target row, unique in a plan: `P4SI/SS1/d`. */
export function rowKey(unit: string, code: string): string {
  return `${unit}/${code}`;
}
