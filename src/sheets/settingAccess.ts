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

/** What the place Pengaturan is given to change a workbook. */
export interface SettingAccess {
  /** False where the cell is gone or holds something else by now: nothing was written. */
  readonly write: (change: SettingChange) => Promise<boolean | { readonly failure: Failure }>;
  readonly protection: () => Promise<ProtectionState | { readonly failure: Failure }>;
  /** Protects all sheets of ours without a password, or none; gives what came of it. */
  readonly protect: (on: boolean) => Promise<ProtectionState | { readonly failure: Failure }>;
}
