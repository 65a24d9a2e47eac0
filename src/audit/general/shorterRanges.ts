/** G02: formulas of a line whose ranges are shorter than those of their peers. */
import { moveFormula } from '../../formula/move';
import { shapeOf, type FormulaReference } from './formulaFacts';
import { linesOf, type Line, type Peers } from './lines';
import { areasOfPlaces } from './regions';
import { directions, type Place, type SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

export function suspectShorterRanges(grid: SheetGrid): readonly Suspect[] {
  const found = new Map<string, Suspect>();
  for (const direction of directions)
    for (const line of linesOf(grid, direction))
      for (const suspect of suspectsOfLine(line))
        found.set(`${suspect.place.row},${suspect.place.column}`, suspect);
  return [...found.values()];
}

function* suspectsOfLine({ peers }: Line): Generator<Suspect> {
  if (peers.length < 2 || peers.length > 40) return;
  for (const shorter of peers) {
    const longer = peers.find((other) => reachesBeyond(other, shorter));
    if (longer === undefined) continue;
    for (const place of shorter.places) yield suspectOf(place, shorter, longer);
  }
}

function suspectOf(place: Place, shorter: Peers, longer: Peers): Suspect {
  const [from = place] = longer.places;
  const isRare = shorter.places.length <= longer.places.length;
  return {
    rule: 'G02',
    tier: 'default',
    severity: isRare ? 'warning' : 'info',
    place,
    group: shorter.key,
    text: 'rangeShorter',
    expected: moveFormula(longer.facts.text, from.row, from.column, place.row, place.column),
    others: areasOfPlaces(longer.places),
  };
}

/** Whether one formula is the other with a longer range. */
export function reachesBeyond(longer: Peers, shorter: Peers): boolean {
  if (longer === shorter || shapeOf(longer.key) !== shapeOf(shorter.key)) return false;
  const [one] = longer.places;
  const [other] = shorter.places;
  if (one === undefined || other === undefined) return false;
  const pairs = longer.facts.references.map((reference, index) =>
    compare(reference, one, shorter.facts.references[index], other),
  );
  return pairs.includes('longer') && pairs.every((pair) => pair !== 'other');
}

type Comparison = 'same' | 'longer' | 'other';

function compare(
  longer: FormulaReference,
  one: Place,
  shorter: FormulaReference | undefined,
  other: Place,
): Comparison {
  if (shorter === undefined || longer.sheet !== shorter.sheet) return 'other';
  const [top, left] = [longer.area.row - one.row, longer.area.column - one.column];
  const [topOther, leftOther] = [shorter.area.row - other.row, shorter.area.column - other.column];
  const bottom = top + longer.area.rows;
  const bottomOther = topOther + shorter.area.rows;
  const right = left + longer.area.columns;
  const rightOther = leftOther + shorter.area.columns;
  if (top === topOther && left === leftOther && bottom === bottomOther && right === rightOther) return 'same';
  const contains = top <= topOther && left <= leftOther && bottom >= bottomOther && right >= rightOther;
  return longer.isRange && shorter.isRange && contains ? 'longer' : 'other';
}
