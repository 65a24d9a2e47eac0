/** The formulas of the working papers; `renstra/components.ts` is their reference. */
import { componentCodes, memberLineCode } from '../codes';
import { misfit } from '../entryRules';
import type { MeasurementFeatures } from '../measurement/features';
import { paperNames } from '../names';
import type { Quarter } from '../periods';
import { quarterKey, quarters } from '../periods';
import type { FormulaTemplate } from '../sheetPlan';
import { marks } from '../states';

const digit = (quarter: Quarter): number => 10 ** (quarter - 1);

/** What one line comes to; blank while a figure is missing, or where there is nothing to compare with. */
export const lineResult = (quarter: Quarter): FormulaTemplate => {
  const [base, figure] = [`[${quarterKey(quarter)}.base]`, `[${quarterKey(quarter)}.figure]`];
  const { ratio, saving, difference } = componentCodes;
  const change = `IF([rule]="${ratio}",${figure},IF([rule]="${saving}",${base}-${figure},${figure}-${base}))`;
  return (
    `=IF(COUNT(${base},${figure})<2,"",IF([rule]="${difference}",${figure}-${base},` +
    `IF(${base}<=0,"",IFERROR(100*${change}/${base},""))))`
  );
};

/** A line of a list as its mean takes it: the result, a mark where a figure has nothing to be compared with, else blank. */
export const lineOfList = (quarter: Quarter): FormulaTemplate => {
  const [result, figure] = [`[${quarterKey(quarter)}.result]`, `[${quarterKey(quarter)}.figure]`];
  return `=IF(COUNT(${result})=1,${result},IF(COUNTA(${figure})=0,"","${marks.none}"))`;
};

/** Mean of a list's lines. */
export const listResult = (year: number, quarter: Quarter, search: string): FormulaTemplate => {
  const { parent, line } = paperNames(year);
  return `=IFERROR(AVERAGEIFS(${line(quarter)},${parent},[${search}]),"")`;
};

/** Lines that are left out of the mean. */
export const leftOut = (year: number, quarter: Quarter, search: string): FormulaTemplate => {
  const { parent, line } = paperNames(year);
  return `=COUNTIFS(${parent},[${search}],${line(quarter)},"${marks.none}")`;
};

/** True for what may stand in a component's cell: nothing, or a number of 0 or more. */
const isComponent = (column: string): string =>
  `OR([${column}]="",AND(ISNUMBER([${column}]),[${column}]>=0))`;

/** True for what may be typed into column A or B; B of a unit without a row holds a figure of its scale (letters have lists). */
export const mayEnter = (column: string, { rollUps }: MeasurementFeatures): FormulaTemplate => {
  if (!rollUps.withoutRow || !column.endsWith('.figure')) return `=${isComponent(column)}`;
  const ofUnit = `NOT(${misfit(column, false)})`;
  return `=IF([rule]="${memberLineCode}",${ofUnit},${isComponent(column)})`;
};

/** Which quarters have a result, as digits: 101 are TW I and TW III. One search of another sheet tells all four. */
export const reportedQuarters: FormulaTemplate = `=${quarters
  .map(
    (quarter) => `${digit(quarter) === 1 ? '' : `${digit(quarter)}*`}COUNT([${quarterKey(quarter)}.result])`,
  )
  .join('+')}`;

/** The quarters for which the working papers have a result of this row. */
export const reportedInPapers = (year: number, search: string): FormulaTemplate => {
  const { key, reported } = paperNames(year);
  return `=SUMIFS(${reported},${key},[${search}])`;
};

/** The working papers' result for a row of another sheet, blank where there is none. */
export const resultInPapers = (year: number, quarter: Quarter, search: string): FormulaTemplate => {
  const { key, result } = paperNames(year);
  const digits = digit(quarter) === 1 ? '[papers]' : `INT([papers]/${digit(quarter)})`;
  return `=IF(MOD(${digits},10)=0,"",SUMIFS(${result(quarter)},${key},[${search}]))`;
};
