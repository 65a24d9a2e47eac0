/** The layout that all blocks of the summary share, so that columns of one kind stand below each other. */
import { keyWidth } from '../cells';
import type { rankedNames } from '../names';
import { comparedMeans, type SummaryKind } from '../names';
import { periodLabel } from '../periodLabel';
import { periodKeys, quarterKey, quarters, type PeriodKey, type Quarter } from '../periods';
import type { ColumnPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import { countedStates, figureKey } from './keys';

/** A count of none is no figure to read. */
const countFormat = '0;-0;"–"';
const meanFormat = '0.00%';

export interface Heads {
  readonly text: SheetText;
  readonly year: number;
  readonly kind: SummaryKind;
  readonly reportingQuarter: Quarter;
  /** Names of the columns that the ranking is read from: in the units' own block. */
  readonly named?: ReturnType<typeof rankedNames>;
}

const nameIf = (name: string | undefined): { readonly name?: string } => (name === undefined ? {} : { name });

/** Whom a row is about, and its rank. */
export function identityColumns({ text, kind, named }: Heads): readonly ColumnPlan[] {
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    {
      key: 'code',
      header: text(`summary.${kind}`),
      role: 'constant',
      width: 16.5,
      wrap: true,
      ...nameIf(named?.code),
    },
    { key: 'name', header: text('name'), role: 'constant', width: 46, wrap: true, ...nameIf(named?.name) },
    {
      key: 'rank',
      header: text('rank'),
      role: 'formula',
      width: 9.5,
      align: 'center',
      ...nameIf(named?.rank),
    },
  ];
}

/** The mean of every quarter and to date, side by side. */
export function meanColumns({ text, named }: Heads): readonly ColumnPlan[] {
  return periodKeys.map((period) => ({
    key: figureKey(period, 'mean'),
    header: periodLabel(period, text),
    group: text('meanCapped'),
    role: 'formula',
    width: 9,
    align: 'right',
    numberFormat: meanFormat,
    ...nameIf(named?.mean(period)),
  }));
}

function narrowColumn(
  period: PeriodKey,
  { text, reportingQuarter }: Heads,
): Omit<ColumnPlan, 'key' | 'header'> {
  const look = {
    role: 'formula',
    width: 5.5,
    align: 'center',
    rotated: true,
    numberFormat: countFormat,
  } as const;
  if (period === 'toDate') return { ...look, group: text('toDate') };
  const folded = period !== quarterKey(reportingQuarter);
  return { ...look, group: periodLabel(period, text), outline: { id: period, folded } };
}

/** Who is expected to report in a period, who has, and what part that is. */
export function completenessColumns(period: PeriodKey, heads: Heads): readonly ColumnPlan[] {
  const { text } = heads;
  const narrow = narrowColumn(period, heads);
  const named = period === 'toDate' ? heads.named : undefined;
  return [
    {
      ...narrow,
      key: figureKey(period, 'expected'),
      header: text('expected'),
      ...nameIf(named?.expected),
    },
    {
      ...narrow,
      key: figureKey(period, 'reported'),
      header: text('reported'),
      ...nameIf(named?.reported),
    },
    {
      ...narrow,
      key: figureKey(period, 'complete'),
      header: text('reportedOfExpected'),
      width: 6.5,
      numberFormat: '0%',
    },
  ];
}

function stateColumns(period: PeriodKey, heads: Heads): readonly ColumnPlan[] {
  return countedStates.map((state) => ({
    ...narrowColumn(period, heads),
    key: figureKey(period, state),
    header: heads.text(`state.${state}`),
  }));
}

/** Keeps neighbouring outlines apart, so that each folds by itself. */
const separator = (before: string): ColumnPlan => ({
  key: `${before}.separator`,
  header: '',
  role: 'constant',
  width: 0.4,
});

function helperColumns({ text, year, kind, named }: Heads): readonly ColumnPlan[] {
  const helper = (key: string, header: string, role: 'constant' | 'formula', name: string): ColumnPlan => ({
    key,
    header,
    group: text('helpers'),
    role,
    width: 9,
    outline: { id: 'helpers', folded: true },
    name,
  });
  const compared = helper('compared', text('comparedMean'), 'formula', comparedMeans(kind, year));
  if (named === undefined) return [compared];
  return [
    compared,
    helper('number', text('numberInPlan'), 'constant', named.number),
    helper('order', text('placeInList'), 'formula', named.order),
  ];
}

/** Columns of a block of the summary: who, means of all periods, counts to date, counts of each quarter, helpers. */
export function summaryColumns(heads: Heads): readonly ColumnPlan[] {
  return [
    ...identityColumns(heads),
    ...meanColumns(heads),
    ...completenessColumns('toDate', heads),
    ...stateColumns('toDate', heads),
    { ...narrowColumn('toDate', heads), key: 'rows', header: heads.text('rows') },
    ...quarters
      .map(quarterKey)
      .flatMap((quarter) => [
        separator(quarter),
        ...completenessColumns(quarter, heads),
        ...stateColumns(quarter, heads),
      ]),
    separator('helpers'),
    ...helperColumns(heads),
  ];
}
