/** G02: formulas of a line whose ranges are shorter than those of their peers. */
import { copyAt, shapeOf, type FormulaReference } from './formulaFacts';
import { linesOf, type Line, type Peers } from './lines';
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
  const isRare = shorter.places.length <= longer.places.length;
  return {
    rule: 'G02',
    tier: 'default',
    severity: isRare ? 'warning' : 'info',
    place,
    group: shorter.shared.key,
    text: 'rangeShorter',
    expected: copyAt(longer.shared, place.row, place.column),
    others: longer.places,
  };
}

/** Whether one formula is the other with a longer range. */
export function reachesBeyond(longer: Peers, shorter: Peers): boolean {
  if (longer === shorter || shapeOf(longer.shared.key) !== shapeOf(shorter.shared.key)) return false;
  const [one] = longer.places;
  const [other] = shorter.places;
  if (one === undefined || other === undefined) return false;
  const pairs = one.references.map((reference, index) =>
    compare(reference, one, other.references[index], other),
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
