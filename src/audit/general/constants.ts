/** G01 and G03: figures typed where a line of formulas computes. */
import { isPercentFormat } from '../../renstra/validation/textForms';
import { copyComputer, isSameFigure, wouldReadItself, type Computed, type CopyComputer } from './compute';
import { copyAt, type SharedFacts } from './formulaFacts';
import { formulasByLine, linesOf, type Line, type Peers } from './lines';
import { addressOf, directions, stepFrom, type Direction, type Place, type SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

/** A line is compared with its most frequent formulas only. */
const mostPeers = 8;

/** How a typed figure stands to a formula, surest first. */
const kinds = {
  equal: { rule: 'G01', tier: 'default', severity: 'warning', text: 'equalConstant' },
  between: { rule: 'G03', tier: 'default', severity: 'warning', text: 'constantBetween' },
  chain: { rule: 'G01', tier: 'thorough', severity: 'info', text: 'equalInChain' },
  zero: { rule: 'G01', tier: 'thorough', severity: 'info', text: 'zeroConstant' },
  exception: { rule: 'G03', tier: 'thorough', severity: 'info', text: 'constantInLine' },
  further: { rule: 'G01', tier: 'thorough', severity: 'info', text: 'equalFurtherOff' },
} as const satisfies Readonly<Record<string, Partial<Suspect>>>;
type Kind = keyof typeof kinds;
const surestFirst = Object.keys(kinds);

interface Likeness {
  readonly kind: Kind;
  readonly place: Place;
  readonly peers: Peers;
}

/** Typed figures in lines of formulas, each once: by the surest evidence any of its lines gives. */
export function suspectConstants(grid: SheetGrid): readonly Suspect[] {
  const surest = new Map<string, Likeness>();
  for (const direction of directions)
    for (const likeness of likenesses(grid, direction)) {
      const key = addressOf(likeness.place);
      const known = surest.get(key);
      if (known === undefined || surestFirst.indexOf(likeness.kind) < surestFirst.indexOf(known.kind))
        surest.set(key, likeness);
    }
  return [...surest.values()].map(suspectOf);
}

function suspectOf({ kind, place, peers: { shared, places } }: Likeness): Suspect {
  return {
    ...kinds[kind],
    place,
    group: shared.key,
    expected: copyAt(shared, place.row, place.column),
    others: places,
  };
}

function* likenesses(grid: SheetGrid, direction: Direction): Generator<Likeness> {
  for (const line of linesOf(grid, direction)) {
    if (line.numbers.length === 0) continue;
    for (const peers of line.peers.slice(0, mostPeers)) yield* inLine(grid, line, peers);
    for (const peers of line.chains.slice(0, mostPeers)) yield* atEndsOfChain(grid, direction, peers);
  }
  for (const { groups, numbers } of formulasByLine(grid, direction))
    for (const peers of groups.slice(0, mostPeers)) yield* furtherOff(grid, numbers, peers);
}

function* inLine(grid: SheetGrid, line: Line, peers: Peers): Generator<Likeness> {
  const compute = copyComputer(peers.shared);
  const numbers = line.numbers.filter((place) => !wouldReadItself(peers.shared, place));
  const agreements = numbers.map((place) => agreementOf(grid, place, compute));
  const count = (wanted: Agreement): number => agreements.filter((one) => one === wanted).length;
  // Where more figures contradict the formula than follow it, those that follow do so by chance.
  const isChance = count('differs') > count('equal') + peers.places.length;
  for (const [index, place] of numbers.entries()) {
    const kind = kindInLine(grid, place, line, peers, isChance ? 'differs' : agreements[index]);
    if (kind !== undefined) yield { kind, place, peers };
  }
}

type Agreement = 'equal' | 'zero' | 'differs' | 'unknown';

function agreementOf(grid: SheetGrid, place: Place, compute: CopyComputer | undefined): Agreement {
  const typed = grid.valueAt(place.row, place.column);
  const computed = compute?.(grid, place);
  if (typeof typed !== 'number' || computed === undefined) return 'unknown';
  if (isEqual(typed, computed)) return 'equal';
  return typed === 0 && computed.value === 0 ? 'zero' : 'differs';
}

function kindInLine(
  grid: SheetGrid,
  place: Place,
  line: Line,
  peers: Peers,
  agreement: Agreement | undefined,
): Kind | undefined {
  if (agreement === 'equal') return 'equal';
  if (isBetween(grid, place, line.direction, peers.shared)) return 'between';
  if (agreement === 'zero') return 'zero';
  return isException(grid, place, line, peers) ? 'exception' : undefined;
}

/** Nothing read, nothing told: a 0 that comes from blanks is what any formula gives. */
const isEqual = (typed: number, computed: Computed | undefined): boolean =>
  computed !== undefined && computed.figures > 0 && typed !== 0 && isSameFigure(typed, computed.value);

function isBetween(grid: SheetGrid, place: Place, direction: Direction, shared: SharedFacts): boolean {
  return [-1, 1].every((by) => isCopy(grid, stepFrom(place, direction, by), shared));
}

const isCopy = (grid: SheetGrid, { row, column }: Place, shared: SharedFacts): boolean =>
  grid.formulaAt(row, column)?.shared === shared;

/** Typed figures among copies of one formula, not many of them and of the same kind of figure. */
function isException(grid: SheetGrid, place: Place, { numbers }: Line, { places }: Peers): boolean {
  if (places.length < 2 || numbers.length >= 2 * places.length) return false;
  const isShare = isPercentage(grid, place);
  return places.some((peer) => isPercentage(grid, peer) === isShare);
}

const isPercentage = (grid: SheetGrid, { row, column }: Place): boolean =>
  isPercentFormat(grid.numberFormatAt(row, column));

/** Equal figures right beside two or more copies of a formula that reads along its own line. */
function* atEndsOfChain(grid: SheetGrid, direction: Direction, peers: Peers): Generator<Likeness> {
  const compute = copyComputer(peers.shared);
  if (compute === undefined) return;
  for (const copy of peers.places)
    for (const by of [-1, 1])
      if (isCopy(grid, stepFrom(copy, direction, -by), peers.shared))
        for (const place of equalsFrom(grid, copy, direction, by, compute))
          yield { kind: 'chain', place, peers };
}

function* equalsFrom(
  grid: SheetGrid,
  copy: Place,
  direction: Direction,
  by: number,
  compute: CopyComputer,
): Generator<Place> {
  for (let place = stepFrom(copy, direction, by); ; place = stepFrom(place, direction, by)) {
    const typed = grid.valueAt(place.row, place.column);
    if (grid.kindAt(place.row, place.column) !== 'number' || typeof typed !== 'number') return;
    if (!isEqual(typed, compute(grid, place))) return;
    yield place;
  }
}

/**
 * Figures that equal what a formula further along their row or column gives, beyond a heading. A formula that reads one
 * figure only, or gives 0, may do so by chance; where it gives every figure of a run, it does not.
 */
function* furtherOff(grid: SheetGrid, numbers: readonly Place[], peers: Peers): Generator<Likeness> {
  const compute = copyComputer(peers.shared);
  if (compute === undefined) return;
  for (const run of runsOf(numbers)) {
    const evidence = run.map((place) => evidenceOf(grid, place, compute));
    const count = (wanted: Evidence): number => evidence.filter((one) => one === wanted).length;
    if (count('sure') === 0 || count('none') > count('sure') + count('possible')) continue;
    for (const [index, place] of run.entries())
      if (count('none') === 0 || evidence[index] === 'sure') yield { kind: 'further', place, peers };
  }
}

type Evidence = 'sure' | 'possible' | 'none';

function evidenceOf(grid: SheetGrid, place: Place, compute: CopyComputer): Evidence {
  const agreement = agreementOf(grid, place, compute);
  if (agreement === 'zero') return 'possible';
  if (agreement !== 'equal') return 'none';
  return (compute(grid, place)?.figures ?? 0) > 1 ? 'sure' : 'possible';
}

/** Places of one row or column, cut wherever one is missing. */
function runsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const runs: Place[][] = [];
  let last: Place | undefined;
  for (const place of places) {
    const isNext = last !== undefined && place.row - last.row + place.column - last.column === 1;
    if (isNext) runs.at(-1)?.push(place);
    else runs.push([place]);
    last = place;
  }
  return runs;
}
