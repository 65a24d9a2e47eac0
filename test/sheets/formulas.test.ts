/** What formulas of the measurement sheet give is what the functions of the field give, for any row. */
import fc from 'fast-check';
import type { Achievement } from '../../src/renstra/achievement';
import type { PeriodResult } from '../../src/renstra/measurement';
import { ofQuarter, quarters, type Quarter } from '../../src/renstra/quarter';
import { defaultSettings, type Settings } from '../../src/renstra/settings';
import type { Target } from '../../src/renstra/target';
import { minimiseFormulas } from '../../src/sheets/codes';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { historyBlock, measurementBlock } from '../../src/sheets/names';
import { columnOf, quarterKey, type PeriodKey } from '../../src/sheets/periods';
import { states } from '../../src/sheets/states';
import { writeDirectly, type DirectWorkbook, type Shown } from './support/directWorkbook';
import { trialKey, trialPlan, trialUnit, trialYear } from './support/trialPlan';
import { expectedOf, trialRow, type TrialRow } from './support/trialRow';

const block = measurementBlock(trialYear);

function filledWorkbook(rows: readonly TrialRow[], settings: Settings): DirectWorkbook {
  const workbook = writeDirectly(
    designWorkbook(trialPlan(rows), {
      year: trialYear,
      units: [trialUnit],
      language: 'id',
      settings: {
        reportingQuarter: settings.reportingQuarter,
        cap: settings.cap,
        achievedFrom: settings.bands.achieved,
        nearlyFrom: settings.bands.near,
        minimiseFormula: minimiseFormulas[settings.minimiseFormula],
        stabiliseCurve: settings.stabiliseCurve.on ? 1 : 0,
      },
    }),
    ['measurement', 'history', 'settings'],
  );
  for (const [index, row] of rows.entries()) {
    const key = trialKey(index);
    workbook.put(block, key, 'agreed', row.agreed);
    if (row.agreedUpper !== undefined) workbook.put(block, key, 'agreedUpper', row.agreedUpper);
    workbook.put(historyBlock(trialYear), key, `y${trialYear - 1}.realisation`, row.realisationBefore);
    for (const quarter of quarters) {
      workbook.put(block, key, `${quarterKey(quarter)}.targetEntry`, ofQuarter(row.quarterTargets, quarter));
      workbook.put(block, key, `${quarterKey(quarter)}.entry`, ofQuarter(row.entries, quarter));
    }
  }
  workbook.compute();
  return workbook;
}

/** A target or realisation as its cell shows it: of a range the lower bound. */
function asShown(value: Target): Shown {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'notApplicable':
      return 'N/A';
    case 'number':
      return value.number;
    case 'range':
      return value.lower;
    case 'grade':
      return value.grade;
    case 'invalid':
      return '!';
  }
}

function achievementShown(achievement: Achievement, figure: 'raw' | 'capped'): Shown {
  switch (achievement.kind) {
    case 'achieved':
      return achievement[figure];
    case 'none':
      return '-';
    case 'notApplicable':
      return 'N/A';
    case 'blank':
      return '';
    case 'invalid':
      return '!';
  }
}

function same(one: Shown, other: Shown): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= Math.max(1e-12, 1e-9 * Math.max(Math.abs(one), Math.abs(other)));
  if (typeof one === 'string' && typeof other === 'string') return one.toUpperCase() === other.toUpperCase();
  return false;
}

interface Difference {
  readonly row: TrialRow;
  readonly column: string;
  readonly formula: Shown;
  readonly field: Shown;
}

function periodFigures(period: PeriodKey, result: PeriodResult): readonly (readonly [string, Shown])[] {
  return [
    [`${period}.target`, asShown(result.target)],
    [`${period}.actual`, asShown(result.realisation)],
    [`${period}.achievement`, achievementShown(result.achievement, 'raw')],
    [columnOf(period, 'capped'), achievementShown(result.achievement, 'capped')],
    [`${period}.state`, states[result.status]],
  ];
}

function differencesOf(workbook: DirectWorkbook, rows: readonly TrialRow[], settings: Settings) {
  const differences: Difference[] = [];
  const labels = new Map<number, string>();
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const { targets, result } = expectedOf(row, settings);
    const figures = [
      ...quarters.flatMap((quarter) =>
        periodFigures(quarterKey(quarter), ofQuarter(result.quarters, quarter)),
      ),
      ...periodFigures('toDate', result.toDate),
    ];
    for (const [column, field] of figures) {
      const formula = workbook.shown(block, trialKey(index), column);
      if (!same(formula, field)) differences.push({ row, column, formula, field });
    }
    for (const quarter of quarters) {
      const [column, field] = [`${quarterKey(quarter)}.quarterTarget`, asShown(ofQuarter(targets, quarter))];
      const formula = workbook.shown(block, trialKey(index), column);
      // What cannot be read stands in the quarter target as it was typed.
      if (field !== '!' && !same(formula, field)) differences.push({ row, column, formula, field });
    }
    for (const { status } of [...result.quarters, result.toDate]) seen.add(status);
    if (differences.length > 0) continue;
    const label = JSON.stringify(workbook.shown(block, trialKey(index), 'status'));
    const state = states[result.toDate.status];
    expect(labels.get(state) ?? label).toBe(label);
    labels.set(state, label);
  }
  return { differences, seen };
}

const variants: readonly Settings[] = [
  defaultSettings,
  { ...defaultSettings, reportingQuarter: 2, minimiseFormula: 'ratio' },
  {
    ...defaultSettings,
    reportingQuarter: 3,
    cap: 1.1,
    bands: { achieved: 0.9, near: 0.5 },
    stabiliseCurve: { ...defaultSettings.stabiliseCurve, on: false },
  },
  { ...defaultSettings, reportingQuarter: 1 satisfies Quarter },
];

describe('formulas and functions agree', () => {
  it.each(variants.map((settings, index) => ({ settings, seed: 20240 + index })))(
    'for 150 rows, seed $seed',
    ({ settings, seed }) => {
      const rows = fc.sample(trialRow, { numRuns: 150, seed });
      const found = differencesOf(filledWorkbook(rows, settings), rows, settings);
      expect(found.differences.slice(0, 5)).toEqual([]);
      // The rows come into every state there is.
      expect([...found.seen].sort()).toEqual(Object.keys(states).sort());
    },
  );
});
