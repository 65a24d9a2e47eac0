import type { Finding } from '../../renstra/finding';
import type { Indicator, SourcePlace } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { unitOfCard } from './unitNames';
import { sameText } from './wording';
import type { Words } from './words';

/** P10, polarity and scale: cards and rows classify an indicator alike; rows with one measure stand on one kind of scale. */
export const kindsOfPrints: Rule = (index, words) =>
  index.plan.indicators.flatMap((indicator) => [
    ...polarities(index, indicator, words),
    ...scales(index, indicator, words),
  ]);

interface Classified {
  readonly at: SourcePlace;
  readonly unit?: string | undefined;
  readonly value: string;
}

function polarities(index: PlanIndex, indicator: Indicator, words: Words): readonly Finding[] {
  const cards = (index.cardsByCode.get(indicator.code) ?? []).map((card): Classified => ({
    at: card.at,
    unit: unitOfCard(index, card),
    value: card.polarity,
  }));
  const rows = (index.rowsByCode.get(indicator.code) ?? []).flatMap((row): readonly Classified[] =>
    row.polarity === undefined ? [] : [{ at: row.at, unit: row.unit, value: row.polarity }],
  );
  return [...cards, ...rows]
    .filter((print) => print.value !== indicator.polarity)
    .map((print) =>
      contradiction({
        rule: 'P10',
        places: [print.at, indicator.at],
        code: indicator.code,
        unit: print.unit,
        found: print.value,
        expected: indicator.polarity,
        message: words.say('p10.polarity', {
          subject: words.subject(indicator.code, print.unit),
          found: words.say(polarityName(print.value)),
          foundAt: words.where([print.at]),
          expected: words.say(polarityName(indicator.polarity)),
          expectedAt: words.where([indicator.at]),
        }),
      }),
    );
}

/** Key of the text that names a polarity. */
export function polarityName(
  polarity: string,
): 'polarity.maximise' | 'polarity.minimise' | 'polarity.stabilise' | 'polarity.range' {
  if (polarity === 'minimise') return 'polarity.minimise';
  if (polarity === 'stabilise') return 'polarity.stabilise';
  return polarity === 'range' ? 'polarity.range' : 'polarity.maximise';
}

/** A row whose scale is of another type than that of the rows with the same measure. */
function scales(index: PlanIndex, indicator: Indicator, words: Words): readonly Finding[] {
  const typeOf = (scale: string): string => index.scales.get(scale)?.type ?? scale;
  const rows = index.rowsByCode.get(indicator.code) ?? [];
  return [...new Set(rows.map((row) => sameText(row.measure)))].flatMap((measure) => {
    const alike = rows.filter((row) => sameText(row.measure) === measure);
    const usual = mostFrequent(alike.map((row) => typeOf(row.scale)));
    const beside = alike.filter((row) => typeOf(row.scale) === usual);
    return alike
      .filter((row) => typeOf(row.scale) !== usual)
      .map((row) =>
        contradiction({
          rule: 'P10',
          places: [row.at, ...beside.map((other) => other.at)],
          code: row.code,
          unit: row.unit,
          found: row.scale,
          expected: beside[0]?.scale,
          message: words.say('p10.scale', {
            subject: words.subject(row.code, row.unit),
            measure: row.measure,
            found: index.scales.get(row.scale)?.name ?? row.scale,
            foundAt: words.where([row.at]),
            expected: index.scales.get(beside[0]?.scale ?? '')?.name ?? usual,
            expectedAt: words.where(beside.map((other) => other.at)),
          }),
        }),
      );
  });
}

function mostFrequent(items: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
