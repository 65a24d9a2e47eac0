/** A plan of several units whose indicators are rolled up in every way, entries for it, and what the functions make of them. */
import fc from 'fast-check';
import { valueOfCell } from '../../../src/renstra/cellValue';
import { componentResult } from '../../../src/renstra/components';
import type {
  Consolidation,
  Indicator,
  IndicatorKind,
  Plan,
  PlannedValue,
  RollUp,
  Scale,
  TargetRow,
} from '../../../src/renstra/plan';
import type { Quarter } from '../../../src/renstra/quarter';
import { isMember, rollUp, type MemberFigure, type RolledUp } from '../../../src/renstra/rollUp';
import { targetOf } from '../../../src/renstra/target';
import type { Value } from '../../../src/renstra/value';
import { trialPlan, trialYear } from './trialPlan';
import { trialScales, type Typed } from './trialRow';

const at = { line: 1, section: 'targets' } as const;
export const organisation = 'Pusat';
export const compiler = 'Sekretariat';
export const members = ['Balai A', 'Balai B', 'Balai C', 'balai d*'] as const;
const unitIds = [organisation, compiler, ...members];

/** What one unit types for one indicator: an entry of each quarter, components of a ratio beside it. */
export interface TrialCell {
  readonly entry: Typed;
  readonly whole: number | undefined;
  readonly part: number | undefined;
}

const noCell: TrialCell = { entry: undefined, whole: undefined, part: undefined };

export interface TrialIndicator {
  readonly kind: IndicatorKind;
  readonly scale: string;
  readonly consolidation: Consolidation;
  readonly rollUp: RollUp;
  /** The organisation has a row of its own. */
  readonly isPrinted: boolean;
  /** Unit by unit, the year's targets; absent: no row. */
  readonly targets: readonly (PlannedValue | undefined)[];
  /** Unit by unit, quarter by quarter. */
  readonly cells: readonly (readonly TrialCell[])[];
}

const lettersOf: Readonly<Record<string, readonly string[]>> = {
  ipp: ['A', 'A-', 'B', 'b-', 'F'],
  maturity: ['A', 'B', 'c'],
};

function entryOn(scale: string): fc.Arbitrary<Typed> {
  const letters = lettersOf[scale];
  const number = fc.integer({ min: 0, max: 500 }).map((n) => n / 100);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 12, arbitrary: number },
    { weight: letters === undefined ? 0 : 12, arbitrary: fc.constantFrom(...(letters ?? ['A'])) },
    { weight: 3, arbitrary: fc.constantFrom('N/A', 'n/a') },
    { weight: 2, arbitrary: fc.constantFrom('tidak jelas', 'B?', ' ') },
  );
}

const amount = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 4 });

function cellOn(scale: string, kind: IndicatorKind): fc.Arbitrary<TrialCell> {
  const component = kind === 'ratio' ? amount : fc.constant(undefined);
  return fc
    .record({ entry: entryOn(scale), whole: component, part: component, typed: fc.boolean() })
    .map(({ entry, whole, part, typed }) => ({
      entry: typed || kind !== 'ratio' ? entry : undefined,
      whole,
      part,
    }));
}

const rollUpOn = (scale: string): fc.Arbitrary<RollUp> =>
  fc.oneof(
    fc.constantFrom(...members, compiler).map((unit): RollUp => ({ kind: 'owner', unit })),
    fc.constantFrom<RollUp>({ kind: 'sum' }, { kind: 'meanOfReporting' }, { kind: 'ratioOfSums' }),
    fc.record({
      kind: fc.constant('shareAtOrAbove' as const),
      threshold: fc.constantFrom<PlannedValue>(3, 2.5, ...(lettersOf[scale] === undefined ? [] : ['B', 'A'])),
      strictly: fc.boolean(),
      of: fc.integer({ min: 1, max: 9 }),
    }),
  );

/** What a plan file may hold as a target. */
const isPlanned = (typed: Typed): typed is string | number =>
  typeof typed === 'number' || typed === 'N/A' || (typeof typed === 'string' && /^[A-F]-?$/.test(typed));

function indicatorOn(scale: string, kind: IndicatorKind): fc.Arbitrary<TrialIndicator> {
  const planned = fc.oneof(
    { weight: 8, arbitrary: entryOn(scale).map((typed) => (isPlanned(typed) ? typed : undefined)) },
    { weight: 1, arbitrary: fc.constant({ lower: 2, upper: 4 }) },
  );
  const cell = cellOn(scale, kind);
  return fc
    .record({
      kind: fc.constant(kind),
      scale: fc.constant(scale),
      consolidation: fc.constantFrom<Consolidation>('last', 'last', 'cumulative', 'sum', 'average'),
      rollUp: rollUpOn(scale),
      isPrinted: fc.boolean(),
      targets: fc.array(planned, { minLength: 6, maxLength: 6 }),
      cells: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
      silentFirst: fc.boolean(),
      notApplicableSecond: fc.boolean(),
    })
    .map(({ silentFirst, notApplicableSecond, ...trial }) => ({
      ...trial,
      cells: trial.cells.map(([first = noCell, second = noCell, ...rest]) => [
        silentFirst ? noCell : first,
        notApplicableSecond ? { ...second, entry: 'N/A' } : second,
        ...rest,
      ]),
    }));
}

/** Any indicator: a third of them ratios, half of the others with letters. */
export const trialIndicator: fc.Arbitrary<TrialIndicator> = fc.oneof(
  indicatorOn('percent', 'ratio'),
  indicatorOn('percent', 'direct'),
  indicatorOn('ipp', 'direct'),
  indicatorOn('maturity', 'direct'),
);

export const codeOf = (index: number): string => `IK.${index + 1}`;

function indicatorOf(trial: TrialIndicator, index: number): Indicator {
  return {
    code: codeOf(index),
    objective: 'SS1',
    goal: 'T1',
    name: `Indikator ${index + 1}`,
    measure: '%',
    perspective: 'stakeholder',
    carriers: [],
    category: ['UKE-2/UPT'],
    kind: trial.kind,
    polarity: 'maximise',
    consolidation: trial.consolidation,
    calendar: 'quarterly',
    proposal: 'flat',
    scale: trial.scale,
    rollUp: trial.rollUp,
    ...(trial.rollUp.kind === 'owner' && trial.rollUp.unit === compiler ? {} : { compilers: [compiler] }),
    inferred: [],
    at,
  };
}

function rowsOf(trial: TrialIndicator, index: number): readonly TargetRow[] {
  return unitIds.flatMap((unit, place): TargetRow[] => {
    const target = trial.targets[place];
    if (unit === organisation && !trial.isPrinted) return [];
    return [
      {
        unit,
        goal: 'T1',
        objective: 'SS1',
        code: codeOf(index),
        indicator: `Indikator ${index + 1}`,
        measure: '%',
        targets: target === undefined ? {} : { [String(trialYear)]: target },
        scale: trial.scale,
        heading: { code: 'SS1', name: 'Sasaran', line: 1 },
        relatedUnits: unit,
        at,
      },
    ];
  });
}

/** The plan of the trial indicators. */
export function rollUpPlan(trials: readonly TrialIndicator[]): Plan {
  return {
    ...trialPlan([]),
    organisation: { id: organisation, name: organisation },
    units: unitIds.map((id) => ({ id, name: id, kind: 'other', at })),
    indicators: trials.map(indicatorOf),
    targets: trials.flatMap(rowsOf),
  };
}

const scaleOf = (trial: TrialIndicator): Scale | undefined =>
  trialScales.find(({ id }) => id === trial.scale);

/** Letters have neither sum nor mean: where quarters are added, none can be read. */
function readOn(value: Value, { consolidation }: TrialIndicator): Value {
  const isAdded = consolidation === 'sum' || consolidation === 'average';
  return isAdded && value.kind === 'grade' ? { kind: 'invalid', text: value.grade } : value;
}

/** A unit's own figure of a quarter, with its components where they come to one. */
export function figureOf(trial: TrialIndicator, unit: string, quarter: Quarter): MemberFigure {
  const { entry, whole, part } = trial.cells[unitIds.indexOf(unit)]?.[quarter - 1] ?? noCell;
  const scale = scaleOf(trial);
  const { result } = componentResult('ratio', [
    { ...(whole === undefined ? {} : { base: whole }), ...(part === undefined ? {} : { figure: part }) },
  ]);
  const typed = readOn(valueOfCell(entry, scale), trial);
  const value: Value =
    typed.kind !== 'blank' || result === undefined ? typed : { kind: 'number', number: result };
  return { unit, value, scale, ...(result === undefined ? {} : { part, whole }) };
}

function membersOf(trial: TrialIndicator, units: ReadonlySet<string>): readonly string[] {
  const indicator = indicatorOf(trial, 0);
  return unitIds.filter((unit) => units.has(unit) && isMember(unit, organisation, indicator));
}

/** The roll-up of a quarter, by the functions of the field. */
export function expectedRollUp(
  trial: TrialIndicator,
  quarter: Quarter,
  units: ReadonlySet<string> = new Set(unitIds),
): RolledUp {
  return rollUp(
    trial.rollUp,
    membersOf(trial, units).map((unit) => figureOf(trial, unit, quarter)),
  );
}

/** The roll-up of the year's targets. */
export function expectedTarget(trial: TrialIndicator): RolledUp {
  const scale = scaleOf(trial);
  return rollUp(
    trial.rollUp,
    membersOf(trial, new Set(unitIds)).map((unit) => {
      const target = targetOf(trial.targets[unitIds.indexOf(unit)], scale);
      const value: Value =
        target.kind === 'range' ? { kind: 'number', number: target.lower } : readOn(target, trial);
      return { unit, scale, value };
    }),
  );
}

export const allUnits: readonly string[] = unitIds;
