/** Formulas that differ in a single operator or function name, which a comparison of trees may explain otherwise. */
import { tokenise, type Token } from '../../formula/tokens';
import type { FormulaChange, OperatorChange } from '../../formula/tree/differenceKinds';
import type { Span } from '../../formula/tree/tree';

interface Placed {
  readonly token: Token;
  readonly span: Span;
}

/** The change of one operator or function; undefined where more than that differs. */
export function oneTokenChange(found: string, expected: string): FormulaChange | undefined {
  const is = placedTokens(found);
  const should = placedTokens(expected);
  if (is.length !== should.length) return undefined;
  const pairs = is.flatMap((one, index) => {
    const other = should[index];
    return other === undefined || sameText(one.token, other.token) ? [] : [[one, other] as const];
  });
  const [only] = pairs;
  if (only === undefined || pairs.length > 1) return undefined;
  const [one, other] = only;
  const marks = { found: [one.span], expected: [other.span] };
  if (one.token.kind === 'function' && other.token.kind === 'function')
    return {
      kind: 'function',
      found: one.token.text.toUpperCase(),
      expected: other.token.text.toUpperCase(),
      marks,
    };
  const operators = [operatorOf(one.token), operatorOf(other.token)] as const;
  const [isOperator, shouldOperator] = operators;
  return isOperator === undefined || shouldOperator === undefined
    ? undefined
    : { kind: 'operator', found: isOperator, expected: shouldOperator, marks };
}

function placedTokens(formula: string): Placed[] {
  let at = 0;
  return tokenise(formula).flatMap((token) => {
    const span = { start: at, end: at + token.text.length };
    at = span.end;
    return token.kind === 'whitespace' ? [] : [{ token, span }];
  });
}

function sameText(one: Token, other: Token): boolean {
  const plain = ({ kind, text }: Token): string =>
    kind === 'string' ? text : text.toUpperCase().replaceAll('$', '');
  return one.kind === other.kind && plain(one) === plain(other);
}

const operators: readonly OperatorChange['found'][] = [
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '&',
  '+',
  '-',
  '*',
  '/',
  '^',
];

function operatorOf({ kind, text }: Token): OperatorChange['found'] | undefined {
  return kind === 'operator' ? operators.find((one) => one === text) : undefined;
}
