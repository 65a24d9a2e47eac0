/**
 * What may be typed into a cell that holds a figure of a row's scale. Formulas read the row's own helper columns, so that they
 * stay true after sorting; only what Excel says beside the cell stays where it was written.
 */
import { printNumber, printPercent } from '../renstra/print';
import { boundsOf, fitsScale, type Bounds } from '../renstra/scales';
import type { IndicatorKind, Scale } from '../renstra/plan';
import type { Language } from '../texts/texts';
import { constant } from './cells';
import { gradeList, scaleNames, settingNames } from './names';
import type { CellContent, ConditionalFormatPlan, FormulaTemplate, ValidationPlan } from './sheetPlan';
import { marks } from './states';
import type { SheetText } from './texts';

/** What of a row decides which entries fit. */
export interface EntryScale {
  readonly scale: Scale | undefined;
  readonly kind: IndicatorKind | undefined;
  /** Number of the scale whose letters may be entered; 0 where none may. */
  readonly letters: number;
}

/** Constants of the helper columns that the rules read. */
export function entryScaleCells({ scale, kind, letters }: EntryScale): Record<string, CellContent> {
  const { minimum, maximum } = boundsOf(scale, kind);
  return {
    scale: constant(letters),
    whole: constant(scale?.wholeNumbers === true ? 1 : 0),
    ...(minimum === undefined ? {} : { minimum: constant(minimum) }),
    ...(maximum === undefined ? {} : { maximum: constant(maximum) }),
  };
}

/** True for a number beyond the bounds of the row's scale, or with decimals where it counts. */
export function numberMisfit(column: string): string {
  const cell = `[${column}]`;
  return `OR(${cell}<>MIN([maximum],MAX([minimum],${cell})),[whole]*(${cell}-INT(${cell}))<>0)`;
}

/** True for what cannot be read or does not fit the row's scale, error values too; false for a blank cell. */
export function misfit(column: string, hasLetters: boolean): string {
  const cell = `[${column}]`;
  // Compared one by one: a search would take `B?` for a grade.
  const noGrade = hasLetters ? `,SUMPRODUCT(--(${scaleNames.key}=[scale]&"|"&${cell}))=0` : '';
  const text = `AND(${cell}<>"",${cell}<>"${marks.notApplicable}"${noGrade})`;
  return `IFERROR(IF(ISNUMBER(${cell}),${numberMisfit(column)},${text}),TRUE)`;
}

/** Marks what cannot be read or does not fit, also what was pasted. */
export function misfitFormat(column: string, hasLetters: boolean): ConditionalFormatPlan {
  return { from: column, to: column, formula: `=${misfit(column, hasLetters)}`, style: 'invalid' };
}

/** Nobody reaches ten times a target; what looks so is a percentage without its sign. */
const largestAchievement = 10;

function achievementMisfit(column: string): string {
  const cell = `[${column}]`;
  const text = `AND(${cell}<>"",${cell}<>"${marks.notApplicable}")`;
  return `IFERROR(IF(ISNUMBER(${cell}),ABS(${cell})>${largestAchievement},${text}),TRUE)`;
}

/** Marks an achievement that is neither a likely fraction (0.875 is 87.5 %) nor N/A. */
export function achievementMisfitFormat(column: string): ConditionalFormatPlan {
  return { from: column, to: column, formula: `=${achievementMisfit(column)}`, style: 'invalid' };
}

/** Rule and message of an entered achievement. */
export function achievementRule(column: string, text: SheetText, language: Language): ValidationPlan {
  return {
    rule: { kind: 'custom', formula: `=NOT(${achievementMisfit(column)})` },
    alert: 'warning',
    title: text('achievement'),
    message: text('mayEnterAchievement', { example: printPercent(0.875, language) }),
  };
}

/** Rule and message of the day an agreement was signed: in the year before the measured one, in it, or after it. */
export function agreedDateRule(column: string, text: SheetText, year: number): ValidationPlan {
  const date = `[${column}]`;
  const { year: measured } = settingNames;
  return {
    rule: {
      kind: 'custom',
      formula: `=OR(${date}="",AND(ISNUMBER(${date}),${date}>=DATE(${measured}-1,1,1),${date}<DATE(${measured}+2,1,1)))`,
    },
    alert: 'warning',
    title: text('agreedDate'),
    message: text('mayEnterDate', { year: String(year) }),
  };
}

/** Which figure an entry is; decides what is said about N/A. */
export type EntryRole = 'entry' | 'quarterTarget' | 'agreed' | 'earlier';

export interface EntryRuleOptions {
  readonly entryScale: EntryScale;
  readonly column: string;
  readonly role: EntryRole;
  readonly title: string;
  readonly hasLetters: boolean;
  readonly text: SheetText;
  readonly language: Language;
}

/**
 * Rule and message of an entry cell. An entry that does not fit is asked about, never refused: nothing typed is lost. Where
 * letters are offered as a list nothing is asked, since a list would ask about numbers too.
 */
export function entryRule(options: EntryRuleOptions): ValidationPlan {
  const { entryScale, column, role, title, hasLetters, text } = options;
  const message = `${mayEnter(options)} ${text(`notApplicable.${role}`)}`;
  if (entryScale.letters > 0) {
    const rule = { kind: 'list', source: `=${gradeList(entryScale.letters)}` } as const;
    return { rule, alert: 'none', title, message };
  }
  const formula: FormulaTemplate = `=NOT(${misfit(column, hasLetters)})`;
  return { rule: { kind: 'custom', formula }, alert: 'warning', title, message };
}

function mayEnter({ entryScale, text, language }: EntryRuleOptions): string {
  const { scale, kind, letters } = entryScale;
  const bounds = boundsOf(scale, kind);
  const print = (number: number): string => printFigure(number, language);
  const sentence = (key: 'percent' | 'whole' | 'number' | 'grade', usual: number): string =>
    text(`mayEnter.${key}`, {
      range: rangeText(bounds, text, print),
      example: print(exampleIn(scale, bounds, usual)),
    });
  if (letters > 0) return sentence('grade', usualExamples.number);
  if (scale?.wholeNumbers === true) return sentence('whole', usualExamples.whole);
  if (scale?.type !== 'share') return sentence('number', usualExamples.number);
  const mayFall = bounds.minimum === undefined || bounds.minimum < 0;
  const signed = { example: print(-usualExamples.growth), opposite: print(usualExamples.growth) };
  if (mayFall && kind === 'saving') return text('mayEnter.saving', signed);
  if (mayFall && bounds.maximum === undefined) return text('mayEnter.growth', signed);
  return sentence('percent', usualExamples.percent);
}

const usualExamples = { percent: 91.5, whole: 12, number: 78.5, growth: 2.5 } as const;

/** Above this a bound is written with an exponent: no message has room for its digits. */
const longestPlain = 1e12;

function printFigure(number: number, language: Language): string {
  return Math.abs(number) < longestPlain ? printNumber(number, language) : number.toExponential(4);
}

function rangeText({ minimum, maximum }: Bounds, text: SheetText, print: (number: number) => string): string {
  if (minimum === undefined)
    return maximum === undefined ? text('range.any') : text('range.upTo', { maximum: print(maximum) });
  return maximum === undefined
    ? text('range.from', { minimum: print(minimum) })
    : text('range.both', { minimum: print(minimum), maximum: print(maximum) });
}

/** A figure that fits: the usual one, else one as far up between the bounds, else a bound. */
function exampleIn(scale: Scale | undefined, { minimum, maximum }: Bounds, usual: number): number {
  if (scale === undefined) return usual;
  const between =
    minimum === undefined || maximum === undefined
      ? []
      : [Number((minimum + (maximum - minimum) * (usual / 100)).toPrecision(3))];
  return [usual, ...between].find((number) => fitsScale(scale, number)) ?? minimum ?? maximum ?? usual;
}
