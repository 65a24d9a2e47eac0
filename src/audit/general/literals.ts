/** G07: figures written into a formula. */
import type { SharedFacts } from './formulaFacts';

/** Figures that stand in formulas by nature: units, halves, months, percentages. */
const usual = new Set(['0', '1', '2', '12', '100']);

/** Figures of a formula that its peers do not have; arguments of functions (`ROUND(...,3)`) are none. */
export function literalsBeyond(facts: SharedFacts, peers: SharedFacts): readonly string[] {
  const known = new Set(literalsOf(peers));
  return literalsOf(facts).filter((literal) => !known.has(literal) && !usual.has(literal));
}

function literalsOf({ tokens }: SharedFacts): readonly string[] {
  const told = tokens.filter(({ kind }) => kind !== 'whitespace');
  return told.flatMap(({ kind, text }, index) => {
    if (kind !== 'number') return [];
    const isAlone = [told[index - 1], told[index + 1]].every(
      (beside) => beside === undefined || ['separator', 'open', 'close'].includes(beside.kind),
    );
    return isAlone ? [] : [text];
  });
}
