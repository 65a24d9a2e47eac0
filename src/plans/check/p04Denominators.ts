import { contradiction, type Rule } from './rule';

/** P04: cards that count the same population divide by the same number. */
export const denominatorsOfCards: Rule = (index, words) => {
  const stated = index.plan.guidelines.flatMap(({ code, at, denominator }) =>
    denominator === undefined
      ? []
      : [{ code, of: denominator.of, at: { line: denominator.line, section: at.section } }],
  );
  const numbers = [...new Set(stated.map(({ of }) => of))].sort((a, b) => a - b);
  if (numbers.length < 2) return [];
  const sides = numbers.map((of) => {
    const cards = stated.filter((card) => card.of === of);
    return words.say('p04.side', {
      of: String(of),
      codes: words.list(cards.map((card) => card.code)),
      place: words.where(cards.map((card) => card.at)),
    });
  });
  return [
    contradiction({
      rule: 'P04',
      places: stated.map((card) => card.at),
      found: numbers.join('; '),
      message: words.say('p04.differ', { sides: words.list(sides) }),
    }),
  ];
};
