/**
 * The formulas of the measurement sheet, as templates (`[tw1.entry]` is a column of the same row). The functions of
 * `renstra` are their reference; a property test holds both together. Every formula is at most 200 characters.
 */
import { calendarCodes, consolidationCodes, minimiseFormulas, polarityCodes, proposalCodes } from '../codes';
import { historyNames, polarityNames, scaleNames, settingNames, statusNames } from '../names';
import type { PeriodKey, Quarter } from '../periods';
import { columnOf, quarterKey, quarters } from '../periods';
import type { FormulaTemplate } from '../sheetPlan';
import { marks, states } from '../states';
import { searchColumn } from '../foundByKey';
import type { MeasurementFeatures } from './features';

const { notApplicable, unreadable, none } = marks;
const quoted = (text: string): string => `"${text}"`;
const NA = quoted(notApplicable);
const BAD = quoted(unreadable);
const NONE = quoted(none);
const polarityIs = (code: string): string => `[polarity]="${code}"`;

/** Target in force: the agreed one where there is one, else the plan's. */
export const inForce: FormulaTemplate = '=IF([agreed]<>"",[agreed],IF([target]="","",[target]))';
/**
 * Upper bound in force of a range: the agreed one, else the plan's, never below the lower bound (a range of one target has
 * equal bounds); blank for every other polarity.
 */
export const upperInForce: FormulaTemplate = `=IF(OR(NOT(${polarityIs(polarityCodes.range)}),NOT(ISNUMBER([inForce]))),"",MAX([inForce],IF(ISNUMBER([agreedUpper]),[agreedUpper],[targetUpper])))`;
/** Upper bound to date, of sums that of all their quarters; never below the lower one. */
export const upperToDate: FormulaTemplate = ((): FormulaTemplate => {
  const counts = quarters.map((quarter) => `COUNT([tw1.target]:[${quarterKey(quarter)}.target])`).join(',');
  return (
    `=IF(OR([upper]="",[consolidation]<>"${consolidationCodes.sum}"),MAX([toDate.t],[upper]),` +
    `MAX([toDate.t],[upper]*CHOOSE(${settingNames.reportingQuarter},${counts})))`
  );
})();

/** Last year's figure, from the history sheet: where cumulative targets start; 0 where it is not needed or not known. */
export const lastYear = (year: number, features: MeasurementFeatures): FormulaTemplate => {
  const { key, lastFigure } = historyNames(year);
  const found = `SUMIFS(${lastFigure},${key},[${searchColumn(features)}])`;
  return `=IF([proposal]="${proposalCodes.progressiveFromLastYear}",${found},0)`;
};

/** A quarter's whole share of a sum: the remainder goes to the last quarters, a zero share stays blank. */
export const spread = (quarter: Quarter): FormulaTemplate => {
  const share = quarter === 1 ? 'INT([inForce]/4)' : `INT(([inForce]+${quarter - 1})/4)`;
  // A target of 0 is still a target: it is due at the end of the year.
  const zeroShare = quarter === 4 ? '0' : '""';
  return `=IF(OR([proposal]<>"${proposalCodes.spread}",NOT(ISNUMBER([inForce]))),"",IF([inForce]<>INT([inForce]),[inForce]/4,IF(${share}=0,${zeroShare},${share})))`;
};

/** Proposed target of a quarter, in force while the planner enters none. */
export const proposal = (quarter: Quarter): FormulaTemplate => {
  const key = quarterKey(quarter);
  const asItIs = 'NOT(ISNUMBER([inForce]))';
  const isSpread = `[proposal]="${proposalCodes.spread}"`;
  if (quarter === 4)
    return `=IF(OR([calendar]="${calendarCodes.yearly}",NOT(${isSpread}),${asItIs}),[inForce],[${key}.spread])`;
  const progress = `[lastYear]+([inForce]-[lastYear])*${quarter}/4`;
  return (
    `=IF([calendar]="${calendarCodes.yearly}","",IF(${asItIs},[inForce],IF(${isSpread},[${key}.spread],` +
    `IF([proposal]="${proposalCodes.flat}",[inForce],IF([whole]=1,ROUND(${progress},0),${progress})))))`
  );
};

/** Quarter target: what the planner entered, else the proposal. */
export const quarterTarget = (quarter: Quarter): FormulaTemplate => {
  const key = quarterKey(quarter);
  return `=IF([${key}.targetEntry]<>"",[${key}.targetEntry],[${key}.proposal])`;
};

/**
 * Realisation of a quarter: the entry, else what the working papers have computed, else what was rolled up from the units; blank
 * while there is none.
 */
export const realisation = (quarter: Quarter, features: MeasurementFeatures): FormulaTemplate => {
  const columns = ['entry', ...(features.papers ? ['paper'] : []), ...rolledColumn(features)];
  return `=${firstOf(columns.map((name) => `[${quarterKey(quarter)}.${name}]`))}`;
};

/** A realisation that can be computed with: the row's own figure, else what was rolled up, which always can. */
export const actual = (quarter: Quarter, features: MeasurementFeatures): FormulaTemplate =>
  `=${firstOf(['own', ...rolledColumn(features)].map((name) => `[${quarterKey(quarter)}.${name}]`))}`;

const rolledColumn = ({ rollUps }: MeasurementFeatures): readonly string[] =>
  rollUps.feeding.size > 0 ? ['rolled'] : [];

const firstOf = (cells: readonly string[]): string =>
  cells.reduceRight((rest, cell) => `IF(${cell}<>"",${cell},${rest})`, '""');

/** Key of a grade in the scale table (`1|B-`). */
export const gradeKey = (figure: string): string => `[scale]&"|"&${figure}`;

/**
 * A figure that can be computed with: a number, a grade of the row's scale, N/A; else the mark for unreadable. Where nothing
 * stands there, another cell's number, if one is named.
 */
export const readable = (
  column: string,
  features: MeasurementFeatures,
  otherwise?: string,
): FormulaTemplate => {
  // Wildcards of a search must not turn `B?` into a grade.
  const plain = `SUBSTITUTE(SUBSTITUTE([${column}],"?","~?"),"*","~*")`;
  const text =
    features.gradeScales.length === 0
      ? BAD
      : `IF(COUNTIFS(${scaleNames.key},${gradeKey(plain)})=1,[${column}],${BAD})`;
  const blank = otherwise === undefined ? '""' : `IF(${otherwise}="","",${otherwise})`;
  return `=IF([${column}]="",${blank},IF(ISNUMBER([${column}]),[${column}],IF([${column}]=${NA},${NA},${text})))`;
};

/**
 * Consolidation of the quarters 1..quarter of targets (`target`) or realisations (`actual`): sum or mean where there are
 * numbers, else the last one; N/A only where nothing else was reported. An unreadable quarter is dealt with in `toDate`.
 */
export const consolidated = (figure: 'target' | 'actual', quarter: Quarter): FormulaTemplate => {
  const here = `[${quarterKey(quarter)}.${figure}]`;
  if (quarter === 1) return `=${here}`;
  const { sum, average } = consolidationCodes;
  const before = `[${quarterKey(previous[quarter])}.${figure}To]`;
  const range = `[tw1.${figure}]:${here}`;
  return (
    `=IF(AND(OR([consolidation]="${sum}",[consolidation]="${average}"),COUNT(${range})>0),` +
    `IF([consolidation]="${sum}",SUM(${range}),AVERAGE(${range})),IF(OR(${here}="",AND(${here}=${NA},${before}<>"")),${before},${here}))`
  );
};
const previous: Readonly<Record<2 | 3 | 4, Quarter>> = { 2: 1, 3: 2, 4: 3 };

/** Figure to date at the reporting quarter of the settings; unreadable as soon as one of its quarters is. */
export const toDate = (figure: 'target' | 'actual'): FormulaTemplate => {
  const unreadableOne = quarters
    .map((quarter) => {
      const unreadableHere = `[${quarterKey(quarter)}.${figure}]=${BAD}`;
      return quarter === 1
        ? unreadableHere
        : `AND(${settingNames.reportingQuarter}>${quarter - 1},${unreadableHere})`;
    })
    .join(',');
  const upTo = quarters.map((quarter) => `[${quarterKey(quarter)}.${figure}To]`).join(',');
  return `=IF(OR(${unreadableOne}),${BAD},CHOOSE(${settingNames.reportingQuarter},${upTo}))`;
};

/** Middle of the band a target or realisation falls into, for a grade scale only. */
export const bandMiddle = (period: PeriodKey, figure: 'target' | 'actual'): FormulaTemplate => {
  const column = `[${period}.${figure}]`;
  const byNumber = `LOOKUP([scale]*1000000+MAX(${column},0),${scaleNames.order},${scaleNames.middle})`;
  const byLetter = `SUMIFS(${scaleNames.middle},${scaleNames.key},${gradeKey(column)})`;
  return `=IF(OR([scale]=0,${column}="",${column}=${NA},${column}=${BAD}),"",IF(ISNUMBER(${column}),${byNumber},${byLetter}))`;
};

/** Target as the number achievement divides by: for grades the band's lower bound against a number, its middle against a letter. */
export const targetNumber = (period: PeriodKey, features: MeasurementFeatures): FormulaTemplate => {
  const target = `[${period}.target]`;
  const plain = `IF(ISNUMBER(${target}),${target},"")`;
  if (features.gradeScales.length === 0) return `=${plain}`;
  const middle = `[${period}.targetMiddle]`;
  const lower = `SUMIFS(${scaleNames.lower},${scaleNames.key},${gradeKey(target)})`;
  return `=IF(${middle}="",${plain},IF(NOT(ISNUMBER([${period}.actual])),${middle},IF(ISNUMBER(${target}),${target},${lower})))`;
};

/** Realisation as a number: for a letter the middle of its band. */
export const actualNumber = (period: PeriodKey, features: MeasurementFeatures): FormulaTemplate => {
  const actual = `[${period}.actual]`;
  const otherwise = features.gradeScales.length === 0 ? '""' : `[${period}.actualMiddle]`;
  return `=IF(ISNUMBER(${actual}),${actual},${otherwise})`;
};

/** What stands where no achievement can be computed: the mark for unreadable, blank, or N/A. */
export const gap = (period: PeriodKey): FormulaTemplate => {
  const actual = `[${period}.actual]`;
  const target = `[${period}.target]`;
  return `=IF(OR(${actual}=${BAD},${target}=${BAD}),${BAD},IF(${actual}="","",IF(OR(${actual}=${NA},${target}=${NA}),${NA},"")))`;
};

const numbersMissing = (period: PeriodKey, polarity: string): string =>
  `OR([polarity]<>"${polarity}",[${period}.t]="",[${period}.r]="")`;

/** Minimise: 1+(1-R/T), or T/R by setting (R of 0 or less gives the cap). */
export const fall = (period: PeriodKey, features: MeasurementFeatures): FormulaTemplate => {
  const [r, t] = [`[${period}.r]`, `[${period}.t]`];
  const { minimiseFormula, cap } = settingNames;
  const otherwise = features.worst ? `[${period}.worst]` : NONE;
  return (
    `=IF(${numbersMissing(period, polarityCodes.minimise)},"",IF(${t}>0,` +
    `IF(${minimiseFormula}="${minimiseFormulas.ratio}",IF(${r}<=0,${cap},${t}/${r}),1+(1-${r}/${t})),${otherwise}))`
  );
};

/** Minimise with target 0: against the worst value that the guideline names. */
export const fallFromWorst = (period: PeriodKey): FormulaTemplate => {
  const [r, t] = [`[${period}.r]`, `[${period}.t]`];
  return `=IF(${numbersMissing(period, polarityCodes.minimise)},"",IF(AND(${t}=0,N([worst])>0),([worst]-${r})/[worst],${NONE}))`;
};

/** Range: inside 100 %, outside against the bound that was passed. */
export const range = (period: PeriodKey): FormulaTemplate => {
  const [r, t] = [`[${period}.r]`, `[${period}.t]`];
  const upper = period === 'toDate' ? '[toDate.upper]' : `MAX(${t},[upper])`;
  return (
    `=IF(${numbersMissing(period, polarityCodes.range)},"",IF(${r}<${t},IF(${t}>0,${r}/${t},${NONE}),` +
    `IF(${r}>${upper},IF(${upper}>0,2-${r}/${upper},${NONE}),1)))`
  );
};

/** Stabilise, first step: closeness to the target. */
export const near = (period: PeriodKey): FormulaTemplate => {
  const [r, t] = [`[${period}.r]`, `[${period}.t]`];
  return `=IF(${numbersMissing(period, polarityCodes.stabilise)},"",IF(${t}<=0,${NONE},IF(${r}<=${t},${r}/${t},2-${r}/${t})))`;
};

/** Stabilise, second step: the curve of the settings over the closeness. */
export const curve = (period: PeriodKey): FormulaTemplate => {
  const c = `[${period}.near]`;
  const { stabiliseCurve, stabilisePoint: p, stabiliseValue: v, stabilisePeak: peak } = settingNames;
  return `=IF(OR(COUNT(${c})=0,${stabiliseCurve}=0),${c},IF(${c}<=${p},${c}/${p}*${v},${v}+(${c}-${p})/(1-${p})*(${peak}-${v})))`;
};

/** Raw achievement of a period as a fraction (0.875 is 87.5 %). */
export const achievement = (period: PeriodKey, features: MeasurementFeatures): FormulaTemplate => {
  const [r, t] = [`[${period}.r]`, `[${period}.t]`];
  const maximise = `IF(${t}>0,${r}/${t},IF(${t}<0,1+(1-${r}/${t}),${NONE}))`;
  const others: string[] = [];
  if (features.minimise) others.push(`${polarityIs(polarityCodes.minimise)},[${period}.fall]`);
  if (features.stabilise) others.push(`${polarityIs(polarityCodes.stabilise)},[${period}.curve]`);
  if (features.range) others.push(`${polarityIs(polarityCodes.range)},[${period}.range]`);
  const byPolarity = others.reduceRight((rest, other) => `IF(${other},${rest})`, maximise);
  return `=IF(OR(${r}="",${t}=""),[${period}.gap],${byPolarity})`;
};

/** Achievement that status and means use: capped, rounded to 4 decimals of a fraction. */
export const capped = (period: PeriodKey): FormulaTemplate => {
  const a = `[${period}.achievement]`;
  return `=IF(ISNUMBER(${a}),ROUND(MIN(${a},${settingNames.cap}),4),${a})`;
};

/** State code of a period (`states.ts`). */
export const state = (period: PeriodKey): FormulaTemplate => {
  const [actual, target] = [`[${period}.actual]`, `[${period}.target]`];
  const s = states;
  return (
    `=IF(OR(${actual}=${BAD},${target}=${BAD}),${s.invalid},IF(${actual}="",IF(OR(${target}="",${target}=${NA}),${s.notExpected},${s.notReported}),` +
    `IF(OR(${actual}=${NA},${target}=${NA}),${s.notApplicable},IF(${target}="",${s.notExpected},[${period}.band]))))`
  );
};

/** State by the bands of the settings, where there is an achievement. */
export const band = (period: PeriodKey): FormulaTemplate => {
  const value = `[${columnOf(period, 'capped')}]`;
  const { achievedFrom, nearlyFrom } = settingNames;
  const s = states;
  return `=IF(NOT(ISNUMBER(${value})),${s.notComputable},IF(${value}>=${achievedFrom},${s.achieved},IF(${value}>=${nearlyFrom},${s.nearlyAchieved},${s.notAchieved})))`;
};

/** Word of the state to date, in the workbook's language, from the settings sheet. */
export const statusLabel: FormulaTemplate = `=LOOKUP([toDate.state],${statusNames.code},${statusNames.label})`;
/** Word of the polarity; the codes stand in alphabetical order on the settings sheet. */
export const polarityLabel: FormulaTemplate = `=LOOKUP([polarity],${polarityNames.code},${polarityNames.label})`;
