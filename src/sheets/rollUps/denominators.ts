import type { Plan } from '../../renstra/plan';

/** A number that cards divide by, with the cards and their lines. */
export interface OtherDenominator {
  readonly of: number;
  readonly cards: readonly { readonly code: string; readonly line: number }[];
}

/** Denominators that other cards print for what should be the same population (rule P04), from small to large. */
export function otherDenominators(
  { guidelines }: Pick<Plan, 'guidelines'>,
  of: number,
): readonly OtherDenominator[] {
  const cards = guidelines.flatMap(({ code, denominator }) =>
    denominator === undefined || denominator.of === of ? [] : [{ code, ...denominator }],
  );
  const numbers = [...new Set(cards.map((card) => card.of))].sort((one, other) => one - other);
  return numbers.map((number) => ({
    of: number,
    cards: cards.filter((card) => card.of === number).map(({ code, line }) => ({ code, line })),
  }));
}
