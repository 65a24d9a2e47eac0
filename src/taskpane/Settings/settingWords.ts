import { printPercent } from '../../renstra/print';
import { parseQuarter, quarterLabel } from '../../renstra/quarter';
import { isFractionSetting } from '../../sheets/settingBounds';
import { settingHint } from '../../sheets/settingRules';
import { settingInput, type Settable } from '../../sheets/settingInput';
import type { Constant } from '../../sheets/sheetPlan';
import { sheetTexts } from '../../sheets/texts';
import { textsOf, type Language } from '../../texts/texts';
import type { SettingsTexts } from '../words';

/** A setting's name in the pane: the sheet's, or a shorter one where the sheet explains its numbers. */
export function settingName(key: Settable, language: Language, texts: SettingsTexts): string {
  if (key === 'reportingQuarter' || key === 'stabiliseCurve') return texts(`name.${key}`);
  return textsOf(sheetTexts, language)(`setting.${key}`);
}

/** One line that says what a setting changes. */
export function settingNote(key: Settable | 'year', language: Language): string {
  return textsOf(sheetTexts, language)(`settingNote.${key}`);
}

/** What may be entered, as the settings sheet says it. */
export function hintOf(key: Settable, language: Language): string {
  return settingHint(key, textsOf(sheetTexts, language), language);
}

/** A setting's value in words: a percentage, a quarter, a formula. */
export function valueWords(key: Settable, value: Constant, language: Language, texts: SettingsTexts): string {
  if (value === '') return texts('blank');
  if (isFractionSetting(key) && typeof value === 'number') return percentWords(value, language);
  if (key === 'stabiliseCurve') return texts(value === 0 ? 'curveOff' : 'curveOn');
  const quarter = key === 'reportingQuarter' ? parseQuarter(String(value)) : undefined;
  return quarter === undefined ? String(value) : quarterLabel(quarter);
}

/** `120%`, and no decimals where there are none. */
function percentWords(fraction: number, language: Language): string {
  const decimals = Number.isInteger(Math.round(fraction * 1e8) / 1e6) ? 0 : 2;
  return printPercent(fraction, language, decimals);
}

/** Whether a cell holds what the setting may be. */
export function isReadable(key: Settable, value: Constant): boolean {
  return value !== '' && settingInput(key, String(value)) !== undefined;
}
