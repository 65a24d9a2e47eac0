/** Functions that take numbers, conditions or anything out of areas. */
import { areaValues, isArea, isMatrix, usedSize, type Evaluated, type EvaluationContext } from './context';
import type { ValueFunction } from './functions';
import { lifted } from './lift';
import { finite } from './operators';
import {
  divisionByZero,
  isFailure,
  isUnknown,
  notAvailable,
  numberOfText,
  sameNumber,
  toBoolean,
  toNumber,
  wrongNumber,
  wrongValue,
  type Failure,
  type Matrix,
  type Scalar,
} from './values';

const manyArguments = 255;

/** Values of an argument; those of an area only as far as its sheet is used. */
export function valuesOf(part: Evaluated, context: EvaluationContext): readonly Scalar[] {
  if (isArea(part)) return areaValues(part, usedSize(part, context), context);
  return isMatrix(part) ? part.values : [part];
}

const isCells = (part: Evaluated): boolean => isArea(part) || isMatrix(part);

/** Numbers among arguments: of areas the numbers only, a value written directly counts as the number it stands for. */
export function numbersAmong(parts: readonly Evaluated[], context: EvaluationContext): number[] | Failure {
  const numbers: number[] = [];
  for (const part of parts) {
    const fromCells = isCells(part);
    for (const value of valuesOf(part, context)) {
      if (isFailure(value)) return value;
      if (fromCells && typeof value !== 'number') continue;
      const number = toNumber(value);
      if (isFailure(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

function ofNumbers(compute: (numbers: readonly number[]) => Scalar): ValueFunction {
  return {
    least: 1,
    most: manyArguments,
    apply: (parts, context) => {
      const numbers = numbersAmong(parts, context);
      return isFailure(numbers) ? numbers : finite(compute(numbers));
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const extreme = (numbers: readonly number[], isBetter: (one: number, other: number) => boolean): number =>
  numbers.reduce<number | undefined>(
    (best, number) => (best === undefined || isBetter(number, best) ? number : best),
    undefined,
  ) ?? 0;

/** AND and OR: texts of cells do not count; without any condition at all there is no answer. */
function ofConditions(decide: (conditions: readonly boolean[]) => boolean): ValueFunction {
  return {
    least: 1,
    most: manyArguments,
    apply: (parts, context) => {
      const conditions: boolean[] = [];
      for (const part of parts) {
        for (const value of valuesOf(part, context)) {
          if (isCells(part) && (typeof value === 'string' || value === undefined)) continue;
          const condition = toBoolean(value);
          if (isFailure(condition)) return condition;
          conditions.push(condition);
        }
      }
      return conditions.length === 0 ? wrongValue : decide(conditions);
    },
  };
}

/** COUNT and COUNTA: errors are values like others. */
function ofCounted(isCounted: (value: Scalar, fromCells: boolean) => boolean): ValueFunction {
  return {
    least: 1,
    most: manyArguments,
    apply: (parts, context) => {
      let count = 0;
      for (const part of parts) {
        for (const value of valuesOf(part, context)) {
          if (isUnknown(value)) return value;
          if (isCounted(value, isCells(part))) count += 1;
        }
      }
      return count;
    },
  };
}

function isNumberLike(value: Scalar, fromCells: boolean): boolean {
  if (typeof value === 'number') return true;
  if (fromCells) return false;
  return typeof value === 'boolean' || (typeof value === 'string' && typeof numberOfText(value) === 'number');
}

/** LARGE and SMALL: the k-th of the numbers in an order. */
function kthIn(order: (one: number, other: number) => number): ValueFunction {
  return {
    least: 2,
    most: 2,
    apply: ([cells, place], context) => {
      const numbers = numbersAmong([cells], context);
      if (isFailure(numbers)) return numbers;
      return lifted([place], context, ([scalar]) => {
        const index = toNumber(scalar);
        if (isFailure(index)) return index;
        return numbers.sort(order)[Math.ceil(index) - 1] ?? wrongNumber;
      });
    },
  };
}

const rank: ValueFunction = {
  least: 2,
  most: 3,
  apply: ([number, cells, ascending], context) => {
    const numbers = numbersAmong([cells], context);
    return lifted([number, ascending], context, ([scalar, order]) => {
      const [own, direction] = [toNumber(scalar), toNumber(order)];
      if (isFailure(own)) return own;
      if (isFailure(direction)) return direction;
      if (isFailure(numbers)) return numbers;
      if (!numbers.some((other) => sameNumber(other, own))) return notAvailable;
      const isAhead = (other: number): boolean => (direction === 0 ? other > own : other < own);
      return 1 + numbers.filter((other) => isAhead(other) && !sameNumber(other, own)).length;
    });
  },
};

const sumProduct: ValueFunction = {
  least: 1,
  most: manyArguments,
  overArrays: true,
  apply: (parts, context) => {
    const sizes = parts.map(sizeOf);
    const [first] = sizes;
    if (
      first === undefined ||
      sizes.some((size) => size.rows !== first.rows || size.columns !== first.columns)
    ) {
      return sizeFailure(parts) ?? wrongValue;
    }
    const used = parts.map((part) => (isArea(part) ? usedSize(part, context) : sizeOf(part)));
    const size = {
      rows: Math.max(...used.map(({ rows }) => rows)),
      columns: Math.max(...used.map(({ columns }) => columns)),
    };
    return productSum(
      parts.map((part) => (isArea(part) ? areaValues(part, size, context) : valuesOf(part, context))),
    );
  },
};

const sizeFailure = (parts: readonly Evaluated[]): Failure | undefined => parts.find(isFailure);

function sizeOf(part: Evaluated): Pick<Matrix, 'rows' | 'columns'> {
  return isArea(part) || isMatrix(part) ? part : { rows: 1, columns: 1 };
}

/** Sum over all places of the products there; what is no number counts as 0. */
function productSum(lists: readonly (readonly Scalar[])[]): Scalar {
  let sum = 0;
  for (let place = 0; place < (lists[0]?.length ?? 0); place += 1) {
    let product = 1;
    for (const list of lists) {
      const value = list[place];
      if (isFailure(value)) return value;
      product *= typeof value === 'number' ? value : 0;
    }
    sum += product;
  }
  return finite(sum);
}

export const aggregateFunctions: Readonly<Record<string, ValueFunction>> = {
  AND: ofConditions((conditions) => conditions.every(Boolean)),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? divisionByZero : total(numbers) / numbers.length)),
  COUNT: ofCounted(isNumberLike),
  COUNTA: ofCounted((value, fromCells) => value !== undefined || !fromCells),
  LARGE: kthIn((one, other) => other - one),
  MAX: ofNumbers((numbers) => extreme(numbers, (one, other) => one > other)),
  MIN: ofNumbers((numbers) => extreme(numbers, (one, other) => one < other)),
  OR: ofConditions((conditions) => conditions.some(Boolean)),
  RANK: rank,
  SMALL: kthIn((one, other) => one - other),
  SUM: ofNumbers(total),
  SUMPRODUCT: sumProduct,
};
