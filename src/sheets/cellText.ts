/** What goes into a cell as `range.formulas` takes it, and whether a cell holds it already. */
import type { Constant } from './sheetPlan';

/** Content of a cell as read: a formula with its `=`, a constant, or '' for an empty cell. */
export type FoundCell = string | number | boolean;

/**
 * A constant as Excel takes it without changing it: a text that Excel would read as a formula, number, date or
 * boolean gets a leading apostrophe, which Excel does not show.
 */
export function inputOf(value: Constant): FoundCell {
  if (typeof value !== 'string' || value === '') return value;
  return staysText(value) ? value : `'${value}`;
}

const booleanWords = /^(true|false|benar|salah)$/i;
/** "Mei 2024", "Jan-24": read as a date in some language. */
const mayBeDate = /^\p{L}{3,10}[\s\-./,]*\d/u;

function staysText(text: string): boolean {
  return /^\p{L}/u.test(text) && !booleanWords.test(text) && !mayBeDate.test(text);
}

/** Whether a cell holds what would be written; formulas are compared without spaces, case and needless quotes. */
export function sameContent(found: FoundCell, expected: FoundCell): boolean {
  if (found === expected) return true;
  if (typeof expected !== 'string') {
    return typeof expected === 'number' && typeof found === 'number' && nearlyEqual(found, expected);
  }
  if (typeof found !== 'string') return false;
  if (expected.startsWith('=')) return found.startsWith('=') && normalised(found) === normalised(expected);
  return plainText(found) === plainText(expected);
}

/** Excel keeps 15 digits. */
function nearlyEqual(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= 1e-14 * Math.abs(expected);
}

function plainText(text: string): string {
  return (text.startsWith("'") ? text.slice(1) : text).replaceAll('\r\n', '\n');
}

function normalised(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part) => {
      if (part.startsWith('"')) return part;
      if (part.startsWith("'")) return part.slice(1, -1).toUpperCase();
      return part.replaceAll(/\s|_xlfn\./g, '').toUpperCase();
    })
    .join('');
}
