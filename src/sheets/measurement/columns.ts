/**
 * The layout of the measurement sheet: which columns there are, in which order, and how they look. Writing, reading,
 * validation, conditional formats and names all go by these keys.
 */
import { keyWidth } from '../cells';
import { agreedDateRule } from '../entryRules';
import {
  matchColumn,
  measurementNames,
  periodNames,
  summaryKinds,
  type PeriodFigure,
  type SummaryKind,
} from '../names';
import type { PeriodKey, Quarter } from '../periods';
import { periodLabel } from '../periodLabel';
import { periodKeys, quarterKey, quarterLabel, quarters } from '../periods';
import { memberColumns } from '../rollUps/memberColumns';
import type { ColumnPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import type { MeasurementFeatures } from './features';

const achievementFormat = '0.00%';
const plainNumber = '#,##0.00';
const dateFormat = 'dd/mm/yyyy';

const helper = (
  key: string,
  header: string,
  outline: string,
  extra: Partial<ColumnPlan> = {},
): ColumnPlan => ({
  key,
  header,
  role: 'formula',
  width: 9,
  outline: { id: outline, folded: true },
  ...extra,
});

/** A group's name stands over the ids themselves, or over what they are searched by. */
function groupName(
  features: MeasurementFeatures,
  kind: SummaryKind,
  name: string,
): { readonly name?: string } {
  return features.groupKeys[kind] === undefined ? { name } : {};
}

function identityColumns(
  text: SheetText,
  year: number,
  features: MeasurementFeatures,
): readonly ColumnPlan[] {
  const names = measurementNames(year);
  // Told by the code and by the guideline: folded, so that the sheet fits its page in a readable size.
  const more = { id: 'more', folded: true } as const;
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth, name: names.key },
    {
      key: 'unit',
      header: text('unit'),
      role: 'constant',
      width: 10.5,
      wrap: true,
      ...groupName(features, 'unit', names.unit),
    },
    { key: 'code', header: text('code'), role: 'constant', width: 6.5, align: 'center' },
    { key: 'indicator', header: text('indicator'), role: 'constant', width: 36, wrap: true },
    { key: 'measure', header: text('measure'), role: 'constant', width: 9.5, wrap: true },
    {
      key: 'objective',
      header: text('objectiveShort'),
      role: 'constant',
      width: 8,
      align: 'center',
      outline: more,
      ...groupName(features, 'objective', names.objective),
    },
    { key: 'polarityLabel', header: text('polarity'), role: 'formula', width: 11, outline: more },
  ];
}

function targetColumns(text: SheetText, year: number, features: MeasurementFeatures): readonly ColumnPlan[] {
  const group = text('targetsOfYear', { year: String(year) });
  const agreed = { id: 'agreed', folded: true } as const;
  const bounds: readonly ColumnPlan[] = [
    {
      key: 'targetUpper',
      header: text('targetUpper'),
      group,
      role: 'constant',
      width: 9,
      numberFormat: plainNumber,
    },
    {
      key: 'agreedUpper',
      header: text('agreedUpper'),
      group,
      role: 'entry',
      width: 9,
      numberFormat: plainNumber,
    },
    {
      key: 'upper',
      header: text('upperInForce'),
      group,
      role: 'formula',
      width: 9,
      numberFormat: plainNumber,
    },
  ];
  return [
    { key: 'target', header: text('planTarget'), group, role: 'constant', width: 9, align: 'right' },
    { key: 'agreed', header: text('agreedTarget'), group, role: 'entry', width: 9, align: 'right' },
    {
      key: 'agreedNumber',
      header: text('agreedNumber'),
      group,
      role: 'entry',
      width: 14,
      wrap: true,
      outline: agreed,
    },
    {
      key: 'agreedDate',
      header: text('agreedDate'),
      group,
      role: 'entry',
      width: 11,
      numberFormat: dateFormat,
      outline: agreed,
      validation: agreedDateRule('agreedDate', text, year),
    },
    {
      key: 'agreedReason',
      header: text('agreedReason'),
      group,
      role: 'entry',
      width: 22,
      wrap: true,
      outline: agreed,
    },
    { key: 'inForce', header: text('targetInForce'), group, role: 'formula', width: 9, align: 'right' },
    ...(features.range ? bounds : []),
  ];
}

function quarterColumns(text: SheetText, quarter: Quarter, reportingQuarter: Quarter): readonly ColumnPlan[] {
  const key = quarterKey(quarter);
  const group = quarterLabel(quarter);
  const folded = quarter !== reportingQuarter;
  const column = (
    name: string,
    header: string,
    role: 'entry' | 'formula',
    width: number,
    extra: Partial<ColumnPlan> = {},
  ): ColumnPlan => ({
    key: `${key}.${name}`,
    header,
    group,
    role,
    width,
    outline: { id: key, folded },
    ...extra,
  });
  // Keeps the outlines of neighbouring quarters apart, so that each folds by itself.
  const separator: ColumnPlan = { key: `${key}.separator`, header: '', role: 'constant', width: 1 };
  return [
    column('targetEntry', text('quarterTargetEntry'), 'entry', 9, { align: 'right' }),
    column('quarterTarget', text('quarterTarget'), 'formula', 9, { align: 'right' }),
    column('entry', text('entry'), 'entry', 9, { align: 'right' }),
    column('realisation', text('realisation'), 'formula', 9, { align: 'right' }),
    column('achievement', text('achievement'), 'formula', 9, {
      align: 'right',
      numberFormat: achievementFormat,
    }),
    column('obstacle', text('obstacle'), 'entry', 18, { wrap: true }),
    column('followUp', text('followUp'), 'entry', 18, { wrap: true }),
    column('evidence', text('evidence'), 'entry', 18, { wrap: true }),
    ...(quarter === 4 ? [] : [separator]),
  ];
}

function toDateColumns(text: SheetText, year: number): readonly ColumnPlan[] {
  const names = measurementNames(year);
  const group = text('toDate');
  return [
    {
      key: 'toDate.target',
      header: text('targetToDate'),
      group,
      role: 'formula',
      width: 9,
      align: 'right',
      name: names.target,
    },
    {
      key: 'toDate.actual',
      header: text('realisationToDate'),
      group,
      role: 'formula',
      width: 9,
      align: 'right',
      name: names.realisation,
    },
    {
      key: 'toDate.achievement',
      header: text('achievementRaw'),
      group,
      role: 'formula',
      width: 9.5,
      align: 'right',
      numberFormat: achievementFormat,
    },
    {
      key: 'capped',
      header: text('achievementCapped'),
      group,
      role: 'formula',
      width: 9.5,
      align: 'right',
      numberFormat: achievementFormat,
      name: names.capped,
    },
    { key: 'status', header: text('status'), group, role: 'formula', width: 14, align: 'center', wrap: true },
  ];
}

function definitionColumns(
  text: SheetText,
  year: number,
  features: MeasurementFeatures,
): readonly ColumnPlan[] {
  const names = measurementNames(year);
  const column = (key: string, header: string, extra: Partial<ColumnPlan> = {}): ColumnPlan =>
    helper(key, header, 'helpers', { role: 'constant', group: text('helpers'), ...extra });
  return [
    column('goal', text('goal'), groupName(features, 'goal', names.goal)),
    column('perspective', text('perspective'), {
      ...groupName(features, 'perspective', names.perspective),
      width: 14,
    }),
    column('polarity', text('polarityCode')),
    column('scale', text('scaleNumber')),
    column('whole', text('wholeNumbers')),
    column('minimum', text('smallest')),
    column('maximum', text('largest')),
    column('consolidation', text('consolidation')),
    column('calendar', text('calendar')),
    column('proposal', text('proposal')),
    column('worst', text('worst')),
    column('scaleId', text('scale')),
    column('kind', text('kind')),
    ...summaryKinds
      .filter((kind) => features.groupKeys[kind] !== undefined)
      .map((kind) =>
        column(matchColumn(kind), `${text('lookupKey')} ${text(`summary.${kind}`)}`, { name: names[kind] }),
      ),
    helper('lastYear', text('lastYear'), 'helpers', { group: text('helpers') }),
  ];
}

/** Helper columns of one kind for all quarters stand together, so that a range over quarters is a range of cells. */
function helperColumns(text: SheetText, year: number, features: MeasurementFeatures): readonly ColumnPlan[] {
  const graded = features.gradeScales.length > 0;
  const group = text('helpers');
  const ofQuarters = quarters.map(quarterKey);
  const perPeriod = (
    name: string,
    header: string,
    present = true,
    periods: readonly PeriodKey[] = periodKeys,
  ): readonly ColumnPlan[] =>
    present
      ? periods.map((period) =>
          helper(`${period}.${name}`, `${header} ${periodLabel(period, text)}`, 'helpers', { group }),
        )
      : [];
  const perQuarter = (name: string, header: string): readonly ColumnPlan[] =>
    perPeriod(name, header, true, ofQuarters);
  const named = (figure: PeriodFigure, columns: readonly ColumnPlan[]): readonly ColumnPlan[] =>
    columns.map((column, index) => ({
      ...column,
      name: periodNames(year, periodKeys[index] ?? 'toDate')[figure],
    }));
  return [
    ...perQuarter('spread', text('helperSpread')),
    ...perQuarter('proposal', text('helperProposal')),
    ...named('target', perQuarter('target', text('helperTarget'))),
    ...(features.papers
      ? [
          helper('papers', text('papersReported'), 'helpers', { group }),
          ...perQuarter('paper', text('helperPaper')),
        ]
      : []),
    ...memberColumns(text, year, features),
    ...named('realisation', perQuarter('actual', text('helperActual'))),
    ...perQuarter('targetTo', text('helperTargetTo')),
    ...perQuarter('actualTo', text('helperActualTo')),
    ...perPeriod('targetMiddle', text('helperTargetMiddle'), graded),
    ...perPeriod('actualMiddle', text('helperActualMiddle'), graded),
    ...perPeriod('t', text('helperT')),
    ...perPeriod('r', text('helperR')),
    ...perPeriod('gap', text('helperGap')),
    ...perPeriod('worst', text('helperWorst'), features.minimise && features.worst),
    ...perPeriod('fall', text('helperFall'), features.minimise),
    ...(features.range
      ? [helper('toDate.upper', `${text('upperInForce')} ${text('toDateShort')}`, 'helpers', { group })]
      : []),
    ...perPeriod('range', text('helperRange'), features.range),
    ...perPeriod('near', text('helperNear'), features.stabilise),
    ...perPeriod('curve', text('helperCurve'), features.stabilise),
    ...named('capped', perQuarter('capped', text('achievementCapped'))),
    ...perPeriod('band', text('helperBand')),
    ...named('state', perPeriod('state', text('helperState'))),
  ];
}

/** All columns of the measurement sheet of a year, left to right. */
export function measurementColumns(
  text: SheetText,
  year: number,
  features: MeasurementFeatures,
  reportingQuarter: Quarter,
): readonly ColumnPlan[] {
  return [
    ...identityColumns(text, year, features),
    ...targetColumns(text, year, features),
    ...quarters.flatMap((quarter) => quarterColumns(text, quarter, reportingQuarter)),
    ...toDateColumns(text, year),
    ...definitionColumns(text, year, features),
    ...helperColumns(text, year, features),
  ];
}
