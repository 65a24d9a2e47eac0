/** V01-V05: text that is a number, or should have been one. */
import { parseValue } from '../parse';
import type { Value } from '../value';
import {
  likelyReadings,
  verdictOn,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import { dateText, multiplierOf, numberWithWords, plainText } from './textForms';
import { allowedOn, fixOf } from './words';

const textOf = (figure: Figure): string => String(figure.cell.content);
const longestNumber = 60;

/** V05: `9,15E+01`. */
export const scientificText: FigureRule = (figure, context) => {
  const match = /^([+-]?\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/i.exec(plainText(textOf(figure)));
  if (match === null) return undefined;
  const number = Number(`${(match[1] ?? '').replace(',', '.')}e${match[2]}`);
  return Number.isFinite(number) ? readingVerdict('scientificText', figure, context, [number]) : undefined;
};

/** V01 and V02: `91,5`, `91.5 %`, `1.279,5`, no-break spaces, full-width digits; `1.279` where the scale allows both. */
export const numberAsText: FigureRule = (figure, context) => {
  const readings = readingsOf(textOf(figure), figure, context);
  if (readings.length === 0) return undefined;
  return readingVerdict(readings.length > 1 ? 'twoReadings' : 'numberAsText', figure, context, readings);
};

/** V03: `37 perusahaan`, `Rp 523,44 miliar`. */
export const numberWithWordsAsText: FigureRule = (figure, context) => {
  const found = numberWithWords(plainText(textOf(figure)));
  if (found === undefined) return undefined;
  const readings = readingsOf(found.number, figure, context);
  if (readings.length === 0) return undefined;
  const multiplied = readings.map((number) => fifteenDigits(number * found.multiplier));
  const multipleOfMeasure = multiplierOf(figure.row.measure);
  const all =
    multipleOfMeasure === undefined
      ? [...readings, ...multiplied]
      : multiplied.map((number) => fifteenDigits(number / multipleOfMeasure));
  return readingVerdict('numberWithWords', figure, context, likelyReadings(all, figure));
};

/** V04: every other text. */
export const unreadableText: FigureRule = (figure, context) => {
  return verdictOn(figure, context, 'unreadableText', {
    expected: allowedOn(figure.row.scale, context.words),
  });
};

/** Readings of a text that is a number and no date: none, one, or those between which only the planner can choose. */
function readingsOf(text: string, { row }: Figure, { words }: Context): readonly number[] {
  if (text.length > longestNumber || dateText(plainText(text)) !== undefined) return [];
  const { value, guess } = parseValue(text, row.scale, words.language);
  return (guess?.readings ?? [value]).flatMap(numberOf);
}

/** As many digits as Excel keeps: 523.44 times a billion is a whole number. */
function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

function numberOf(value: Value): readonly number[] {
  return value.kind === 'number' ? [value.number] : [];
}

function readingVerdict(
  rule: 'numberAsText' | 'twoReadings' | 'numberWithWords' | 'scientificText',
  figure: Figure,
  context: Context,
  readings: readonly number[],
): Verdict {
  const numbers = readings.map(context.words.number);
  return verdictOn(figure, context, rule, {
    expected:
      numbers.length > 0
        ? numbers.join(context.words.text('or'))
        : allowedOn(figure.row.scale, context.words),
    fixes: readings.map((number) => fixOf(figure, number, context)),
  });
}
