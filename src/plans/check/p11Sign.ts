import type { Guideline, IndicatorKind, SourcePlace, TargetRow } from '../../renstra/plan';
import { rowOf, subjectOf, type PlanIndex } from './planIndex';
import { polarityName } from './p10Kinds';
import { unitOfCard } from './unitNames';
import { contradiction, type Rule } from './rule';
import { shownValue } from './values';

/** P11: the sign of a card's formula suits its polarity and the sign of its targets. */
export const signOfFormula: Rule = (index, words) =>
  index.plan.guidelines.flatMap((card) => {
    const row = rowOfCard(index, card);
    const targets = Object.values(row?.targets ?? card.targets ?? {});
    const numbers = targets.filter((value) => typeof value === 'number');
    if (!clashes(card, index.indicators.get(card.code)?.kind, numbers)) return [];
    return [
      contradiction({
        rule: 'P11',
        places: [card.at, ...placesOfTargets(index, card.code)],
        code: card.code,
        unit: row?.unit,
        found: card.formulaSign ?? '',
        expected: card.formulaSign === 'fallsWithValue' ? 'risesWithValue' : 'fallsWithValue',
        message: words.say(card.formulaSign === 'fallsWithValue' ? 'p11.negative' : 'p11.positive', {
          subject: words.subject(card.code, row?.unit),
          place: words.where([card.at]),
          polarity: words.say(polarityName(card.polarity)),
          targets: words.list(targets.map((value) => shownValue(value, words.language))),
        }),
      }),
    ];
  });

function rowOfCard(index: PlanIndex, card: Guideline): TargetRow | undefined {
  return rowOf(index, unitOfCard(index, card) ?? subjectOf(index, card.code) ?? '', card.code);
}

/** A saving has a sign of its own: its formula must be positive exactly where its targets are. */
function clashes(card: Guideline, kind: IndicatorKind | undefined, targets: readonly number[]): boolean {
  const saving = kind === 'saving';
  if (card.formulaSign === 'fallsWithValue') {
    return card.polarity === 'maximise' || (saving && targets.some((target) => target > 0));
  }
  if (card.formulaSign === undefined || !saving) return false;
  return card.polarity === 'minimise' || (targets.length > 0 && targets.every((target) => target < 0));
}

function placesOfTargets(index: PlanIndex, code: string): readonly SourcePlace[] {
  const rows = index.rowsByCode.get(code) ?? [];
  const prints = (index.printsByCode.get(code) ?? []).filter(
    (print) => Object.keys(print.targets).length > 0,
  );
  return [...rows, ...prints].map((item) => item.at);
}
