/** Tujuan and Rekap of any plan give, for every quarter and to date, what the functions of the field make of the rows. */
import fc from 'fast-check';
import { builtInPlan, parsePlan } from '../../src/plans/loadPlan';
import { rowKey, type Plan } from '../../src/renstra/plan';
import { quarters } from '../../src/renstra/quarter';
import { defaultSettings, type Settings } from '../../src/renstra/settings';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, goalBlock, measurementBlock, rankingBlock, summaryBlock } from '../../src/sheets/names';
import { quarterKey } from '../../src/sheets/periods';
import type { Constant } from '../../src/sheets/sheetPlan';
import { figureSheets, writeDirectly, type DirectWorkbook, type Shown } from './support/directWorkbook';
import { differing, goalsExpected, measuredBy, summaryExpected } from './support/recapOfFunctions';

const year = 2024;

function filled(
  plan: Plan,
  settings: Settings,
  entryOf: (row: number, quarter: number) => Constant | undefined,
): DirectWorkbook {
  const workbook = writeDirectly(
    designWorkbook(plan, {
      year,
      units: plan.units.map(({ id }) => id),
      language: 'id',
      settings: {
        reportingQuarter: settings.reportingQuarter,
        cap: settings.cap,
        achievedFrom: settings.bands.achieved,
        nearlyFrom: settings.bands.near,
      },
    }),
    figureSheets,
  );
  for (const [index, { unit, code }] of plan.targets.entries())
    for (const quarter of quarters)
      workbook.put(
        measurementBlock(year),
        rowKey(unit, code),
        `${quarterKey(quarter)}.entry`,
        entryOf(index, quarter),
      );
  workbook.compute();
  return workbook;
}

function differences(plan: Plan, settings: Settings, workbook: DirectWorkbook): readonly object[] {
  const resultOf = (key: string) => measuredBy(workbook, year, key);
  const expected = [...goalsExpected(plan, settings, resultOf), ...summaryExpected(plan, year, resultOf)];
  expect(expected.length).toBeGreaterThan(100);
  return differing(workbook, expected);
}

/** Entries of every kind; now and then none for a unit. */
function byChance(rows: number, seed: number): (row: number, quarter: number) => Constant | undefined {
  const kinds = fc.constantFrom<Constant | undefined>(
    undefined,
    undefined,
    'N/A',
    'salah',
    0,
    5,
    40,
    80,
    95,
    200,
  );
  const entries = fc.sample(kinds, { numRuns: rows * 4, seed });
  return (row, quarter) => entries[row * 4 + quarter - 1];
}

interface Size {
  readonly goals: number;
  readonly objectives: number;
  readonly units: number;
  /** Characters of every name. */
  readonly nameLength?: number;
}

/** A plan whose goals hold their share of the objectives, each with one indicator that every unit carries. */
function planOf({ goals, objectives, units, nameLength = 20 }: Size): Plan {
  const named = (name: string): string => name.padEnd(nameLength, ' panjang sekali').trimEnd();
  const of = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const unitIds = of(units, (at) => `Unit ${at + 1}`);
  const loaded = parsePlan(
    JSON.stringify({
      title: 'Uji',
      years: [year],
      units: unitIds,
      goals: of(goals, (at) => ({
        code: `T${at + 1}`,
        name: named(`Tujuan ${at + 1}`),
        members: of(objectives, (each) => each)
          .filter((each) => each % goals === at)
          .map((each) => `S${each + 1}/a`),
      })),
      objectives: of(objectives, (at) => ({ code: `S${at + 1}`, name: named(`Sasaran ${at + 1}`) })),
      indicators: of(objectives, (at) => ({
        code: `S${at + 1}/a`,
        name: named(`Indikator ${at + 1}`),
        goal: `T${(at % goals) + 1}`,
        objective: `S${at + 1}`,
        measure: '%',
      })),
      targets: unitIds.flatMap((unit, index) =>
        of(objectives, (at) => ({
          unit,
          code: `S${at + 1}/a`,
          targets: { [year]: 20 + ((at * 7 + index) % 60) },
        })),
      ),
    }),
    'id',
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  return loaded.plan;
}

describe('formulas of Tujuan and Rekap agree with the functions', () => {
  const builtIn = builtInPlan();
  const other: Settings = {
    ...defaultSettings,
    reportingQuarter: 2,
    cap: 1.1,
    bands: { achieved: 0.95, near: 0.6 },
  };

  it.each([
    ['the built-in plan, TW IV', builtIn, defaultSettings, 3],
    ['the built-in plan, TW II, other cap and bands', builtIn, other, 4],
    [
      '10 goals and 60 objectives',
      planOf({ goals: 10, objectives: 60, units: 4, nameLength: 200 }),
      other,
      5,
    ],
    ['one unit', planOf({ goals: 2, objectives: 6, units: 1 }), { ...other, reportingQuarter: 3 }, 6],
    ['units as good as each other', planOf({ goals: 1, objectives: 1, units: 12 }), defaultSettings, 7],
  ] satisfies [string, Plan, Settings, number][])(
    'for %s',
    (_name, plan, settings, seed) => {
      const workbook = filled(plan, settings, byChance(plan.targets.length, seed));
      expect(differences(plan, settings, workbook).slice(0, 5)).toEqual([]);
    },
    300_000,
  );

  it('where all units answer N/A', () => {
    const plan = planOf({ goals: 2, objectives: 4, units: 3 });
    const workbook = filled(plan, defaultSettings, () => 'N/A');
    expect(differences(plan, defaultSettings, workbook).slice(0, 5)).toEqual([]);
    expect(workbook.shown(blockNames.goals, 'T1', 'status')).toBe('N/A');
    expect(workbook.shown(summaryBlock('unit', year), 'Unit 2', 'rank')).toBe('');
    expect(workbook.shown(rankingBlock(year), '2', 'code')).toBe('Unit 2');
  });

  it('where nobody has reported', () => {
    const plan = planOf({ goals: 2, objectives: 4, units: 3 });
    const workbook = filled(plan, defaultSettings, () => undefined);
    expect(differences(plan, defaultSettings, workbook).slice(0, 5)).toEqual([]);
    expect(workbook.shown(blockNames.goals, 'T1', 'status')).toBe('Belum dilaporkan');
  });
});

describe('the ranking of units', () => {
  const plan = planOf({ goals: 1, objectives: 1, units: 6 });
  /** Achievement of each unit in hundredths; undefined: not reported. */
  const achieved = [80, undefined, 110, 80, undefined, 95];
  const workbook = filled(plan, defaultSettings, (row, quarter) => {
    const target = 20 + row;
    const share = achieved[row];
    return quarter === 4 && share !== undefined ? (target * share) / 100 : undefined;
  });
  const column = (key: string): readonly Shown[] =>
    achieved.map((_, index) => workbook.shown(rankingBlock(year), String(index + 1), key));

  it('puts the best first, those alike in the order of the plan, those without a mean last and without a rank', () => {
    expect(column('code')).toEqual(['Unit 3', 'Unit 6', 'Unit 1', 'Unit 4', 'Unit 2', 'Unit 5']);
    expect(column('rank')).toEqual([1, 2, 3, 3, '', '']);
    expect(column('mean')).toEqual([1.1, 0.95, 0.8, 0.8, '', '']);
    expect(column('complete')).toEqual([1, 1, 1, 1, 0, 0]);
  });

  it('leaves the units themselves in the order of the plan', () => {
    const ranks = plan.units.map(({ id }) => workbook.shown(summaryBlock('unit', year), id, 'rank'));
    expect(ranks).toEqual([3, '', 1, 3, '', 2]);
  });
});

describe('a goal in a quarter', () => {
  it('is provisional while members are missing, against the targets of those that reported', () => {
    const plan = planOf({ goals: 1, objectives: 3, units: 1 });
    // Targets 20, 27 and 34 in every quarter; the third indicator reports later.
    const workbook = filled(plan, defaultSettings, (row, quarter) =>
      quarter === 2 && row < 2 ? [20, 13.5][row] : undefined,
    );
    const shown = (key: string): Shown => workbook.shown(goalBlock('tw2'), 'T1', key);
    expect([shown('sameTarget'), shown('realisation')]).toEqual([23.5, 16.75]);
    expect(shown('achievement')).toBeCloseTo(16.75 / 23.5, 12);
    expect(shown('provisional')).toBe('sementara (2 dari 3)');
    expect(shown('status')).toBe('Tidak tercapai');
    expect(workbook.shown(goalBlock('tw1'), 'T1', 'status')).toBe('Belum dilaporkan');
  });
});
