import type { Guideline, Unit } from '../../src/renstra/plan';
import type { Card } from '../../test/plans/document/cards';
import { readTarget } from '../../test/plans/document/figures';
import { cardReadings, cardTexts, type CardReading } from './cardTexts';
import type { Source } from './source';

function figuresOf(card: Card, reading: CardReading): Partial<Guideline> {
  const { calculation } = card;
  const threshold = reading.threshold?.exec(calculation.text)?.[1];
  const denominator = reading.denominator?.exec(calculation.text)?.[1];
  const figures = (reading.figures ?? []).map(({ label, part, pattern }) => {
    const value = pattern.exec(card[part].text)?.[1];
    if (value === undefined) throw new Error(`Line ${card[part].line}: no figure for "${label}"`);
    return { label, value: Number(value), line: card[part].line };
  });
  if ((reading.threshold && !threshold) || (reading.denominator && !denominator)) {
    throw new Error(`Line ${calculation.line}: no threshold or denominator`);
  }
  return {
    ...(threshold === undefined
      ? {}
      : { threshold: { value: readTarget(threshold), line: calculation.line } }),
    ...(denominator === undefined
      ? {}
      : { denominator: { of: Number(denominator), line: calculation.line } }),
    ...(figures.length > 0 ? { figures } : {}),
    ...(reading.formulaSign === undefined ? {} : { formulaSign: reading.formulaSign }),
  };
}

function unitOfSection(section: string, units: readonly Unit[]): string | undefined {
  return units.find((unit) => unit.id === section || unit.name === section)?.id;
}

/** The cards with their figures as printed and their sentences in our words. */
export function guidelinesOf(source: Source, units: readonly Unit[]): readonly Guideline[] {
  return source.cards.map((card) => {
    const [goal = '', objective, letter] = card.printedCode.split('/');
    const code = objective === undefined || letter === undefined ? goal : `${objective}/${letter}`;
    const text = cardTexts[`${card.section} ${code}`] ?? cardTexts[code];
    if (text === undefined) throw new Error(`No words for the card ${code}`);
    if (card.classification !== 'Maksimasi') throw new Error(`Line ${card.line}: ${card.classification}`);
    const unit = unitOfSection(card.section, units);
    return {
      code,
      printedCode: card.printedCode,
      goal,
      ...(objective === undefined ? {} : { objective }),
      name: card.name,
      section: card.section,
      ...(unit === undefined ? {} : { unit }),
      measure: card.measure,
      polarity: 'maximise',
      personInCharge: card.personInCharge,
      ...text,
      ...figuresOf(card, cardReadings[code] ?? {}),
      ...(Object.keys(card.targets).length === 0 ? {} : { targets: card.targets }),
      ...(card.printed === undefined ? {} : { printed: card.printed }),
      at: { line: card.line, section: 'annex2' },
    };
  });
}
