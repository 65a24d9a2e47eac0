/**
 * The formulas of the roll-ups on the cascading sheet: counts and sums over the units' figures on the measurement sheet, one
 * helper column each, then the figure by the indicator's rule. `renstra/rollUp.ts` is their reference.
 */
import { rollUpCodes } from '../codes';
import type { MeasurementFeatures } from '../measurement/features';
import { paperNames, unitFigureNames } from '../names';
import type { MemberPeriod, Quarter } from '../periods';
import { quarterKey, quarterOf } from '../periods';
import type { FormulaTemplate } from '../sheetPlan';
import { figureKinds, marks } from '../states';
import type { SheetText } from '../texts';
import { letterAt } from './memberFormulas';

/** Columns are keyed by year, so that another year's roll-ups stand beside them. */
export const rollUpColumn = (year: number, name: string): string => `y${year}.${name}`;

/** The formulas of one year. */
export function rollUpFormulas(year: number, features: MeasurementFeatures) {
  const names = unitFigureNames(year);
  const lines = paperNames(year);
  // Units without a row have figures and no targets; their lines name shares only, the same formula finds none elsewhere.
  const { withoutRow } = features.rollUps;
  const cell = (name: string): string => `[${rollUpColumn(year, name)}]`;
  const ruleIs = (kind: keyof typeof rollUpCodes): string => `${cell('rule')}="${rollUpCodes[kind]}"`;
  const members = `${names.memberOf},${cell('match')}`;
  const linesOf = `${lines.memberOf},${cell('match')}`;
  const count = (period: MemberPeriod, criterion: string): FormulaTemplate => {
    const counted = `=COUNTIFS(${members},${names.kind(period)},${criterion})`;
    const quarter = withoutRow ? quarterOf(period) : undefined;
    if (quarter === undefined) return counted;
    return `${counted}+COUNTIFS(${linesOf},${lines.kind(quarter)},${criterion})`;
  };
  const hasRatio = (period: MemberPeriod): boolean => period !== 'year' && features.rollUps.ratios;

  return {
    /** Members that there are in the workbook; of a share its n. */
    of: features.rollUps.shares
      ? `=IF(${ruleIs('shareAtOrAbove')},N(${cell('n')}),COUNTIFS(${members}))`
      : `=COUNTIFS(${members})`,
    reported: (period: MemberPeriod): FormulaTemplate => count(period, `">${figureKinds.blank}"`),
    numbers: (period: MemberPeriod): FormulaTemplate => count(period, String(figureKinds.number)),
    notApplicable: (period: MemberPeriod): FormulaTemplate =>
      count(period, String(figureKinds.notApplicable)),
    unreadable: (period: MemberPeriod): FormulaTemplate => count(period, String(figureKinds.unreadable)),
    sum: (period: MemberPeriod): FormulaTemplate => `=SUMIFS(${names.figure(period)},${members})`,
    /** Members that reach the threshold of a share. */
    reaching: (period: MemberPeriod): FormulaTemplate => {
      const counted = `=SUMIFS(${names.reaches(period)},${members})`;
      const quarter = withoutRow ? quarterOf(period) : undefined;
      return quarter === undefined ? counted : `${counted}+SUMIFS(${lines.reaches(quarter)},${linesOf})`;
    },
    /** Members whose figure has both components of a ratio. */
    pairs: (quarter: Quarter): FormulaTemplate => `=COUNTIFS(${members},${names.whole(quarter)},">0")`,
    /** Ratio of the components' sums, where every number has both. */
    ratio: (quarter: Quarter): FormulaTemplate => {
      const sumOf = (name: string): string => `SUMIFS(${name},${members})`;
      const [pairs, numbers] = ['pairs', 'numbers'].map((name) => cell(`${quarterKey(quarter)}.${name}`));
      const ratio = `100*${sumOf(names.part(quarter))}/${sumOf(names.whole(quarter))}`;
      return `=IF(OR(${pairs}=0,${pairs}<${numbers}),"",${ratio})`;
    },
    /** Letter of the only figure of an owner. */
    letter: (period: MemberPeriod): FormulaTemplate => {
      const others = ['numbers', 'notApplicable', 'unreadable'].map(
        (name) => `-${cell(`${period}.${name}`)}`,
      );
      const letters = `${cell(`${period}.reported`)}${others.join('')}`;
      const place = `SUMIFS(${names.place(period)},${members})`;
      return `=IF(${letters}<>1,"",${letterAt(place).replaceAll('[scale]', cell('scale'))})`;
    },
    /** The figure by the rule, where there is one to be had; only ratios of sums have a ratio. */
    figure: (period: MemberPeriod): FormulaTemplate => {
      const of = (name: string): string => cell(`${period}.${name}`);
      const mean = `${of('sum')}/${of('numbers')}`;
      const meanOrRatio = hasRatio(period) ? `IF(${of('ratio')}="",${mean},${of('ratio')})` : mean;
      const share = `IF(N(${cell('n')})>0,100*${of('reaching')}/${cell('n')},"${marks.unreadable}")`;
      const bySum = `IF(OR(${ruleIs('sum')},${ruleIs('owner')}),${of('sum')},${meanOrRatio})`;
      const noNumber = features.rollUps.letters ? `IF(${ruleIs('owner')},${of('letter')},"")` : '""';
      const byNumbers = `IF(${of('numbers')}=0,${noNumber},${bySum})`;
      return features.rollUps.shares
        ? `=IF(${ruleIs('shareAtOrAbove')},${share},${byNumbers})`
        : `=${byNumbers}`;
    },
    /** The roll-up: blank, N/A or the mark for unreadable before any figure. */
    value: (period: MemberPeriod): FormulaTemplate => {
      const of = (name: string): string => cell(`${period}.${name}`);
      const answered = `${of('reported')}-${of('notApplicable')}`;
      const isTwice = `AND(${ruleIs('owner')},${answered}>1)`;
      return (
        `=IF(${of('reported')}=0,"",IF(OR(${of('unreadable')}>0,${isTwice}),"${marks.unreadable}",` +
        `IF(${answered}=0,"${marks.notApplicable}",${of('figure')})))`
      );
    },
    /** What the roll-up is (`figureKinds`), for the organisation's row. */
    kind: (quarter: Quarter): FormulaTemplate => {
      const value = cell(`${quarterKey(quarter)}.value`);
      const { blank, number, notApplicable, grade, unreadable } = figureKinds;
      return (
        `=IF(${value}="",${blank},IF(ISNUMBER(${value}),${number},IF(${value}="${marks.notApplicable}",${notApplicable},` +
        `IF(${value}="${marks.unreadable}",${unreadable},${grade}))))`
      );
    },
    /** How many of how many have reported. */
    progress: (quarter: Quarter, text: SheetText): FormulaTemplate =>
      `=IF(${cell('of')}=0,"${marks.none}",${cell(`${quarterKey(quarter)}.reported`)}&" ${text('of')} "&${cell('of')})`,
    /** Says where the organisation has entered its figure itself. */
    note: (quarter: Quarter, text: SheetText): FormulaTemplate => {
      const entered = `COUNTIFS(${names.fedBy},${cell('match')},${names.kind(quarterKey(quarter))},">${figureKinds.blank}")`;
      return `=IF(${entered}>0,"${text('rollUpEnteredDirectly')}","")`;
    },
    /** By how much the units' targets miss the printed one, which they are rounded like. */
    difference: ((): FormulaTemplate => {
      const [value, printed] = [cell('year.value'), cell('printed')];
      const isSame = `ROUND(${value},${cell('decimals')})=${printed}`;
      return `=IF(COUNT(${value},${printed})<2,"",IF(${isSame},0,ROUND(${value}-${printed},4)))`;
    })(),
  };
}
