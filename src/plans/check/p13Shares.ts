import type { Finding } from '../../renstra/finding';
import type { SourcePlace, TargetRow } from '../../renstra/plan';
import { subjectOf, type PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { unitOfCard } from './unitNames';
import { plainValue, printedDecimals, roundHalfUp, shownNumber, shownValue } from './values';
import type { Words } from './words';

interface Denominator {
  readonly of: number;
  readonly at: SourcePlace;
}

/** P13: a printed share is k/n of a whole number k of its n, rounded half up to the printed decimals. */
export const sharesOfWholeNumbers: Rule = (index, words) =>
  index.plan.indicators.flatMap(({ code }) => {
    const denominator = denominatorOf(index, code);
    if (denominator === undefined) return [];
    const shares = rowsWithDenominator(index, code).filter(
      (row) => index.scales.get(row.scale)?.type === 'share',
    );
    return index.years.flatMap((year) => impossibleShares(index, shares, year, denominator, words));
  });

/** The n counts for the organisation's figure, its owner's and the card's unit; a unit's own share may have another whole. */
function rowsWithDenominator(index: PlanIndex, code: string): readonly TargetRow[] {
  const rows = index.rowsByCode.get(code) ?? [];
  const rollUp = index.indicators.get(code)?.rollUp;
  const cards = (index.cardsByCode.get(code) ?? []).filter((card) => card.denominator !== undefined);
  const meant = new Set([
    index.organisation,
    ...cards.flatMap((card) => unitOfCard(index, card) ?? []),
    ...(rollUp?.kind === 'owner' ? [rollUp.unit] : []),
  ]);
  const chosen = rows.filter((row) => meant.has(row.unit));
  return chosen.length > 0 ? chosen : rows;
}

/** The n of the indicator's card, else of the indicator. */
function denominatorOf(index: PlanIndex, code: string): Denominator | undefined {
  const card = index.cardsByCode.get(code)?.find((candidate) => candidate.denominator !== undefined);
  if (card?.denominator !== undefined) {
    return { of: card.denominator.of, at: { line: card.denominator.line, section: card.at.section } };
  }
  const indicator = index.indicators.get(code);
  return indicator?.denominator === undefined ? undefined : { of: indicator.denominator, at: indicator.at };
}

/** The same figure of the organisation and of the unit that compiles it is one finding. */
function impossibleShares(
  index: PlanIndex,
  rows: readonly TargetRow[],
  year: string,
  denominator: Denominator,
  words: Words,
): readonly Finding[] {
  const byShare = new Map<number, TargetRow[]>();
  for (const row of rows) {
    const share = row.targets[year];
    if (typeof share === 'number') byShare.set(share, [...(byShare.get(share) ?? []), row]);
  }
  return [...byShare].flatMap(([share, alike]) => {
    const decimals = Math.max(...alike.map((row) => printedDecimals(row.printed?.[year], share)));
    const chance = chanceOf(share, denominator.of, decimals);
    if (chance === 'possible') return [];
    const [first] = alike;
    const unit = alike.some((row) => row.unit === index.organisation) ? index.organisation : first?.unit;
    return [shareFinding(index, { share, year, denominator, decimals, chance, unit, rows: alike }, words)];
  });
}

type Chance = 'possible' | 'halfRoundedDown' | 'impossible';

/** Whether some whole k of n prints as the share; 15 of 24 = 62.5 % printed as 62 is a half rounded down, not a half rounded up. */
export function chanceOf(share: number, n: number, decimals: number): Chance {
  const parts = [Math.floor((share * n) / 100), Math.ceil((share * n) / 100)].map((k) => (100 * k) / n);
  if (parts.some((part) => Math.abs(roundHalfUp(part, decimals) - share) < 1e-9)) return 'possible';
  const half = 0.5 * 10 ** -decimals;
  return parts.some((part) => Math.abs(part - share - half) < 1e-9) ? 'halfRoundedDown' : 'impossible';
}

interface Impossible {
  readonly share: number;
  readonly year: string;
  readonly denominator: Denominator;
  readonly decimals: number;
  readonly chance: Chance;
  readonly unit: string | undefined;
  readonly rows: readonly TargetRow[];
}

function shareFinding(index: PlanIndex, facts: Impossible, words: Words): Finding {
  const { share, year, denominator, decimals, chance, unit, rows } = facts;
  const code = rows[0]?.code ?? '';
  const organisationFigure = unit === subjectOf(index, code);
  const prints = (index.printsByCode.get(code) ?? []).filter(
    (print) => organisationFigure && print.unit === undefined && print.targets[year] === share,
  );
  const places = [...rows, ...prints].map((item) => item.at);
  const below = Math.floor((share * denominator.of) / 100);
  const neighbour = (k: number): string => {
    const exact = shownNumber((100 * k) / denominator.of, decimals + 2, words.language);
    return words.say('p13.neighbour', { k: String(k), n: String(denominator.of), share: exact });
  };
  return contradiction({
    rule: 'P13',
    severity: chance === 'impossible' ? 'warning' : 'info',
    places: [...places, denominator.at],
    code,
    unit,
    period: year,
    found: plainValue(share),
    expected: [below, below + 1]
      .map((k) => plainValue(roundHalfUp((100 * k) / denominator.of, decimals)))
      .join('; '),
    message: words.say(chance === 'impossible' ? 'p13.impossible' : 'p13.halfDown', {
      subject: words.subject(code, unit),
      year,
      found: shownValue(share, words.language),
      foundAt: words.where(places),
      n: String(denominator.of),
      nAt: words.where([denominator.at]),
      neighbours: words.list([neighbour(below), neighbour(below + 1)]),
    }),
  });
}
