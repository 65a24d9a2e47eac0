/** Forms in which people write figures as text. */

/** Full-width digits, no-break and invisible spaces, typographic minus signs and a leading apostrophe in their plain forms. */
export function plainText(raw: string): string {
  return raw
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^'\s*/, '');
}

/** A number among words, with what multiplies it (`miliar`). */
export interface NumberWithWords {
  readonly number: string;
  readonly multiplier: number;
}

const multipliers: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
};
const longestFigure = 120;
const numberForm = /[+-]?\d(?:[\d.,]*\d)?/g;
const wordsForm = /^[\p{L}\s.,:;%()/&-]*$/u;
/** Words that make the number something else than the figure: a period, a part of a whole, a bound. */
const otherMeaning =
  /(?:^|[^\p{L}])(?:tw|triwulan|tahun|bulan|dari|sampai|hingga|lebih|kurang|antara|of|to|than|tidak|belum|bukan)(?:[^\p{L}]|$)/iu;

/** Reads "37 perusahaan", "Rp 523,44 miliar", "sekitar 12 %"; undefined where there is no number, or more than one. */
export function numberWithWords(text: string): NumberWithWords | undefined {
  if (text.length > longestFigure || otherMeaning.test(text)) return undefined;
  const found = [...text.matchAll(numberForm)];
  const [match] = found;
  if (match === undefined || found.length > 1) return undefined;
  const [number] = match;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + number.length);
  if (!wordsForm.test(before) || !wordsForm.test(after)) return undefined;
  if (/\p{L}$/u.test(before) && !/rp$/i.test(before)) return undefined;
  if (!/\p{L}/u.test(before + after)) return undefined;
  const multiplied = Object.entries(multipliers).find(([word]) => hasWord(after, word));
  return { number, multiplier: multiplied?.[1] ?? 1 };
}

/** Whether a text has a word. */
export function hasWord(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(word);
}

/** Word of the measure that says which multiple it counts in: `Rp miliar`. */
export function multiplierOf(measure: string): number | undefined {
  const word = Object.entries(multipliers).find(([name]) => hasWord(measure, name));
  if (word !== undefined) return word[1];
  return hasWord(measure, 'rp') || hasWord(measure, 'rupiah') ? 1 : undefined;
}

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

/** Whether a number format shows dates. */
export function isDateFormat(numberFormat: string): boolean {
  if (/^(?:general|standard|umum)$/i.test(numberFormat)) return false;
  return /[dmy]/i.test(bareFormat(numberFormat));
}

/** Whether a number format shows per cent. */
export function isPercentFormat(numberFormat: string): boolean {
  return bareFormat(numberFormat).includes('%');
}

/** Without quoted texts, escaped characters, colours and conditions. */
function bareFormat(numberFormat: string): string {
  return numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}
