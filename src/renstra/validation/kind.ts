/** V22-V25: what kind of figure it is, and how far it is from its target. */
import { achievementOf, type Achievement } from '../achievement';
import { isAbove, isBelow } from '../numbers';
import { printPercent } from '../print';
import { kindBounds } from '../scales';
import { statusOf } from '../status';
import { isUnexplained } from './facts';
import {
  isCounted,
  targetNumber,
  verdictOn,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import { fixOf } from './words';

/** V22: a saving entered with the sign of the card's formula. */
export const savingNegative: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  if (figure.row.kind !== 'saving' || typeof content !== 'number' || content >= 0) return undefined;
  return verdictOn(figure, context, 'savingNegative', {
    expected: context.words.number(-content),
    fixes: [fixOf(figure, -content, context)],
  });
};

/** V23: growth below -100 %, a saving above 100 %. */
export const growthImpossible: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  const { kind } = figure.row;
  if (typeof content !== 'number' || kind === undefined) return undefined;
  const { minimum, maximum } = kindBounds[kind] ?? {};
  if (minimum !== undefined && isBelow(content, minimum))
    return verdictOn(figure, context, 'growthImpossible', { expected: `>= ${minimum}` });
  if (maximum !== undefined && isAbove(content, maximum))
    return verdictOn(figure, context, 'growthImpossible', {
      sentence: 'growthImpossible.saving',
      expected: `<= ${maximum}`,
    });
  return undefined;
};

/** A rule on what a realisation achieves, which is worked out once for all of them. */
export type AchievementRule = (figure: Figure, context: Context, achieved: Achieved) => Verdict | undefined;
type Achieved = Extract<Achievement, { kind: 'achieved' }>;

/** What a realisation achieves of its target. */
export function achievementAt(figure: Figure, { settings }: Context): Achievement {
  const { polarity, scale, worst } = figure.row;
  if (polarity === undefined) return { kind: 'blank' };
  return achievementOf(
    { realisation: figure.value, target: figure.target, polarity, scale, worst },
    settings,
  );
}

/** Fractions of the target; where no scale ends the figures, falling short by a tenth or below nought is nothing unusual. */
const far = { above: 2, below: 0.1, belowOnOpenScale: -1 } as const;
/** Differences below this are nothing to remark where figures are counted or targets small. */
const smallDifference = 20;
const smallCount = 10;
const smallTarget = 5;

/** V24: more than twice the target or less than a tenth of it; not for small counts. */
export const farFromTarget: AchievementRule = (figure, context, achieved) => {
  const { row, value, target } = figure;
  if (value.kind !== 'number' || value.number === 0) return undefined;
  const wanted = targetNumber(target, row.scale);
  if (wanted === undefined) return undefined;
  const isOpen = row.scale?.minimum === undefined;
  const isFar =
    achieved.raw > far.above ||
    achieved.raw < (isOpen ? far.belowOnOpenScale : far.below) ||
    (target.kind === 'number' && wanted > 0 && value.number > far.above * wanted);
  if (!isFar || isUnknownStart(figure) || isSmall(value.number, wanted, isCounted(row.scale)))
    return undefined;
  return verdictOn(figure, context, 'farFromTarget', {
    expected: context.words.value(target),
    detail: printPercent(achieved.raw, context.words.language),
  });
};

/** Quarter targets that were proposed from 0 for want of last year's figure say little about what has been reached by then. */
const isUnknownStart = ({ row, quarter }: Figure): boolean =>
  row.proposal === 'progressiveFromLastYear' &&
  (row.lastFigure ?? 0) === 0 &&
  quarter !== 4 &&
  quarter !== undefined &&
  row.quarters[quarter - 1]?.target.type === 'empty';

function isSmall(number: number, target: number, counted: boolean): boolean {
  const limit = counted ? smallCount : smallTarget;
  return Math.abs(target) < limit && Math.abs(number - target) <= smallDifference;
}

/** V25: status "not achieved" wants an obstacle and a follow-up in its quarter. */
export const notesMissing: AchievementRule = (figure, context, achieved) => {
  const { row, quarter, value, target } = figure;
  const notes = quarter === undefined ? undefined : row.quarters[quarter - 1];
  if (notes === undefined) return undefined;
  if (statusOf(achieved, value, target, context.settings) !== 'notAchieved') return undefined;
  const missing = [notes.obstacle, notes.followUp].find(isUnexplained);
  if (missing === undefined) return undefined;
  const { language } = context.words;
  return verdictOn(figure, context, 'notesMissing', {
    cell: missing,
    found: '',
    expected: printPercent(context.settings.bands.near, language),
    detail: printPercent(achieved.capped, language),
  });
};
