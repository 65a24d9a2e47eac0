/** Rows of a measurement sheet as a planner could fill them, and what the functions of the field make of them. */
import fc from 'fast-check';
import { valueOfCell } from '../../../src/renstra/cellValue';
import { measure, type MeasurementResult } from '../../../src/renstra/measurement';
import type {
  Calendar,
  Consolidation,
  PlannedValue,
  Polarity,
  Proposal,
  Scale,
} from '../../../src/renstra/plan';
import { proposeQuarterTargets } from '../../../src/renstra/proposal';
import { byQuarter, ofQuarter, type ByQuarter } from '../../../src/renstra/quarter';
import type { Settings } from '../../../src/renstra/settings';
import type { Target } from '../../../src/renstra/target';
import type { Value } from '../../../src/renstra/value';
import { count, serviceIndex, share } from '../../renstra/scaleFixtures';

/** A second scale with letters, one of them beginning above its number: letters mean different things on each. */
export const maturity: Scale = {
  id: 'maturity',
  name: 'Maturitas',
  type: 'grade',
  minimum: 0,
  maximum: 100,
  bands: [
    { label: 'Kurang', grade: 'C', lower: 20 },
    { label: 'Baik', grade: 'B', lower: 60, exclusive: true },
    { label: 'Sangat baik', grade: 'A', lower: 80 },
  ],
};
export const trialScales: readonly Scale[] = [share, count, serviceIndex, maturity];

export type Typed = string | number | boolean | undefined;

export interface TrialRow {
  readonly polarity: Polarity;
  readonly consolidation: Consolidation;
  readonly calendar: Calendar;
  readonly proposal: Proposal;
  readonly scale: string;
  readonly worst?: number;
  /** Of the year, of the year before. */
  readonly target: PlannedValue | undefined;
  readonly targetBefore: number | 'N/A' | undefined;
  readonly agreed: Typed;
  readonly agreedUpper: number | undefined;
  readonly realisationBefore: Typed;
  readonly quarterTargets: ByQuarter<Typed>;
  readonly entries: ByQuarter<Typed>;
}

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 120 }) },
  {
    weight: 3,
    arbitrary: fc.double({ min: 0, max: 200, noNaN: true }).map((n) => Math.round(n * 100) / 100),
  },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: -1 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const letters = { ipp: ['A', 'A-', 'B', 'b-', 'B-', 'C', 'F'], maturity: ['A', 'B', 'c'] } as const;
const unreadable = fc.constantFrom('!', '91,5', 'B?', '*', 'belum', 'X', ' ', true);
const rare = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('N/A', 'n/a') },
  { weight: 1, arbitrary: unreadable },
);

function typed(scale: string, blanks: number): fc.Arbitrary<Typed> {
  const known = scale === 'ipp' ? letters.ipp : scale === 'maturity' ? letters.maturity : undefined;
  const number = scale === 'ipp' ? fc.integer({ min: 0, max: 500 }).map((n) => n / 100) : figure;
  return fc.oneof(
    { weight: blanks, arbitrary: fc.constant(undefined) },
    { weight: 8, arbitrary: known === undefined ? number : fc.oneof(number, fc.constantFrom(...known)) },
    { weight: 1, arbitrary: rare },
    { weight: known === undefined ? 0 : 1, arbitrary: fc.constantFrom('A', 'D', 'Q') },
  );
}

const byQuarterOf = (arbitrary: fc.Arbitrary<Typed>): fc.Arbitrary<ByQuarter<Typed>> =>
  fc.tuple(arbitrary, arbitrary, arbitrary, arbitrary);

function plannedOn(scale: string, polarity: Polarity): fc.Arbitrary<PlannedValue | undefined> {
  if (polarity === 'range')
    return fc.oneof(
      fc
        .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 40 }))
        .map(([lower, width]) => ({ lower, upper: lower + width })),
      fc.integer({ min: 0, max: 90 }),
    );
  if (scale === 'ipp') return fc.constantFrom('B', 'A-', 'C', 'F', 3.6, 4.1, 'N/A');
  if (scale === 'maturity') return fc.constantFrom('B', 'A', 'C', 61, 75.5, 10);
  return fc.oneof(
    { weight: 8, arbitrary: figure },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 3, 5, 7) },
    { weight: 1, arbitrary: fc.constantFrom('N/A', undefined) },
  );
}

/** Any row that a planner may end up with. */
export const trialRow: fc.Arbitrary<TrialRow> = fc
  .record({
    polarity: fc.constantFrom<Polarity>('maximise', 'minimise', 'stabilise', 'range'),
    scale: fc.constantFrom('percent', 'count', 'percent', 'count', 'ipp', 'maturity'),
  })
  .map(({ polarity, scale }) => ({
    polarity,
    scale: polarity === 'range' && scale !== 'count' ? 'percent' : scale,
  }))
  .chain(({ polarity, scale }) =>
    fc.record({
      polarity: fc.constant(polarity),
      scale: fc.constant(scale),
      consolidation: fc.constantFrom<Consolidation>('sum', 'average', 'last', 'cumulative'),
      calendar: fc.constantFrom<Calendar>('quarterly', 'quarterly', 'quarterly', 'yearly'),
      proposal: fc.constantFrom<Proposal>('spread', 'progressive', 'progressiveFromLastYear', 'flat'),
      worst: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
      target: plannedOn(scale, polarity),
      targetBefore: fc.option(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant('N/A' as const)), {
        nil: undefined,
      }),
      agreed: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, typed(scale, 1)),
      agreedUpper: polarity === 'range' ? fc.constantFrom(undefined, 30, 80) : fc.constant(undefined),
      realisationBefore: fc.option(fc.oneof(figure, rare), { nil: undefined }),
      quarterTargets: byQuarterOf(typed(scale, 40)),
      entries: byQuarterOf(typed(scale, 3)),
    }),
  )
  .map(({ worst, ...row }) => withinRange(worst === undefined ? row : { ...row, worst }));

/** A quarter's bound above the range's own upper one contradicts itself; the sheet cannot say what its sum would be. */
function withinRange(row: TrialRow): TrialRow {
  const { upper } = targetInForce(row);
  if (upper === undefined) return row;
  const [first, second, third, fourth] = row.quarterTargets.map((target) =>
    typeof target === 'number' ? Math.min(target, upper) : target,
  );
  return { ...row, quarterTargets: [first, second, third, fourth] };
}

const scaleOf = (row: TrialRow): Scale => {
  const found = trialScales.find(({ id }) => id === row.scale);
  if (found === undefined) throw new Error(`No scale ${row.scale}`);
  return found;
};

/** Lower bound of what stands in a target, and the upper one of a range. */
function targetInForce(row: TrialRow): { target: Value; upper: number | undefined } {
  const scale = scaleOf(row);
  const [lower, plannedUpper] =
    typeof row.target === 'object' ? [row.target.lower, row.target.upper] : [row.target, undefined];
  const target = valueOfCell(row.agreed ?? lower, scale);
  if (row.polarity !== 'range' || target.kind !== 'number') return { target, upper: undefined };
  return { target, upper: Math.max(target.number, row.agreedUpper ?? plannedUpper ?? target.number) };
}

function lastYear(row: TrialRow): number {
  const figureBefore = row.realisationBefore ?? row.targetBefore;
  return typeof figureBefore === 'number' ? figureBefore : 0;
}

/** A single figure of a range row is its lower bound, with the row's upper one. */
function asTarget(value: Target, row: TrialRow, upper: number | undefined): Target {
  if (row.polarity !== 'range' || value.kind !== 'number') return value;
  return { kind: 'range', lower: value.number, upper: Math.max(value.number, upper ?? value.number) };
}

/** Quarter targets and all figures of a row, by the functions of the field. */
export function expectedOf(
  row: TrialRow,
  settings: Settings,
): { targets: ByQuarter<Target>; result: MeasurementResult } {
  const scale = scaleOf(row);
  const { target, upper } = targetInForce(row);
  const proposed = proposeQuarterTargets({
    target: asTarget(target, row, upper),
    calendar: row.calendar,
    proposal: row.proposal,
    scale,
    lastYear: lastYear(row),
  });
  const targets = byQuarter((quarter) => {
    const typedTarget = ofQuarter(row.quarterTargets, quarter);
    return typedTarget === undefined
      ? ofQuarter(proposed, quarter)
      : asTarget(valueOfCell(typedTarget, scale), row, upper);
  });
  const result = measure(
    {
      polarity: row.polarity,
      consolidation: row.consolidation,
      scale,
      ...(row.worst === undefined ? {} : { worst: row.worst }),
      targets,
      realisations: byQuarter((quarter) => valueOfCell(ofQuarter(row.entries, quarter), scale)),
    },
    settings,
  );
  return { targets, result };
}
