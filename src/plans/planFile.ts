import type {
  ByYear,
  Goal,
  Guideline,
  Indicator,
  Objective,
  Plan,
  PlannedValue,
  Print,
  RollUp,
  SourcePlace,
  TargetRow,
  FundingRow,
  Unit,
} from '../renstra/plan';

/** A record of a plan file: only `Needed` must be written, the rest is completed on loading. */
type Least<Whole, Needed extends keyof Whole> = Pick<Whole, Needed> & Partial<Omit<Whole, Needed>>;

export type UnitInFile = string | Least<Unit, 'id'>;
export type RollUpInFile =
  | Exclude<RollUp, { kind: 'shareAtOrAbove' }>
  | {
      readonly kind: 'shareAtOrAbove';
      readonly threshold: PlannedValue;
      readonly strictly?: boolean;
      readonly of: number;
    };
export type IndicatorInFile = Least<Omit<Indicator, 'rollUp'>, 'code' | 'name'> & {
  readonly rollUp?: RollUpInFile;
};
export interface HeadingInFile {
  readonly code: string;
  readonly name: string;
  readonly line?: number;
}
export type TargetRowInFile = Least<Omit<TargetRow, 'heading'>, 'unit' | 'code' | 'targets'> & {
  readonly heading?: HeadingInFile;
};
interface FiguresInFile {
  readonly threshold?: { readonly value: PlannedValue; readonly line?: number };
  readonly denominator?: { readonly of: number; readonly line?: number };
  readonly figures?: readonly { readonly label: string; readonly value: number; readonly line?: number }[];
}
export type GuidelineInFile = Least<Omit<Guideline, keyof FiguresInFile>, 'code'> & FiguresInFile;
export type PrintInFile = Least<Print, 'code' | 'targets'>;
export type FundingRowInFile = Least<FundingRow, 'id' | 'name' | 'amounts'>;
export type GoalInFile = Least<Goal, 'code' | 'name'>;
export type ObjectiveInFile = Least<Objective, 'code' | 'name'>;

/** What a plan file holds once the schema has accepted it: a `Plan` in which much may be left out. */
export interface PlanFile {
  readonly schemaVersion?: 1;
  readonly id?: string;
  readonly title: string;
  readonly organisation?: { readonly id: string; readonly name?: string };
  readonly years: readonly number[];
  readonly source?: NonNullable<Plan['source']>;
  readonly perspectives?: Plan['perspectives'];
  readonly scales?: Plan['scales'];
  readonly goals: readonly GoalInFile[];
  readonly objectives: readonly ObjectiveInFile[];
  readonly units: readonly UnitInFile[];
  readonly indicators: readonly IndicatorInFile[];
  readonly targets: readonly TargetRowInFile[];
  readonly prints?: readonly PrintInFile[];
  readonly funding?: readonly FundingRowInFile[];
  readonly guidelines?: readonly GuidelineInFile[];
}

/** Place of a record in a plan that came from no document: its list, counted from 1. */
export function placeInList(section: string, index: number): SourcePlace {
  return { line: index + 1, section };
}

/** Targets of a row as a list, in the order of the years. */
export function valuesOf(targets: ByYear<PlannedValue>): readonly PlannedValue[] {
  return Object.values(targets);
}
