/** G04 and G07: formulas that differ from the copies of one formula in their line. */
import { areaAddress, cellAddress } from '../../formula/address';
import { copyComputer, type CopyComputer } from './compute';
import { copyAt, formulaFacts, shapeOf, type FormulaFacts } from './formulaFacts';
import { linesOf, readsAcross, type Line, type Peers } from './lines';
import { literalsBeyond } from './literals';
import {
  directions,
  stepFrom,
  type Direction,
  type FormulaCell,
  type Place,
  type SheetGrid,
} from './sheetGrid';
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
  const compute = copyComputer(most.shared);
  for (const cell of line.formulas) {
    if (cell.shared === most.shared) continue;
    const suspect = suspectOf(grid, line, { ...most, compute }, cell);
    if (suspect !== undefined) yield suspect;
  }
}

/** The formula most cells of a line share, ready to be computed elsewhere. */
interface Majority extends Peers {
  readonly compute: CopyComputer | undefined;
}

function suspectOf(
  grid: SheetGrid,
  { direction, peers }: Line,
  most: Majority,
  cell: FormulaCell,
): Suspect | undefined {
  const group = peers.find(({ shared }) => shared === cell.shared);
  const own = group?.places.length ?? 1;
  if (own >= most.places.length) return undefined;
  // Of a longer and a shorter range the shorter one is told, by G02.
  if (group !== undefined && (reachesBeyond(group, most) || reachesBeyond(most, group))) return undefined;
  const tier = readsAcross(cell, direction)
    ? tierOfCopy(grid, own, most, cell)
    : tierOfStranger(grid, direction, most, cell);
  if (tier === undefined) return undefined;
  const literals = literalsBeyond(cell.shared, most.shared);
  return {
    ...(literals.length > 0
      ? { rule: 'G07', text: 'literalAdded' }
      : { rule: 'G04', text: 'formulaDiffers' }),
    tier,
    severity: tier === 'default' ? 'warning' : 'info',
    place: cell,
    group: most.shared.key,
    parameters: { literals: literals.join(', ') },
    expected: copyAt(most.shared, cell.row, cell.column),
    others: most.places,
  };
}

/** The same formula with other cells is a slip where it is rare, else one of two sides; another formula only where it is rare. */
function tierOfCopy(grid: SheetGrid, own: number, most: Majority, cell: FormulaCell): Tier | undefined {
  if (isRewritten(grid, most, cell)) return undefined;
  const isRare = own * 3 <= most.places.length;
  if (shapeOf(cell.key) === shapeOf(most.shared.key)) return isRare ? 'default' : 'thorough';
  return isRare ? 'thorough' : undefined;
}

/** Whether the formula reads the same cells as its peers would here and comes to the same: `D4+E4` and `SUM(D4:E4)`. */
function isRewritten(grid: SheetGrid, most: Majority, cell: FormulaCell): boolean {
  const { row, column } = cell;
  const moved = formulaFacts(copyAt(most.shared, row, column), row, column, new Map());
  return cellsOf(moved) === cellsOf(cell) && givesTheSame(grid, most, cell) === true;
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
function givesTheSame(grid: SheetGrid, { compute }: Majority, place: Place): boolean | undefined {
  const computed = compute?.(grid, place);
  const value = grid.valueAt(place.row, place.column);
  if (computed === undefined || typeof value !== 'number') return undefined;
  return Math.abs(computed.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** A formula of another build, alone in a long column, which gives another figure. Rows end in totals; columns seldom do alone. */
function tierOfStranger(
  grid: SheetGrid,
  direction: Direction,
  most: Majority,
  cell: FormulaCell,
): Tier | undefined {
  if (direction === 'across' || most.places.length < 5) return undefined;
  if (shapeOf(cell.key) === shapeOf(most.shared.key) || isSupported(grid, cell)) return undefined;
  return givesTheSame(grid, most, cell) === false ? 'thorough' : undefined;
}

/** Whether a neighbour in the row is a copy of the formula. */
function isSupported(grid: SheetGrid, cell: FormulaCell): boolean {
  return [-1, 1].some((by) => {
    const { row, column } = stepFrom(cell, 'across', by);
    return grid.formulaAt(row, column)?.shared === cell.shared;
  });
}
