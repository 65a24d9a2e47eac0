/** Roll-ups: what their formulas give is what the function of the field gives, and feeds the organisation's row. */
import fc from 'fast-check';
import { quarters } from '../../src/renstra/quarter';
import { rowKey } from '../../src/renstra/plan';
import type { Value } from '../../src/renstra/value';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, measurementBlock, paperBlock } from '../../src/sheets/names';
import { quarterKey } from '../../src/sheets/periods';
import { rollUpColumn } from '../../src/sheets/rollUps/formulas';
import { writeDirectly, type DirectWorkbook, type Shown } from './support/directWorkbook';
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

/** The other figure where the first is as good as it, so that a difference shows both. */
const closeTo = (one: Shown, other: Shown): Shown => (same(one, other) ? other : one);
