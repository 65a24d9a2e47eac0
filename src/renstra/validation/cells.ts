/** What a figure's own cell says, whatever stands in other quarters. */
import type { Value } from '../value';
import { valueOfFacts, withFix, type CellType } from './facts';
import { silence, withVerdict, type Context, type Figure, type FigureRule, type Verdict } from './figure';
import {
  achievementAt,
  farFromTarget,
  growthImpossible,
  notesMissing,
  savingNegative,
  type AchievementRule,
} from './kind';
import { dateAsText, dateNumber, decimalMarkLost, fraction } from './mangled';
import {
  blankText,
  figureNotExpected,
  notApplicableError,
  notApplicableForm,
  notApplicableUnexplained,
} from './notApplicable';
import {
  countNegative,
  countNotWhole,
  gradeForm,
  gradeNotOnScale,
  indexOnHundred,
  isAdded,
  outsideScale,
  percentOutside,
  truthValue,
} from './scale';
import { severityOf } from './rules';
import { errorInEntry, formulaInEntry } from './structure';
import { numberAsText, numberWithWordsAsText, scientificText, unreadableText } from './textNumbers';

/** Of a cell the first rule that has something to say is heard: one mistake is told once. */
const rulesByType: Readonly<Record<CellType, readonly FigureRule[]>> = {
  empty: [],
  text: [
    blankText,
    notApplicableForm,
    gradeForm,
    gradeNotOnScale,
    scientificText,
    dateAsText,
    numberAsText,
    numberWithWordsAsText,
    unreadableText,
  ],
  number: [
    dateNumber,
    fraction,
    decimalMarkLost,
    indexOnHundred,
    countNegative,
    countNotWhole,
    percentOutside,
    outsideScale,
    savingNegative,
    growthImpossible,
  ],
  error: [notApplicableError, errorInEntry],
  boolean: [truthValue],
};
/** Heard only where the content itself raises no doubt. */
const rulesForMeaning: readonly FigureRule[] = [notApplicableUnexplained, figureNotExpected];
/** Of realisations that can be measured. */
const rulesForAchievement: readonly AchievementRule[] = [farFromTarget, notesMissing];
/** A figure after its own cell was judged: where there is doubt about it, its value counts as unreadable further on. */
export interface Judged {
  readonly figure: Figure;
  readonly verdicts: readonly Verdict[];
}

/** Judges a figure by its own cell. */
export function judged(figure: Figure, context: Context): Judged {
  const { type, formula, content } = figure.cell;
  if (type === 'empty' && formula === undefined) return { figure, verdicts: onMeaning(figure, context) };
  const onFormula = withVerdict(silence, formulaInEntry(figure, context));
  const onContent = contentVerdict(figure, context);
  const verdicts = withVerdict(onFormula, onContent);
  if (onContent === undefined || onContent.severity === 'info')
    return { figure, verdicts: onMeaning(figure, context, verdicts) };
  const value: Value = { kind: 'invalid', text: String(content) };
  return { figure: { ...figure, value }, verdicts };
}

/**
 * Verdicts on a cell's content, with those on what it means: a blank figure means nothing; one that its components give means
 * as much as an entry.
 */
function onMeaning(
  figure: Figure,
  context: Context,
  onContent: readonly Verdict[] = silence,
): readonly Verdict[] {
  if (figure.value.kind === 'blank') return onContent;
  let verdicts = onContent;
  for (const rule of rulesForMeaning) verdicts = withVerdict(verdicts, rule(figure, context));
  if (figure.role !== 'entry') return verdicts;
  const achieved = achievementAt(figure, context);
  if (achieved.kind !== 'achieved') return verdicts;
  for (const rule of rulesForAchievement) verdicts = withVerdict(verdicts, rule(figure, context, achieved));
  return verdicts;
}

/** What the first rule that has something to say makes of a cell. */
export function contentVerdict(figure: Figure, context: Context): Verdict | undefined {
  if (isWellWritten(figure)) return undefined;
  const verdict = firstVerdict(figure, context);
  return verdict !== undefined && figure.cell.type === 'text'
    ? withLaterFixes(verdict, figure, context)
    : verdict;
}

function firstVerdict(figure: Figure, context: Context): Verdict | undefined {
  for (const rule of rulesByType[figure.cell.type]) {
    const verdict = rule(figure, context);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

/** Where the number that a text is would be an error itself, what that one is mended with is offered: "915" is 91.5. */
function withLaterFixes(verdict: Verdict, figure: Figure, context: Context): Verdict {
  const [fix, ...others] = verdict.fixes ?? [];
  if (typeof fix?.value !== 'number' || others.length > 0) return verdict;
  const cell = withFix(figure.cell, fix);
  const later = firstVerdict({ ...figure, cell, value: valueOfFacts(cell, figure.row.scale) }, context);
  if (later?.fixes === undefined || later.fixes.length === 0 || severityOf(later) !== 'error') return verdict;
  return {
    ...verdict,
    ...(later.expected === undefined ? {} : { expected: later.expected }),
    fixes: later.fixes.map((one) => ({ ...fix, ...one, isDoubtful: true })),
  };
}

/** `N/A`, and the letters of the scale where letters can be computed with. */
function isWellWritten({ cell, value, row }: Figure): boolean {
  if (cell.content === 'N/A') return true;
  return value.kind === 'grade' && cell.content === value.grade && !isAdded(row.consolidation);
}
