/** Achievements as ministries have published them, out of the formulas of a workbook with the settings they used. */
import type { Polarity } from '../../src/renstra/plan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { measurementBlock } from '../../src/sheets/names';
import type { SettingKey } from '../../src/sheets/names';
import type { Constant } from '../../src/sheets/sheetPlan';
import { writeDirectly } from './support/directWorkbook';
import { trialKey, trialPlan, trialUnit, trialYear } from './support/trialPlan';
import type { TrialRow } from './support/trialRow';

type Row = readonly [Polarity, target: number, realisation: number, percent: number];
const none = [undefined, undefined, undefined, undefined] as const;
const block = measurementBlock(trialYear);

function percentages(
  rows: readonly Row[],
  settings: Partial<Record<SettingKey, Constant>>,
): readonly unknown[] {
  const trials = rows.map(([polarity, target, realisation]): TrialRow => ({
    polarity,
    target,
    consolidation: 'last',
    calendar: 'quarterly',
    proposal: 'flat',
    scale: 'percent',
    targetBefore: undefined,
    agreed: undefined,
    agreedUpper: undefined,
    realisationBefore: undefined,
    quarterTargets: none,
    entries: [undefined, undefined, undefined, realisation],
  }));
  const workbook = writeDirectly(
    designWorkbook(trialPlan(trials), { year: trialYear, units: [trialUnit], language: 'id', settings }),
    ['measurement', 'history', 'settings'],
  );
  trials.forEach((trial, index) => {
    workbook.put(block, trialKey(index), 'tw4.entry', trial.entries[3]);
  });
  workbook.compute();
  return rows.map((_row, index) => {
    const raw = workbook.shown(block, trialKey(index), 'toDate.achievement');
    return typeof raw === 'number' ? Math.round(raw * 10_000) / 100 : raw;
  });
}

const expected = (rows: readonly Row[]): readonly number[] => rows.map(([, , , percent]) => percent);

describe('published achievements come out of formulas', () => {
  it('with the settings as they come', () => {
    const rows: readonly Row[] = [
      ['minimise', 32, 4.88, 184.75],
      ['minimise', 24, 4.88, 179.67],
      ['minimise', 0.35, 0.43, 77.14],
      ['minimise', 49, 56.23, 85.24],
      ['maximise', 18.64, 5.15, 27.63],
      ['stabilise', 100, 96, 112],
      ['stabilise', 100, 102, 116],
    ];
    expect(percentages(rows, {})).toEqual(expected(rows));
  });

  it('with T/R for what is minimised', () => {
    const rows: readonly Row[] = [
      ['minimise', 162, 186, 87.1],
      ['minimise', 9.2, 9.53, 96.54],
    ];
    expect(percentages(rows, { minimiseFormula: 'T/R' })).toEqual(expected(rows));
  });
});
