import { columnLetters } from './address';
import { tokenise } from './tokens';

type Piece = string | { readonly column: string };

/** Templates repeat on every row of a block, so each is taken apart once. */
const taken = new Map<string, readonly Piece[]>();

/**
 * Formula of a template in a row (0-based): `[tw1.entry]` becomes `$K7`, column absolute and row relative; the rest stays.
 * Text in quotes is left alone. Throws on a column key that `columns` (key to 0-based column) does not know.
 */
export function renderTemplate(template: string, columns: ReadonlyMap<string, number>, row: number): string {
  let formula = '';
  for (const piece of piecesOf(template)) {
    if (typeof piece === 'string') {
      formula += piece;
      continue;
    }
    const column = columns.get(piece.column);
    if (column === undefined) throw new Error(`No column "${piece.column}" for the formula ${template}`);
    formula += `$${columnLetters(column)}${row + 1}`;
  }
  return formula;
}

/** Column keys a template refers to, in order, each once. */
export function templateColumns(template: string): readonly string[] {
  const keys = piecesOf(template).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.column]));
  return [...new Set(keys)];
}

function piecesOf(template: string): readonly Piece[] {
  const known = taken.get(template);
  if (known !== undefined) return known;
  const pieces = tokenise(template).map((token): Piece => {
    const column = token.kind === 'structured' ? /^\[([^[\]]+)\]$/.exec(token.text)?.[1] : undefined;
    return column === undefined ? token.text : { column };
  });
  taken.set(template, pieces);
  return pieces;
}
