/** Values of formulas and how Excel makes one kind of another. */

export interface ErrorValue {
  readonly kind: 'error';
  readonly code: string;
}
/** What cannot be computed here; it is never replaced by a guess. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly why: string;
}
export type Failure = ErrorValue | UnknownValue;
/** One value; `undefined` is an empty cell or a missing argument. */
export type Scalar = number | string | boolean | undefined | Failure;
/** A rectangle of values, by rows. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Scalar[];
}

export const error = (code: string): ErrorValue => ({ kind: 'error', code });
export const unknown = (why: string): UnknownValue => ({ kind: 'unknown', why });
export const divisionByZero = error('#DIV/0!');
export const notAvailable = error('#N/A');
export const wrongValue = error('#VALUE!');
export const wrongNumber = error('#NUM!');
export const wrongReference = error('#REF!');
export const wrongName = error('#NAME?');

export function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'error' || value.kind === 'unknown')
  );
}
export function isUnknown(value: unknown): value is UnknownValue {
  return isFailure(value) && value.kind === 'unknown';
}

const numericText = /^\s*([-+]?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*(%?)\s*$/i;
/** Dates, times, money and fractions as text: Excel reads some of them as numbers, by the user's region. */
const maybeNumericText = /\d.*[/:-].*\d|^\s*[($€£]|Rp/i;

/** Number a text stands for when it is written plainly; undefined when it stands for none. */
export function numberOfText(text: string): number | UnknownValue | undefined {
  const match = numericText.exec(text);
  if (match === null) {
    return /\d/.test(text) && maybeNumericText.test(text) ? unknown(`text "${text}" as a number`) : undefined;
  }
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const number = Number(digits.replaceAll(',', '') + exponent) / (percent === '' ? 1 : 100);
  return sign === '-' ? -number : number;
}

/** A value as a number: empty is 0, TRUE is 1, a text its number or #VALUE!. */
export function toNumber(value: Scalar): number | Failure {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'undefined':
      return 0;
    case 'string':
      return numberOfText(value) ?? wrongValue;
    default:
      return value;
  }
}

/** A value as text: a number with up to 15 digits, as Excel joins it. */
export function toText(value: Scalar): string | Failure {
  switch (typeof value) {
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'undefined':
      return '';
    default:
      return value;
  }
}

/** Excel's General form: plain digits from 1E-9 to 1E20, else with an exponent of at least two digits. */
export function numberText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    const [digits = '', exponent = ''] = rounded.toExponential().split('e');
    return `${digits}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
  }
  if (size < 1e-6 && size > 0) return rounded.toFixed(20).replace(/0+$/, '');
  return size >= 1e21 ? BigInt(rounded).toString() : String(rounded);
}

/** A value as a condition; a text other than TRUE and FALSE is #VALUE!. */
export function toBoolean(value: Scalar): boolean | Failure {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'undefined':
      return false;
    case 'string':
      return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : wrongValue;
    default:
      return value;
  }
}

/** Case does not count; accents do. */
export const foldText = (text: string): string => text.toUpperCase();
/** Made when texts are first compared: a browser reads its languages for it, which takes longer than all else here. */
let collator: Intl.Collator | undefined;
const rankOfKind = { number: 0, string: 1, boolean: 2 } as const;
type Plain = number | string | boolean;

/** Numbers that show the same 15 digits are equal. */
export function sameNumber(one: number, other: number): boolean {
  if (one === other) return true;
  if (Math.abs(one - other) > 1e-14 * Math.abs(one)) return false;
  return one.toPrecision(15) === other.toPrecision(15);
}

/** Order of two values as the comparison operators see it: numbers, then texts, then FALSE and TRUE; empty is 0, "" or FALSE. */
export function compareScalars(one: Exclude<Scalar, Failure>, other: Exclude<Scalar, Failure>): number {
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  if (typeof left === 'number' && typeof right === 'number')
    return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return kindRank(left) - kindRank(right);
}

function emptyLike(other: Exclude<Scalar, Failure>): Plain {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function kindRank(value: Plain): number {
  return typeof value === 'number'
    ? rankOfKind.number
    : typeof value === 'string'
      ? rankOfKind.string
      : rankOfKind.boolean;
}

/** Order of two texts without regard to case. */
export function compareTexts(one: string, other: string): number {
  if (foldText(one) === foldText(other)) return 0;
  collator ??= new Intl.Collator('en', { sensitivity: 'accent' });
  return collator.compare(one, other);
}
