import { hasComponents } from '../../renstra/components';
import { rowKey, type Indicator, type Plan, type Scale, type TargetRow } from '../../renstra/plan';
import { membersWithoutRow } from '../../renstra/rollUp';
import { matchKeys } from '../matchKeys';
import type { SummaryKind } from '../names';

/**
 * What a plan's rows need of the measurement sheet. Decided on the whole plan, never on the chosen units, so that
 * columns stay the same when units are added later.
 */
export interface MeasurementFeatures {
  readonly minimise: boolean;
  /** Some row names the value that counts as 0 % where its minimise target is 0. */
  readonly worst: boolean;
  readonly stabilise: boolean;
  readonly range: boolean;
  /** Scales whose entries may be letters, in the plan's order; their number is 1-based. */
  readonly gradeScales: readonly Scale[];
  /** Some indicator's figure is computed from components, on the working papers. */
  readonly papers: boolean;
  /** What a row of unit and indicator is searched by, where its key cannot be. */
  readonly rowKeys: ReadonlyMap<string, string> | undefined;
  readonly rollUps: RollUpFeatures;
  /** By what rows are counted together, where a list's own ids cannot be searched for. */
  readonly groupKeys: Readonly<Record<SummaryKind, ReadonlyMap<string, string> | undefined>>;
}

/** What a plan's roll-ups need of the measurement sheet. */
export interface RollUpFeatures {
  /** Indicators whose organisation row takes its realisation from the units' figures. */
  readonly feeding: ReadonlySet<string>;
  /** The figure of some owner may be a letter. */
  readonly letters: boolean;
  /** Some roll-up counts the units that reach a level. */
  readonly shares: boolean;
  /** Some share is of more units than have a row: the others have lines on the working papers. */
  readonly withoutRow: boolean;
  /** Some roll-up adds up the components of ratios. */
  readonly ratios: boolean;
  /** What an indicator is searched by, where its code cannot be. */
  readonly codeKeys: ReadonlyMap<string, string> | undefined;
}

/** The text an indicator is searched by. */
export function codeKey({ rollUps }: MeasurementFeatures, code: string): string {
  return rollUps.codeKeys?.get(code) ?? code;
}

/** The text an id of a group is searched by. */
export function groupKey(features: MeasurementFeatures, kind: SummaryKind, id: string): string {
  return features.groupKeys[kind]?.get(id) ?? id;
}

export function featuresOf(plan: Plan): MeasurementFeatures {
  const polarities = new Set([
    ...plan.indicators.map((indicator) => indicator.polarity),
    ...plan.targets.flatMap((row) => (row.polarity === undefined ? [] : [row.polarity])),
  ]);
  return {
    minimise: polarities.has('minimise'),
    worst: [...plan.indicators, ...plan.targets].some((row) => row.worst !== undefined),
    stabilise: polarities.has('stabilise'),
    range:
      polarities.has('range') ||
      plan.targets.some((row) => Object.values(row.targets).some((target) => typeof target === 'object')),
    gradeScales: plan.scales.filter((scale) => scale.type === 'grade'),
    papers: plan.indicators.some(({ kind }) => hasComponents(kind)),
    rollUps: rollUpFeatures(plan),
    rowKeys: matchKeys(plan.targets.map(({ unit, code }) => rowKey(unit, code))),
    groupKeys: {
      goal: matchKeys(plan.goals.map(({ code }) => code)),
      objective: matchKeys(plan.objectives.map(({ code }) => code)),
      perspective: matchKeys(plan.perspectives.map(({ id }) => id)),
      unit: matchKeys(plan.units.map(({ id }) => id)),
    },
  };
}

/** Letters have neither sum nor mean: where figures are added or averaged, none can be read. */
export function mayHaveLetters({ consolidation }: Pick<Indicator, 'consolidation'>): boolean {
  return consolidation === 'last' || consolidation === 'cumulative';
}

function rollUpFeatures(plan: Plan): RollUpFeatures {
  const rows = new Map(plan.targets.map((row) => [rowKey(row.unit, row.code), row]));
  const feeding = plan.indicators.filter((indicator) => isFed(indicator, plan, rows));
  return {
    feeding: new Set(feeding.map(({ code }) => code)),
    letters: plan.indicators.some((indicator) => ownerLetters(indicator, plan, rows) !== undefined),
    shares: plan.indicators.some(({ rollUp }) => rollUp.kind === 'shareAtOrAbove'),
    withoutRow: plan.indicators.some((indicator) => hasMembersWithoutRow(plan, indicator)),
    ratios: plan.indicators.some(({ rollUp, kind }) => rollUp.kind === 'ratioOfSums' && kind === 'ratio'),
    codeKeys: matchKeys(plan.indicators.map(({ code }) => code)),
  };
}

function hasMembersWithoutRow(plan: Plan, indicator: Indicator): boolean {
  const { units, unnamed } = membersWithoutRow(plan, indicator);
  return units.length + unnamed > 0;
}

type Rows = ReadonlyMap<string, TargetRow>;

/** A letter means nothing on another scale: the organisation then reports for itself. */
function isFed(indicator: Indicator, plan: Plan, rows: Rows): boolean {
  const own = rows.get(rowKey(plan.organisation.id, indicator.code));
  const letters = ownerLetters(indicator, plan, rows);
  return own !== undefined && (letters === undefined || letters === own.scale);
}

/** Scale of the letters that an owner may report. */
function ownerLetters(indicator: Indicator, { scales }: Plan, rows: Rows): string | undefined {
  const { rollUp, code } = indicator;
  if (rollUp.kind !== 'owner' || !mayHaveLetters(indicator)) return undefined;
  const scale = rows.get(rowKey(rollUp.unit, code))?.scale;
  return scales.some(({ id, type }) => id === scale && type === 'grade') ? scale : undefined;
}

/** 1-based number of a grade scale, as key column of the scale table; 0 for a scale without letters. */
export function gradeScaleNumber(features: MeasurementFeatures, scaleId: string): number {
  return features.gradeScales.findIndex((scale) => scale.id === scaleId) + 1;
}
