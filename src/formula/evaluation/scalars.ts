/** Functions of single values. */
import { finite } from './operators';
import {
  divisionByZero,
  isFailure,
  isUnknown,
  notAvailable,
  toBoolean,
  toNumber,
  toText,
  wrongNumber,
  wrongValue,
  type Failure,
  type Scalar,
} from './values';
import { roundTo } from '../rounding';
import { dateSerial, yearOf } from './dates';

export interface ScalarFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (scalars: readonly Scalar[]) => Scalar;
}

/** The numbers of all values, or the first failure among them. */
function numbersOf(scalars: readonly Scalar[]): readonly number[] | Failure {
  const numbers: number[] = [];
  for (const scalar of scalars) {
    const number = toNumber(scalar);
    if (isFailure(number)) return number;
    numbers.push(number);
  }
  return numbers;
}

function textsOfAll(scalars: readonly Scalar[]): readonly string[] | Failure {
  const texts: string[] = [];
  for (const scalar of scalars) {
    const text = toText(scalar);
    if (isFailure(text)) return text;
    texts.push(text);
  }
  return texts;
}

function ofNumbers(
  least: number,
  most: number,
  compute: (...numbers: readonly number[]) => Scalar,
): ScalarFunction {
  return {
    least,
    most,
    apply: (scalars) => {
      const numbers = numbersOf(scalars);
      return isFailure(numbers) ? numbers : finite(compute(...numbers));
    },
  };
}

function ofTexts(
  least: number,
  most: number,
  compute: (...texts: readonly string[]) => Scalar,
): ScalarFunction {
  return {
    least,
    most,
    apply: (scalars) => {
      const texts = textsOfAll(scalars);
      return isFailure(texts) ? texts : compute(...texts);
    },
  };
}

/** A text first, then numbers. */
function ofTextAndNumbers(
  least: number,
  most: number,
  compute: (text: string, ...numbers: readonly number[]) => Scalar,
): ScalarFunction {
  return {
    least,
    most,
    apply: ([first, ...rest]) => {
      const text = toText(first);
      if (isFailure(text)) return text;
      const numbers = numbersOf(rest);
      return isFailure(numbers) ? numbers : compute(text, ...numbers);
    },
  };
}

/** A test that gives TRUE or FALSE whatever the value, unless it is not known. */
function ofAny(compute: (scalar: Scalar) => Scalar): ScalarFunction {
  return { least: 1, most: 1, apply: ([scalar]) => (isUnknown(scalar) ? scalar : compute(scalar)) };
}

function left(text: string, count = 1): Scalar {
  return count < 0 ? wrongValue : text.slice(0, Math.floor(count));
}

function right(text: string, count = 1): Scalar {
  return count < 0 ? wrongValue : text.slice(Math.max(0, text.length - Math.floor(count)));
}

function middle(text: string, from = 0, count = 0): Scalar {
  if (from < 1 || count < 0) return wrongValue;
  return text.slice(Math.floor(from) - 1, Math.floor(from) - 1 + Math.floor(count));
}

const substitute: ScalarFunction = {
  least: 3,
  most: 4,
  apply: ([text, old, replacement, place]) => {
    const texts = textsOfAll([text, old, replacement]);
    if (isFailure(texts)) return texts;
    const [whole = '', part = '', by = ''] = texts;
    if (place === undefined) return part === '' ? whole : whole.replaceAll(part, () => by);
    const number = toNumber(place);
    if (isFailure(number)) return number;
    return number < 1 ? wrongValue : replacedAt(whole, part, by, Math.floor(number));
  },
};

function replacedAt(whole: string, part: string, by: string, place: number): string {
  if (part === '') return whole;
  let at = -part.length;
  for (let count = 0; count < place; count += 1) {
    at = whole.indexOf(part, at + part.length);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + by + whole.slice(at + part.length);
}

function remainder(number = 0, divisor = 0): Scalar {
  if (divisor === 0) return divisionByZero;
  return number - divisor * Math.floor(number / divisor);
}

function valueAsNumber(scalar: Scalar): Scalar {
  if (isFailure(scalar) || typeof scalar === 'number') return scalar;
  return scalar === true ? 1 : 0;
}

export const scalarFunctions: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  ['ABS', ofNumbers(1, 1, (number = 0) => Math.abs(number))],
  ['CONCATENATE', ofTexts(1, 255, (...texts) => texts.join(''))],
  ['DATE', ofNumbers(3, 3, (year = 0, month = 0, day = 0) => dateSerial(year, month, day) ?? wrongNumber)],
  ['EXACT', ofTexts(2, 2, (one, other) => one === other)],
  ['FALSE', { least: 0, most: 0, apply: () => false }],
  ['INT', ofNumbers(1, 1, (number = 0) => Math.floor(number))],
  ['ISBLANK', ofAny((scalar) => scalar === undefined)],
  ['ISERROR', ofAny((scalar) => isFailure(scalar))],
  ['ISNUMBER', ofAny((scalar) => typeof scalar === 'number')],
  ['ISTEXT', ofAny((scalar) => typeof scalar === 'string')],
  ['LEFT', ofTextAndNumbers(1, 2, left)],
  ['LEN', ofTexts(1, 1, (text = '') => text.length)],
  ['MID', ofTextAndNumbers(3, 3, middle)],
  ['MOD', ofNumbers(2, 2, remainder)],
  ['N', ofAny(valueAsNumber)],
  ['NA', { least: 0, most: 0, apply: () => notAvailable }],
  ['NOT', { least: 1, most: 1, apply: ([scalar]) => negated(toBoolean(scalar)) }],
  ['RIGHT', ofTextAndNumbers(1, 2, right)],
  ['ROUND', ofNumbers(2, 2, (number = 0, decimals = 0) => roundTo(number, Math.trunc(decimals)))],
  ['SUBSTITUTE', substitute],
  ['TRIM', ofTexts(1, 1, (text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['TRUE', { least: 0, most: 0, apply: () => true }],
  ['UPPER', ofTexts(1, 1, (text = '') => text.toUpperCase())],
  ['YEAR', ofNumbers(1, 1, (serial = 0) => yearOf(serial) ?? wrongNumber)],
]);

function negated(value: boolean | Failure): Scalar {
  return isFailure(value) ? value : !value;
}
