import type { Indicator, Plan, TargetRow } from '../../../src/renstra/plan';
import { share, count } from '../../renstra/scaleFixtures';

const at = { line: 1, section: 'targets' } as const;

export interface CascadeShape {
  readonly goals: number;
  readonly objectivesPerGoal: number;
  readonly indicatorsPerObjective: number;
  readonly units: readonly string[];
  /** Letters in every name. */
  readonly nameLength: number;
  /** Codes of indicators that no unit carries. */
  readonly uncarried?: readonly string[];
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Words to a length, beginning with what tells names apart. */
function longName(start: string, length: number): string {
  const words = `${start} meningkatnya mutu layanan dan daya saing `;
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();
}

/** A plan of any size: objective `S2` belongs to goal `T1`, indicator `S2/1` to it; the first unit is the organisation. */
export function cascadePlan(shape: CascadeShape): Plan {
  const { goals, objectivesPerGoal, indicatorsPerObjective, units, nameLength } = shape;
  const [organisation = 'Badan'] = units;
  const objectives = numbers(goals * objectivesPerGoal).map((n) => ({
    code: `S${n}`,
    goal: `T${Math.ceil(n / objectivesPerGoal)}`,
  }));
  const indicators = objectives.flatMap(({ code, goal }) =>
    numbers(indicatorsPerObjective).map((n): Indicator => ({
      code: `${code}/${n}`,
      objective: code,
      goal,
      name: longName(`Indikator ${code}/${n}`, nameLength),
      measure: '%',
      perspective: 'stakeholder',
      carriers: [],
      category: ['UKE-2/UPT'],
      kind: 'direct',
      polarity: 'maximise',
      consolidation: 'last',
      calendar: 'quarterly',
      proposal: 'flat',
      scale: share.id,
      rollUp: { kind: 'meanOfReporting' },
      inferred: [],
      at,
    })),
  );
  const uncarried = new Set(shape.uncarried);
  const targets = units.flatMap((unit) =>
    indicators
      .filter(({ code }) => !uncarried.has(code))
      .map(({ code, objective, goal, name }): TargetRow => ({
        unit,
        goal,
        objective,
        code,
        indicator: name,
        measure: '%',
        targets: { '2023': 70, '2024': 80, '2025': 90 },
        scale: share.id,
        heading: { code: objective, name: objective, line: 1 },
        relatedUnits: unit,
        at,
      })),
  );
  return {
    schemaVersion: 1,
    id: 'cascade',
    title: 'Renstra percobaan',
    organisation: { id: organisation, name: organisation },
    years: [2023, 2024, 2025],
    perspectives: [{ id: 'stakeholder', name: 'Pemangku kepentingan' }],
    scales: [share, count],
    goals: [],
    objectives: objectives.map(({ code }) => ({
      code,
      name: longName(`Sasaran ${code}`, nameLength),
      perspective: 'stakeholder',
      at,
    })),
    units: units.map((id) => ({ id, name: id, kind: 'balai', at })),
    indicators,
    targets,
    prints: [],
    funding: [],
    guidelines: [],
  };
}
