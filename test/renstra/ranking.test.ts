import fc from 'fast-check';
import { rankingOrder, ranksOf } from '../../src/renstra/ranking';

describe('ranks', () => {
  it('are shared by equal means, and those without a mean have none', () => {
    expect(ranksOf([0.8, undefined, 1.1, 0.8, 0.5])).toEqual([2, undefined, 1, 2, 4]);
    expect(ranksOf([])).toEqual([]);
  });

  it('compare means as they are shown, with two decimals of a percent', () => {
    expect(ranksOf([0.98764, 0.98759, 0.98754])).toEqual([1, 1, 3]);
  });

  it('give a list that falls from the first to the last, ties in their order, nobody lost', () => {
    const mean = fc.option(
      fc.integer({ min: -3, max: 12 }).map((tenths) => tenths / 10),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(mean), (means) => {
        const order = rankingOrder(means);
        expect([...order].sort((one, other) => one - other)).toEqual(means.map((_, index) => index));
        const place = (index: number): number => means[index] ?? Number.NEGATIVE_INFINITY;
        for (const [at, index] of order.entries()) {
          const next = order[at + 1];
          if (next === undefined) continue;
          expect(place(next)).toBeLessThanOrEqual(place(index));
          if (place(next) === place(index)) expect(next).toBeGreaterThan(index);
        }
      }),
    );
  });
});
