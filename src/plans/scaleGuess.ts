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
const isNumber = (value: PlannedValue): value is number => typeof value === 'number';

function scaleOfLetters(letters: readonly string[]): ScaleId {
  const knowing = standardScales.filter((scale) =>
    letters.every((letter) => gradesOf(scale).includes(letter)),
  );
  const grade = knowing.find((scale) => scale.type === 'grade') ?? knowing[0];
  return grade?.id ?? 'gradeIpp';
}

function scaleOfNumbers(measure: string, numbers: readonly number[]): ScaleId {
  const largest = Math.max(0, ...numbers);
  if (/^(%|persen|persentase)$/i.test(measure)) return 'percent';
  if (/level/i.test(measure) && largest <= 5) return 'level5';
  if (/inde(ks|x)/i.test(measure)) return largest <= 4 ? 'index4' : 'index100';
  if (/nilai|skor/i.test(measure) && largest <= 100) return 'value100';
  return numbers.every((number) => Number.isInteger(number) && number >= 0) ? 'count' : 'number';
}

/** The standard scale a measure and its targets speak of, for a plan file that names none; letters decide first. */
export function guessScale(kind: IndicatorKind, measure: string, values: readonly PlannedValue[]): ScaleId {
  const letters = values.filter(isLetter);
  if (letters.length > 0) return scaleOfLetters(letters);
  if (kind === 'growth' || kind === 'growthOfOne' || kind === 'saving') return 'growth';
  if (values.some((value) => typeof value === 'object') && !/^(%|persen|persentase)$/i.test(measure))
    return 'number';
  return scaleOfNumbers(measure.trim(), values.filter(isNumber));
}
