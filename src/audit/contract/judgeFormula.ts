/** Tells in what way a formula differs from the one that was generated. */
import type { CanonicalToken } from './canonical';
import { canonicalTokens } from './canonical';

/** `same` where the difference means nothing to Excel. */
export type FormulaJudgement =
  | { readonly kind: 'same' }
  /** References or names in the place of others: C03, or C04 where a range begins or ends elsewhere. */
  | {
      readonly kind: 'elsewhere' | 'range';
      readonly found: CanonicalToken;
      readonly expected: CanonicalToken;
    }
  | { readonly kind: 'changed' | 'added' | 'lost' | 'external' | 'equivalent' };

/** Compares two formulas of one cell. `isName`: whether a name (in capitals) leads somewhere. */
export function judgeFormula(
  found: string,
  expected: string,
  ownSheet: string,
  isName: (name: string) => boolean,
): FormulaJudgement {
  const is = canonicalTokens(found, ownSheet);
  const should = canonicalTokens(expected, ownSheet);
  if (sameTokens(is, should)) return { kind: 'same' };
  const unknown = is.filter((token) => !should.some((other) => same(token, other)));
  if (unknown.some(({ kind }) => kind === 'external')) return { kind: 'external' };
  if (
    unknown.some(
      ({ kind, text }) => (kind === 'error' && text.includes('#REF!')) || (kind === 'name' && !isName(text)),
    )
  )
    return { kind: 'lost' };
  if (is.length === should.length) return replaced(is, should);
  return isWithin(should, is) ? { kind: 'added' } : { kind: 'changed' };
}

const same = (one: CanonicalToken, other: CanonicalToken): boolean =>
  one.kind === other.kind && one.text === other.text;

function sameTokens(one: readonly CanonicalToken[], other: readonly CanonicalToken[]): boolean {
  return one.length === other.length && one.every((token, index) => isSameAt(token, other[index]));
}

function isSameAt(token: CanonicalToken, other: CanonicalToken | undefined): boolean {
  return other !== undefined && same(token, other);
}

function replaced(is: readonly CanonicalToken[], should: readonly CanonicalToken[]): FormulaJudgement {
  const pairs = is.flatMap((found, index) => {
    const expected = should[index];
    return expected === undefined || same(found, expected) ? [] : [{ found, expected }];
  });
  const [first] = pairs;
  if (first === undefined) return { kind: 'same' };
  // The same pieces in another order: numerator and denominator, or two arguments, were exchanged.
  const isExchange = pairs.length > 1 && sorted(is).join() === sorted(should).join();
  if (isExchange || !pairs.every(({ found, expected }) => isPlace(found) && isPlace(expected)))
    return {
      kind: pairs.every(({ found, expected }) => found.kind === 'literal' && expected.kind === 'literal')
        ? 'added'
        : 'changed',
    };
  const range = pairs.find(({ found, expected }) => isOtherExtent(found, expected));
  return range === undefined ? { kind: 'elsewhere', ...first } : { kind: 'range', ...range };
}

const sorted = (tokens: readonly CanonicalToken[]): string[] => tokens.map(({ text }) => text).sort();
const isPlace = ({ kind }: CanonicalToken): boolean => kind === 'reference' || kind === 'name';

function isOtherExtent(found: CanonicalToken, expected: CanonicalToken): boolean {
  if (found.kind !== 'reference' || expected.kind !== 'reference' || found.sheet !== expected.sheet)
    return false;
  const [is, should] = [found.area, expected.area];
  return is.rows !== should.rows || is.columns !== should.columns;
}

/** Whether the tokens stand in the others, in their order. */
function isWithin(tokens: readonly CanonicalToken[], others: readonly CanonicalToken[]): boolean {
  let at = 0;
  for (const token of others) if (isSameAt(token, tokens[at])) at += 1;
  return at === tokens.length;
}
