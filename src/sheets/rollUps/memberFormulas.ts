/**
 * Helper formulas of the measurement sheet that roll-ups are made of. They read a row's own entry and working paper, never what
 * was rolled up into it, so that ranges over whole columns hold no circle. `renstra/rollUp.ts` is their reference.
 */
import { readable } from '../measurement/formulas';
import type { MeasurementFeatures } from '../measurement/features';
import { gradeKey } from '../measurement/formulas';
import { paperNames, rollUpNames, scaleNames, unitFigureNames } from '../names';
import type { MemberPeriod, Quarter } from '../periods';
import { quarterKey } from '../periods';
import type { FormulaTemplate } from '../sheetPlan';
import { figureKinds, marks } from '../states';

const { blank, number, notApplicable, grade, unreadable } = figureKinds;

/** The unit's own figure, readable: of a quarter the entry, else what the working paper has computed; of the year its target. */
export const own = (period: MemberPeriod, features: MeasurementFeatures): FormulaTemplate => {
  if (period === 'year') return readable('inForce', features);
  return readable(`${period}.entry`, features, features.papers ? `[${period}.paper]` : undefined);
};

/** What the own figure is (`figureKinds`). */
export const ownKind = (period: MemberPeriod): FormulaTemplate => {
  const figure = `[${period}.own]`;
  return (
    `=IF(${figure}="",${blank},IF(ISNUMBER(${figure}),${number},IF(${figure}="${marks.notApplicable}",${notApplicable},` +
    `IF(${figure}="${marks.unreadable}",${unreadable},${grade}))))`
  );
};

/** The own figure as a number: of a letter the lower bound of its band. */
export const ownPlace = (period: MemberPeriod): FormulaTemplate => {
  const [figure, kind] = [`[${period}.own]`, `[${period}.ownKind]`];
  const lower = `SUMIFS(${scaleNames.lower},${scaleNames.key},${gradeKey(figure)})`;
  return `=IF(${kind}=${number},${figure},IF(${kind}=${grade},${lower},""))`;
};

/** Key of the column that holds a figure as a number; a plan without letters needs none of its own. */
export function placeColumn(period: MemberPeriod, { gradeScales }: MeasurementFeatures): string {
  return `${period}.${gradeScales.length > 0 ? 'ownPlace' : 'own'}`;
}

/** 1 where the unit reaches the threshold of a share, else 0. */
export const reaches = (period: MemberPeriod, features: MeasurementFeatures): FormulaTemplate => {
  const place = `[${placeColumn(period, features)}]`;
  return `=IF(COUNT(${place},[limit])<2,0,IF(OR(${place}>[limit],AND(${place}=[limit],[above]=0)),1,0))`;
};

/** A component of a ratio, where both come to a figure and the unit's figure is a number. */
export const component = (
  figure: 'base' | 'figure',
  year: number,
  quarter: Quarter,
  search: string,
): FormulaTemplate => {
  const key = quarterKey(quarter);
  const names = paperNames(year);
  const found = `SUMIFS(${names[figure](quarter)},${names.key},[${search}])`;
  return `=IF(OR([${key}.paper]="",[${key}.ownKind]<>${number}),"",${found})`;
};

/**
 * What the units' figures come to, in the organisation's row; by mean, so that a doubled row of the roll-ups says the same, and
 * blank where that row is gone.
 */
export const rolled = (year: number, quarter: Quarter, features: MeasurementFeatures): FormulaTemplate => {
  const names = rollUpNames(year);
  const found = (name: string): string => `AVERAGEIFS(${name},${names.key},[fedBy])`;
  const letter = features.rollUps.letters ? `[${quarterKey(quarter)}.rolledLetter]` : `"${marks.unreadable}"`;
  const choices = `"",${found(names.value(quarter))},"${marks.notApplicable}",${letter},"${marks.unreadable}"`;
  return `=IFERROR(CHOOSE(1+${found(names.kind(quarter))},${choices}),"")`;
};

/** The owner's letter, on the same scale. */
export const rolledLetter = (year: number, quarter: Quarter): FormulaTemplate => {
  const { place, memberOf } = unitFigureNames(year);
  return `=${letterAt(`SUMIFS(${place(quarterKey(quarter))},${memberOf},[fedBy])`)}`;
};

/** Letter of the row's scale whose band begins at a number; the little that is added finds bands that begin above theirs. */
export const letterAt = (lower: string): string =>
  `IF([scale]=0,"",LOOKUP([scale]*1000000+${lower}+0.000002,${scaleNames.order},${scaleNames.grade}))`;
