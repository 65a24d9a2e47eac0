/** A figure that a planner enters: a realisation, an agreed target or a quarter target, in its surroundings. */
import type { Severity } from '../finding';
import type { Quarter } from '../quarter';
import type { Scale } from '../plan';
import { printValue } from '../print';
import type { Settings } from '../settings';
import { bandOfGrade, fitsScale } from '../scales';
import type { Target } from '../target';
import type { Value } from '../value';
import type { CellFacts, Fix, RowFacts } from './facts';
import type { RuleName } from './rules';
import type { validationTexts } from './texts';
import type { Words } from './words';

export interface Context {
  readonly words: Words;
  readonly settings: Settings;
  /** Last quarter of the measured year that has begun; 0: none. */
  readonly begun: Quarter | 0;
}

export type FigureRole = 'entry' | 'agreed' | 'quarterTarget' | 'planTarget' | 'component';

export interface Figure {
  readonly role: FigureRole;
  /** `TW1`; `Y` for the year's target. */
  readonly period: string;
  /** Undefined for the year's target. */
  readonly quarter?: Quarter;
  /** As people name it: `Realisasi TW II`. */
  readonly name: string;
  readonly cell: CellFacts;
  readonly row: RowFacts;
  /** What formulas make of the cell. */
  readonly value: Value;
  /** What it is compared with: an entry's target of the quarter, a target's of the year or of the plan. */
  readonly target: Target;
}

/** What a rule says of a cell; texts and numbers of rules are added by `findingOf`. */
export interface Verdict {
  readonly rule: RuleName;
  readonly cell: CellFacts;
  readonly period: string;
  readonly figure: string;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly severity?: Severity | undefined;
  /** Another sentence than the rule's own. */
  readonly sentence?: keyof typeof validationTexts | undefined;
  readonly detail?: string | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

/** What a rule says where it has nothing to say: one list for all. */
export const silence: readonly Verdict[] = [];

/** Verdicts with one more, where there is one. */
export function withVerdict(verdicts: readonly Verdict[], verdict: Verdict | undefined): readonly Verdict[] {
  if (verdict === undefined) return verdicts;
  return verdicts.length === 0 ? [verdict] : [...verdicts, verdict];
}

export type FigureRule = (figure: Figure, context: Context) => Verdict | undefined;

/** A verdict on the figure itself, with what its cell shows as found. */
export function verdictOn(
  figure: Figure,
  context: Context,
  rule: RuleName,
  more: Omit<Partial<Verdict>, 'rule'> = {},
): Verdict {
  return {
    rule,
    cell: more.cell ?? figure.cell,
    period: more.period ?? figure.period,
    figure: more.figure ?? figure.name,
    found: more.found ?? shownBy(figure, context.words),
    expected: more.expected,
    severity: more.severity,
    sentence: more.sentence,
    detail: more.detail,
    fixes: more.fixes,
  };
}

/** A figure that its components give stands in no cell of its own. */
function shownBy({ cell, value }: Figure, words: Words): string {
  return cell.content === '' ? printValue(value, words.language, 2) : words.content(cell.content);
}

/** The target as a number: of a letter the lower bound of its band, of a range its lower bound. */
export function targetNumber(target: Target, scale: Scale | undefined): number | undefined {
  if (target.kind === 'number') return target.number;
  if (target.kind === 'range') return target.lower;
  return target.kind === 'grade' && scale !== undefined ? bandOfGrade(scale, target.grade)?.lower : undefined;
}

/** The same, of a range its upper bound. */
export function upperTarget(target: Target, scale: Scale | undefined): number | undefined {
  return target.kind === 'range' ? target.upper : targetNumber(target, scale);
}

/** Readings that the scale allows; those near the target (a third to three times of it) where there are such. */
export function likelyReadings(readings: readonly number[], figure: Figure): readonly number[] {
  const { scale } = figure.row;
  const fitting = [...new Set(readings)].filter((number) => scale === undefined || fitsScale(scale, number));
  const likely = fitting.filter((number) => isNear(number, figure));
  return likely.length > 0 ? likely : fitting;
}

const near = { least: 1 / 3, most: 3 } as const;
/** Half the target to half as much again. */
export const veryNear = { least: 0.5, most: 1.5 } as const;

/** Whether a number is about the target of a figure, or about what the target ranges over. */
export function isNear(
  number: number,
  { target, row }: Pick<Figure, 'target' | 'row'>,
  { least, most }: { readonly least: number; readonly most: number } = near,
): boolean {
  const lower = targetNumber(target, row.scale);
  if (lower === undefined || lower === 0) return false;
  const upper = upperTarget(target, row.scale) ?? lower;
  return number / lower >= least && number / upper <= most;
}

/** Whether the scale is a share that ends at 100 %. */
export function isBoundedShare(scale: Scale | undefined): boolean {
  return scale?.type === 'share' && scale.maximum !== undefined;
}

/** Whether figures on the scale are counted. */
export function isCounted(scale: Scale | undefined): boolean {
  return scale?.wholeNumbers === true;
}
