import { printR1C1, printReference } from './address';
import { tokenise, tokeniseR1C1, type Token } from './tokens';

/** R1C1 text of a formula that stands in A1 form in a cell (0-based); all but its references stays as it is. */
export function toR1C1(formula: string, row: number, column: number): string {
  return convert(tokenise(formula), (token) => printR1C1(token.reference, row, column));
}

/** A1 text of a formula given in R1C1 form for a cell (0-based); a reference that leaves the sheet becomes `#REF!`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return convert(tokeniseR1C1(formula, row, column), (token) => printReference(token.reference));
}

type ReferencePrinter = (token: Extract<Token, { kind: 'reference' }>) => string;

function convert(tokens: readonly Token[], print: ReferencePrinter): string {
  return tokens
    .map((token) => {
      if (token.kind === 'outside') return `${token.sheet?.text ?? ''}#REF!`;
      if (token.kind !== 'reference') return token.text;
      return (token.sheet?.text ?? '') + print(token) + (token.spill ? '#' : '');
    })
    .join('');
}
