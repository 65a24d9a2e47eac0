/** Formulas as they are compared first: what makes no difference to Excel is taken away. */
import { areaOf, sameSheet } from '../../formula/address';
import { tokenise, type ReferenceToken, type Token } from '../../formula/tokens';

/**
 * A formula without spaces, letter case, `$`, needless quotes and the prefix of its own sheet. Two formulas of one cell that
 * share it are the same; two that do not may still be.
 */
export function canonicalText(formula: string, ownSheet: string): string {
  return tokenise(formula)
    .map((token) => canonical(token, ownSheet))
    .filter((text) => text !== '')
    .join('\u0001');
}

function canonical(token: Token, ownSheet: string): string {
  switch (token.kind) {
    case 'start':
    case 'whitespace':
      return '';
    case 'reference':
      return canonicalReference(token, ownSheet);
    // Excel writes `@` where it takes one value of many; older ones do not.
    case 'operator':
      return token.text === '@' ? '' : token.text;
    case 'number':
      return String(Number(token.text));
    case 'string':
      return token.text;
    case 'function':
      return token.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
    default:
      return token.text.toUpperCase();
  }
}

function canonicalReference(
  { sheet: prefix, reference, spill, text }: ReferenceToken,
  ownSheet: string,
): string {
  if (prefix?.book !== undefined || prefix?.lastSheet !== undefined) return text.toUpperCase();
  const isOwn = prefix === undefined || sameSheet(prefix.sheet, ownSheet);
  const { row, column, rows, columns } = areaOf(reference);
  const place = `${row},${column},${rows},${columns}${spill ? '#' : ''}`;
  return `${isOwn ? '' : prefix.sheet.toUpperCase()}!${place}`;
}
