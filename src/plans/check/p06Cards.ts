import type { SourcePlace } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';

/** P06: every goal and indicator has a guideline card. A plan that carries no cards at all is not blamed for each. */
export const indicatorsWithoutCard: Rule = (index, words) => {
  const cards = index.plan.guidelines;
  const goalsHaveCards = cards.some((card) => index.goals.has(card.code));
  const indicatorsHaveCards = cards.some((card) => index.indicators.has(card.code));
  const expected = [
    ...(goalsHaveCards ? index.plan.goals : []),
    ...(indicatorsHaveCards ? index.plan.indicators : []),
  ];
  return expected
    .filter(({ code }) => !index.cardsByCode.has(code))
    .map((missing) => {
      const places = placesOf(index, missing.code, missing.at);
      return contradiction({
        rule: 'P06',
        places,
        code: missing.code,
        found: '0',
        expected: '1',
        message: words.say('p06.missing', {
          code: missing.code,
          name: 'indicator' in missing ? missing.indicator : missing.name,
          place: words.where(places),
        }),
      });
    });
};

function placesOf(index: PlanIndex, code: string, at: SourcePlace): readonly SourcePlace[] {
  const rows = index.rowsByCode.get(code) ?? [];
  const prints = index.printsByCode.get(code) ?? [];
  return [at, ...prints.map((print) => print.at), ...rows.map((row) => row.at)];
}
