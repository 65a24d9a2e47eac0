import {
  componentResult,
  difference,
  growthOfOne,
  isWrittenAs,
  ratio,
  saving,
} from '../../src/renstra/components';

describe('one pair of figures', () => {
  it('is a ratio: 364 of 5106 SNI are 7.13 %', () => {
    expect(ratio({ base: 5106, figure: 364 })).toBeCloseTo(7.1289, 4);
    expect(ratio({ base: 4, figure: 5 })).toBe(125);
    expect(ratio({ base: 8, figure: 0 })).toBe(0);
  });

  it('grows, shrinks, saves', () => {
    expect(growthOfOne({ base: 50, figure: 60 })).toBe(20);
    expect(growthOfOne({ base: 50, figure: 40 })).toBe(-20);
    expect(saving({ base: 50, figure: 40 })).toBe(20);
    expect(saving({ base: 50, figure: 60 })).toBe(-20);
  });

  it('is a difference, also from a stock of none', () => {
    expect(difference({ base: 40, figure: 44 })).toBe(4);
    expect(difference({ base: 0, figure: 4 })).toBe(4);
    expect(difference({ figure: 4 })).toBeUndefined();
  });

  it.each([
    ['no whole', { figure: 3 }],
    ['a whole of zero', { base: 0, figure: 3 }],
    ['a whole below zero', { base: -1, figure: 3 }],
    ['no part', { base: 3 }],
    ['nothing', {}],
    ['figures too large for a result', { base: 1e-300, figure: 1e300 }],
  ])('comes to nothing with %s', (_, pair) => {
    expect([ratio(pair), growthOfOne(pair), saving(pair)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a list', () => {
  it('comes to the mean of what can be computed, and tells how many were left out', () => {
    const companies = [
      { base: 100, figure: 110 },
      { base: 50, figure: 40 },
      { base: 0, figure: 7 },
      { figure: 9 },
      { base: 5 },
      {},
    ];
    expect(componentResult('growth', companies)).toEqual({ result: -5, counted: 2, leftOut: 2 });
  });

  it('saves by the mean of energy and water, of those that were reported', () => {
    const energy = { base: 100, figure: 90 };
    const water = { base: 10, figure: 8 };
    expect(componentResult('saving', [energy, water])).toEqual({ result: 15, counted: 2, leftOut: 0 });
    expect(componentResult('saving', [energy, {}])).toEqual({ result: 10, counted: 1, leftOut: 0 });
  });

  it('of nothing comes to nothing', () => {
    expect(componentResult('growth', [])).toEqual({ counted: 0, leftOut: 0 });
    expect(componentResult('ratio', [{ base: 0, figure: 1 }])).toEqual({ counted: 0, leftOut: 1 });
  });
});

it.each([
  [7.13, 7.1288, true],
  [7.1, 7.1288, true],
  [7.1288, 7.12884, true],
  [7, 7.1288, false],
  [7.17, 7.1288, false],
  [7.2, 7.1288, false],
  [4, 4, true],
  [5, 4, false],
] as const)('%d is written for %d: %s', (entry, result, expected) => {
  expect(isWrittenAs(entry, result)).toBe(expected);
});
