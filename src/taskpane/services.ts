/** What the pane is given from outside: it holds no Excel code and no plan of its own. */
import type { AuditAccess } from '../audit/access';
import type { Finding } from '../renstra/finding';
import type { Plan } from '../renstra/plan';
import type { CheckingAccess } from '../sheets/checking/access';
import type { Today } from '../sheets/judging';
import type { Failure, WorkbookAccess } from '../sheets/proposal';
import type { SettingAccess } from '../sheets/settingAccess';
import type { WorkbookPlan } from '../sheets/sheetPlan';
import type { Language } from '../texts/texts';
import type { PaneMemories } from './memory';
import type { ExampleService, ExampleSize } from './Example/example';
import type { Place } from './Pane/usePlaces';

export type PlanReading =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | {
      readonly kind: 'errors';
      /** Sentences: where, what stands there, what was expected. */ readonly errors: readonly string[];
    };

export interface DesignOptions {
  readonly year: number;
  readonly units: readonly string[];
  readonly language: Language;
}

/** Where the pane runs: only `ready` can work, the others get an explanation instead of a blank column. */
export type HostStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tooOld'; readonly needed: string }
  /** office.js did not load. */
  | { readonly kind: 'offline' }
  /** Opened outside Excel. */
  | { readonly kind: 'notExcel' };

/** A day of the calendar; months and days count from 1. */
export interface Day extends Today {
  readonly day: number;
}

export interface PaneServices {
  readonly status: HostStatus;
  /** Tag of the host's display language (`id-ID`). */
  readonly displayLanguage: string;
  /** Where the pane opens, when the button that opened it asks for a place. */
  readonly place: Place | undefined;
  /** True where the host's own theme is dark; undefined where the host does not say. */
  readonly darkTheme: boolean | undefined;
  readonly workbook: WorkbookAccess;
  readonly builtInPlan: () => Promise<Plan>;
  readonly readPlan: (text: string, language: Language) => Promise<PlanReading>;
  readonly checkPlan: (plan: Plan, language: Language) => Promise<readonly Finding[]>;
  readonly designWorkbook: (plan: Plan, options: DesignOptions) => Promise<WorkbookPlan>;
  readonly checking: CheckingAccess;
  /** The same one every time; fetched with the first call. */
  readonly audit: () => Promise<AuditAccess>;
  /** Whether nothing stands in the workbook at all. */
  readonly isEmpty: () => Promise<boolean | { readonly failure: Failure }>;
  /** The example that is to be started as soon as the pane opens; who asked for it has agreed already. */
  readonly exampleAsked: ExampleSize | undefined;
  /** The same one every time; fetched with the first call. */
  readonly example: () => Promise<ExampleService>;
  readonly settings: SettingAccess;
  readonly memories: PaneMemories;
  /** Asked each time: a pane may stay open over midnight. */
  readonly today: () => Day;
}
