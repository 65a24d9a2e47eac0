import { compareScalars, isFailure, type Scalar } from '../../formula/evaluation/values';

/** Operators of validation rules and conditional formats; the latter spell two of them shorter. */
const tests: Readonly<Record<string, (first: number, second: number) => boolean>> = {
  Between: (first, second) => first >= 0 && second <= 0,
  NotBetween: (first, second) => first < 0 || second > 0,
  EqualTo: (first) => first === 0,
  NotEqualTo: (first) => first !== 0,
  GreaterThan: (first) => first > 0,
  LessThan: (first) => first < 0,
  GreaterThanOrEqualTo: (first) => first >= 0,
  GreaterThanOrEqual: (first) => first >= 0,
  LessThanOrEqualTo: (first) => first <= 0,
  LessThanOrEqual: (first) => first <= 0,
};

/** Whether a value stands to one or two bounds as an operator says; undefined where that cannot be told. */
export function holds(
  operator: string,
  value: Scalar,
  bound: Scalar,
  secondBound: Scalar,
): boolean | undefined {
  const test = tests[operator];
  if (test === undefined || isFailure(value) || isFailure(bound) || isFailure(secondBound)) return undefined;
  const ordered = operator.endsWith('Between') && compareScalars(bound, secondBound) > 0;
  const [low, high] = ordered ? [secondBound, bound] : [bound, secondBound];
  return test(compareScalars(value, low), compareScalars(value, high));
}
