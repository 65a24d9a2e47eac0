import { hasComponents } from '../../renstra/components';
import { rowKey, type Plan, type Scale } from '../../renstra/plan';
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
  /** By what rows are counted together, where a list's own ids cannot be searched for. */
  readonly groupKeys: Readonly<Record<SummaryKind, ReadonlyMap<string, string> | undefined>>;
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
    rowKeys: matchKeys(plan.targets.map(({ unit, code }) => rowKey(unit, code))),
    groupKeys: {
      goal: matchKeys(plan.goals.map(({ code }) => code)),
      objective: matchKeys(plan.objectives.map(({ code }) => code)),
      perspective: matchKeys(plan.perspectives.map(({ id }) => id)),
      unit: matchKeys(plan.units.map(({ id }) => id)),
    },
  };
}

/** 1-based number of a grade scale, as key column of the scale table; 0 for a scale without letters. */
export function gradeScaleNumber(features: MeasurementFeatures, scaleId: string): number {
  return features.gradeScales.findIndex((scale) => scale.id === scaleId) + 1;
}
