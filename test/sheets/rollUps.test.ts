/** Roll-ups: what their formulas give is what the function of the field gives, and feeds the organisation's row. */
import fc from 'fast-check';
import { quarters } from '../../src/renstra/quarter';
import { valueOfCell } from '../../src/renstra/cellValue';
import { rowKey, type Scale } from '../../src/renstra/plan';
import { memberRows, rollUp } from '../../src/renstra/rollUp';
import { builtInPlan } from '../../src/plans/loadPlan';
import type { Value } from '../../src/renstra/value';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, measurementBlock, paperBlock } from '../../src/sheets/names';
import { quarterKey } from '../../src/sheets/periods';
import { rollUpColumn } from '../../src/sheets/rollUps/formulas';
import { figureSheets, writeDirectly, type DirectWorkbook, type Shown } from './support/directWorkbook';
import {
  allUnits,
  codeOf,
  expectedRollUp,
  expectedTarget,
  figureOf,
  members,
  organisation,
  rollUpPlan,
  trialIndicator,
  type TrialIndicator,
} from './support/rollUpTrial';
import { trialYear } from './support/trialPlan';

const measurement = measurementBlock(trialYear);
const column = (name: string): string => rollUpColumn(trialYear, name);

function filled(trials: readonly TrialIndicator[], units: readonly string[] = allUnits): DirectWorkbook {
  const workbook = writeDirectly(
    designWorkbook(rollUpPlan(trials), { year: trialYear, units, language: 'id' }),
    ['cascading', 'measurement', 'workingPapers', 'history', 'settings'],
  );
  for (const [index, trial] of trials.entries()) {
    for (const unit of units) {
      if (unit === organisation && !trial.isPrinted) continue;
      const key = rowKey(unit, codeOf(index));
      for (const quarter of quarters) {
        const cell = trial.cells[allUnits.indexOf(unit)]?.[quarter - 1];
        workbook.put(measurement, key, `${quarterKey(quarter)}.entry`, cell?.entry);
        if (trial.kind !== 'ratio') continue;
        workbook.put(paperBlock(trialYear), key, `${quarterKey(quarter)}.base`, cell?.whole);
        workbook.put(paperBlock(trialYear), key, `${quarterKey(quarter)}.figure`, cell?.part);
      }
    }
  }
  workbook.compute();
  return workbook;
}

const rolledUp = (workbook: DirectWorkbook, index: number, name: string): Shown =>
  workbook.shown(blockNames.cascading, codeOf(index), column(name));

function asShown(value: Value): Shown {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'notApplicable':
      return 'N/A';
    case 'number':
      return value.number;
    case 'grade':
      return value.grade;
    case 'invalid':
      return '!';
  }
}

function same(one: Shown, other: Shown): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  if (typeof one === 'string' && typeof other === 'string') return one.toUpperCase() === other.toUpperCase();
  return false;
}

interface Difference {
  readonly rule: unknown;
  readonly where: string;
  readonly formula: Shown;
  readonly field: Shown;
}

/** Everything a roll-up says that the function does not, and which kinds of answers there were. */
function compared(workbook: DirectWorkbook, trials: readonly TrialIndicator[], units = allUnits) {
  const differences: Difference[] = [];
  const seen = new Set<string>();
  for (const [index, trial] of trials.entries()) {
    const compare = (where: string, formula: Shown, field: Shown): void => {
      if (!same(formula, field))
        differences.push({ rule: trial, where: `${codeOf(index)} ${where}`, formula, field });
    };
    for (const quarter of quarters) {
      const key = quarterKey(quarter);
      const expected = expectedRollUp(trial, quarter, new Set(units));
      seen.add(`${trial.rollUp.kind} ${expected.value.kind}`);
      compare(`${key}.value`, rolledUp(workbook, index, `${key}.value`), asShown(expected.value));
      compare(`${key}.reported`, rolledUp(workbook, index, `${key}.reported`), expected.reported);
      compare(`${key}.of`, rolledUp(workbook, index, 'of'), expected.of);
      if (!trial.isPrinted || !units.includes(organisation)) continue;
      const own = figureOf(trial, organisation, quarter).value;
      const realised = own.kind === 'blank' ? expected.value : own;
      compare(
        `${key} of the organisation`,
        workbook.shown(measurement, rowKey(organisation, codeOf(index)), `${key}.actual`),
        asShown(realised),
      );
      compare(
        `${key}.note`,
        rolledUp(workbook, index, `${key}.note`),
        own.kind === 'blank' ? '' : 'diisi langsung',
      );
    }
  }
  return { differences, seen };
}

describe('formulas and functions agree', () => {
  it.each([1, 3])('on 60 indicators of six units, seed %i', (seed) => {
    const trials = fc.sample(trialIndicator, { numRuns: 60, seed });
    const workbook = filled(trials);
    const { differences, seen } = compared(workbook, trials);
    expect(differences.slice(0, 3)).toEqual([]);
    for (const [index, trial] of trials.entries())
      expect([trial.rollUp, asShown(expectedTarget(trial).value)]).toEqual([
        trial.rollUp,
        closeTo(rolledUp(workbook, index, 'year.value'), asShown(expectedTarget(trial).value)),
      ]);
    // Every rule answers in every way it can.
    for (const rule of ['owner', 'sum', 'meanOfReporting', 'ratioOfSums', 'shareAtOrAbove'])
      for (const kind of ['number', 'notApplicable', 'invalid', 'blank'])
        expect(seen).toContain(`${rule} ${kind}`);
    expect(seen).toContain('owner grade');
  });

  it.each([
    ['one member', [organisation, members[0]]],
    ['members without their organisation', members],
    ['the organisation alone', [organisation]],
  ])('where %s is in the workbook', (_title, units) => {
    const trials = fc.sample(trialIndicator, { numRuns: 25, seed: 9 });
    expect(compared(filled(trials, units), trials, units).differences.slice(0, 3)).toEqual([]);
  });
});

describe('the built-in plan, all units and quarters filled', () => {
  it('has all 36 roll-ups of all quarters as the function has them', () => {
    const plan = builtInPlan();
    const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
    const entries = new Map<string, number | string>();
    const figures = fc.sample(fc.integer({ min: 0, max: 100 }), {
      numRuns: plan.targets.length * 4,
      seed: 4,
    });
    const units = plan.units.map(({ id }) => id);
    const workbook = writeDirectly(designWorkbook(plan, { year: 2024, units, language: 'id' }), figureSheets);
    for (const [index, row] of plan.targets.entries())
      for (const quarter of quarters) {
        if (row.unit === plan.organisation.id) continue;
        const value = entryOn(scales.get(row.scale), figures[index * 4 + quarter - 1] ?? 0);
        entries.set(`${rowKey(row.unit, row.code)} ${quarter}`, value);
        workbook.put(measurementBlock(2024), rowKey(row.unit, row.code), `tw${quarter}.entry`, value);
      }
    workbook.compute();
    let counted = 0;
    for (const indicator of plan.indicators)
      for (const quarter of quarters) {
        const rows = memberRows(plan.targets, plan.organisation.id, indicator);
        const expected = rollUp(
          indicator.rollUp,
          rows.map((row) => {
            const scale = scales.get(row.scale);
            const value = valueOfCell(entries.get(`${rowKey(row.unit, row.code)} ${quarter}`), scale);
            return { unit: row.unit, scale, value };
          }),
        );
        const where = `${indicator.code} TW ${quarter}`;
        const shown = workbook.shown(blockNames.cascading, indicator.code, `y2024.tw${quarter}.value`);
        expect([where, closeTo(shown, asShown(expected.value))]).toEqual([where, asShown(expected.value)]);
        counted += 1;
        const own = rowKey(plan.organisation.id, indicator.code);
        if (!plan.targets.some(({ unit, code }) => rowKey(unit, code) === own)) continue;
        const realised = workbook.shown(measurementBlock(2024), own, `tw${quarter}.realisation`);
        expect([where, closeTo(realised, shown)]).toEqual([where, shown]);
        counted += 1;
      }
    expect(counted).toBe((36 + 18) * 4);
  }, 300_000);
});

/** A figure of a scale, as far up between its bounds as the percentage says. */
function entryOn(scale: Scale | undefined, percent: number): number | string {
  const letters = scale?.type === 'grade' ? (scale.bands ?? []).flatMap(({ grade }) => grade ?? []) : [];
  if (percent % 10 === 0) return 'N/A';
  if (percent % 2 === 0 && letters.length > 0) return letters[percent % letters.length] ?? 'N/A';
  const [least, most] = [scale?.minimum ?? 0, scale?.maximum ?? 100];
  const figure = least + ((most - least) * percent) / 100;
  return scale?.wholeNumbers === true ? Math.round(figure) : figure;
}

/** The other figure where the first is as good as it, so that a difference shows both. */
const closeTo = (one: Shown, other: Shown): Shown => (same(one, other) ? other : one);
