import fc from 'fast-check';
import { consolidate, realisationToDate, targetToDate } from '../../src/renstra/consolidation';
import { expectedQuarters, measure } from '../../src/renstra/measurement';
import type { Consolidation, Proposal } from '../../src/renstra/plan';
import { proposeQuarterTargets } from '../../src/renstra/proposal';
import {
  ofQuarter,
  parseQuarter,
  quarterKey,
  quarterLabel,
  quarters,
  type ByQuarter,
} from '../../src/renstra/quarter';
import { defaultSettings } from '../../src/renstra/settings';
import type { Target } from '../../src/renstra/target';
import type { Value } from '../../src/renstra/value';
import { count, share } from './scaleFixtures';

/** `-` is N/A, null blank, a word a grade. */
type Short = number | string | null;
function value(short: Short): Value {
  if (short === null) return { kind: 'blank' };
  if (short === '-') return { kind: 'notApplicable' };
  if (short === '!') return { kind: 'invalid', text: '!' };
  return typeof short === 'number' ? { kind: 'number', number: short } : { kind: 'grade', grade: short };
}
const four = (one: Short, two: Short, three: Short, last: Short): ByQuarter<Value> => [
  value(one),
  value(two),
  value(three),
  value(last),
];
const shortOf = (target: Target): Short => {
  if (target.kind === 'number') return target.number;
  if (target.kind === 'grade') return target.grade;
  return target.kind === 'blank' ? null : target.kind === 'notApplicable' ? '-' : '!';
};

describe('quarters', () => {
  it('have names', () => {
    expect(quarters.map(quarterLabel)).toEqual(['TW I', 'TW II', 'TW III', 'TW IV']);
    expect(quarters.map(quarterKey)).toEqual(['TW1', 'TW2', 'TW3', 'TW4']);
    expect(ofQuarter(['a', 'b', 'c', 'd'], 3)).toBe('c');
  });
  it('are read back', () => {
    for (const quarter of quarters) {
      expect(parseQuarter(quarterLabel(quarter))).toBe(quarter);
      expect(parseQuarter(quarterKey(quarter))).toBe(quarter);
    }
    expect(parseQuarter(' triwulan iv ')).toBe(4);
    for (const text of ['TW5', 'TW', '', 'Y', 'TW 11', 'TW IIII']) expect(parseQuarter(text)).toBeUndefined();
  });
});

describe('consolidation', () => {
  it.each<[Consolidation, ByQuarter<Value>, 1 | 2 | 3 | 4, Short]>([
    ['sum', four(3, null, 4, 5), 4, 12],
    ['sum', four(3, null, 4, 5), 3, 7],
    ['sum', four(3, '-', 4, null), 4, 7],
    ['average', four(80, null, 90, null), 4, 85],
    ['average', four('-', 80, null, null), 1, '-'],
    ['last', four(80, null, 90, null), 4, 90],
    ['last', four(80, '-', null, null), 4, 80],
    ['last', four('B', 'B-', null, null), 4, 'B-'],
    ['cumulative', four(10, 20, null, null), 3, 20],
    ['sum', four(null, null, null, 9), 3, null],
    ['average', four('-', null, '-', null), 4, '-'],
    ['sum', four(0, null, null, null), 4, 0],
    ['last', four(3, '!', 4, null), 4, '!'],
    ['last', four(3, 4, 5, '!'), 3, 5],
    ['sum', four('B', 1, null, null), 4, '!'],
  ])('%s of %j to quarter %d', (rule, figures, quarter, wanted) => {
    expect(shortOf(realisationToDate(figures, quarter, rule))).toBe(wanted);
    expect(shortOf(targetToDate(figures, quarter, rule))).toBe(wanted);
  });

  it('keeps ranges', () => {
    const range = (lower: number, upper: number): Target => ({ kind: 'range', lower, upper });
    expect(consolidate([range(80, 90), range(80, 100)], 'average')).toEqual(range(80, 95));
    expect(consolidate([range(1, 2), range(3, 5)], 'sum')).toEqual(range(4, 7));
    expect(consolidate([range(1, 2), range(3, 5)], 'last')).toEqual(range(3, 5));
  });

  const figure = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map(value),
    fc.constantFrom(value(null), value('-')),
  );
  it('of a sum or mean does not depend on the order of quarters', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 4 }),
        fc.constantFrom<Consolidation>('sum', 'average'),
        (figures, rule) => {
          expect(consolidate([...figures].reverse(), rule)).toEqual(consolidate(figures, rule));
        },
      ),
    );
  });
  it('does not see blank quarters', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 4 }),
        fc.constantFrom<Consolidation>('sum', 'average', 'last', 'cumulative'),
        (figures, rule) => {
          expect(
            consolidate(
              figures.filter(({ kind }) => kind !== 'blank'),
              rule,
            ),
          ).toEqual(consolidate(figures, rule));
        },
      ),
    );
  });
});

describe('proposed quarter targets', () => {
  const propose = (
    target: Short,
    proposal: Proposal,
    extra: { yearly?: boolean; whole?: boolean; lastYear?: number } = {},
  ): Short[] =>
    proposeQuarterTargets({
      target: value(target),
      proposal,
      calendar: extra.yearly === true ? 'yearly' : 'quarterly',
      scale: extra.whole === true ? count : share,
      lastYear: extra.lastYear,
    }).map(shortOf);

  it('spread over the year', () => {
    expect(propose(10, 'spread')).toEqual([2, 2, 3, 3]);
    expect(propose(8, 'spread')).toEqual([2, 2, 2, 2]);
    expect(propose(3, 'spread')).toEqual([null, 1, 1, 1]);
    expect(propose(1, 'spread')).toEqual([null, null, null, 1]);
    expect(propose(0, 'spread')).toEqual([null, null, null, 0]);
    expect(propose(2.5, 'spread')).toEqual([0.625, 0.625, 0.625, 0.625]);
  });
  it('progressive, flat', () => {
    expect(propose(80, 'progressive')).toEqual([20, 40, 60, 80]);
    expect(propose(71, 'progressiveFromLastYear', { whole: true, lastYear: 61 })).toEqual([64, 66, 69, 71]);
    expect(propose(20, 'progressiveFromLastYear', { lastYear: 15 })).toEqual([16.25, 17.5, 18.75, 20]);
    expect(propose(20, 'progressiveFromLastYear')).toEqual([5, 10, 15, 20]);
    expect(propose(3.6, 'flat')).toEqual([3.6, 3.6, 3.6, 3.6]);
  });
  it('what is no number stands in every quarter', () => {
    for (const proposal of ['spread', 'progressive', 'flat'] as const) {
      expect(propose('-', proposal)).toEqual(['-', '-', '-', '-']);
      expect(propose('B', proposal)).toEqual(['B', 'B', 'B', 'B']);
      expect(propose(null, proposal)).toEqual([null, null, null, null]);
      expect(propose('!', proposal)).toEqual(['!', '!', '!', '!']);
    }
    const range: Target = { kind: 'range', lower: 1, upper: 2 };
    expect(proposeQuarterTargets({ target: range, proposal: 'spread', calendar: 'quarterly' })).toEqual([
      range,
      range,
      range,
      range,
    ]);
  });
  it('of a yearly indicator stand in TW IV', () => {
    expect(propose(81, 'flat', { yearly: true })).toEqual([null, null, null, 81]);
    expect(propose('B', 'flat', { yearly: true })).toEqual([null, null, null, 'B']);
    expect(propose('-', 'spread', { yearly: true })).toEqual([null, null, null, '-']);
  });

  it('of a whole total are whole, rise, and add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 5000 }), (total) => {
        const targets = proposeQuarterTargets({
          target: value(total),
          proposal: 'spread',
          calendar: 'quarterly',
        });
        const shares = targets.map((target) => (target.kind === 'number' ? target.number : 0));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(shares.every(Number.isInteger)).toBe(true);
        expect(shares).toEqual([...shares].sort((one, other) => one - other));
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('consolidate to the target of the year', () => {
    const pairs = fc.constantFrom<[Proposal, Consolidation]>(
      ['spread', 'sum'],
      ['progressive', 'last'],
      ['progressiveFromLastYear', 'cumulative'],
      ['flat', 'average'],
      ['flat', 'last'],
    );
    const total = fc.oneof(fc.nat(5000), fc.double({ min: 0.01, max: 500, noNaN: true }));
    fc.assert(
      fc.property(
        total,
        pairs,
        fc.option(fc.nat(500), { nil: undefined }),
        fc.constantFrom('quarterly' as const, 'yearly' as const),
        (target, [proposal, rule], lastYear, calendar) => {
          const targets = proposeQuarterTargets({ target: value(target), proposal, calendar, lastYear });
          const whole = targetToDate(targets, 4, rule);
          expect(whole.kind === 'number' ? whole.number : NaN).toBeCloseTo(target, 9);
        },
      ),
    );
  });
});

describe('a row of the measurement sheet', () => {
  const row = {
    polarity: 'maximise',
    consolidation: 'sum',
    scale: count,
    targets: four(2, 2, 3, 3),
    realisations: four(2, 1, null, null),
  } as const;

  it('has quarters and a figure to date', () => {
    const result = measure(row, { ...defaultSettings, reportingQuarter: 2 });
    expect(result.quarters.map(({ status }) => status)).toEqual([
      'achieved',
      'notAchieved',
      'notReported',
      'notReported',
    ]);
    expect(result.toDate).toMatchObject({ target: value(4), realisation: value(3), status: 'notAchieved' });
    expect(result.toDate.achievement).toMatchObject({ raw: 0.75 });
    expect(measure(row, defaultSettings).toDate.achievement).toMatchObject({ raw: 0.3 });
  });

  it('skips a quarter without target', () => {
    const result = measure(
      { ...row, targets: four(null, 2, '-', 3) },
      { ...defaultSettings, reportingQuarter: 3 },
    );
    expect(result.toDate.target).toEqual(value(2));
    expect(expectedQuarters(four(null, 2, '-', 3))).toEqual([2, 4]);
  });
});
