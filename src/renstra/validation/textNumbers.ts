/** V01-V05: text that is a number, or should have been one. */
import { parseValue } from '../parse';
import type { Value } from '../value';
import { roundTo } from '../../formula/rounding';
import { fifteenDigits } from '../numbers';
import type { IndicatorKind } from '../plan';
import { plainText } from '../plainText';
import { fitsScale } from '../scales';
import { dateText } from './dateForms';
import {
  isBoundedShare,
  isCounted,
  likelyReadings,
  verdictOn,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import { multipleOfMeasure } from './multiples';
import {
  inParentheses,
  numberWithWords,
  partOfWhole,
  undecorated,
  withoutInnerSpace,
  withRemark,
  type NumberWithWords,
} from './textForms';
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
  const text = undecorated(plainText(textOf(figure)));
  const spaced = withoutInnerSpace(text);
  const bracketed = inParentheses(text);
  const readings =
    bracketed === undefined
      ? readingsOf(spaced ?? text, figure, context)
      : readingsOfBracketed(bracketed, figure, context);
  if (readings.length === 0) return undefined;
  const isDoubtful =
    spaced !== undefined || bracketed !== undefined || (text.endsWith('%') && !isInHundredths(figure));
  const rule = readings.length > 1 ? 'twoReadings' : 'numberAsText';
  return readingVerdict(rule, figure, context, readings, isDoubtful);
};

/** Bookkeepers write -5,2 as (5,2); others put what they are not sure of in parentheses. */
function readingsOfBracketed(text: string, figure: Figure, context: Context): readonly number[] {
  const { scale } = figure.row;
  const readings = readingsOf(text, figure, context);
  const both = [...readings.map((number) => -number), ...readings];
  return scale === undefined ? both : both.filter((number) => fitsScale(scale, number));
}

/** V03: `37 perusahaan`, `Rp 523,44 miliar`, `91,5 (per 30 Juni 2024)`. */
export const numberWithWordsAsText: FigureRule = (figure, context) => {
  const text = undecorated(plainText(textOf(figure)));
  return amongWords(text, figure, context) ?? besideRemark(text, figure, context);
};

function amongWords(text: string, figure: Figure, context: Context): Verdict | undefined {
  const found = numberWithWords(text);
  if (found === undefined) return undefined;
  const signed = signedNumber(found, figure.row.kind);
  const readings = signed === undefined ? [] : readingsOf(signed, figure, context);
  if (readings.length === 0) return undefined;
  const all = [...new Set(multipliedReadings(readings, found, figure))];
  const likely = likelyReadings(all, figure);
  if (likely.length === 0 && (found.direction !== undefined || all.length > 1)) return undefined;
  const isDoubtful =
    all.length > likely.length ||
    found.isNamed ||
    (found.hasPercent && !isInHundredths(figure)) ||
    (found.hasCurrency && multipleOfMeasure(figure.row.measure) === undefined);
  return readingVerdict('numberWithWords', figure, context, likely.length > 0 ? likely : all, isDoubtful);
}

/** With the sign that its words give it; undefined where a saving "rises" or "falls", which may mean either. */
function signedNumber(found: NumberWithWords, kind: IndicatorKind | undefined): string | undefined {
  if (found.direction === undefined) return found.number;
  if (kind === 'saving') return undefined;
  return found.direction === 'down' ? `-${found.number.replace(/^[+-]/, '')}` : found.number;
}

/** In the measure's multiple where it names one: 523 miliar of "Rp miliar" is 523, and so, very likely, is "Rp 523". */
function multipliedReadings(
  readings: readonly number[],
  { multipliers, hasCurrency }: NumberWithWords,
  { row }: Figure,
): readonly number[] {
  const multiplied = readings.flatMap((number) =>
    multipliers.map((multiplier) => fifteenDigits(number * multiplier)),
  );
  const multiple = multipleOfMeasure(row.measure);
  if (multiple === undefined) return [...readings, ...multiplied];
  const inMeasure = multiplied.map((number) => fifteenDigits(number / multiple));
  return hasCurrency && multipliers.includes(1)
    ? [...readings, ...inMeasure.filter((number) => Math.abs(number) >= smallestMoney)]
    : inMeasure;
}

/** Of a measure's multiple; what would be less was written in the measure itself. */
const smallestMoney = 0.001;

function besideRemark(text: string, figure: Figure, context: Context): Verdict | undefined {
  const beside = withRemark(text);
  if (beside === undefined) return undefined;
  const readings = readingsOf(undecorated(beside.figure), figure, context);
  return readings.length > 0
    ? readingVerdict('numberWithWords', figure, context, likelyOrAll(readings, figure))
    : amongWords(beside.figure, figure, context);
}

function likelyOrAll(readings: readonly number[], figure: Figure): readonly number[] {
  const likely = likelyReadings(readings, figure);
  return likely.length > 0 ? likely : readings;
}

/** V04: every other text; of a part and its whole it is known what they come to. */
export const unreadableText: FigureRule = (figure, context) => {
  if (isLetterOfSomeScale(figure)) return undefined;
  const share = shareIn(undecorated(plainText(textOf(figure))), figure);
  if (share === undefined)
    return verdictOn(figure, context, 'unreadableText', {
      expected: allowedOn(figure.row.scale, context.words),
    });
  return verdictOn(figure, context, 'unreadableText', {
    sentence: 'unreadableText.partOfWhole',
    expected: context.words.number(share),
    fixes: [fixOf(figure, share, context)],
  });
};

/** A letter where the workbook does not tell the scale may be right. */
function isLetterOfSomeScale(figure: Figure): boolean {
  return figure.row.scale === undefined && parseValue(textOf(figure)).value.kind === 'grade';
}

/** What "12 dari 15" comes to: 80 %, 12 companies; "3,6 dari 4" on a scale that ends at 4 is 3.6. */
function shareIn(text: string, { row }: Figure): number | undefined {
  if (text.length > longestNumber) return undefined;
  const found = partOfWhole(withRemark(text)?.figure ?? text);
  const { scale } = row;
  if (found === undefined || scale === undefined) return undefined;
  const [part, whole] = [wholeOrOther(found.part), wholeOrOther(found.whole)];
  if (part === undefined || whole === undefined || part > whole || whole === 0) return undefined;
  if (isBoundedShare(scale)) return roundTo((100 * part) / whole, 2);
  const counts = isCounted(scale) || whole === scale.maximum;
  return counts && fitsScale(scale, part) ? part : undefined;
}

function wholeOrOther(text: string): number | undefined {
  const { value } = parseValue(text, { id: '', name: '', type: 'count', minimum: 0, wholeNumbers: true });
  return value.kind === 'number' ? value.number : undefined;
}

/** Whether the figure is written in hundredths, as per cent are. */
const isInHundredths = ({ row: { scale } }: Figure): boolean =>
  scale === undefined || scale.type === 'share' || scale.maximum === 100;

/** Readings of a text that is a number and no date: none, one, or those between which only the planner can choose. */
function readingsOf(text: string, { row }: Figure, { words }: Context): readonly number[] {
  if (text.length > longestNumber || dateText(plainText(text)) !== undefined) return [];
  const { value, guess } = parseValue(text, row.scale, words.language);
  return (guess?.readings ?? [value]).flatMap(numberOf);
}

function numberOf(value: Value): readonly number[] {
  return value.kind === 'number' ? [value.number] : [];
}

function readingVerdict(
  rule: 'numberAsText' | 'twoReadings' | 'numberWithWords' | 'scientificText',
  figure: Figure,
  context: Context,
  readings: readonly number[],
  isDoubtful = false,
): Verdict {
  const numbers = readings.map(context.words.number);
  return verdictOn(figure, context, rule, {
    expected:
      numbers.length > 0
        ? numbers.join(context.words.text('or'))
        : allowedOn(figure.row.scale, context.words),
    fixes: readings.map((number) => {
      const fix = fixOf(figure, number, context);
      return isDoubtful ? { ...fix, isDoubtful } : fix;
    }),
  });
}
