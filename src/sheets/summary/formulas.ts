/**
 * The formulas of the summary, as templates. `renstra/summary.ts` and `renstra/ranking.ts` are their reference; a property
 * test holds both together.
 */
import { comparedMeans, measurementNames, periodNames, rankedNames, type SummaryKind } from '../names';
import type { PeriodKey } from '../periods';
import type { FormulaTemplate } from '../sheetPlan';
import { states, type StateName } from '../states';
import { countedStates, figureKey } from './keys';

/** Mean of the capped achievements of a group's rows in a period; blank while there is none. */
export function mean(kind: SummaryKind, year: number, period: PeriodKey): FormulaTemplate {
  const { capped } = periodNames(year, period);
  return `=IFERROR(AVERAGEIFS(${capped},${measurementNames(year)[kind]},[key]),"")`;
}

/** Rows of a group that are in a state in a period. */
export function rowsInState(
  kind: SummaryKind,
  year: number,
  period: PeriodKey,
  state: StateName,
): FormulaTemplate {
  const { state: found } = periodNames(year, period);
  return `=COUNTIFS(${measurementNames(year)[kind]},[key],${found},${states[state]})`;
}

/** All rows of a group. */
export const allRows = (kind: SummaryKind, year: number): FormulaTemplate =>
  `=COUNTIFS(${measurementNames(year)[kind]},[key])`;

/** Rows that have reported: those of every counted state but one. */
export const reported = (period: PeriodKey): FormulaTemplate =>
  `=${countedStates
    .filter((state) => state !== 'notReported')
    .map((state) => `[${figureKey(period, state)}]`)
    .join('+')}`;

/** Rows that a report is expected of. */
export const expected = (period: PeriodKey): FormulaTemplate =>
  `=[${figureKey(period, 'reported')}]+[${figureKey(period, 'notReported')}]`;

/** Reported of expected, as a fraction; blank where nothing is expected. */
export function complete(period: PeriodKey): FormulaTemplate {
  const all = `[${figureKey(period, 'expected')}]`;
  return `=IF(N(${all})=0,"",[${figureKey(period, 'reported')}]/${all})`;
}

/** The mean to date as it is compared: as it is shown, so that what looks alike shares a rank; without one, below every mean. */
export const compared: FormulaTemplate = '=IF([mean]="",-1E+300,ROUND([mean],4))';

/** 1 for the highest mean; equal ones share a rank, who has none has no rank. */
export const rank = (kind: SummaryKind, year: number): FormulaTemplate =>
  `=IF([mean]="","",1+COUNTIFS(${comparedMeans(kind, year)},">"&[compared]))`;

/**
 * Place in the sorted list, each once: those with equal means, or with none, stand in the order of the plan. A row that a
 * planner inserted has no number and no place.
 */
export function order(year: number): FormulaTemplate {
  const means = comparedMeans('unit', year);
  const { number } = rankedNames(year);
  return `=1+COUNTIFS(${means},">"&[compared],${number},">0")+COUNTIFS(${means},[compared],${number},"<"&[number])`;
}

/** A figure of the unit at a row of the sorted list, whose key is its place; blank where that unit has none. */
export const listedFigure = (figure: string, year: number): FormulaTemplate =>
  `=IFERROR(AVERAGEIFS(${figure},${rankedNames(year).order},[key]),"")`;

/** A text of that unit. The units are searched by a constant: the engine computes what it searches anew for every search. */
export function listedText(texts: string, year: number): FormulaTemplate {
  const { number, order: places } = rankedNames(year);
  return `=IFERROR(INDEX(${texts},MATCH(AVERAGEIFS(${number},${places},[key]),${number},0)),"")`;
}
