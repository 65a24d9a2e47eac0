import { achievementOf, type Achievement } from './achievement';
import { realisationToDate, targetToDate } from './consolidation';
import type { Consolidation, Polarity, Scale } from './plan';
import { byQuarter, ofQuarter, quarters, type ByQuarter, type Quarter } from './quarter';
import type { Settings } from './settings';
import { statusOf, type Status } from './status';
import { isExpected, type Target } from './target';
import type { Value } from './value';

/** One row of the measurement sheet: an indicator at a unit. */
export interface MeasurementRow {
  readonly polarity: Polarity;
  readonly consolidation: Consolidation;
  readonly scale?: Scale | undefined;
  readonly worst?: number | undefined;
  readonly targets: ByQuarter<Target>;
  readonly realisations: ByQuarter<Value>;
}

/** Figures of one period, a quarter or to date. */
export interface PeriodResult {
  readonly target: Target;
  readonly realisation: Value;
  readonly achievement: Achievement;
  readonly status: Status;
}

/** One of something for each quarter, and one to date. */
export interface ByPeriod<T> {
  readonly quarters: ByQuarter<T>;
  /** At the reporting quarter of the settings. */
  readonly toDate: T;
}
export type MeasurementResult = ByPeriod<PeriodResult>;

/** Makes one of something for each period, out of the figures that measured rows have in it. */
export function perPeriod<T>(make: (figuresOf: (row: MeasurementResult) => PeriodResult) => T): ByPeriod<T> {
  return {
    quarters: byQuarter((quarter) => make((row) => ofQuarter(row.quarters, quarter))),
    toDate: make((row) => row.toDate),
  };
}

/** All a row of the measurement sheet computes, per quarter and to date: the reference of its formulas. */
export function measure(given: MeasurementRow, settings: Settings): MeasurementResult {
  const row = isAdditive(given.consolidation) ? withoutLetters(given) : given;
  const until = settings.reportingQuarter;
  return {
    quarters: byQuarter((quarter) =>
      period(row, ofQuarter(row.targets, quarter), ofQuarter(row.realisations, quarter), settings),
    ),
    toDate: period(
      row,
      targetToDate(row.targets, until, row.consolidation),
      realisationToDate(row.realisations, until, row.consolidation),
      settings,
    ),
  };
}

const isAdditive = (rule: Consolidation): boolean => rule === 'sum' || rule === 'average';

/** Letters have neither sum nor mean: one is unreadable in its own quarter, where it can be put right. */
function withoutLetters(row: MeasurementRow): MeasurementRow {
  return {
    ...row,
    targets: byQuarter((quarter) => numberOnly(ofQuarter(row.targets, quarter))),
    realisations: byQuarter((quarter) => numberOnly(ofQuarter(row.realisations, quarter))),
  };
}

function numberOnly<T extends Target>(value: T): T | InvalidValue {
  return value.kind === 'grade' ? { kind: 'invalid', text: value.grade } : value;
}

type InvalidValue = Extract<Value, { kind: 'invalid' }>;

function period(row: MeasurementRow, target: Target, realisation: Value, settings: Settings): PeriodResult {
  const { polarity, scale, worst } = row;
  const achievement = achievementOf({ realisation, target, polarity, scale, worst }, settings);
  return { target, realisation, achievement, status: statusOf(achievement, realisation, target, settings) };
}

/** Quarters in which a report is expected: those with a target that is not N/A. */
export function expectedQuarters(targets: ByQuarter<Target>): readonly Quarter[] {
  return quarters.filter((quarter) => isExpected(ofQuarter(targets, quarter)));
}
