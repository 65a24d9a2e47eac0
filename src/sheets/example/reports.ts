/** What a unit enters for a row, quarter by quarter: the figure, and the notes that belong to it. */
import { achievementOf } from '../../renstra/achievement';
import { parseValue } from '../../renstra/parse';
import type { Quarter } from '../../renstra/quarter';
import { defaultSettings } from '../../renstra/settings';
import { statusOf } from '../../renstra/status';
import type { Target } from '../../renstra/target';
import { marks } from '../states';
import { chance } from './chance';
import { quarterFigures, type ExampleFigure, type ExampleRow } from './figures';
import { evidenceOf, missedNotes, notApplicableNote, type ExampleText } from './notes';

export interface ExampleReport {
  readonly quarter: Quarter;
  readonly target: Target;
  readonly value: number | string;
  readonly obstacle?: string;
  readonly followUp?: string;
  readonly evidence?: string;
}

/** What a row reports in all quarters of a year that have a target; now and then a figure cannot be given. */
export function reportsOf(one: ExampleRow, year: number, text: ExampleText): readonly ExampleReport[] {
  return quarterFigures(one, year).map((figure) => reportOf(one, notGiven(one, figure), year, text));
}

/** Whether a report is there when a quarter is the last one; some units, and some rows of the others, are late with it. */
export function isReported({ key, row }: ExampleRow, { quarter }: ExampleReport, until: Quarter): boolean {
  if (quarter !== until) return quarter < until;
  return chance(`${row.unit} late`) >= 0.08 && chance(`${key} late`) >= 0.05;
}

/** The figure of the last quarter is always there, so that there is one to date. */
function notGiven({ key }: ExampleRow, figure: ExampleFigure): ExampleFigure {
  const { quarter } = figure;
  return quarter < 4 && chance(`${key} ${String(quarter)} none`) < 0.015
    ? { ...figure, value: marks.notApplicable }
    : figure;
}

function reportOf(one: ExampleRow, figure: ExampleFigure, year: number, text: ExampleText): ExampleReport {
  const { key, row } = one;
  const { quarter, target, value } = figure;
  if (value === marks.notApplicable)
    return target.kind === 'notApplicable' ? figure : { ...figure, obstacle: notApplicableNote(text) };
  const evidence = evidenceOf({ unit: row.unit, key }, year, quarter, text);
  return isMissed(one, target, value)
    ? { ...figure, ...missedNotes(`${key} notes`, text), evidence }
    : { ...figure, evidence };
}

/** Below the band "nearly achieved": wants an explanation. */
function isMissed(
  { polarity, scale, row, indicator }: ExampleRow,
  target: Target,
  value: number | string,
): boolean {
  const realisation = parseValue(value, scale).value;
  const worst = row.worst ?? indicator.worst;
  const achievement = achievementOf({ realisation, target, polarity, scale, worst }, defaultSettings);
  return statusOf(achievement, realisation, target, defaultSettings) === 'notAchieved';
}
