/**
 * What the pane's place "Audit" needs of a workbook; `excel` implements it, tests of the pane may write their own.
 *
 * `run` reads the scope, audits it and gives findings as items; the pane shows them and hands items back to `repair` and
 * `accept`. Everything a person has to decide is here: nothing is written but by `repair`, `takeBack`, `accept`, `revoke`.
 */
import type { FormulaDifference } from '../formula/tree/differenceKinds';
import type { Finding } from '../renstra/finding';
import type { Failure } from '../sheets/proposal';
import type { Language } from '../texts/texts';
import type { Acceptance } from './contract/acceptances';
import type { ContractCell, Restoration } from './contract/findings';
import type { SheetMap } from './contract/sheetMap';

/** `selection` and `sheet` are those of the moment `run` is called; contract and dependents are judged on the whole workbook. */
export type AuditScope = 'selection' | 'sheet' | 'workbook';

export interface AuditOptions {
  readonly scope: AuditScope;
  /** Also what is likely wrong only: more findings, less sure (rules G). */
  readonly thorough: boolean;
  readonly language: Language;
}

export interface AuditProgress {
  readonly phase: 'reading' | 'contract' | 'general';
  /** Sheets or parts done of all, 0..total. */
  readonly done: number;
  readonly total: number;
}

/** One finding, with what the pane needs to act on it. */
export interface AuditItem {
  /** The same for the same finding in every run, as long as nothing moves it. */
  readonly id: string;
  readonly finding: Finding;
  /** By its keys, or, in a planner's own sheet, by what stands around it. */
  readonly cell?: ContractCell;
  readonly content?: string;
  /** What the found formula differs in; its marks are spans of `finding.found` and `finding.expected`. */
  readonly difference?: FormulaDifference;
  /** Absent where "Pulihkan" is not offered. */
  readonly restoration?: Restoration;
  /** What the finding does to figures above, in words, most important first. */
  readonly effects?: readonly string[];
  readonly acceptance?: Acceptance;
}

/** Why something could not be audited; shown beside the result. */
export type AuditNote =
  /** No sheet of ours: only the general rules ran. */
  | { readonly kind: 'notOurs' }
  /** The plan the sheets were made from is not known: generated formulas could not be compared. */
  | { readonly kind: 'planUnknown'; readonly planTitle: string }
  /** Made by a later version of the add-in. */
  | { readonly kind: 'newerLayout'; readonly version: number }
  | { readonly kind: 'recordLost' }
  /** Sheets that another version of the add-in or of the plan has written; only what stands out in their columns is told. */
  | { readonly kind: 'outdated'; readonly sheets: readonly string[] }
  /** Findings whose effects on achievement were not looked for, since they are many or too much hangs on them. */
  | { readonly kind: 'unfollowed'; readonly findings: number }
  /** A sheet that is hidden, protected or could not be read, in words. */
  | { readonly kind: 'sheet'; readonly sentence: string };

export interface AuditResult {
  /** Those not accepted, the gravest first. */
  readonly open: readonly AuditItem[];
  readonly accepted: readonly AuditItem[];
  /** Acceptances of formulas that say something else, or what they should, by now. */
  readonly idle: readonly Acceptance[];
  /** Generated formulas in the scope that are as they were made. */
  readonly soundFormulas: number;
  readonly notes: readonly AuditNote[];
}

export interface AuditRepair {
  readonly repaired: number;
  /** Items whose cell holds something else by now, is gone, or stands twice: left as they are. */
  readonly skipped: readonly AuditItem[];
  /** For `takeBack`: puts back what stood there, where nobody has changed it since. */
  readonly undo: readonly Restoration[];
}

/** What a cell is, and its formula in words. */
export interface CellExplanation {
  readonly sheet: string;
  readonly address: string;
  /** `% Capaian TW II, P4SI/SS1/d`; absent for a cell that is not ours. */
  readonly label?: string;
  /** Absent where the cell holds no formula. */
  readonly formula?: string;
  /** Formula that was generated, where it is another. */
  readonly expected?: string;
  readonly sentences: readonly string[];
}

type OrFailure<T> = Promise<T | { readonly failure: Failure }>;

export interface AuditAccess {
  /** `stopped` where `isCancelled` said so; nothing is kept of it. */
  readonly run: (
    options: AuditOptions,
    report: (progress: AuditProgress) => void,
    isCancelled: () => boolean,
  ) => OrFailure<AuditResult | 'stopped'>;
  /** Restores formula and number format of each item's cell, found by key; one step of Excel's undo where Excel keeps one. */
  readonly repair: (items: readonly AuditItem[]) => OrFailure<AuditRepair>;
  readonly takeBack: (undo: readonly Restoration[]) => OrFailure<number>;
  /** Accepts what a cell holds now; it stays listed. `on` is a day: `2024-10-07`. */
  readonly accept: (
    item: AuditItem,
    words: { readonly reason: string; readonly by: string; readonly on: string },
  ) => OrFailure<'accepted'>;
  readonly revoke: (acceptance: Acceptance) => OrFailure<'revoked'>;
  /** Shows and selects a cell (`K7`); false where the sheet is gone. */
  readonly goTo: (place: { readonly sheet: string; readonly address: string }) => OrFailure<boolean>;
  /** Regions of a sheet as of the last run; undefined before one, or for a sheet it did not read. Writes nothing. */
  readonly mapOf: (sheet: string) => SheetMap | undefined;
  /** Names of the sheets `mapOf` knows. */
  readonly mappedSheets: () => readonly string[];
  /** The selected cell explained, read anew. */
  readonly explain: (language: Language) => OrFailure<CellExplanation>;
}
