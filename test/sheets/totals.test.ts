/** Sheets that add up the others, on the built-in plan with random entries: counted again by hand. */
import fc from 'fast-check';
import { builtInPlan } from '../../src/plans/loadPlan';
import { goalFigure } from '../../src/renstra/goals';
import { quarters } from '../../src/renstra/quarter';
import { scaleById } from '../../src/renstra/scales';
import type { Value } from '../../src/renstra/value';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, measurementBlock, summaryBlock, type SummaryKind } from '../../src/sheets/names';
import { quarterKey } from '../../src/sheets/periods';
import { states } from '../../src/sheets/states';
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
    expect(plan.years.map((each) => workbook.shown(blockNames.goals, goal, `target${each}`))).toEqual(
      targets,
    );
    expect(plan.years.map((each) => workbook.shown(blockNames.goals, goal, `difference${each}`))).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it.each(plan.goals.map(({ code, members }) => ({ code, members })))(
    'sets the realisation of $code against the targets of the same members',
    ({ code, members }) => {
      const figure = goalFigure(
        members.map((member) => {
          const row = rows.find((each) => each.unit === organisation && each.code === member);
          const scale = scaleById(plan.scales, row?.scale ?? '');
          const realisation = valueOf(of(row?.key ?? '', 'toDate.actual'));
          return { scale, target: valueOf(of(row?.key ?? '', 'toDate.target')), realisation };
        }),
      );
      const shown = (column: string): Shown => workbook.shown(blockNames.goals, code, column);
      expect(shown('reported')).toBe(figure.reported);
      expect(shown('members')).toBe(figure.members);
      for (const column of ['realisation', 'achievement'] as const)
        expectClose(shown(column), figure[column] ?? '');
      expectClose(shown('sameTarget'), figure.sameMembersTarget ?? '');
    },
  );

  it('says how provisional a goal is', () => {
    expect(workbook.shown(blockNames.goals, 'T4', 'provisional')).toBe('sementara (5 dari 8)');
    expect(workbook.shown(blockNames.goals, 'T3', 'provisional')).toBe('');
    // N/A is nothing that is waited for.
    expect(workbook.shown(blockNames.goals, 'T2', 'provisional')).toBe('');
  });
});

const valueOf = (shown: Shown): Value =>
  typeof shown === 'number'
    ? { kind: 'number', number: shown }
    : shown === 'N/A'
      ? { kind: 'notApplicable' }
      : { kind: 'blank' };

function expectClose(one: Shown, other: Shown): void {
  if (typeof one === 'number' && typeof other === 'number') expect(one).toBeCloseTo(other, 9);
  else expect(one).toBe(other);
}

describe('Rekap', () => {
  const perspectiveOf = new Map(plan.indicators.map(({ code, perspective }) => [code, perspective]));
  const groups: Readonly<Record<SummaryKind, (row: (typeof rows)[number]) => string | undefined>> = {
    goal: ({ goal }) => goal,
    objective: ({ objective }) => objective,
    perspective: ({ code }) => perspectiveOf.get(code),
    unit: ({ unit }) => unit,
  };
  const kinds: readonly SummaryKind[] = ['goal', 'objective', 'perspective', 'unit'];

  it.each(kinds)('counts and averages by %s what a hand count gives', (kind) => {
    const keys = [...new Set(rows.map((row) => groups[kind](row)))].filter((key) => key !== undefined);
    for (const key of keys) {
      const members = rows.filter((row) => groups[kind](row) === key);
      const shown = (column: string): Shown => workbook.shown(summaryBlock(kind, year), key, column);
      const count = (test: (state: number) => boolean): number =>
        members.filter((row) => test(Number(of(row.key, 'toDate.state')))).length;
      expect(shown('rows')).toBe(members.length);
      expect(shown('expected')).toBe(count((state) => state >= 1));
      expect(shown('reported')).toBe(count((state) => state >= 2));
      for (const [name, code] of Object.entries(states))
        if (name !== 'notExpected')
          expect([name, shown(name)]).toEqual([name, count((state) => state === code)]);
      const capped = members.map((row) => of(row.key, 'capped')).filter((value) => typeof value === 'number');
      expectClose(
        shown('mean'),
        capped.length === 0 ? '' : capped.reduce((sum, value) => sum + value, 0) / capped.length,
      );
    }
  });
});

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
