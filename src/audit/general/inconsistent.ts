/** G04 and G07: formulas that differ from the copies of one formula in their line. */
import { areaAddress, cellAddress } from '../../formula/address';
import { moveFormula } from '../../formula/move';
import { copyComputer } from './compute';
import { formulaFacts, shapeOf, type FormulaFacts } from './formulaFacts';
import { linesOf, readsAcross, type Line, type Peers } from './lines';
import { literalsBeyond } from './literals';
import { areasOfPlaces } from './regions';
import { directions, stepFrom, type Direction, type Place, type SheetGrid } from './sheetGrid';
import { reachesBeyond } from './shorterRanges';
import type { Suspect, Tier } from './suspect';

export function suspectFormulas(grid: SheetGrid): readonly Suspect[] {
  const found = new Map<string, Suspect>();
  for (const direction of directions)
    for (const line of linesOf(grid, direction))
      for (const suspect of suspectsOfLine(grid, line)) {
        const key = `${suspect.place.row},${suspect.place.column}`;
        const known = found.get(key);
        if (known === undefined || (known.tier === 'thorough' && suspect.tier === 'default'))
          found.set(key, suspect);
      }
  return [...found.values()];
}

function* suspectsOfLine(grid: SheetGrid, line: Line): Generator<Suspect> {
  const [most] = line.peers;
  if (most === undefined || most.places.length < 3) return;
  for (const place of line.formulas) {
    const facts = grid.formulaAt(place.row, place.column);
    if (facts === undefined || facts.key === most.key) continue;
    const suspect = suspectOf(grid, line, most, place, facts);
    if (suspect !== undefined) yield suspect;
  }
}

function suspectOf(
  grid: SheetGrid,
  { direction, peers }: Line,
  most: Peers,
  place: Place,
  facts: FormulaFacts,
): Suspect | undefined {
  const group = peers.find(({ key }) => key === facts.key);
  const own = group?.places.length ?? 1;
  if (own >= most.places.length) return undefined;
  // Of a longer and a shorter range the shorter one is told, by G02.
  if (group !== undefined && (reachesBeyond(group, most) || reachesBeyond(most, group))) return undefined;
  const tier = readsAcross(facts, place, direction)
    ? tierOfCopy(grid, own, most, place, facts)
    : tierOfStranger(grid, direction, most, place, facts);
  if (tier === undefined) return undefined;
  const literals = literalsBeyond(facts, most.facts);
  return {
    ...(literals.length > 0
      ? { rule: 'G07', text: 'literalAdded' }
      : { rule: 'G04', text: 'formulaDiffers' }),
    tier,
    severity: tier === 'default' ? 'warning' : 'info',
    place,
    group: most.key,
    parameters: { literals: literals.join(', ') },
    expected: peersFormula(most, place),
    others: areasOfPlaces(most.places),
  };
}

/** The same formula with other cells is a slip where it is rare, else one of two sides; another formula only where it is rare. */
function tierOfCopy(
  grid: SheetGrid,
  own: number,
  most: Peers,
  place: Place,
  facts: FormulaFacts,
): Tier | undefined {
  if (isRewritten(grid, most, place, facts)) return undefined;
  const isRare = own * 3 <= most.places.length;
  if (shapeOf(facts.key) === shapeOf(most.key)) return isRare ? 'default' : 'thorough';
  return isRare ? 'thorough' : undefined;
}

/** Whether the formula reads the same cells as its peers would here and comes to the same: `D4+E4` and `SUM(D4:E4)`. */
function isRewritten(grid: SheetGrid, most: Peers, place: Place, facts: FormulaFacts): boolean {
  const { row, column } = place;
  const moved = formulaFacts(peersFormula(most, place), row, column);
  return cellsOf(moved) === cellsOf(facts) && givesTheSame(grid, most, place) === true;
}

function peersFormula({ facts, places }: Peers, { row, column }: Place): string {
  const [from = { row, column }] = places;
  return moveFormula(facts.text, from.row, from.column, row, column);
}

/** Ranges beyond that are compared as they are written. */
const mostCells = 1_000;

function cellsOf({ references }: FormulaFacts): string {
  const cells = references.flatMap(({ sheet = '', area }) => {
    if (area.rows * area.columns > mostCells) return [`${sheet}!${areaAddress(area)}`];
    return Array.from({ length: area.rows * area.columns }, (_, index) => {
      const down = Math.floor(index / area.columns);
      return `${sheet}!${cellAddress(area.row + down, area.column + (index % area.columns))}`;
    });
  });
  return [...new Set(cells)].sort().join();
}

/** Whether the cell shows what its peers' formula would give; undefined where that is not known. */
function givesTheSame(grid: SheetGrid, { facts, places: [from] }: Peers, place: Place): boolean | undefined {
  const computed = from === undefined ? undefined : copyComputer(facts, from)?.(grid, place);
  const value = grid.valueAt(place.row, place.column);
  if (computed === undefined || typeof value !== 'number') return undefined;
  return Math.abs(computed.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** A formula of another build, alone in a long column, which gives another figure. Rows end in totals; columns seldom do alone. */
function tierOfStranger(
  grid: SheetGrid,
  direction: Direction,
  most: Peers,
  place: Place,
  facts: FormulaFacts,
): Tier | undefined {
  if (direction === 'across' || most.places.length < 5) return undefined;
  if (shapeOf(facts.key) === shapeOf(most.key) || isSupported(grid, place, facts.key)) return undefined;
  return givesTheSame(grid, most, place) === false ? 'thorough' : undefined;
}

/** Whether a neighbour in the row is a copy of the formula. */
function isSupported(grid: SheetGrid, place: Place, key: string): boolean {
  return [-1, 1].some((by) => {
    const { row, column } = stepFrom(place, 'across', by);
    return grid.formulaAt(row, column)?.key === key;
  });
}
