import type { Language } from '../texts/texts';
import type { Target } from './target';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
type Style = 'decimal' | 'percent';
/** By language, style and decimals: making a format is slow. */
const formats: Readonly<Record<Language, Readonly<Record<Style, Intl.NumberFormat[]>>>> = {
  id: { decimal: [], percent: [] },
  en: { decimal: [], percent: [] },
};

function formatOf(language: Language, style: Style, decimals: number): Intl.NumberFormat {
  const known = formats[language][style];
  return (known[decimals] ??= new Intl.NumberFormat(locales[language], {
    style,
    minimumFractionDigits: style === 'percent' ? decimals : 0,
    maximumFractionDigits: decimals,
  }));
}

/** A number in the language's form, `1.279,5` or `1,279.5`, with at most so many decimals. */
export function printNumber(number: number, language: Language, decimals = 10): string {
  return formatOf(language, 'decimal', decimals).format(number === 0 ? 0 : number);
}

/** A fraction as a percentage with two decimals: 0.875 is `87,50%` or `87.50%`. */
export function printPercent(fraction: number, language: Language, decimals = 2): string {
  return formatOf(language, 'percent', decimals).format(fraction);
}

/** A value or target as a person reads it; blank is the empty text, an invalid one its own text. */
export function printValue(value: Target, language: Language, decimals?: number): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'notApplicable':
      return 'N/A';
    case 'number':
      return printNumber(value.number, language, decimals);
    case 'grade':
      return value.grade;
    case 'invalid':
      return value.text;
    case 'range':
      return `${printNumber(value.lower, language, decimals)} – ${printNumber(value.upper, language, decimals)}`;
  }
}
