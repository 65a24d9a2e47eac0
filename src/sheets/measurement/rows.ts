import { hasComponents } from '../../renstra/components';
import type { Indicator, Plan, PlannedValue, Polarity, Scale, TargetRow } from '../../renstra/plan';
import type { Language } from '../../texts/texts';
import { calendarCodes, consolidationCodes, polarityCodes, proposalCodes } from '../codes';
import { constant, entry, formula } from '../cells';
import { entryRule, entryScaleCells, type EntryRole, type EntryScale } from '../entryRules';
import { searchColumn } from '../foundByKey';
import { matchColumn, summaryKinds, type SummaryKind } from '../names';
import { reportedInPapers, resultInPapers } from '../papers/formulas';
import { columnOf, periodKeys, quarterKey, quarters } from '../periods';
import { memberCells } from '../rollUps/memberCells';
import { own } from '../rollUps/memberFormulas';
import { scaleFormat } from '../scaleFormat';
import type { CellContent, Constant, RowPlan, ValidationPlan } from '../sheetPlan';
import type { SheetText, sheetTexts } from '../texts';
import type { MeasurementFeatures } from './features';
import { gradeScaleNumber, groupKey, mayHaveLetters } from './features';
import * as formulas from './formulas';

/** Cell value of a planned target: of a range its lower bound, the upper one has a column of its own. */
export function targetConstant(target: PlannedValue | undefined): Constant | undefined {
  if (target === undefined) return undefined;
  return typeof target === 'object' ? target.lower : target;
}

function definitionCells(
  row: TargetRow,
  indicator: Indicator,
  polarity: Polarity,
  entryScale: EntryScale,
): Record<string, CellContent> {
  const worst = row.worst ?? indicator.worst;
  return {
    goal: constant(row.goal),
    perspective: constant(indicator.perspective),
    polarity: constant(polarityCodes[polarity]),
    ...entryScaleCells(entryScale),
    consolidation: constant(consolidationCodes[indicator.consolidation]),
    calendar: constant(calendarCodes[indicator.calendar]),
    // A range stands in every quarter as it is.
    proposal: constant(proposalCodes[polarity === 'range' ? 'flat' : indicator.proposal]),
    ...(worst === undefined ? {} : { worst: constant(worst) }),
    scaleId: constant(row.scale),
    kind: constant(indicator.kind),
  };
}

function matchCells(
  row: TargetRow,
  indicator: Indicator,
  features: MeasurementFeatures,
): Record<string, CellContent> {
  const ids: Readonly<Record<SummaryKind, string>> = {
    goal: row.goal,
    objective: row.objective,
    perspective: indicator.perspective,
    unit: row.unit,
  };
  const odd = summaryKinds.filter((kind) => features.groupKeys[kind] !== undefined);
  return Object.fromEntries(
    odd.map((kind) => [matchColumn(kind), constant(groupKey(features, kind, ids[kind]))]),
  );
}

/** Cells that are the same in every row; made once. */
function sharedCells(year: number, features: MeasurementFeatures): Record<string, CellContent> {
  const cells: Record<string, CellContent> = {
    polarityLabel: formula(formulas.polarityLabel),
    agreed: entry,
    agreedNumber: entry,
    agreedDate: entry,
    agreedReason: entry,
    inForce: formula(formulas.inForce),
    lastYear: formula(formulas.lastYear(year, features)),
    'toDate.target': formula(formulas.toDate('target')),
    'toDate.actual': formula(formulas.toDate('actual')),
    status: formula(formulas.statusLabel),
  };
  if (features.range) {
    cells['agreedUpper'] = entry;
    cells['upper'] = formula(formulas.upperInForce);
    cells['toDate.upper'] = formula(formulas.upperToDate);
  }
  for (const quarter of quarters) {
    const key = quarterKey(quarter);
    for (const name of ['targetEntry', 'entry', 'obstacle', 'followUp', 'evidence'])
      cells[`${key}.${name}`] = entry;
    cells[`${key}.quarterTarget`] = formula(formulas.quarterTarget(quarter));
    cells[`${key}.realisation`] = formula(formulas.realisation(quarter, features));
    cells[`${key}.spread`] = formula(formulas.spread(quarter));
    cells[`${key}.proposal`] = formula(formulas.proposal(quarter));
    cells[`${key}.target`] = formula(formulas.readable(`${key}.quarterTarget`, features));
    cells[`${key}.own`] = formula(own(key, features));
    cells[`${key}.actual`] = formula(formulas.actual(quarter, features));
    cells[`${key}.targetTo`] = formula(formulas.consolidated('target', quarter));
    cells[`${key}.actualTo`] = formula(formulas.consolidated('actual', quarter));
  }
  for (const period of periodKeys) {
    cells[`${period}.achievement`] = formula(formulas.achievement(period, features));
    cells[`${period}.t`] = formula(formulas.targetNumber(period, features));
    cells[`${period}.r`] = formula(formulas.actualNumber(period, features));
    cells[`${period}.gap`] = formula(formulas.gap(period));
    cells[columnOf(period, 'capped')] = formula(formulas.capped(period));
    cells[`${period}.band`] = formula(formulas.band(period));
    cells[`${period}.state`] = formula(formulas.state(period));
    if (features.gradeScales.length > 0) {
      cells[`${period}.targetMiddle`] = formula(formulas.bandMiddle(period, 'target'));
      cells[`${period}.actualMiddle`] = formula(formulas.bandMiddle(period, 'actual'));
    }
    if (features.minimise) cells[`${period}.fall`] = formula(formulas.fall(period, features));
    if (features.minimise && features.worst)
      cells[`${period}.worst`] = formula(formulas.fallFromWorst(period));
    if (features.range) cells[`${period}.range`] = formula(formulas.range(period));
    if (features.stabilise) {
      cells[`${period}.near`] = formula(formulas.near(period));
      cells[`${period}.curve`] = formula(formulas.curve(period));
    }
  }
  return cells;
}

/** Results of the working papers, for rows that have components. */
function paperCells(year: number, features: MeasurementFeatures): Record<string, CellContent> {
  const search = searchColumn(features);
  const cells: Record<string, CellContent> = { papers: formula(reportedInPapers(year, search)) };
  for (const quarter of quarters)
    cells[`${quarterKey(quarter)}.paper`] = formula(resultInPapers(year, quarter, search));
  return cells;
}

const scaledColumns: readonly string[] = [
  'target',
  'agreed',
  'inForce',
  'toDate.target',
  'toDate.actual',
  ...quarters.flatMap((quarter) =>
    ['targetEntry', 'quarterTarget', 'entry', 'realisation'].map((name) => `${quarterKey(quarter)}.${name}`),
  ),
];

interface FigureEntry {
  readonly column: string;
  readonly role: EntryRole;
  readonly title: keyof typeof sheetTexts;
}

/** Entry columns that hold a figure of the row's scale. */
export function figureEntries({ range }: MeasurementFeatures): readonly FigureEntry[] {
  return [
    { column: 'agreed', role: 'agreed', title: 'agreedTarget' },
    ...(range ? [{ column: 'agreedUpper', role: 'agreed', title: 'agreedUpper' } as const] : []),
    ...quarters.flatMap((quarter): readonly FigureEntry[] => [
      { column: `${quarterKey(quarter)}.targetEntry`, role: 'quarterTarget', title: 'quarterTarget' },
      { column: `${quarterKey(quarter)}.entry`, role: 'entry', title: 'realisation' },
    ]),
  ];
}

const forColumns = <T>(columns: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(columns.map((column) => [column, value]));

/** What decides which entries fit a row. */
export function entryScaleOf(
  row: Pick<TargetRow, 'scale'>,
  indicator: Indicator | undefined,
  scales: ReadonlyMap<string, Scale>,
  features: MeasurementFeatures,
): EntryScale {
  const letters =
    indicator !== undefined && mayHaveLetters(indicator) ? gradeScaleNumber(features, row.scale) : 0;
  return { scale: scales.get(row.scale), kind: indicator?.kind, letters };
}

/** Rules on the figures of a row by column; rows by the hundred have the same, and share them. */
function sharedRules(
  features: MeasurementFeatures,
  words: { readonly text: SheetText; readonly language: Language },
): (scale: string, entryScale: EntryScale) => Readonly<Record<string, ValidationPlan>> {
  const known = new Map<string, Readonly<Record<string, ValidationPlan>>>();
  const hasLetters = features.gradeScales.length > 0;
  return (scale, entryScale) => {
    const key = JSON.stringify([scale, entryScale.kind, entryScale.letters]);
    const rules =
      known.get(key) ??
      Object.fromEntries(
        figureEntries(features).map(({ column, role, title }) => [
          column,
          entryRule({ entryScale, column, role, title: words.text(title), hasLetters, ...words }),
        ]),
      );
    known.set(key, rules);
    return rules;
  };
}

/** One row a unit and indicator, in the plan's order, for the chosen units. */
export function measurementRows(
  plan: Plan,
  options: {
    readonly year: number;
    readonly units: ReadonlySet<string>;
    readonly features: MeasurementFeatures;
    readonly text: SheetText;
    readonly language: Language;
  },
): readonly RowPlan[] {
  const { year, units, features, text, language } = options;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  const shared = sharedCells(year, features);
  const computed = paperCells(year, features);
  const rolledUp = memberCells(plan, year, features);
  const rulesOf = sharedRules(features, { text, language });
  const rows: RowPlan[] = [];
  for (const row of plan.targets) {
    const indicator = indicators.get(row.code);
    if (!units.has(row.unit) || indicator === undefined) continue;
    const entryScale = entryScaleOf(row, indicator, scales, features);
    const planned = row.targets[String(year)];
    const polarity = typeof planned === 'object' ? 'range' : (row.polarity ?? indicator.polarity);
    const target = targetConstant(planned);
    rows.push({
      key: `${row.unit}/${row.code}`,
      style: 'row',
      cells: {
        key: constant(`${row.unit}/${row.code}`),
        unit: constant(row.unit),
        objective: constant(row.objective),
        code: constant(row.code),
        indicator: constant(row.indicator),
        measure: constant(row.measure),
        ...(target === undefined ? {} : { target: constant(target) }),
        ...(features.range && typeof planned === 'object' ? { targetUpper: constant(planned.upper) } : {}),
        ...definitionCells(row, indicator, polarity, entryScale),
        ...matchCells(row, indicator, features),
        ...shared,
        ...(hasComponents(indicator.kind) ? computed : {}),
        ...rolledUp(row, indicator, entryScale.scale),
      },
      numberFormats: forColumns(scaledColumns, scaleFormat(entryScale.scale)),
      validations: rulesOf(row.scale, entryScale),
    });
  }
  return rows;
}
