/** Columns of the roll-ups on the cascading sheet: what people read, and the helper columns behind it. */
import { rollUpNames } from '../names';
import { quarterKey, quarterLabel, quarterOf, quarters, type Quarter } from '../periods';
import type { Design } from '../options';
import type { ColumnPlan } from '../sheetPlan';
import { rollUpColumn } from './formulas';
import { memberPeriods } from './memberColumns';

const figureColumn = { role: 'formula', width: 9, align: 'right' } as const;

/** How, of how many, the year's targets, and the quarters one by one. */
export function rollUpColumns({ text, year, reportingQuarter, features }: Design): readonly ColumnPlan[] {
  const key = (name: string): string => rollUpColumn(year, name);
  const way = text('rollUp');
  const targets = text('targetsOfYear', { year: String(year) });
  const shares: readonly ColumnPlan[] = [
    { key: key('n'), header: text('rollUpN'), group: way, role: 'entry', width: 5, align: 'center' },
    {
      key: key('otherN'),
      header: text('rollUpOtherN'),
      group: way,
      role: 'constant',
      width: 7,
      align: 'center',
    },
  ];
  return [
    { key: 'rollUp', header: text('rollUpWay'), group: way, role: 'constant', width: 22, wrap: true },
    ...(features.rollUps.shares ? shares : []),
    {
      key: key('printed'),
      header: text('rollUpPrinted'),
      group: targets,
      role: 'constant',
      width: 9,
      align: 'right',
    },
    { key: key('year.value'), header: text('rollUpFromUnits'), group: targets, ...figureColumn },
    {
      key: key('difference'),
      header: text('difference'),
      group: targets,
      ...figureColumn,
      numberFormat: '+#,##0.00;-#,##0.00;0',
    },
    ...quarters.flatMap((quarter) =>
      quarterColumns(quarter, quarter !== reportingQuarter, { text, key, year }),
    ),
  ];
}

interface Surroundings {
  readonly text: Design['text'];
  readonly key: (name: string) => string;
  readonly year: number;
}

/** The figure stays in sight when its quarter is folded, and so keeps neighbouring quarters apart. */
function quarterColumns(
  quarter: Quarter,
  folded: boolean,
  { text, key, year }: Surroundings,
): readonly ColumnPlan[] {
  const of = quarterKey(quarter);
  const group = `${text('realisation')} ${year}`;
  const outline = { id: `rollUp.${of}`, folded };
  return [
    {
      key: key(`${of}.value`),
      header: quarterLabel(quarter),
      group,
      ...figureColumn,
      name: rollUpNames(year).value(quarter),
    },
    {
      key: key(`${of}.progress`),
      header: `${text('rollUpReported')} ${quarterLabel(quarter)}`,
      group,
      role: 'formula',
      width: 9.5,
      align: 'center',
      outline,
    },
    { key: key(`${of}.note`), header: text('note'), group, role: 'formula', width: 11, wrap: true, outline },
  ];
}

/** Helper columns; those of one kind stand together. */
export function rollUpHelpers({ text, year, features }: Design): readonly ColumnPlan[] {
  const { rollUps } = features;
  const names = rollUpNames(year);
  const column = (name: string, header: string, extra: Partial<ColumnPlan> = {}): ColumnPlan => ({
    key: rollUpColumn(year, name),
    header,
    group: text('helpers'),
    role: 'formula',
    width: 9,
    outline: { id: 'helpers', folded: true },
    ...extra,
  });
  const perPeriod = (name: string, header: string): readonly ColumnPlan[] =>
    memberPeriods.map((period) => {
      const quarter = quarterOf(period);
      const label = quarter === undefined ? text('targets') : quarterLabel(quarter);
      return column(`${period}.${name}`, `${header} ${label}`);
    });
  const perQuarter = (name: string, header: string): readonly ColumnPlan[] =>
    quarters.map((quarter) => column(`${quarterKey(quarter)}.${name}`, `${header} ${quarterLabel(quarter)}`));
  return [
    column('match', text('lookupKey'), { role: 'constant', name: names.key }),
    column('rule', text('helperRule'), { role: 'constant' }),
    ...(rollUps.letters ? [column('scale', text('scaleNumber'), { role: 'constant' })] : []),
    column('decimals', text('helperDecimals'), { role: 'constant' }),
    column('of', text('helperMembers')),
    ...perPeriod('reported', text('helperCount')),
    ...perPeriod('numbers', text('helperNumbers')),
    ...perPeriod('notApplicable', text('helperNotApplicable')),
    ...perPeriod('unreadable', text('helperUnreadable')),
    ...perPeriod('sum', text('helperSum')),
    ...(rollUps.shares ? perPeriod('reaching', text('helperReaching')) : []),
    ...(rollUps.ratios
      ? [...perQuarter('pairs', text('helperPairs')), ...perQuarter('ratio', text('helperRatio'))]
      : []),
    ...(rollUps.letters ? perPeriod('letter', text('helperLetter')) : []),
    ...perPeriod('figure', text('helperFigure')),
    ...quarters.map((quarter) =>
      column(`${quarterKey(quarter)}.kind`, `${text('helperOwnKind')} ${quarterLabel(quarter)}`, {
        name: names.kind(quarter),
      }),
    ),
  ];
}
