/** Formulas as they are compared: what makes no difference to Excel is taken away. */
import { areaOf, sameSheet, type AddressArea } from '../../formula/address';
import { tokenise, type Token } from '../../formula/tokens';

export type CanonicalToken =
  | { readonly kind: 'reference'; readonly text: string; readonly sheet: string; readonly area: AddressArea }
  | {
      readonly kind: 'name' | 'error' | 'external' | 'function' | 'operator' | 'literal' | 'other';
      readonly text: string;
    };

/**
 * Tokens of a formula without spaces, letter case, `$`, needless quotes and the prefix of its own sheet. References are
 * places of a sheet, so that formulas of one cell compare alike however they are written.
 */
export function canonicalTokens(formula: string, ownSheet: string): readonly CanonicalToken[] {
  return tokenise(formula).flatMap((token) => canonical(token, ownSheet) ?? []);
}

function canonical(token: Token, ownSheet: string): CanonicalToken | undefined {
  switch (token.kind) {
    case 'start':
    case 'whitespace':
      return undefined;
    case 'reference': {
      const { sheet: prefix } = token;
      if (prefix?.book !== undefined || prefix?.lastSheet !== undefined)
        return { kind: 'external', text: token.text.toUpperCase() };
      const own = prefix === undefined || sameSheet(prefix.sheet, ownSheet);
      const sheet = own ? '' : prefix.sheet.toUpperCase();
      const area = areaOf(token.reference);
      const place = `${area.row},${area.column},${area.rows},${area.columns}`;
      return { kind: 'reference', text: `${sheet}!${place}${token.spill ? '#' : ''}`, sheet, area };
    }
    case 'name':
      return token.sheet?.book === undefined
        ? { kind: 'name', text: token.text.toUpperCase() }
        : { kind: 'external', text: token.text.toUpperCase() };
    case 'error':
    case 'outside':
      return { kind: 'error', text: token.kind === 'outside' ? '#REF!' : token.text.toUpperCase() };
    case 'function':
      return { kind: 'function', text: token.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '') };
    case 'operator':
      return { kind: 'operator', text: token.text };
    case 'number':
      return { kind: 'literal', text: String(Number(token.text)) };
    case 'string':
      return { kind: 'literal', text: token.text };
    case 'boolean':
    case 'array':
      return { kind: 'literal', text: token.text.toUpperCase() };
    default:
      return { kind: 'other', text: token.text };
  }
}

/** Text that two formulas of one cell share exactly where they are the same. */
export function canonicalText(formula: string, ownSheet: string): string {
  return canonicalTokens(formula, ownSheet)
    .map(({ text }) => text)
    .join('\u0001');
}
