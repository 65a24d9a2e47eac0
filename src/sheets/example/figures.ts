/** Figures that may follow from the targets of a row: plausible, and the same in every run. */
import { roundTo } from '../../formula/rounding';
import type { Indicator, Plan, Polarity, Scale, TargetRow } from '../../renstra/plan';
import { rowKey } from '../../renstra/plan';
import { proposeQuarterTargets } from '../../renstra/proposal';
import { ofQuarter, quarters, type Quarter } from '../../renstra/quarter';
import { boundsOf, gradeRank, scaleOfRow } from '../../renstra/scales';
import { targetOf, type Target } from '../../renstra/target';
import { mayHaveLetters } from '../measurement/features';
import { marks } from '../states';
import { chance } from './chance';

/** What a row reports in a quarter that has a target. */
export interface ExampleFigure {
  readonly quarter: Quarter;
  readonly target: Target;
  readonly value: number | string;
}

/** A row with what its figures follow from. */
export interface ExampleRow {
  readonly key: string;
  readonly row: TargetRow;
  readonly indicator: Indicator;
  readonly scale: Scale | undefined;
  readonly polarity: Polarity;
}

export function exampleRow(plan: Plan, row: TargetRow, indicator: Indicator, year: number): ExampleRow {
  const isRange = typeof row.targets[String(year)] === 'object';
  return {
    key: rowKey(row.unit, row.code),
    row,
    indicator,
    scale: scaleOfRow(plan, row, indicator),
    polarity: isRange ? 'range' : (row.polarity ?? indicator.polarity),
  };
}

/** What was reported for an earlier year; undefined where the plan has no target of it. */
export function earlierFigure(one: ExampleRow, past: number): number | string | undefined {
  const target = targetOf(one.row.targets[String(past)], one.scale);
  return figureFor(one, target, 0.94 + 0.1 * chance(`${one.key} ${String(past)}`));
}

/** Figures of the quarters that have a target. */
export function quarterFigures(one: ExampleRow, year: number): readonly ExampleFigure[] {
  const lastYear = lastFigure(one, year - 1);
  const targets = proposeQuarterTargets({
    target: targetOf(one.row.targets[String(year)], one.scale),
    calendar: one.indicator.calendar,
    proposal: one.polarity === 'range' ? 'flat' : one.indicator.proposal,
    scale: one.scale,
    lastYear,
  });
  const figures: ExampleFigure[] = [];
  let atLeast = one.indicator.proposal === 'progressiveFromLastYear' ? lastYear : undefined;
  for (const quarter of quarters) {
    const target = ofQuarter(targets, quarter);
    const found = figureFor(one, target, performance(one, quarter));
    if (found === undefined) continue;
    const value = typeof found === 'number' ? notBelow(one, found, atLeast) : found;
    if (typeof value === 'number') atLeast = value;
    figures.push({ quarter, target, value });
  }
  return figures;
}

/** Last year's figure, else its target, as the sheet takes it. */
function lastFigure(one: ExampleRow, year: number): number | undefined {
  const figure = earlierFigure(one, year);
  return typeof figure === 'number' ? figure : undefined;
}

/** Share of the target that is reached: most rows reach theirs, some nearly, a few not. */
function performance({ key }: ExampleRow, quarter: Quarter): number {
  const kind = chance(key);
  const level =
    kind < 0.1
      ? 0.55 + 0.2 * chance(`${key} low`)
      : kind < 0.28
        ? 0.84 + 0.12 * chance(`${key} near`)
        : 1 + 0.1 * chance(`${key} good`);
  return level + 0.03 * chance(`${key} ${String(quarter)}`);
}

function figureFor(one: ExampleRow, target: Target, share: number): number | string | undefined {
  switch (target.kind) {
    case 'blank':
    case 'invalid':
      return undefined;
    case 'notApplicable':
      return marks.notApplicable;
    case 'grade':
      return gradeFor(one, target.grade, share);
    case 'range':
      return fitted(one, share >= 0.97 ? (target.lower + target.upper) / 2 : target.lower * share);
    case 'number':
      return fitted(one, numberFor(one.polarity, target.number, share));
  }
}

function numberFor(polarity: Polarity, target: number, share: number): number {
  switch (polarity) {
    case 'maximise':
      return target >= 0 ? target * share : target * (2 - share);
    case 'minimise':
      return target * (2 - share);
    case 'stabilise':
    case 'range':
      return target * Math.min(share, 1);
  }
}

/** The target's own letter, the one above or the one below. */
function gradeFor({ scale, indicator }: ExampleRow, grade: string, share: number): string | undefined {
  const rank = scale === undefined ? undefined : gradeRank(scale, grade);
  if (scale?.bands === undefined || rank === undefined || !mayHaveLetters(indicator)) return undefined;
  const step = share > 1.09 ? 1 : share < 0.8 ? -1 : 0;
  return scale.bands[rank - 1 + step]?.grade ?? grade;
}

/** As the scale writes it, and inside its bounds. */
function fitted({ scale, indicator }: ExampleRow, number: number): number {
  const { minimum = -Infinity, maximum = Infinity } = boundsOf(scale, indicator.kind);
  const isWhole = scale?.wholeNumbers === true || scale?.type === 'count';
  return Math.min(maximum, Math.max(minimum, roundTo(number, isWhole ? 0 : 2)));
}

function notBelow({ indicator }: ExampleRow, found: number, atLeast: number | undefined): number {
  return indicator.consolidation === 'cumulative' && atLeast !== undefined ? Math.max(found, atLeast) : found;
}
