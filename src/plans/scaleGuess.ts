import type { IndicatorKind, PlannedValue, Scale, ScaleId } from '../renstra/plan';
import { standardScales } from './standardScales';

/** Letters a scale knows. */
export function gradesOf(scale: Scale): readonly string[] {
  return (scale.bands ?? []).flatMap((band) => band.grade ?? []);
}

const standardGrades = new Set(standardScales.flatMap(gradesOf));

/** A target written as a letter of a standard scale; any other text says nothing of the scale meant. */
export const isLetter = (value: PlannedValue): value is string =>
  typeof value === 'string' && standardGrades.has(value);
const isShare = (measure: string): boolean => /^(%|persen|persentase)$/i.test(measure.trim());
const isNumber = (value: PlannedValue): value is number => typeof value === 'number';

function scaleOfLetters(letters: readonly string[]): ScaleId {
  const knowing = standardScales.filter((scale) =>
    letters.every((letter) => gradesOf(scale).includes(letter)),
  );
  const grade = knowing.find((scale) => scale.type === 'grade') ?? knowing[0];
  return grade?.id ?? 'gradeIpp';
}

interface Spoken {
  readonly words: RegExp;
  /** Largest number that still fits. */
  readonly largest: number;
  readonly scale: ScaleId;
}
/** Instruments an indicator's name can speak of, asked where the measure is a value, an index or a level. */
const instruments: readonly Spoken[] = [
  { words: /\blevel\b|manajemen r[ei]siko|\bMRI\b/i, largest: 5, scale: 'level5' },
  { words: /indeks (pe)?layanan publik|\bIPP\b/i, largest: 5, scale: 'gradeIpp' },
  { words: /sakip|akuntabilitas kinerja/i, largest: 100, scale: 'value100Sakip' },
];
const measures: readonly Spoken[] = [
  { words: /^level/i, largest: 5, scale: 'level5' },
  { words: /^inde(ks|x)/i, largest: 4, scale: 'index4' },
  { words: /^inde(ks|x)/i, largest: 100, scale: 'index100' },
  { words: /^(nilai|skor)/i, largest: 100, scale: 'value100' },
];

function scaleOfNumbers(measure: string, name: string, numbers: readonly number[]): ScaleId {
  if (isShare(measure)) return 'percent';
  const largest = Math.max(0, ...numbers);
  const fits =
    (text: string) =>
    (spoken: Spoken): boolean =>
      spoken.words.test(text) && largest <= spoken.largest;
  const byMeasure = measures.find(fits(measure));
  if (byMeasure !== undefined) return instruments.find(fits(`${measure} ${name}`))?.scale ?? byMeasure.scale;
  return numbers.every((number) => Number.isInteger(number) && number >= 0) ? 'count' : 'number';
}

/**
 * The standard scale a row's measure, name and targets speak of, for a plan file that names none: letters decide first, then
 * the measure; only an index, a value or a level asks the name.
 */
export function guessScale(
  kind: IndicatorKind,
  { measure, name }: { readonly measure: string; readonly name: string },
  values: readonly PlannedValue[],
): ScaleId {
  const letters = values.filter(isLetter);
  if (letters.length > 0) return scaleOfLetters(letters);
  if (kind === 'growth' || kind === 'growthOfOne' || kind === 'saving') return 'growth';
  if (values.some((value) => typeof value === 'object') && !isShare(measure)) return 'number';
  return scaleOfNumbers(measure.trim(), name, values.filter(isNumber));
}
