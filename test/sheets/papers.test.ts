/** Working papers: what their formulas give is what the functions of the field give, and feeds the realisation. */
import fc from 'fast-check';
import {
  componentResult,
  lineResult,
  type ComponentKind,
  type ComponentPair,
} from '../../src/renstra/components';
import type { Plan } from '../../src/renstra/plan';
import { quarters } from '../../src/renstra/quarter';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { measurementBlock, paperBlock } from '../../src/sheets/names';
import { lineKey, savedResources } from '../../src/sheets/papers/lineKeys';
import { quarterKey } from '../../src/sheets/periods';
import { writeDirectly, type DirectWorkbook, type Shown } from './support/directWorkbook';
import { trialCode, trialKey, trialPlan, trialUnit, trialYear } from './support/trialPlan';
import type { TrialRow } from './support/trialRow';

const paper = paperBlock(trialYear);
const measurement = measurementBlock(trialYear);
const blank = [undefined, undefined, undefined, undefined] as const;
const row: TrialRow = {
  polarity: 'maximise',
  consolidation: 'last',
  calendar: 'quarterly',
  proposal: 'flat',
  scale: 'percent',
  target: 50,
  targetBefore: undefined,
  agreed: undefined,
  agreedUpper: undefined,
  realisationBefore: undefined,
  quarterTargets: blank,
  entries: blank,
};

/** A plan whose n-th row is of the n-th kind. */
function planOf(kinds: readonly ComponentKind[]): Plan {
  const plan = trialPlan(kinds.map(() => row));
  return {
    ...plan,
    indicators: plan.indicators.map((indicator, index) => ({
      ...indicator,
      kind: kinds[index] ?? 'ratio',
      ...(index === 0 ? { components: { whole: 'Total sampel', part: 'Tercapai', smallestWhole: 5 } } : {}),
    })),
  };
}

function workbookOf(plan: Plan, companies: Readonly<Record<string, number>> = {}): DirectWorkbook {
  return writeDirectly(
    designWorkbook(plan, {
      year: trialYear,
      units: plan.units.map(({ id }) => id),
      language: 'id',
      companies,
    }),
    ['workingPapers', 'measurement', 'history', 'settings', 'goals'],
  );
}

const typed = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 500 }) },
  { weight: 4, arbitrary: fc.double({ min: 0.01, max: 900, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(undefined, 0, -3) },
  { weight: 1, arbitrary: fc.constantFrom('N/A', 'x', '12', true) },
);
type Typed = string | number | boolean | undefined;
interface TypedPair {
  readonly base: Typed;
  readonly figure: Typed;
}
const typedPair: fc.Arbitrary<TypedPair> = fc.record({ base: typed, figure: typed });
const trial = fc.record({
  kind: fc.constantFrom<ComponentKind>('ratio', 'growth', 'growthOfOne', 'saving', 'difference'),
  lines: fc.array(fc.array(typedPair, { minLength: 2, maxLength: 6 }), { minLength: 4, maxLength: 4 }),
});

const number = (value: Typed): number | undefined => (typeof value === 'number' ? value : undefined);
const pairOf = ({ base, figure }: TypedPair): ComponentPair => ({
  base: number(base),
  figure: number(figure),
});

/** Lines a row has, by the key of each. */
function keysOf(kind: ComponentKind, key: string, count: number): readonly string[] {
  if (kind === 'growth') return Array.from({ length: count }, (_, index) => lineKey(key, index + 1));
  return kind === 'saving' ? savedResources.map((resource) => lineKey(key, resource)) : [key];
}

const isSame = (shown: Shown, expected: number | undefined): boolean =>
  expected === undefined
    ? shown === ''
    : typeof shown === 'number' && Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

describe('formulas and functions agree', () => {
  it('for 120 rows of every kind, in every quarter', () => {
    const trials = fc.sample(trial, { numRuns: 120, seed: 41 });
    const workbook = workbookOf(planOf(trials.map(({ kind }) => kind)));
    const expected = trials.flatMap(({ kind, lines }, index) =>
      quarters.map((quarter) => {
        const keys = keysOf(kind, trialKey(index), lines[quarter - 1]?.length ?? 0);
        const pairs = (lines[quarter - 1] ?? []).slice(0, keys.length);
        for (const [at, pair] of pairs.entries()) {
          workbook.put(paper, keys[at] ?? '', `${quarterKey(quarter)}.base`, pair.base);
          workbook.put(paper, keys[at] ?? '', `${quarterKey(quarter)}.figure`, pair.figure);
        }
        return { kind, index, quarter, keys, pairs };
      }),
    );
    workbook.compute();
    let [results, blanks] = [0, 0];
    for (const { kind, index, quarter, keys, pairs } of expected) {
      const column = `${quarterKey(quarter)}.result`;
      const { result } = componentResult(kind, pairs.map(pairOf));
      const figures = [
        { shown: workbook.shown(paper, trialKey(index), column), value: result },
        {
          shown: workbook.shown(measurement, trialKey(index), `${quarterKey(quarter)}.realisation`),
          value: result,
        },
        ...pairs.map((pair, at) => ({
          shown: workbook.shown(paper, keys[at] ?? '', column),
          value: lineResult(kind, pairOf(pair)),
        })),
      ];
      const differing = figures.filter(({ shown, value }) => !isSame(shown, value));
      expect({ kind, pairs, differing }).toEqual({ kind, pairs, differing: [] });
      if (result === undefined) blanks += 1;
      else results += 1;
    }
    expect(results).toBeGreaterThan(200);
    expect(blanks).toBeGreaterThan(20);
  });
});

describe('the working papers', () => {
  const plan = planOf(['ratio', 'growth']);
  const [ratioKey, growthKey] = [trialKey(0), trialKey(1)];

  it('give way to an entry, and come back when it is cleared', () => {
    const workbook = workbookOf(plan);
    const realisation = (): Shown => {
      workbook.compute();
      return workbook.shown(measurement, ratioKey, 'tw1.realisation');
    };
    expect(realisation()).toBe('');
    workbook.put(paper, ratioKey, 'tw1.base', 4);
    workbook.put(paper, ratioKey, 'tw1.figure', 0);
    expect(realisation()).toBe(0);
    workbook.put(measurement, ratioKey, 'tw1.entry', 'N/A');
    expect(realisation()).toBe('N/A');
    workbook.put(measurement, ratioKey, 'tw1.entry', undefined);
    expect(realisation()).toBe(0);
  });

  it('tell how many companies were left out', () => {
    const workbook = workbookOf(plan);
    for (const [line, base, figure] of [
      [1, 100, 110],
      [2, 0, 3],
      [3, undefined, 4],
      [4, 9, undefined],
    ] as const) {
      workbook.put(paper, lineKey(growthKey, line), 'tw2.base', base);
      workbook.put(paper, lineKey(growthKey, line), 'tw2.figure', figure);
    }
    workbook.compute();
    expect(workbook.shown(paper, growthKey, 'tw2.result')).toBe(10);
    expect(workbook.shown(paper, growthKey, 'tw2.leftOut')).toBe(2);
    expect(workbook.shown(paper, growthKey, 'tw1.leftOut')).toBe(0);
  });

  it('have ten lines for companies, and as many as are asked for', () => {
    const linesOf = (companies?: Readonly<Record<string, number>>): number =>
      designWorkbook(plan, {
        year: trialYear,
        units: [trialUnit],
        language: 'id',
        ...(companies === undefined ? {} : { companies }),
      })
        .sheets.flatMap(({ blocks }) => blocks)
        .find(({ name }) => name === paper)
        ?.rows.filter(({ key }) => key.startsWith(`${growthKey}#`)).length ?? 0;
    expect(linesOf()).toBe(10);
    expect(linesOf({ [growthKey]: 4 })).toBe(10);
    expect(linesOf({ [growthKey]: 23 })).toBe(23);
  });

  it('are absent from a plan without such indicators, and say so where the chosen units have none', () => {
    const without = designWorkbook(trialPlan([row]), { year: trialYear, units: [trialUnit], language: 'id' });
    expect(without.sheets.map(({ id }) => id)).not.toContain('workingPapers');
    expect(
      without.sheets.find(({ id }) => id === 'measurement')?.blocks[0]?.columns.map(({ key }) => key),
    ).not.toContain('tw1.paper');
    const twoUnits: Plan = {
      ...plan,
      units: [
        ...plan.units,
        { id: 'Unit B', name: 'Unit B', kind: 'other', at: { line: 1, section: 'units' } },
      ],
    };
    const empty = designWorkbook(twoUnits, { year: trialYear, units: ['Unit B'], language: 'id' });
    expect(empty.sheets.find(({ id }) => id === 'workingPapers')?.blocks[0]?.rows).toMatchObject([
      { cells: { indicator: { value: 'Unit yang dipilih tidak mempunyai indikator dengan komponen.' } } },
    ]);
  });

  it('use the labels of the card, and words of their own where there is none', () => {
    const labels = designWorkbook(plan, { year: trialYear, units: [trialUnit], language: 'id' })
      .sheets.find(({ id }) => id === 'workingPapers')
      ?.blocks[0]?.rows.filter(({ key }) => !key.includes('#'))
      .map(({ cells }) => [cells['baseLabel'], cells['figureLabel'], cells['smallest']]);
    expect(labels).toMatchObject([
      [{ value: 'Total sampel' }, { value: 'Tercapai' }, { value: 5 }],
      [{ value: 'Sebelum (A)' }, { value: 'Sesudah (B)' }, undefined],
    ]);
  });
});

describe('rows whose keys a search misreads', () => {
  const odd = ['U*', 'U?x', '=U', '<3', 'u a', 'U A', '~U', 'TRUE'];
  const plan: Plan = {
    ...planOf(['ratio', 'growth']),
    units: odd.map((id) => ({ id, name: id, kind: 'other', at: { line: 1, section: 'units' } })),
    organisation: { id: 'U*', name: 'U*' },
    targets: odd.flatMap((unit) =>
      planOf(['ratio', 'growth']).targets.map((target) => ({ ...target, unit })),
    ),
    goals: odd.map((_, index) => ({
      code: `T${index}`,
      name: 'Tujuan',
      indicator: 'Tujuan',
      measure: '%',
      targets: {},
      members: [trialCode(0)],
      at: { line: 1, section: 'goals' },
    })),
  };

  it('find each its own result, last year and member', () => {
    const workbook = workbookOf(plan);
    for (const [index, unit] of odd.entries()) {
      workbook.put(paper, `${unit}/${trialCode(0)}`, 'tw1.base', 100);
      workbook.put(paper, `${unit}/${trialCode(0)}`, 'tw1.figure', index + 1);
      workbook.put(paper, lineKey(`${unit}/${trialCode(1)}`, 1), 'tw1.base', 100);
      workbook.put(paper, lineKey(`${unit}/${trialCode(1)}`, 1), 'tw1.figure', 101 + index);
    }
    workbook.compute();
    for (const [index, unit] of odd.entries())
      for (const code of [trialCode(0), trialCode(1)])
        expect([unit, workbook.shown(measurement, `${unit}/${code}`, 'tw1.realisation')]).toEqual([
          unit,
          index + 1,
        ]);
    expect(workbook.shown('Isi_Anggota', `T0/${trialCode(0)}`, 'actual')).toBe(1);
  });

  it('start from their own figure of last year', () => {
    const cumulative: Plan = {
      ...plan,
      indicators: plan.indicators.map((indicator) => ({ ...indicator, proposal: 'progressiveFromLastYear' })),
    };
    const workbook = workbookOf(cumulative);
    for (const [index, unit] of odd.entries())
      workbook.put(
        `Isi_Riwayat_${trialYear}`,
        `${unit}/${trialCode(0)}`,
        `y${trialYear - 1}.realisation`,
        index + 1,
      );
    workbook.compute();
    for (const [index, unit] of odd.entries())
      expect([unit, workbook.shown(measurement, `${unit}/${trialCode(0)}`, 'lastYear')]).toEqual([
        unit,
        index + 1,
      ]);
  });
});
