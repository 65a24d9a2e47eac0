import type { BinaryOperator } from '../tree/tree';
import {
  compareScalars,
  divisionByZero,
  isFailure,
  toNumber,
  toText,
  unknown,
  wrongNumber,
  type Failure,
  type Scalar,
} from './values';

/** A binary operator over two values; the left one's error comes first. Reference operators are not among these. */
export function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  switch (operator) {
    case '&':
      return joined(left, right);
    case '=':
      return compareScalars(left, right) === 0;
    case '<>':
      return compareScalars(left, right) !== 0;
    case '<':
      return compareScalars(left, right) < 0;
    case '<=':
      return compareScalars(left, right) <= 0;
    case '>':
      return compareScalars(left, right) > 0;
    case '>=':
      return compareScalars(left, right) >= 0;
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return calculated(operator, left, right);
    default:
      return unknown(`operator "${operator}"`);
  }
}

function joined(left: Scalar, right: Scalar): string | Failure {
  const [one, other] = [toText(left), toText(right)];
  if (isFailure(one)) return one;
  return isFailure(other) ? other : one + other;
}

function calculated(operator: '+' | '-' | '*' | '/' | '^', left: Scalar, right: Scalar): Scalar {
  const one = toNumber(left);
  if (isFailure(one)) return one;
  const other = toNumber(right);
  if (isFailure(other)) return other;
  return finite(arithmetic(operator, one, other));
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', one: number, other: number): Scalar {
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return other === 0 ? divisionByZero : one / other;
    case '^':
      return power(one, other);
  }
}

function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return wrongNumber;
  return base === 0 && exponent < 0 ? divisionByZero : base ** exponent;
}

/** A number too large, or none at all, is #NUM!. */
export function finite(value: Scalar): Scalar {
  return typeof value === 'number' && !Number.isFinite(value) ? wrongNumber : value;
}

/** A minus or percent sign. */
export function signed(operator: '-' | '%', value: Scalar): Scalar {
  const number = toNumber(value);
  if (isFailure(number)) return number;
  return operator === '-' ? -number || 0 : number / 100;
}
