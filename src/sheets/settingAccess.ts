import type { FoundCell } from './cellText';
import type { SettingKey } from './names';
import type { Failure } from './proposal';
import type { Constant } from './sheetPlan';

/** Another value for a setting, written only where its cell still holds what was shown. */
export interface SettingChange {
  readonly key: Exclude<SettingKey, 'year'>;
  readonly found: FoundCell;
  readonly value: Constant;
}

/** Sheets of ours, protected or not. */
export interface ProtectionState {
  readonly sheets: readonly { readonly name: string; readonly isProtected: boolean }[];
}

/** Protection that was taken off for a while. */
export interface LiftedProtection {
  /** Puts it on again as it was; where all sheets of ours had it, on those that are new as well. */
  readonly restore: () => Promise<ProtectionState | { readonly failure: Failure }>;
}

/** What the place Pengaturan is given to change a workbook. */
export interface SettingAccess {
  /** False where the cell is gone or holds something else by now: nothing was written. */
  readonly write: (change: SettingChange) => Promise<boolean | { readonly failure: Failure }>;
  readonly protection: () => Promise<ProtectionState | { readonly failure: Failure }>;
  /** Protects all sheets of ours without a password, or none; gives what came of it. */
  readonly protect: (on: boolean) => Promise<ProtectionState | { readonly failure: Failure }>;
  /** Takes the protection off all sheets of ours; where one refuses, as for a password, all are as before. */
  readonly lift: () => Promise<LiftedProtection | { readonly failure: Failure }>;
}
