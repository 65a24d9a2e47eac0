import { printNumber, printPercent } from '../../../renstra/print';
import type { ReadValue } from '../../../sheets/reading';
import type { Language } from '../../../texts/texts';

/** So many that no rounding hides what was typed. */
const mostDecimals = 4;

/** A figure of a cell as a person reads it; a dash where there is none. */
export function figureText(value: ReadValue, language: Language): string {
  if (value === null) return '–';
  return typeof value === 'number' ? printNumber(value, language, mostDecimals) : String(value);
}

/** An achievement (a fraction) as a percentage; undefined where there is none. */
export function achievementText(value: ReadValue, language: Language): string | undefined {
  return typeof value === 'number' ? printPercent(value, language) : undefined;
}
