import type { Language } from '../texts/texts';
import { plainText } from './plainText';
import type { Scale } from './plan';
import { fitsScale, gradeOnScale, hasGrades } from './scales';
import type { Value } from './value';

export interface ParsedValue {
  readonly value: Value;
  /** There is more than one reading: all of them, `value` first. Nobody may take one silently. */
  readonly guess?: { readonly readings: readonly Value[] };
}

const blank: Value = { kind: 'blank' };
const notApplicable: Value = { kind: 'notApplicable' };
const numberValue = (number: number): Value => ({ kind: 'number', number: number === 0 ? 0 : number });

/**
 * Reads a cell's content or a printed figure: Indonesian and English number forms (`91,5`, `91.5`, `1.279,5`, `1,279.5`), a
 * percent sign (91,5 % is 91.5), N/A in its spellings, letters of a grade scale (`b-` is `B-`), "20 (Akumulasi)".
 * `1.279` has two readings: those the scale allows are taken; where both stay, `language` says which comes first and `guess`
 * holds both. What cannot be read is `invalid` with its text; never throws.
 */
export function parseValue(
  raw: string | number | boolean | null | undefined,
  scale?: Scale,
  language: Language = 'id',
): ParsedValue {
  if (raw === null || raw === undefined) return { value: blank };
  if (typeof raw === 'number')
    return { value: Number.isFinite(raw) ? numberValue(raw) : invalid(String(raw)) };
  if (typeof raw === 'boolean') return { value: invalid(raw ? 'TRUE' : 'FALSE') };
  return parseText(raw, scale, language);
}

function invalid(text: string): Value {
  return { kind: 'invalid', text };
}

function parseText(raw: string, scale: Scale | undefined, language: Language): ParsedValue {
  const text = plainText(raw);
  if (text === '') return { value: blank };
  if (isNotApplicable(text)) return { value: notApplicable };
  const grade = gradeOf(text, scale);
  if (grade !== undefined) return { value: { kind: 'grade', grade } };
  const readings = numbersOf(text, language);
  return readings === undefined ? { value: invalid(raw) } : chosen(readings, scale);
}

const notApplicableForms = new Set([
  'na',
  'n/a',
  '#n/a',
  'n.a',
  'n.a.',
  '-',
  'tidak ada',
  'tidak berlaku',
  'not applicable',
]);

function isNotApplicable(text: string): boolean {
  return notApplicableForms.has(text.toLowerCase().replaceAll(/\s*([/.])\s*/g, '$1'));
}

/** Without a scale every letter that some scale of the field knows is a grade; with one only its own are. */
function gradeOf(text: string, scale: Scale | undefined): string | undefined {
  if (scale !== undefined) return hasGrades(scale) ? gradeOnScale(scale, text) : undefined;
  const form = text.replaceAll(' ', '').toUpperCase();
  return /^(?:AA|A-?|BB|B-?|CC|C-?|D|E|F)$/.test(form) ? form : undefined;
}

function chosen(readings: readonly number[], scale: Scale | undefined): ParsedValue {
  const fitting = scale === undefined ? readings : readings.filter((number) => fitsScale(scale, number));
  const [first, ...others] = fitting.length > 0 ? fitting : readings;
  if (first === undefined) return { value: blank };
  const value = numberValue(first);
  return others.length === 0
    ? { value }
    : { value, guess: { readings: [value, ...others.map(numberValue)] } };
}

/** Possible readings of a number as text, the likelier first; undefined when it is none. */
function numbersOf(text: string, language: Language): readonly number[] | undefined {
  const bare = text.replace(/\s*\((?:akumulasi|kumulatif)\)$/i, '').replace(/\s*%$/, '');
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(bare)) return finite(Number(bare));
  const match = /^([+-]?)\s*([\d.,]+|\d{1,3}(?: \d{3})+(?:[.,]\d+)?)$/.exec(bare);
  if (match === null) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const readings = readDigits((match[2] ?? '').replaceAll(' ', ''), language);
  return readings?.map((number) => sign * number);
}

function finite(number: number): readonly number[] | undefined {
  return Number.isFinite(number) ? [number] : undefined;
}

function readDigits(text: string, language: Language): readonly number[] | undefined {
  const asIndonesian = readWith(text, '.', ',');
  const asEnglish = readWith(text, ',', '.');
  const inOrder = language === 'id' ? [asIndonesian, asEnglish] : [asEnglish, asIndonesian];
  const readings = [...new Set(inOrder.filter((number) => number !== undefined))];
  return readings.length === 0 ? undefined : readings;
}

/** Reads digits with one mark between groups of three and one before the decimals; undefined when they do not fit. */
function readWith(text: string, groupMark: '.' | ',', decimalMark: '.' | ','): number | undefined {
  const [whole = '', decimals, ...more] = text.split(decimalMark);
  if (more.length > 0 || decimals === '' || (decimals !== undefined && !/^\d+$/.test(decimals)))
    return undefined;
  const groups = whole.split(groupMark);
  const grouped =
    groups.length > 1 &&
    /^[1-9]\d{0,2}$/.test(groups[0] ?? '') &&
    groups.slice(1).every((group) => /^\d{3}$/.test(group));
  const plain = groups.length === 1 && /^\d*$/.test(whole) && (whole !== '' || decimals !== undefined);
  if (!grouped && !plain) return undefined;
  const number = Number(`${groups.join('')}.${decimals ?? '0'}`);
  return Number.isFinite(number) ? number : undefined;
}
