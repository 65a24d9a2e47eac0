/** Forms in which people write figures as text. */
import { multiplierIn } from './multiples';

/** A number among words, with what multiplies it (`miliar`). */
export interface NumberWithWords {
  readonly number: string;
  /** More than one where a word has two meanings (`M`); 1 where nothing multiplies. */
  readonly multipliers: readonly number[];
  /** A word says that the figure fell: `turun 5 %`. */
  readonly direction?: 'down' | 'up';
  /** Measures that the words name. */
  readonly hasPercent: boolean;
  readonly hasCurrency: boolean;
  /** Words before it that are not known to lead to a figure: it may be part of a name (`PT Sinar 3`). */
  readonly isNamed: boolean;
}

const longestFigure = 120;
const numberForm = /[+-]?\d(?:[\d.,]*\d)?/g;
const wordsForm = /^[\p{L}\s.,:;%()*"“”/&-]*$/u;
const nearly = /^(?:±|\+\s?\/?\s?-|~|≈|kurang lebih|lebih kurang|k\.\s?l\.|kira-kira|more or less)\s*/i;
/** Words that make the number something else than the figure: a period, a part of a whole, a bound, a choice. */
const otherMeaning = wordsOfForm([
  ...['tw', 'triwulan', 'tahun', 'bulan', 'dari', 'sampai', 'hingga', 'sd', 'antara', 'of', 'to', 'target'],
  ...['lebih', 'kurang', 'atas', 'bawah', 'min', 'minimal', 'minimum', 'maks', 'max', 'maksimal', 'maksimum'],
  ...[
    'setidaknya',
    'sedikitnya',
    'hampir',
    'nyaris',
    'above',
    'below',
    'over',
    'under',
    'than',
    'least',
    'most',
  ],
  ...['almost', 'nearly', 'tidak', 'belum', 'bukan', 'not', 'atau', 'dan', 'or', 'and'],
]);
const fallen = wordsOfForm([
  'turun',
  'menurun',
  'penurunan',
  'berkurang',
  'minus',
  'negatif',
  'down',
  'negative',
]);
const risen = wordsOfForm(['naik', 'meningkat', 'peningkatan', 'kenaikan', 'bertambah', 'up']);
const leadingWords: ReadonlySet<string> = new Set([
  ...[
    'indeks',
    'index',
    'nilai',
    'skor',
    'score',
    'level',
    'lv',
    'ikm',
    'realisasi',
    'capaian',
    'hasil',
    'total',
  ],
  ...[
    'jumlah',
    'sebanyak',
    'sejumlah',
    'sebesar',
    'sekitar',
    'ada',
    'rata',
    'tercapai',
    'mencapai',
    'menjadi',
  ],
  ...[
    'rp',
    'idr',
    'naik',
    'meningkat',
    'peningkatan',
    'kenaikan',
    'turun',
    'menurun',
    'penurunan',
    'berkurang',
  ],
  ...[
    'bertambah',
    'minus',
    'hemat',
    'penghematan',
    'tumbuh',
    'pertumbuhan',
    'about',
    'around',
    'value',
    'up',
    'down',
  ],
]);
/** Letters that are typed for 0 and 1, right after a digit. */
const mistypedDigits = /^[oOlIQ]+(?!\p{L})/u;

function wordsOfForm(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})(?:[^\\p{L}]|$)`, 'iu');
}

/** Reads "37 perusahaan", "Rp 523,44 miliar", "± 12 %"; undefined where there is no number, or more than one. */
export function numberWithWords(text: string): NumberWithWords | undefined {
  if (text.length > longestFigure) return undefined;
  const bare = text.replace(nearly, '');
  if (otherMeaning.test(bare)) return undefined;
  const [match, ...others] = bare.matchAll(numberForm);
  if (match === undefined || others.length > 0) return undefined;
  const [number] = match;
  const before = bare.slice(0, match.index);
  const after = bare.slice(match.index + number.length);
  if (!wordsForm.test(before) || !wordsForm.test(after)) return undefined;
  if (
    isGlued(before, after) ||
    /^\.\s*\p{L}/u.test(after) ||
    (bare === text && !/\p{L}/u.test(before + after))
  )
    return undefined;
  const multipliers = multiplierIn(after);
  const direction = fallen.test(bare) ? 'down' : risen.test(bare) ? 'up' : undefined;
  return {
    number,
    multipliers: multipliers ?? [1],
    ...(direction === undefined ? {} : { direction }),
    hasPercent: /%|(?:^|\s)(?:persen|percent|pct)(?:\s|$)/i.test(after),
    hasCurrency:
      /(?:^|[^\p{L}])(?:rp|idr)$/iu.test(before.replace(/[\s.]+$/, '')) || multipliers !== undefined,
    isNamed: before
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word !== '' && !leadingWords.has(word)),
  };
}

/** Whether letters and digits belong together: a name (`ISO9001`), a mistyped digit (`9O`), a mark (`3x`). */
function isGlued(before: string, after: string): boolean {
  const ahead = /\p{L}+$/u.exec(before)?.[0];
  if (ahead !== undefined && !/^(?:rp|idr|lv|level)$/i.test(ahead)) return true;
  if (mistypedDigits.test(after)) return true;
  return /^\p{L}(?!\p{L})/u.test(after) && multiplierIn(after) === undefined;
}

/** What stands before a remark in parentheses, and what is in it: "91,5 (per 30 Juni 2024)". */
export function withRemark(text: string): { readonly figure: string; readonly remark: string } | undefined {
  const match = /^([^()]*[^()\s])\s*\(([^()]*)\)[.\s]*$/.exec(text);
  return match === null ? undefined : { figure: match[1] ?? '', remark: match[2] ?? '' };
}

/** Part and whole of "12 dari 15", "12/15", "3,6 dari skala 4 (baik)"; undefined of other texts. */
export function partOfWhole(text: string): { readonly part: string; readonly whole: string } | undefined {
  const match =
    /^(?:ada|sebanyak|sejumlah)?\s*([\d.,]*\d)\s*\p{L}{0,20}\s*(?:\/|dari|out of|of)\s*(?:skala|total|sebanyak)?\s*(\d[\d.,]*?)(?:\s*%?\s*\p{L}[\p{L}\s]*)?[.\s]*$/iu.exec(
      text,
    );
  return match === null ? undefined : { part: match[1] ?? '', whole: match[2] ?? '' };
}

const quotes = /^(["“”'‘’])(.*)["“”'’]$/;

/**
 * A number without what people put around it: quotes, a note's mark, a full stop, `,-`, a percent sign in front, spaces beside
 * its decimal mark.
 */
export function undecorated(text: string): string {
  return text
    .replace(quotes, '$2')
    .replace(/^%\s*(?=[\d+-])/, '')
    .replace(/(\d)\s*(?:\*+\)?|,-+)$/, '$1')
    .replace(/([\d%])[.;]$/, '$1')
    .trim();
}

/** A number in parentheses, as bookkeepers write what is negative: its digits; undefined of other texts. */
export function inParentheses(text: string): string | undefined {
  return /^\(\s*([\d.,]+\s*%?)\s*\)$/.exec(text)?.[1];
}

/** Digits with a space beside their only mark, as typed in a hurry: `91, 5`; undefined of other texts. */
export function withoutInnerSpace(text: string): string | undefined {
  const match = /^([+-]?\d+)(?:\s+([.,])\s*|\s*([.,])\s+)(\d+)(\s*%)?$/.exec(text);
  if (match === null) return undefined;
  return `${match[1]}${match[2] ?? match[3]}${match[4]}${match[5] ?? ''}`;
}

/** Whether a number format shows per cent. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.includes('%') && bareFormat(numberFormat).includes('%');
}

/** Without quoted texts, escaped characters, colours and conditions. */
export function bareFormat(numberFormat: string): string {
  return numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}
