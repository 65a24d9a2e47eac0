/** The layout of the working papers: which columns there are, in which order. */
import { keyWidth } from '../cells';
import type { MeasurementFeatures } from '../measurement/features';
import { paperNames } from '../names';
import type { Design } from '../options';
import type { Quarter } from '../periods';
import { quarterKey, quarterLabel, quarters } from '../periods';
import type { ColumnPlan } from '../sheetPlan';
import type { SheetText } from '../texts';

/** Zero says nothing here. */
const countOrNothing = '0;-0;';

function quarterColumns(
  text: SheetText,
  year: number,
  quarter: Quarter,
  reporting: Quarter,
): readonly ColumnPlan[] {
  const key = quarterKey(quarter);
  const group = quarterLabel(quarter);
  const outline = { id: key, folded: quarter !== reporting };
  return [
    {
      key: `${key}.base`,
      header: text('paperBase'),
      group,
      role: 'entry',
      width: 14,
      align: 'right',
      outline,
      name: paperNames(year).base(quarter),
    },
    {
      key: `${key}.figure`,
      header: text('paperFigure'),
      group,
      role: 'entry',
      width: 14,
      align: 'right',
      outline,
      name: paperNames(year).figure(quarter),
    },
    {
      key: `${key}.leftOut`,
      header: text('paperLeftOut'),
      group,
      role: 'formula',
      width: 8,
      align: 'center',
      numberFormat: countOrNothing,
      outline,
    },
    // In sight when the quarter is folded, and so keeps neighbouring quarters apart.
    {
      key: `${key}.result`,
      header: text('paperResult'),
      group,
      role: 'formula',
      width: 9,
      align: 'right',
      name: paperNames(year).result(quarter),
    },
  ];
}

function helperColumns(text: SheetText, year: number, features: MeasurementFeatures): readonly ColumnPlan[] {
  const { parent, line, reported } = paperNames(year);
  const helper = (key: string, header: string, extra: Partial<ColumnPlan> = {}): ColumnPlan => ({
    key,
    header,
    group: text('helpers'),
    role: 'constant',
    width: 9,
    outline: { id: 'helpers', folded: true },
    ...extra,
  });
  return [
    helper('rule', text('kind')),
    helper('ends', text('paperEnds')),
    helper('smallest', text('paperSmallest')),
    helper('reported', text('paperReported'), { role: 'formula', name: reported }),
    helper('parent', text('paperParent'), { name: parent }),
    ...quarters.map((quarter) =>
      helper(`${quarterKey(quarter)}.line`, `${text('paperLine')} ${quarterLabel(quarter)}`, {
        role: 'formula',
        name: line(quarter),
      }),
    ),
    ...(features.rollUps.withoutRow ? memberHelpers(text, year, features, helper) : []),
  ];
}

/** What lines of units without a row are rolled up by; keys as on the measurement sheet, whose formulas they share. */
function memberHelpers(
  text: SheetText,
  year: number,
  { gradeScales }: MeasurementFeatures,
  helper: (key: string, header: string, extra?: Partial<ColumnPlan>) => ColumnPlan,
): readonly ColumnPlan[] {
  const { memberOf, kind, reaches } = paperNames(year);
  const perQuarter = (
    name: string,
    header: string,
    defined?: (quarter: Quarter) => string,
  ): readonly ColumnPlan[] =>
    quarters.map((quarter) =>
      helper(`${quarterKey(quarter)}.${name}`, `${header} ${quarterLabel(quarter)}`, {
        role: 'formula',
        ...(defined === undefined ? {} : { name: defined(quarter) }),
      }),
    );
  return [
    helper('memberOf', text('helperMemberOf'), { name: memberOf }),
    helper('scale', text('scaleNumber')),
    helper('whole', text('wholeNumbers')),
    helper('minimum', text('smallest')),
    helper('maximum', text('largest')),
    helper('limit', text('helperLimit')),
    helper('above', text('helperAbove')),
    ...perQuarter('own', text('helperOwn')),
    ...perQuarter('ownKind', text('helperOwnKind'), kind),
    ...(gradeScales.length > 0 ? perQuarter('ownPlace', text('helperOwnPlace')) : []),
    ...perQuarter('reaches', text('helperReaches'), reaches),
  ];
}

/** All columns of the working papers of a year, left to right. */
export function paperColumns({ text, year, reportingQuarter, features }: Design): readonly ColumnPlan[] {
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth, name: paperNames(year).key },
    { key: 'unit', header: text('unit'), role: 'constant', width: 10.5, wrap: true },
    { key: 'code', header: text('code'), role: 'constant', width: 6.5, align: 'center' },
    { key: 'indicator', header: text('indicator'), role: 'constant', width: 32, wrap: true },
    { key: 'item', header: text('paperItem'), role: 'entry', width: 22, wrap: true },
    { key: 'baseLabel', header: text('paperBaseLabel'), role: 'constant', width: 22, wrap: true },
    { key: 'figureLabel', header: text('paperFigureLabel'), role: 'constant', width: 22, wrap: true },
    ...quarters.flatMap((quarter) => quarterColumns(text, year, quarter, reportingQuarter)),
    ...helperColumns(text, year, features),
  ];
}
