import { roundTo } from '../formula/rounding';

type Mean = number | undefined;

/** Means are compared as they are shown: rounded to 4 decimals of a fraction. */
const compared = (mean: Mean): Mean => (mean === undefined ? undefined : roundTo(mean, 4));

/**
 * Ranks by mean, 1 for the highest: equal means share a rank, and the next one counts everybody before it (1, 2, 2, 4). Who
 * has no mean has no rank.
 */
export function ranksOf(means: readonly Mean[]): readonly Mean[] {
  const figures = means.map(compared);
  return figures.map((figure) =>
    figure === undefined
      ? undefined
      : 1 + figures.filter((other) => other !== undefined && other > figure).length,
  );
}

/** Places in a list sorted by rank, as indexes of the means; ties keep their order, those without a mean come last. */
export function rankingOrder(means: readonly Mean[]): readonly number[] {
  const ranks = ranksOf(means);
  const rankAt = (index: number): number => ranks[index] ?? Number.POSITIVE_INFINITY;
  return means
    .map((_, index) => index)
    .sort((one, other) => order(rankAt(one), rankAt(other)) || one - other);
}

const order = (one: number, other: number): number => (one === other ? 0 : one - other);
