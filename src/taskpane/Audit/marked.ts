/** Texts of two formulas cut where they differ. */
import type { FormulaDifference, Marks } from '../../formula/tree/differenceKinds';
import type { Span } from '../../formula/tree/tree';

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Spans of both formulas that differ; none where they are the same or say the same. */
export function marksOfDifference(difference: FormulaDifference | undefined): Marks {
  if (difference === undefined || difference.kind === 'same' || difference.kind === 'equivalent')
    return { found: [], expected: [] };
  const changes = difference.kind === 'several' ? difference.changes : [difference];
  return {
    found: changes.flatMap(({ marks }) => marks.found),
    expected: changes.flatMap(({ marks }) => marks.expected),
  };
}

/** The text in pieces; spans may overlap and reach beyond it. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const isMarked = Array.from({ length: text.length }, (_, at) =>
    spans.some(({ start, end }) => at >= start && at < end),
  );
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isMarked[at] === isMarked[from]) continue;
    pieces.push({ text: text.slice(from, at), isMarked: isMarked[from] === true });
    from = at;
  }
  return pieces;
}
