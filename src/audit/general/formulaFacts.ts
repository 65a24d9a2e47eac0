import { areaOf, printR1C1, type AddressArea } from '../../formula/address';
import { moveFormula } from '../../formula/move';
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

/** What all copies of a formula share; tokens and text are those of the copy that was read first, in the cell `at`. */
export interface SharedFacts {
  /** R1C1 text without blanks, in capitals: equal for copies of one formula. */
  readonly key: string;
  readonly text: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly tokens: readonly Token[];
  /** In capitals. */
  readonly functions: readonly string[];
  /** Arithmetic on typed numbers alone (`=3+4.5`): a figure, not a computation. */
  readonly isTyped: boolean;
}

export interface FormulaFacts {
  readonly shared: SharedFacts;
  /** Of this very copy. */
  readonly references: readonly FormulaReference[];
}

/** What the audit asks of a formula in a cell (0-based); `known` keeps what copies share. */
export function formulaFacts(
  text: string,
  row: number,
  column: number,
  known: Map<string, SharedFacts>,
): FormulaFacts {
  const tokens = tokenise(text);
  const references: FormulaReference[] = [];
  let key = '';
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'reference') {
      references.push(referenceOf(token));
      key += prefixOf(token) + printR1C1(token.reference, row, column) + (token.spill ? '#' : '');
    } else if (isTold(token, before)) key += token.text.toUpperCase();
    before = token;
  }
  const shared = known.get(key) ?? sharedFacts(key, text, { row, column }, tokens);
  known.set(key, shared);
  return { shared, references };
}

function sharedFacts(
  key: string,
  text: string,
  at: SharedFacts['at'],
  tokens: readonly Token[],
): SharedFacts {
  return {
    key,
    text,
    at,
    tokens,
    functions: tokens.flatMap((token) => (token.kind === 'function' ? [token.text.toUpperCase()] : [])),
    isTyped: tokens.every(({ kind }) => typedKinds.has(kind)),
  };
}

const typedKinds: ReadonlySet<string> = new Set([
  'start',
  'whitespace',
  'number',
  'operator',
  'open',
  'close',
]);

/** The formula as a copy in another cell has it. */
export const copyAt = ({ text, at }: SharedFacts, row: number, column: number): string =>
  moveFormula(text, at.row, at.column, row, column);

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

/** The R1C1 text of a formula with its addresses left out. */
export const shapeOf = (key: string): string => key.replace(/R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?/g, '#');
