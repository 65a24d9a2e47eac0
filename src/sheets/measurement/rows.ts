import type { Indicator, Plan, PlannedValue, Polarity, TargetRow } from '../../renstra/plan';
import { calendarCodes, consolidationCodes, polarityCodes, proposalCodes } from '../codes';
import { constant, entry, formula } from '../cells';
import { gradeList, matchColumn, summaryKinds, type SummaryKind } from '../names';
import { quarterKey, quarters } from '../periods';
import { scaleFormat } from '../scaleFormat';
import type { CellContent, Constant, RowPlan, ValidationPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import type { MeasurementFeatures } from './features';
import { gradeScaleNumber, groupKey } from './features';
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
  scaleNumber: number,
  whole: boolean,
): Record<string, CellContent> {
  const worst = row.worst ?? indicator.worst;
  return {
    goal: constant(row.goal),
    perspective: constant(indicator.perspective),
    polarity: constant(polarityCodes[polarity]),
    scale: constant(scaleNumber),
    whole: constant(whole ? 1 : 0),
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
    lastYear: formula(formulas.lastYear(year)),
    'toDate.target': formula(formulas.toDate('target')),
    'toDate.actual': formula(formulas.toDate('actual')),
    capped: formula(formulas.capped),
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
    cells[`${key}.realisation`] = formula(formulas.realisation(quarter));
    cells[`${key}.spread`] = formula(formulas.spread(quarter));
    cells[`${key}.proposal`] = formula(formulas.proposal(quarter));
    cells[`${key}.target`] = formula(formulas.readable(`${key}.quarterTarget`, features));
    cells[`${key}.actual`] = formula(formulas.readable(`${key}.realisation`, features));
    cells[`${key}.targetTo`] = formula(formulas.consolidated('target', quarter));
    cells[`${key}.actualTo`] = formula(formulas.consolidated('actual', quarter));
  }
  for (const period of [...quarters.map(quarterKey), 'toDate'] as const) {
    cells[`${period}.achievement`] = formula(formulas.achievement(period, features));
    cells[`${period}.t`] = formula(formulas.targetNumber(period, features));
    cells[`${period}.r`] = formula(formulas.actualNumber(period, features));
    cells[`${period}.gap`] = formula(formulas.gap(period));
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
const gradedEntries: readonly string[] = [
  'agreed',
  ...quarters.flatMap((quarter) => [`${quarterKey(quarter)}.targetEntry`, `${quarterKey(quarter)}.entry`]),
];

const forColumns = <T>(columns: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(columns.map((column) => [column, value]));

/** Letters have neither sum nor mean: where figures are added or averaged, none can be read. */
const hasLetters = ({ consolidation }: Indicator): boolean =>
  consolidation === 'last' || consolidation === 'cumulative';

/** One row a unit and indicator, in the plan's order, for the chosen units. */
export function measurementRows(
  plan: Plan,
  options: {
    readonly year: number;
    readonly units: ReadonlySet<string>;
    readonly features: MeasurementFeatures;
    readonly text: SheetText;
  },
): readonly RowPlan[] {
  const { year, units, features, text } = options;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  const shared = sharedCells(year, features);
  const rows: RowPlan[] = [];
  for (const row of plan.targets) {
    const indicator = indicators.get(row.code);
    if (!units.has(row.unit) || indicator === undefined) continue;
    const scale = scales.get(row.scale);
    const number = hasLetters(indicator) ? gradeScaleNumber(features, row.scale) : 0;
    const planned = row.targets[String(year)];
    const polarity = typeof planned === 'object' ? 'range' : (row.polarity ?? indicator.polarity);
    const target = targetConstant(planned);
    const list: ValidationPlan = {
      rule: { kind: 'list', source: `=${gradeList(number)}` },
      strict: false,
      title: text('gradeTitle'),
      message: text('gradeMessage', { scale: scale?.name ?? row.scale }),
    };
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
        ...definitionCells(row, indicator, polarity, number, scale?.wholeNumbers === true),
        ...matchCells(row, indicator, features),
        ...shared,
      },
      numberFormats: forColumns(scaledColumns, scaleFormat(scale)),
      ...(number > 0 ? { validations: forColumns(gradedEntries, list) } : {}),
    });
  }
  return rows;
}
