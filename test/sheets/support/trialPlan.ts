import type { Indicator, Plan, PlannedValue, TargetRow } from '../../../src/renstra/plan';
import { trialScales, type TrialRow } from './trialRow';

const at = { line: 1, section: 'targets' } as const;
export const trialYear = 2024;
export const trialUnit = 'Unit A';
export const trialCode = (index: number): string => `SS1/${index + 1}`;
export const trialKey = (index: number): string => `${trialUnit}/${trialCode(index)}`;

function indicatorOf(row: TrialRow, index: number): Indicator {
  return {
    code: trialCode(index),
    objective: 'SS1',
    goal: 'T1',
    name: `Indikator ${index + 1}`,
    measure: '%',
    perspective: 'stakeholder',
    carriers: [],
    category: ['UKE-2/UPT'],
    kind: 'direct',
    polarity: row.polarity,
    consolidation: row.consolidation,
    calendar: row.calendar,
    proposal: row.proposal,
    scale: row.scale,
    rollUp: { kind: 'owner', unit: trialUnit },
    ...(row.worst === undefined ? {} : { worst: row.worst }),
    inferred: [],
    at,
  };
}

function targetRowOf(row: TrialRow, index: number): TargetRow {
  const targets: Record<string, PlannedValue> = {};
  if (row.targetBefore !== undefined) targets[String(trialYear - 1)] = row.targetBefore;
  if (row.target !== undefined) targets[String(trialYear)] = row.target;
  return {
    unit: trialUnit,
    goal: 'T1',
    objective: 'SS1',
    code: trialCode(index),
    indicator: `Indikator ${index + 1}`,
    measure: '%',
    targets,
    scale: row.scale,
    heading: { code: 'SS1', name: 'Sasaran', line: 1 },
    relatedUnits: trialUnit,
    at,
  };
}

/** A plan of one unit whose n-th row is measured as the n-th trial row. */
export function trialPlan(rows: readonly TrialRow[]): Plan {
  return {
    schemaVersion: 1,
    id: 'trial',
    title: 'Renstra percobaan',
    organisation: { id: trialUnit, name: trialUnit },
    years: [trialYear - 1, trialYear],
    perspectives: [{ id: 'stakeholder', name: 'Pemangku kepentingan' }],
    scales: trialScales,
    goals: [],
    objectives: [{ code: 'SS1', name: 'Sasaran', perspective: 'stakeholder', at }],
    units: [{ id: trialUnit, name: trialUnit, kind: 'organisation', at }],
    indicators: rows.map(indicatorOf),
    targets: rows.map(targetRowOf),
    prints: [],
    funding: [],
    guidelines: [],
  };
}
