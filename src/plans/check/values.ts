import type { PlannedValue, Scale } from '../../renstra/plan';
import type { Language } from '../../texts/texts';

const notApplicable = /^n\s*[/.]?\s*a\.?$/i;

/** Whether a printed target says "not applicable" (`N/A`, `NA`). */
export function isNotApplicable(value: PlannedValue): boolean {
  return typeof value === 'string' && notApplicable.test(value.trim());
}

/** The value as a language-neutral text (`61`, `N/A`, `B-`, `10-20`); equal values give equal texts. */
export function plainValue(value: PlannedValue): string {
  if (typeof value === 'number') return String(Number(value.toFixed(9)));
  if (typeof value !== 'string') return `${plainValue(value.lower)}-${plainValue(value.upper)}`;
  return isNotApplicable(value) ? 'N/A' : value.replace(/\s+/g, '').toUpperCase();
}

/** The value as a reader of the language writes it: decimal comma in Bahasa Indonesia. */
export function shownValue(value: PlannedValue, language: Language): string {
  const plain = plainValue(value);
  return language === 'id' && typeof value !== 'string' ? plain.replace(/\./g, ',') : plain;
}

/** A number with a fixed count of decimals in the form of the language, without thousands separators. */
export function shownNumber(value: number, decimals: number, language: Language): string {
  const plain = value.toFixed(decimals);
  return language === 'id' ? plain.replace('.', ',') : plain;
}

/** Rounds half up (2.5 -> 3, -2.5 -> -2), safe against binary fractions such as 1.005. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.floor(Number((value * factor).toFixed(6)) + 0.5) / factor;
}

/** Decimals of a number as its shortest decimal text shows them. */
export function decimalsOfNumber(value: number): number {
  return (String(Number(value.toFixed(9))).split('.')[1] ?? '').length;
}

/**
 * Decimals a printed figure shows: `623,63` has 2; `1.279` has none where the amount is 1279.
 * Falls back on the number's own decimals where the print cannot be read.
 */
export function printedDecimals(printed: string | undefined, amount: number): number {
  const text = (printed ?? '').replace(/[^\d.,-]/g, '');
  for (const [separator, thousands] of [
    [',', /\./g],
    ['.', /,/g],
  ] as const) {
    const plain = text.replace(thousands, '').replace(separator, '.');
    if (plain !== '' && Math.abs(Number(plain) - amount) < 1e-9) return (plain.split('.')[1] ?? '').length;
  }
  return decimalsOfNumber(amount);
}

/** Place of a value on its scale: a number itself, a grade by its band; nothing for N/A, ranges and unknown letters. */
export function magnitudeOf(value: PlannedValue | undefined, scale: Scale | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || isNotApplicable(value)) return undefined;
  const grade = plainValue(value);
  return scale?.bands?.find((band) => band.grade?.toUpperCase() === grade)?.lower;
}
