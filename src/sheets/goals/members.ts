import { rowKey, type Goal, type Indicator, type Plan, type TargetRow } from '../../renstra/plan';
import { constant, formula, keyWidth } from '../cells';
import { searchText } from '../foundByKey';
import { groupKey } from '../measurement/features';
import { targetConstant } from '../measurement/rows';
import { blockNames, measurementNames, memberNames, periodNames } from '../names';
import type { Design } from '../options';
import { periodLabel } from '../periodLabel';
import { columnOf, periodKeys, quarterKey, quarters, type PeriodKey } from '../periods';
import { scaleFormat } from '../scaleFormat';
import type { BlockPlan, CellContent, ColumnPlan, FormulaTemplate, RowPlan } from '../sheetPlan';
import { marks } from '../states';
import { figureFormat } from './looks';

/** Key of the column that follows the printed ones. */
export const firstHelper = 'helpers.separator';

function identityColumns({ plan, text }: Design): readonly ColumnPlan[] {
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    {
      key: 'goal',
      header: text('goal'),
      role: 'constant',
      width: 7,
      align: 'center',
      wrap: true,
      name: memberNames.goal,
    },
    { key: 'name', header: text('indicator'), role: 'constant', width: 44, wrap: true },
    ...plan.years.map((target): ColumnPlan => ({
      key: `target${target}`,
      header: String(target),
      group: text('targets'),
      role: 'constant',
      width: 8,
      align: 'right',
    })),
    { key: 'code', header: text('code'), role: 'constant', width: 8, align: 'center', wrap: true },
    { key: 'unit', header: text('unit'), role: 'constant', width: 9, wrap: true },
    { key: 'measure', header: text('measure'), role: 'constant', width: 9.5, wrap: true },
    { key: 'factor', header: text('factor'), role: 'constant', width: 9, align: 'center' },
    { key: 'counted', header: text('counted'), role: 'formula', width: 9, align: 'center' },
  ];
}

/** A member's own figures, as the measurement sheet has them. */
function toDateColumns({ year, text }: Design): readonly ColumnPlan[] {
  const now = {
    role: 'formula',
    width: 9,
    align: 'right',
    group: text('goalRealisationOf', { year: String(year) }),
  } as const;
  return [
    { ...now, key: columnOf('toDate', 'target'), header: text('targetToDate') },
    { ...now, key: columnOf('toDate', 'actual'), header: text('realisationToDate'), width: 9 },
    {
      ...now,
      key: columnOf('toDate', 'achievement'),
      header: text('achievement'),
      numberFormat: '0.00%',
      width: 9,
    },
  ];
}

/** The same of each quarter, folded unless a table above stands in these columns. */
function quarterColumns({ text }: Design, folded: boolean): readonly ColumnPlan[] {
  return quarters.flatMap((quarter): readonly ColumnPlan[] => {
    const period = quarterKey(quarter);
    const look = {
      role: 'formula',
      width: 9,
      align: 'right',
      group: periodLabel(period, text),
      ...(folded ? { outline: { id: 'quarters', folded } } : {}),
    } as const;
    return [
      { ...look, key: columnOf(period, 'target'), header: text('quarterTarget') },
      { ...look, key: columnOf(period, 'actual'), header: text('realisation') },
    ];
  });
}

/** The same on the goals' base, of every period; the bases of the targets of all years. */
function helperColumns({ plan, text }: Design): readonly ColumnPlan[] {
  const look = {
    group: text('helpers'),
    width: 11,
    outline: { id: 'helpers', folded: true },
  };
  const helper = (key: string, header: string, name: string): ColumnPlan => ({
    ...look,
    key,
    header,
    role: 'formula',
    numberFormat: figureFormat,
    name,
  });
  return [
    { key: firstHelper, header: '', role: 'constant', width: 1 },
    { ...look, key: 'measuredKey', header: text('measuredKey'), role: 'constant' },
    ...periodKeys.flatMap((period) => {
      const label = periodLabel(period, text);
      return [
        helper(columnOf(period, 'expected'), `${text('targetBase')} ${label}`, memberNames.expected(period)),
        helper(
          columnOf(period, 'realisation'),
          `${text('realisationBase')} ${label}`,
          memberNames.realisation(period),
        ),
        helper(
          columnOf(period, 'sameTarget'),
          `${text('targetBaseReported')} ${label}`,
          memberNames.sameTarget(period),
        ),
      ];
    }),
    ...plan.years.map((target) =>
      helper(`base${target}`, `${text('base')} ${target}`, memberNames.base(target)),
    ),
  ];
}

/** The organisation's row where there is one, else the first carrying unit's: where a member's realisation is measured. */
function measuredRow(plan: Plan, code: string): TargetRow | undefined {
  const rows = plan.targets.filter((row) => row.code === code);
  return rows.find((row) => row.unit === plan.organisation.id) ?? rows[0];
}

/** A figure of the member's row: a number, N/A, or blank where it is neither. */
function measured(
  year: number,
  period: PeriodKey,
  figure: 'target' | 'realisation' | 'capped',
): FormulaTemplate {
  const { key } = measurementNames(year);
  const name = periodNames(year, period)[figure];
  const isNotApplicable = `COUNTIFS(${key},[measuredKey],${name},"${marks.notApplicable}")>0`;
  return `=IFERROR(AVERAGEIFS(${name},${key},[measuredKey]),IF(${isNotApplicable},"${marks.notApplicable}",""))`;
}

/** Figures on the goals' base: N/A leaves the goal, also as a member that is waited for. */
function figureCells(period: PeriodKey, year: number): readonly (readonly [string, CellContent])[] {
  const column = (figure: string): string => `[${columnOf(period, figure)}]`;
  const NA = `"${marks.notApplicable}"`;
  const cells: Readonly<Record<string, FormulaTemplate>> = {
    target: measured(year, period, 'target'),
    actual: measured(year, period, 'realisation'),
    expected: `=IF(OR([factor]="",NOT(ISNUMBER(${column('target')}))),"",IF(${column('actual')}=${NA},${NA},${column('target')}*[factor]))`,
    realisation: `=IF(AND(ISNUMBER(${column('expected')}),ISNUMBER(${column('actual')})),${column('actual')}*[factor],"")`,
    sameTarget: `=IF(${column('realisation')}="","",${column('expected')})`,
  };
  return Object.entries(cells).map(([figure, template]) => [columnOf(period, figure), formula(template)]);
}

/** Cells that are the same for every member. */
function sharedCells({ plan, year }: Design): Record<string, CellContent> {
  return {
    counted: formula(`=IF([factor]="","${marks.none}","✓")`),
    achievement: formula(measured(year, 'toDate', 'capped')),
    ...Object.fromEntries(periodKeys.flatMap((period) => figureCells(period, year))),
    ...Object.fromEntries(
      plan.years.map((target) => [
        `base${target}`,
        formula(`=IF(AND([factor]<>"",ISNUMBER([target${target}])),[target${target}]*[factor],"")`),
      ]),
    ),
  };
}

/** A range is no figure that a mean could be taken of, and counts have no common base. */
function factorOf(
  row: TargetRow | undefined,
  indicator: Indicator,
  { plan, year }: Design,
): number | undefined {
  const polarity = row?.polarity ?? indicator.polarity;
  if (polarity === 'range' || typeof row?.targets[String(year)] === 'object') return undefined;
  return plan.scales.find(({ id }) => id === (row?.scale ?? indicator.scale))?.goalFactor;
}

function memberRow(
  goal: Goal,
  indicator: Indicator,
  design: Design,
  shared: Record<string, CellContent>,
): RowPlan {
  const { plan, features } = design;
  const { code } = indicator;
  const row = measuredRow(plan, code);
  const unit = row?.unit ?? plan.organisation.id;
  const factor = factorOf(row, indicator, design);
  const format = scaleFormat(plan.scales.find(({ id }) => id === (row?.scale ?? indicator.scale)));
  const targets = plan.years.flatMap((target): [string, CellContent][] => {
    const value = targetConstant(row?.targets[String(target)]);
    return value === undefined ? [] : [[`target${target}`, constant(value)]];
  });
  const scaled = [
    ...plan.years.map((target) => `target${target}`),
    ...periodKeys.flatMap((period) => [columnOf(period, 'target'), columnOf(period, 'actual')]),
  ];
  return {
    key: rowKey(goal.code, code),
    style: 'row',
    cells: {
      key: constant(rowKey(goal.code, code)),
      goal: constant(groupKey(features, 'goal', goal.code)),
      name: constant(indicator.name),
      code: constant(code),
      unit: constant(unit),
      measure: constant(row?.measure ?? indicator.measure),
      measuredKey: constant(searchText(features, rowKey(unit, code))),
      ...(factor === undefined ? {} : { factor: constant(factor) }),
      ...Object.fromEntries(targets),
      ...shared,
    },
    numberFormats: Object.fromEntries(scaled.map((column) => [column, format])),
  };
}

/** The members of all goals with their figures of every period; the table above has so many columns. */
export function goalMembers(design: Design, row: number, columnsAbove: number): BlockPlan {
  const { plan } = design;
  const shared = sharedCells(design);
  const always = [...identityColumns(design), ...toDateColumns(design)];
  return {
    name: blockNames.members,
    row,
    column: 0,
    headerRows: 2,
    columns: [...always, ...quarterColumns(design, always.length >= columnsAbove), ...helperColumns(design)],
    rows: plan.goals.flatMap((goal) =>
      goal.members.flatMap((code) => {
        const indicator = plan.indicators.find((candidate) => candidate.code === code);
        return indicator === undefined ? [] : [memberRow(goal, indicator, design, shared)];
      }),
    ),
    conditionalFormats: [],
    filter: false,
  };
}
