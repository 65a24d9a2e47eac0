/** Sheets that add up the others, on the built-in plan with random entries: counted again by hand. */
import fc from 'fast-check';
import { builtInPlan } from '../../src/plans/loadPlan';
import { quarters } from '../../src/renstra/quarter';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, measurementBlock } from '../../src/sheets/names';
import { quarterKey } from '../../src/sheets/periods';
import { writeDirectly, type DirectWorkbook, type Shown } from './support/directWorkbook';

const plan = builtInPlan();
const year = 2024;
const block = measurementBlock(year);
const rows = plan.targets.map((row) => ({ ...row, key: `${row.unit}/${row.code}` }));
const organisation = plan.organisation.id;

/** The organisation's figures by hand, so that goals are waited for; every other row by chance. */
const organisationEntries: Readonly<Record<string, string | number | undefined>> = {
  'SS6/a': 40,
  'SS6/b': 93,
  'SS7/a': 80.5,
  'SS7/b': 82,
  'SS8/b': 60,
  'SS8/c': undefined,
  'SS9/a': undefined,
  'SS9/b': undefined,
  'SS8/a': 71,
  'SS1/a': 6.5,
  'SS5/a': 70,
  'SS5/b': 'N/A',
  'SS2/a': 18,
};
const organisationSilent = new Set(
  Object.keys(organisationEntries).filter((code) => organisationEntries[code] === undefined),
);

let workbook: DirectWorkbook;
beforeAll(() => {
  workbook = writeDirectly(
    designWorkbook(plan, { year, units: plan.units.map(({ id }) => id), language: 'id' }),
  );
  const entries = fc.sample(fc.constantFrom(undefined, undefined, 'N/A', 'salah', 0, 5, 40, 80, 95, 200), {
    numRuns: rows.length * 4,
    seed: 11,
  });
  rows.forEach((row, index) => {
    for (const quarter of quarters) {
      // Where the organisation has said nothing, neither have its units: nothing is rolled up.
      const value =
        row.unit === organisation || organisationSilent.has(row.code)
          ? organisationEntries[row.code]
          : entries[index * 4 + quarter - 1];
      workbook.put(block, row.key, `${quarterKey(quarter)}.entry`, value);
    }
  });
  workbook.compute();
}, 300_000);

const of = (key: string, column: string): Shown => workbook.shown(block, key, column);

describe('Tujuan', () => {
  const printed = { T1: [51, 54, 58, 62], T2: [46, 48, 48, 49], T3: [60, 63, 67, 70], T4: [57, 62, 68, 76] };

  it.each(Object.entries(printed))('gives the printed targets of %s by formula', (goal, targets) => {
    expect(plan.years.map((each) => workbook.shown(blockNames.goalTargets, goal, `target${each}`))).toEqual(
      targets,
    );
    expect(
      plan.years.map((each) => workbook.shown(blockNames.goalTargets, goal, `difference${each}`)),
    ).toEqual([0, 0, 0, 0]);
  });

  it('says how provisional a goal is', () => {
    expect(workbook.shown(blockNames.goals, 'T4', 'provisional')).toBe('sementara (5 dari 8)');
    expect(workbook.shown(blockNames.goals, 'T3', 'provisional')).toBe('');
    // N/A is nothing that is waited for.
    expect(workbook.shown(blockNames.goals, 'T2', 'provisional')).toBe('');
  });
});

function expectClose(one: Shown, other: Shown): void {
  if (typeof one === 'number' && typeof other === 'number') expect(one).toBeCloseTo(other, 9);
  else expect(one).toBe(other);
}

describe('Beranda', () => {
  it('tells how complete each quarter is, by unit and altogether', () => {
    for (const unit of ['*', ...plan.units.map(({ id }) => id)]) {
      const members = rows.filter((row) => unit === '*' || row.unit === unit);
      for (const quarter of quarters) {
        const key = quarterKey(quarter);
        const states = members.map((row) => Number(of(row.key, `${key}.state`)));
        const [expected, reported] = [1, 2].map((from) => states.filter((state) => state >= from).length);
        const shown = (column: string): Shown =>
          workbook.shown(blockNames.completeness, unit, `${key}.${column}`);
        expect([unit, shown('expected'), shown('reported')]).toEqual([unit, expected, reported]);
        expectClose(shown('complete'), expected === 0 ? '' : (reported ?? 0) / (expected ?? 1));
      }
    }
  });
});

describe('Pendanaan and Matriks Kinerja', () => {
  it('add up the parts of every total beside its printed amount', () => {
    for (const row of plan.funding) {
      const parts = plan.funding.filter(({ partOf }) => partOf === row.id);
      for (const each of plan.years.map(String)) {
        const sum = parts.reduce((total, part) => total + (part.amounts[each] ?? 0), 0);
        const shown = workbook.shown(blockNames.funding, row.id, `sum${each}`);
        expectClose(shown, parts.length === 0 ? '' : Math.round(sum * 100) / 100);
        const difference = parts.length === 0 ? '' : Math.round(((row.amounts[each] ?? 0) - sum) * 100) / 100;
        expectClose(workbook.shown(blockNames.funding, row.id, `difference${each}`), difference);
      }
    }
  });

  it('show the funding of a unit by formula', () => {
    for (const row of plan.funding.filter(({ unit }) => unit !== undefined))
      for (const each of plan.years)
        expectClose(
          workbook.shown(blockNames.matrix, row.unit ?? '', `funding${each}`),
          row.amounts[String(each)],
        );
  });
});
