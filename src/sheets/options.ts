import type { Plan } from '../renstra/plan';
import type { Language } from '../texts/texts';
import type { SettingKey } from './names';
import type { Quarter } from './periods';
import type { Constant } from './sheetPlan';
import type { SheetText } from './texts';
import type { MeasurementFeatures } from './measurement/features';

/** What a planner chooses before inserting. Settings by key; what is not named keeps its default. */
export interface DesignOptions {
  readonly year: number;
  readonly units: readonly string[];
  readonly language: Language;
  readonly settings?: Partial<Readonly<Record<SettingKey, Constant>>>;
  /** Companies that a list of the working papers has to hold, by row key, where they are more than usual. */
  readonly companies?: Readonly<Record<string, number>>;
}

/** Everything a sheet builder needs, worked out once. */
export interface Design {
  readonly plan: Plan;
  readonly year: number;
  /** Chosen units, in the plan's order. */
  readonly units: readonly string[];
  readonly unitSet: ReadonlySet<string>;
  readonly language: Language;
  readonly text: SheetText;
  readonly settings: Readonly<Record<SettingKey, Constant>>;
  readonly reportingQuarter: Quarter;
  readonly features: MeasurementFeatures;
  readonly companies: Readonly<Record<string, number>>;
}
