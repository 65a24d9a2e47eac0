/** Dates and times that Excel makes of figures, and the figures they may have been. */
import { bareFormat } from './textForms';

const months = [
  /^jan(?:uari|uary)?$/,
  /^(?:feb|peb)(?:ruari|ruary)?$/,
  /^mar(?:et|ch)?$/,
  /^apr(?:il)?$/,
  /^(?:mei|may)$/,
  /^(?:jun|juni|june)$/,
  /^(?:jul|juli|july)$/,
  /^(?:agu|agt|ags|aug|agustus|august)$/,
  /^(?:sep|sept|september)$/,
  /^(?:okt|oct|oktober|october)$/,
  /^nov(?:ember)?$/,
  /^(?:des|dec|desember|december)$/,
];
const monthOf = (word: string): number => months.findIndex((form) => form.test(word.toLowerCase())) + 1;

export interface DayAndMonth {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** Reads "3 Jun", "3-Jun-24", "03/06/2024", "2024-06-03", "Mar-65" (a day 1); undefined when it is no date. */
export function dateText(text: string): DayAndMonth | undefined {
  if (text.length > 20) return undefined;
  const named = /^(\d{1,2})[\s\-/.]*(\p{L}{3,9})\.?(?:[\s\-/.]+(\d{2}|\d{4}))?$/u.exec(text);
  if (named !== null) return dated(named[1], monthOf(named[2] ?? ''), named[3]);
  const monthFirst = /^(\p{L}{3,9})[\s\-/.]+(\d{2}|\d{4})$/u.exec(text);
  if (monthFirst !== null) return dated('1', monthOf(monthFirst[1] ?? ''), monthFirst[2]);
  const numeric = /^(\d{1,2})([/\-.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (numeric !== null) return dated(numeric[1], Number(numeric[3]), numeric[4]);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return iso === null ? undefined : dated(iso[3], Number(iso[2]), iso[1]);
}

function dated(dayText = '', month: number, yearText: string | undefined): DayAndMonth | undefined {
  const day = Number(dayText);
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  if (yearText === undefined) return { day, month };
  const year = Number(yearText);
  return { day, month, year: yearText.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year };
}

/** Figures a date may have been typed as: 3 June as 3.6 or 6.3, 1 March 1965 as 3.65 too; the planner's own order first. */
export function readingsOfDate({ day, month, year }: DayAndMonth): readonly number[] {
  const typed = [`${day}.${month}`, `${month}.${day}`];
  if (day === 1 && year !== undefined) typed.push(`${month}.${String(year % 100).padStart(2, '0')}`);
  return [...new Set(typed.map(Number))];
}

const dayMilliseconds = 86_400_000;
/** Day 0 of Excel's calendar as days before 1970. */
const epoch = 25_569;

/** Day of an Excel serial number. */
export function dateOfSerial(serial: number): Required<DayAndMonth> {
  const date = new Date((Math.floor(serial) - epoch) * dayMilliseconds);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** Time of day, or hours beyond a day, in whole minutes. */
export interface HoursAndMinutes {
  readonly hours: number;
  readonly minutes: number;
}
const minutesOfDay = 1440;

/** Hours and minutes of an Excel time, a fraction of days. */
export function timeOfSerial(serial: number): HoursAndMinutes {
  const all = Math.round(serial * minutesOfDay);
  return { hours: Math.floor(all / 60), minutes: all % 60 };
}

/** Figures a time may have been typed as where Excel separates hours with a full stop: 3:06 as 3.6 or 3.06. */
export function readingsOfTime({ hours, minutes }: HoursAndMinutes): readonly number[] {
  const typed = [`${hours}.${minutes}`, `${hours}.${String(minutes).padStart(2, '0')}`];
  return [...new Set(typed.map(Number))];
}

/** What 4:05 may have been typed as where nothing else is possible: Excel carries 3.65 over into the next hour. */
export function carriedReading({ hours, minutes }: HoursAndMinutes): number | undefined {
  return hours > 0 && minutes < 40 ? Number(`${hours - 1}.${minutes + 60}`) : undefined;
}

const plainFormats = /^(?:general|standard|umum|[#,0.]+)$/i;

/** Whether a number format shows dates (with or without a time), times alone, or neither. */
export function calendarFormat(numberFormat: string): 'date' | 'time' | undefined {
  if (plainFormats.test(numberFormat)) return undefined;
  const isElapsed = /\[[hms]+\]/i.test(numberFormat);
  const bare = bareFormat(numberFormat);
  if (/[dy]/i.test(bare)) return 'date';
  if (isElapsed || /[hs]/i.test(bare)) return 'time';
  return /m/i.test(bare) ? 'date' : undefined;
}
