/** Criteria of COUNTIF and its kin. */
import { compareTexts, foldText, isFailure, numberOfText, sameNumber, type Scalar } from './values';

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** Keys of values (see `positionKeys`) that match exactly when one of them is the value's; undefined: ask each value. */
  readonly keys?: readonly string[];
}

/** What a criterion asks for. An empty cell asks for 0, an empty text for what is or looks empty. */
export function criterionOf(asked: Scalar): Criterion {
  if (asked === undefined) return equalTo(0);
  if (typeof asked === 'string') return criterionOfText(asked);
  if (isFailure(asked)) {
    const code = asked.kind === 'error' ? asked.code : '';
    return { matches: (value) => isFailure(value) && value.kind === 'error' && value.code === code };
  }
  return equalTo(asked);
}

function criterionOfText(text: string): Criterion {
  const [, sign = '', operand = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(text) ?? [];
  if (sign === '' && operand === '') return { matches: looksEmpty, keys: ['', 's'] };
  if (operand === '' && sign === '=') return { matches: (value) => value === undefined, keys: [''] };
  if (operand === '' && sign === '<>') return { matches: (value) => value !== undefined };
  const comparison = comparisonOf(sign);
  const wanted = constantOf(operand);
  if (comparison === '=') return equalTo(wanted);
  if (comparison === '<>') {
    const equal = equalTo(wanted);
    return { matches: (value) => !equal.matches(value) };
  }
  return { matches: (value) => isOrdered(value, wanted, comparison) };
}

const looksEmpty = (value: Scalar): boolean => value === undefined || value === '';

function comparisonOf(sign: string): Comparison {
  switch (sign) {
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sign;
    default:
      return '=';
  }
}

function constantOf(text: string): number | string | boolean {
  const number = numberOfText(text);
  if (typeof number === 'number') return number;
  return /^(true|false)$/i.test(text) ? /^t/i.test(text) : text;
}

/** The key of a value among the positions of an area: values with one key are equal to a criterion. */
export function positionKeys(value: Scalar): string {
  switch (typeof value) {
    case 'undefined':
      return '';
    case 'number':
      return `n${value.toPrecision(15)}`;
    case 'boolean':
      return value ? 'bTRUE' : 'bFALSE';
    case 'string': {
      const number = numberOfText(value);
      return typeof number === 'number' ? `t${number.toPrecision(15)}` : `s${foldText(value)}`;
    }
    default:
      return value.kind === 'error' ? `e${value.code}` : 'unknown';
  }
}

function equalTo(wanted: number | string | boolean): Criterion {
  if (typeof wanted === 'number') {
    const digits = wanted.toPrecision(15);
    return { matches: (value) => equalsNumber(value, wanted), keys: [`n${digits}`, `t${digits}`] };
  }
  if (typeof wanted === 'boolean')
    return { matches: (value) => value === wanted, keys: [positionKeys(wanted)] };
  return wanted.startsWith('#') ? errorNamed(wanted) : matchingText(wanted);
}

function equalsNumber(value: Scalar, wanted: number): boolean {
  if (typeof value === 'number') return sameNumber(value, wanted);
  const number = typeof value === 'string' ? numberOfText(value) : undefined;
  return typeof number === 'number' && sameNumber(number, wanted);
}

function errorNamed(text: string): Criterion {
  const code = text.toUpperCase();
  return {
    matches: (value) =>
      (isFailure(value) && value.kind === 'error' && value.code === code) ||
      (typeof value === 'string' && foldText(value) === code),
  };
}

function matchingText(text: string): Criterion {
  const pattern = wildcardPattern(text);
  const folded = foldText(text.replace(/~([*?~])/g, '$1'));
  if (pattern === undefined) {
    return {
      matches: (value) => typeof value === 'string' && foldText(value) === folded,
      keys: [`s${folded}`],
    };
  }
  return { matches: (value) => typeof value === 'string' && pattern.test(value) };
}

/** Pattern of a text with `*` or `?`, `~` taking their meaning; undefined when it has none. */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/(?:^|[^~])[*?]/.test(text)) return undefined;
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (all, plain?: string, wild?: string) => {
    if (plain !== undefined) return `\\${plain}`;
    if (wild !== undefined) return wild === '*' ? '[^]*' : '[^]';
    return `\\${all}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

function isOrdered(value: Scalar, wanted: number | string | boolean, comparison: Comparison): boolean {
  const order = orderOf(value, wanted);
  if (order === undefined) return false;
  switch (comparison) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Only values of the same kind have an order. */
function orderOf(value: Scalar, wanted: number | string | boolean): number | undefined {
  if (typeof value === 'number' && typeof wanted === 'number')
    return sameNumber(value, wanted) ? 0 : value - wanted;
  if (typeof value === 'string' && typeof wanted === 'string') return compareTexts(value, wanted);
  return typeof value === 'boolean' && typeof wanted === 'boolean'
    ? Number(value) - Number(wanted)
    : undefined;
}
