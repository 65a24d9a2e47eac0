/** V06-V08: numbers that Excel or a paste has changed. */
import type { Scale } from '../plan';
import { fitsScale } from '../scales';
import {
  isCounted,
  isNear,
  likelyReadings,
  targetNumber,
  verdictOn,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import {
  dateOfSerial,
  dateText,
  isDateFormat,
  isPercentFormat,
  plainText,
  readingsOfDate,
  type DayAndMonth,
} from './textForms';
import { fixOf } from './words';

/** 1 January 1930 and 31 December 2099: what Excel makes of typing that it takes for a date. */
const serials = { first: 10_959, last: 73_050 } as const;
/** 2000 to 2049: what a number without a date format has to be to be taken for a date. */
const likelySerials = { first: 36_526, last: 54_788 } as const;
const farBelowAnySerial = 2000;

/** V06 for numbers: 45446 shown as a date, or standing where neither scale nor target lets such a number be. */
export const dateNumber: FigureRule = (figure, context) => {
  const { content, numberFormat } = figure.cell;
  if (typeof content !== 'number' || !Number.isInteger(content)) return undefined;
  const isDate = isDateFormat(numberFormat)
    ? content >= serials.first && content <= serials.last
    : isStraySerial(content, figure);
  return isDate ? dateVerdict(dateOfSerial(content), figure, context) : undefined;
};

function isStraySerial(content: number, { row, target }: Figure): boolean {
  if (content < likelySerials.first || content > likelySerials.last) return false;
  if (row.scale?.maximum !== undefined) return row.scale.maximum < likelySerials.first;
  const wanted = targetNumber(target, row.scale);
  return wanted !== undefined && Math.abs(wanted) < farBelowAnySerial;
}

/** V06 for texts: `3 Jun`, `03/06/2024`. */
export const dateAsText: FigureRule = (figure, context) => {
  const date = dateText(plainText(String(figure.cell.content)));
  return date === undefined ? undefined : dateVerdict(date, figure, context);
};

function dateVerdict(date: DayAndMonth, figure: Figure, context: Context): Verdict {
  const { day, month, year } = date;
  const shown = year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`;
  const readings = likelyReadings(readingsOfDate(date), figure);
  return verdictOn(figure, context, 'date', {
    found: shown,
    expected: readings.map(context.words.number).join(context.words.text('or')),
    fixes: readings.map((number) => fixOf(figure, number, context)),
  });
}

const farAbove = 3;

/** V07: 915 where 91,5 was typed, judged by scale and target. */
export const decimalMarkLost: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || !Number.isInteger(content) || isCounted(scale)) return undefined;
  const readings = isAboveScale(content, scale)
    ? readingsWithinScale(content, figure)
    : readingsNearTarget(content, figure);
  if (readings.length === 0) return undefined;
  return verdictOn(figure, context, 'decimalMarkLost', {
    expected: readings.map(context.words.number).join(context.words.text('or')),
    severity: isAboveScale(content, scale) ? 'error' : 'warning',
    fixes: readings.map((number) => fixOf(figure, number, context)),
  });
};

const isAboveScale = (number: number, scale: Scale | undefined): boolean =>
  scale?.maximum !== undefined && number > scale.maximum;

function shiftedReadings(content: number, scale: Scale | undefined): readonly number[] {
  return [10, 100, 1000]
    .map((divisor) => content / divisor)
    .filter((number) => Math.abs(number) >= 1 && (scale === undefined || fitsScale(scale, number)));
}

/** Without a target only what lies far above the scale is taken for such a number: 105 % is another mistake. */
function readingsWithinScale(content: number, figure: Figure): readonly number[] {
  const { scale } = figure.row;
  const readings = shiftedReadings(content, scale);
  const target = targetNumber(figure.target, scale);
  const near = readings.filter((number) => isNear(number, target));
  if (near.length > 0 || target !== undefined) return near;
  return content > farAbove * (scale?.maximum ?? Infinity) ? readings : [];
}

/** On an open scale: ten times the target or a hundred times, by three digits or more. */
function readingsNearTarget(content: number, figure: Figure): readonly number[] {
  const { scale } = figure.row;
  const target = targetNumber(figure.target, scale);
  if (figure.role !== 'entry' || scale?.maximum !== undefined || target === undefined || content < 100)
    return [];
  if (target <= 0 || content / target < 8) return [];
  return shiftedReadings(content, scale).filter((number) => number / target >= 0.5 && number / target <= 1.5);
}

/** V08: 0.915 where percentages are written as 91.5, in a cell formatted as per cent or pasted as a fraction. */
export const fraction: FigureRule = (figure, context) => {
  const { content, numberFormat } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || content === 0 || isCounted(scale)) return undefined;
  // Most numbers are neither: told before anything is worked out.
  if (!isPercentFormat(numberFormat) && (content < 0 || content >= 1)) return undefined;
  const percent = Number((content * 100).toPrecision(12));
  if (scale !== undefined && !fitsScale(scale, percent)) return undefined;
  const target = targetNumber(figure.target, scale);
  const isFraction = isPercentFormat(numberFormat)
    ? Math.abs(content) <= 1.5 || (isNear(percent, target) && !isNear(content, target))
    : scale?.type === 'share' && isPastedFraction(content, percent, target);
  if (!isFraction) return undefined;
  const remains = scale?.type === 'share' && isPastedFraction(percent, percent * 100, target);
  return verdictOn(figure, context, 'fraction', {
    expected: context.words.number(percent),
    fixes: remains ? [] : [fixOf(figure, percent, context)],
  });
};

function isPastedFraction(content: number, percent: number, target: number | undefined): boolean {
  return content > 0 && content < 1 && target !== undefined && target >= 20 && isNear(percent, target);
}
