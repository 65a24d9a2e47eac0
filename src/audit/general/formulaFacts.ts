import { areaOf, printR1C1, type AddressArea } from '../../formula/address';
import { tokenise, type ReferenceToken, type Token } from '../../formula/tokens';

/** One reference of a formula, as far as the audit asks. */
export interface FormulaReference {
  /** Sheet written before it; absent: the formula's own. */
  readonly sheet?: string;
  /** Into another workbook, or through several sheets: its cells are not known. */
  readonly isElsewhere: boolean;
  readonly area: AddressArea;
  readonly isRange: boolean;
  /** Both ends stay put when the formula is copied down, or across. */
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

export interface FormulaFacts {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** R1C1 text without blanks, in capitals: equal for copies of one formula. */
  readonly key: string;
  readonly references: readonly FormulaReference[];
}

/** What the audit asks of a formula in a cell (0-based). */
export function formulaFacts(text: string, row: number, column: number): FormulaFacts {
  const tokens = tokenise(text);
  const references: FormulaReference[] = [];
  let key = '';
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'reference') {
      references.push(referenceOf(token));
      key += prefixOf(token) + printR1C1(token.reference, row, column) + (token.spill ? '#' : '');
    } else if (isTold(token, tokens[index - 1])) key += token.text.toUpperCase();
  }
  return { text, tokens, key, references };
}

/** A plus right behind the `=` says nothing, and neither do blanks. */
function isTold(token: Token, before: Token | undefined): boolean {
  if (token.kind === 'start' || token.kind === 'whitespace') return false;
  return !(token.kind === 'operator' && token.text === '+' && before?.kind === 'start');
}

const prefixOf = (token: ReferenceToken): string => (token.sheet?.text ?? '').toUpperCase();

function referenceOf({ reference, sheet }: ReferenceToken): FormulaReference {
  const [from, to] = reference.kind === 'cell' ? [reference.cell, reference.cell] : endsOf(reference);
  return {
    ...(sheet === undefined ? {} : { sheet: sheet.sheet }),
    isElsewhere: sheet?.book !== undefined || sheet?.lastSheet !== undefined,
    area: areaOf(reference),
    isRange: reference.kind !== 'cell',
    rowAbsolute: from.rowAbsolute && to.rowAbsolute,
    columnAbsolute: from.columnAbsolute && to.columnAbsolute,
  };
}

interface Ends {
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

function endsOf(reference: Exclude<ReferenceToken['reference'], { kind: 'cell' }>): [Ends, Ends] {
  switch (reference.kind) {
    case 'range':
      return [reference.from, reference.to];
    case 'rows':
      return [lineEnd('rows', reference.from.absolute), lineEnd('rows', reference.to.absolute)];
    case 'columns':
      return [lineEnd('columns', reference.from.absolute), lineEnd('columns', reference.to.absolute)];
  }
}

/** Whole rows take every column and whole columns every row: in that direction they stay put. */
const lineEnd = (kind: 'rows' | 'columns', absolute: boolean): Ends => ({
  rowAbsolute: kind === 'columns' || absolute,
  columnAbsolute: kind === 'rows' || absolute,
});

/** Whether a formula is arithmetic on typed numbers alone (`=3+4.5`): a figure, not a computation. */
export function isTypedArithmetic({ tokens, references }: FormulaFacts): boolean {
  return (
    references.length === 0 &&
    tokens.every(({ kind }) => ['start', 'whitespace', 'number', 'operator', 'open', 'close'].includes(kind))
  );
}

/** The R1C1 text of a formula with its addresses left out. */
export const shapeOf = (key: string): string => key.replace(/R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?/g, '#');
