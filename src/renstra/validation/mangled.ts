/** V06-V08: numbers that Excel or a paste has changed. */
import { roundTo } from '../../formula/rounding';
import type { Scale } from '../plan';
import { plainText } from '../plainText';
import { fitsScale } from '../scales';
import {
  calendarFormat,
  carriedReading,
  dateOfSerial,
  dateText,
  readingsOfDate,
  readingsOfTime,
  timeOfSerial,
  type DayAndMonth,
} from './dateForms';
import {
  isBoundedShare,
  isCounted,
  isNear,
  likelyReadings,
  targetNumber,
  upperTarget,
  verdictOn,
  veryNear,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import { isPercentFormat } from './textForms';
import { fixOf } from './words';

/** 1 January 1930 and 31 December 2099: what Excel makes of typing that it takes for a date. */
const serials = { first: 10_959, last: 73_050 } as const;
/** 2000 to 2049: what a number without a date format has to be to be taken for a date. */
const likelySerials = { first: 36_526, last: 54_788 } as const;
const farBelowAnySerial = 2000;

/** 9999 hours: what Excel takes for a time as it is typed. */
const longestTime = 417;

/** V06 for numbers: 45446 or 0.129 shown as a date or a time, or standing where neither scale nor target lets it be. */
export const dateNumber: FigureRule = (figure, context) => {
  const { content, numberFormat } = figure.cell;
  if (typeof content !== 'number' || content === 0) return undefined;
  const shown = calendarFormat(numberFormat);
  if (shown === undefined)
    return isStraySerial(content, figure) ? dateVerdict(dateOfSerial(content), figure, context) : undefined;
  if (content >= serials.first && content < serials.last + 1)
    return dateVerdict(dateOfSerial(content), figure, context);
  if (shown === 'time' && content > 0 && content < longestTime) return timeVerdict(content, figure, context);
  return shownOtherwise('date.format', 'date', figure, context);
};

function isStraySerial(content: number, { row, target }: Figure): boolean {
  if (content < likelySerials.first || content > likelySerials.last || !Number.isInteger(content))
    return false;
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
  const readings = [...likelyReadings(readingsOfDate(date), figure), ...shareReading(date, figure)];
  return verdictOn(figure, context, 'date', {
    found: year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`,
    ...readingsAsFixes([...new Set(readings)], figure, context),
  });
}

/** 3/4 typed for three of four is 3 April to Excel; of use where 75 % is near the target. */
function shareReading({ day, month }: DayAndMonth, figure: Figure): readonly number[] {
  if (!isBoundedShare(figure.row.scale)) return [];
  const percent = roundTo((100 * Math.min(day, month)) / Math.max(day, month), 2);
  return isNear(percent, figure) ? [percent] : [];
}

function timeVerdict(content: number, figure: Figure, context: Context): Verdict {
  const time = timeOfSerial(content);
  const readings = likelyReadings([...readingsOfTime(time), content], figure);
  const carried = readings.length > 0 ? undefined : carriedReading(time);
  return verdictOn(figure, context, 'date', {
    sentence: 'date.time',
    found: `${time.hours}:${String(time.minutes).padStart(2, '0')}`,
    ...readingsAsFixes(carried === undefined ? readings : likelyReadings([carried], figure), figure, context),
  });
}

function readingsAsFixes(
  readings: readonly number[],
  figure: Figure,
  context: Context,
): Pick<Verdict, 'expected' | 'fixes'> {
  return {
    expected: readings.map(context.words.number).join(context.words.text('or')),
    fixes: readings.map((number) => fixOf(figure, number, context)),
  };
}

/** The number itself may be right, only its cell shows it as something else: 3.5 as 03/01/1900, 91.5 as 9150 %. */
function shownOtherwise(
  sentence: 'date.format' | 'fraction.format',
  rule: 'date' | 'fraction',
  figure: Figure,
  context: Context,
): Verdict | undefined {
  const { content } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || (scale !== undefined && !fitsScale(scale, content))) return undefined;
  const value = context.words.number(content);
  return verdictOn(figure, context, rule, {
    severity: 'info',
    sentence,
    expected: value,
    fixes: [fixOf(figure, content, context, context.words.text('fix.shown', { value }))],
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
    severity: isAboveScale(content, scale) ? 'error' : 'warning',
    ...readingsAsFixes(readings, figure, context),
  });
};

const isAboveScale = (number: number, scale: Scale | undefined): boolean =>
  scale?.maximum !== undefined && number > scale.maximum;

/** A mark that was lost leaves a digit before it; on a scale that ends at one it was a nought, which goes with the mark. */
function shiftedReadings(content: number, scale: Scale | undefined): readonly number[] {
  const smallest = scale?.maximum !== undefined && scale.maximum <= 1 ? 0.1 : 1;
  return [10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13]
    .map((divisor) => content / divisor)
    .filter((number) => Math.abs(number) >= smallest && (scale === undefined || fitsScale(scale, number)));
}

/** Without a target only what lies far above the scale is taken for such a number: 105 % is another mistake. */
function readingsWithinScale(content: number, figure: Figure): readonly number[] {
  const { scale } = figure.row;
  const readings = shiftedReadings(content, scale);
  const near = readings.filter((number) => isNear(number, figure));
  if (near.length > 0 || targetNumber(figure.target, scale) !== undefined) return near;
  return content > farAbove * (scale?.maximum ?? Infinity) ? readings : [];
}

/** On an open scale: ten times the target or a hundred times, by three digits or more. */
function readingsNearTarget(content: number, figure: Figure): readonly number[] {
  const { scale } = figure.row;
  const target = upperTarget(figure.target, scale);
  if (figure.role !== 'entry' || scale?.maximum !== undefined || target === undefined || content < 100)
    return [];
  if (target <= 0 || content / target < 8) return [];
  return shiftedReadings(content, scale).filter((number) => isNear(number, figure, veryNear));
}

/** V08: 0.915 where percentages are written as 91.5, in a cell formatted as per cent or pasted as a fraction. */
export const fraction: FigureRule = (figure, context) => {
  const { content, numberFormat } = figure.cell;
  if (typeof content !== 'number' || content === 0) return undefined;
  if (isPercentFormat(numberFormat)) return shownAsPercent(content, figure, context);
  return content > 0 && content <= 1 ? pastedFraction(content, figure, context) : undefined;
};

const inHundredths = (content: number): number => Number((content * 100).toPrecision(12));
/** 150 %: what more is shown as was hardly typed as a percentage. */
const largestFraction = 1.5;

/** What is typed into such a cell becomes a hundredth; what was there before the format is shown a hundredfold. */
function shownAsPercent(content: number, figure: Figure, context: Context): Verdict | undefined {
  const { scale } = figure.row;
  const percent = inHundredths(content);
  const isTyped =
    Math.abs(content) <= largestFraction || (isNear(percent, figure) && !isNear(content, figure));
  const isPossible = scale === undefined || scale.type === 'share' || fitsScale(scale, percent);
  return isTyped && isPossible
    ? fractionVerdict(percent, figure, context)
    : shownOtherwise('fraction.format', 'fraction', figure, context);
}

/** Targets from which a hundredth of one is surely a slip. */
const largeTarget = 20;

function pastedFraction(content: number, figure: Figure, context: Context): Verdict | undefined {
  const { scale } = figure.row;
  if (!isFractionOf(figure, content)) return undefined;
  const percent = inHundredths(content);
  const target = targetNumber(figure.target, scale);
  return scale === undefined || fitsScale(scale, percent)
    ? fractionVerdict(percent, figure, context, content === 1 || (target ?? 0) < largeTarget)
    : undefined;
}

/** Whether a hundredfold is near the target; on an open scale, where little is possible too, of a small target very near. */
function isFractionOf(figure: Figure, content: number): boolean {
  const { scale } = figure.row;
  const target = targetNumber(figure.target, scale);
  if (target === undefined || scale === undefined || isCounted(scale)) return false;
  if (scale.type !== 'share' && scale.maximum !== 100) return false;
  // Within a wide range both may be meant.
  if (isNear(content, figure)) return false;
  const percent = inHundredths(content);
  return target >= largeTarget || scale.maximum !== undefined
    ? isNear(percent, figure)
    : isNear(percent, figure, veryNear);
}

function fractionVerdict(percent: number, figure: Figure, context: Context, isDoubtful = false): Verdict {
  const remains = percent > 0 && percent <= 1 && isFractionOf(figure, percent);
  const fix = fixOf(figure, percent, context);
  return verdictOn(figure, context, 'fraction', {
    expected: context.words.number(percent),
    ...(isDoubtful ? { severity: 'warning' } : {}),
    fixes: remains ? [] : [isDoubtful ? { ...fix, isDoubtful } : fix],
  });
}
