/** Rekap and Tujuan as the functions of the field make them, out of the rows that a workbook's measurement sheet shows. */
import type { Achievement } from '../../../src/renstra/achievement';
import { goalStatus, goalYear, type GoalFigure } from '../../../src/renstra/goals';
import type { ByPeriod, MeasurementResult, PeriodResult } from '../../../src/renstra/measurement';
import { rowKey, type Plan, type TargetRow } from '../../../src/renstra/plan';
import { byQuarter, ofQuarter, quarters } from '../../../src/renstra/quarter';
import { rankingOrder, ranksOf } from '../../../src/renstra/ranking';
import { scaleById } from '../../../src/renstra/scales';
import type { Settings } from '../../../src/renstra/settings';
import { summariseYear, type Summary } from '../../../src/renstra/summary';
import type { Value } from '../../../src/renstra/value';
import { featuresOf, groupKey } from '../../../src/sheets/measurement/features';
import {
  goalBlock,
  measurementBlock,
  rankingBlock,
  summaryBlock,
  summaryKinds,
  type SummaryKind,
} from '../../../src/sheets/names';
import { columnOf, periodKeys, quarterKey, type PeriodKey } from '../../../src/sheets/periods';
import { stateNames } from '../../../src/sheets/states';
import { sheetTexts } from '../../../src/sheets/texts';
import { textsOf } from '../../../src/texts/texts';
import type { DirectWorkbook, Shown } from './directWorkbook';

const text = textsOf(sheetTexts, 'id');

const valueOf = (shown: Shown): Value => {
  if (typeof shown === 'number') return { kind: 'number', number: shown };
  if (shown === '' || shown === undefined) return { kind: 'blank' };
  if (shown === 'N/A') return { kind: 'notApplicable' };
  return { kind: 'invalid', text: JSON.stringify(shown) };
};
const achievementOf = (capped: Shown): Achievement =>
  typeof capped === 'number' ? { kind: 'achieved', raw: capped, capped, estimate: false } : { kind: 'blank' };

/** Figures of a row of the measurement sheet as it shows them. */
export function measuredBy(workbook: DirectWorkbook, year: number, key: string): MeasurementResult {
  const shown = (column: string): Shown => workbook.shown(measurementBlock(year), key, column);
  const period = (of: PeriodKey): PeriodResult => ({
    target: valueOf(shown(`${of}.target`)),
    realisation: valueOf(shown(`${of}.actual`)),
    achievement: achievementOf(shown(columnOf(of, 'capped'))),
    status: stateNames[Number(shown(`${of}.state`))] ?? 'notExpected',
  });
  return { quarters: byQuarter((quarter) => period(quarterKey(quarter))), toDate: period('toDate') };
}

const inPeriod = <T>(figures: ByPeriod<T>, period: PeriodKey): T => {
  const quarter = quarters.find((each) => quarterKey(each) === period);
  return quarter === undefined ? figures.toDate : ofQuarter(figures.quarters, quarter);
};

/** What cells should show, by block, row and column. */
export interface Expected {
  readonly block: string;
  readonly row: string;
  readonly column: string;
  readonly value: Shown;
}

function goalCells(figure: GoalFigure, settings: Settings): Readonly<Record<string, Shown>> {
  const { reported, members, provisional } = figure;
  return {
    sameTarget: figure.sameMembersTarget ?? '',
    realisation: figure.realisation ?? '',
    achievement: figure.achievement ?? '',
    reported,
    members,
    provisional: provisional && reported > 0 ? `sementara (${reported} dari ${members})` : '',
    status: text(`state.${goalStatus(figure, settings)}`),
  };
}

/** Every figure of the goals, of every period. */
export function goalsExpected(
  plan: Plan,
  settings: Settings,
  resultOf: (key: string) => MeasurementResult,
): readonly Expected[] {
  const features = featuresOf(plan);
  return plan.goals.flatMap((goal) => {
    const members = goal.members.map((code) => {
      const rows = plan.targets.filter((each) => each.code === code);
      const row = rows.find(({ unit }) => unit === plan.organisation.id) ?? rows[0];
      if (row === undefined) throw new Error(`Nobody carries ${code}`);
      return { scale: scaleById(plan.scales, row.scale), result: resultOf(rowKey(row.unit, code)) };
    });
    const figures = goalYear(members);
    return periodKeys.flatMap((period) =>
      Object.entries(goalCells(inPeriod(figures, period), settings)).map(([column, value]) => ({
        block: goalBlock(period),
        row: groupKey(features, 'goal', goal.code),
        column,
        value,
      })),
    );
  });
}

function summaryCells({ mean, expected, reported, counts }: Summary): Readonly<Record<string, Shown>> {
  return {
    mean: mean ?? '',
    expected,
    reported,
    complete: expected === 0 ? '' : reported / expected,
    ...Object.fromEntries(Object.entries(counts).filter(([state]) => state !== 'notExpected')),
  };
}

const groupOf =
  (plan: Plan, kind: SummaryKind) =>
  (row: TargetRow): string | undefined => {
    switch (kind) {
      case 'goal':
        return row.goal;
      case 'objective':
        return row.objective;
      case 'perspective':
        return plan.indicators.find(({ code }) => code === row.code)?.perspective;
      case 'unit':
        return row.unit;
    }
  };

interface Group {
  readonly id: string;
  readonly rows: number;
  readonly figures: ByPeriod<Summary>;
}

function groupsOf(
  plan: Plan,
  kind: SummaryKind,
  resultOf: (key: string) => MeasurementResult,
): readonly Group[] {
  const ids: Readonly<Record<SummaryKind, readonly string[]>> = {
    goal: plan.goals.map(({ code }) => code),
    objective: plan.objectives.map(({ code }) => code),
    perspective: plan.perspectives.map(({ id }) => id),
    unit: plan.units.map(({ id }) => id),
  };
  return ids[kind].map((id) => {
    const rows = plan.targets.filter((row) => groupOf(plan, kind)(row) === id);
    return {
      id,
      rows: rows.length,
      figures: summariseYear(rows.map(({ unit, code }) => resultOf(rowKey(unit, code)))),
    };
  });
}

function blockExpected(
  plan: Plan,
  year: number,
  kind: SummaryKind,
  groups: readonly Group[],
): readonly Expected[] {
  const features = featuresOf(plan);
  const ranks = ranksOf(groups.map(({ figures }) => figures.toDate.mean));
  return groups.flatMap(({ id, rows, figures }, index) => {
    const at = { block: summaryBlock(kind, year), row: groupKey(features, kind, id) };
    return [
      { ...at, column: 'rows', value: rows },
      { ...at, column: 'rank', value: ranks[index] ?? '' },
      ...periodKeys.flatMap((period) =>
        Object.entries(summaryCells(inPeriod(figures, period))).map(([column, value]) => ({
          ...at,
          column: columnOf(period, column),
          value,
        })),
      ),
    ];
  });
}

function rankingExpected(year: number, groups: readonly Group[]): readonly Expected[] {
  const means = groups.map(({ figures }) => figures.toDate.mean);
  const ranks = ranksOf(means);
  return rankingOrder(means).flatMap((found, index) => {
    const group = groups[found];
    if (group === undefined) return [];
    const { expected, reported } = group.figures.toDate;
    const cells: Readonly<Record<string, Shown>> = {
      code: group.id,
      rank: ranks[found] ?? '',
      expected,
      reported,
      complete: expected === 0 ? '' : reported / expected,
      ...Object.fromEntries(
        periodKeys.map((period) => [columnOf(period, 'mean'), inPeriod(group.figures, period).mean ?? '']),
      ),
    };
    return Object.entries(cells).map(([column, value]) => ({
      block: rankingBlock(year),
      row: String(index + 1),
      column,
      value,
    }));
  });
}

/** Every figure of the summary: groups of all kinds in every period, ranks, and the sorted list of units. */
export function summaryExpected(
  plan: Plan,
  year: number,
  resultOf: (key: string) => MeasurementResult,
): readonly Expected[] {
  return summaryKinds.flatMap((kind) => {
    const groups = groupsOf(plan, kind, resultOf);
    return [
      ...blockExpected(plan, year, kind, groups),
      ...(kind === 'unit' ? rankingExpected(year, groups) : []),
    ];
  });
}

/** Cells that show something else. */
export function differing(workbook: DirectWorkbook, expected: readonly Expected[]): readonly object[] {
  return expected.flatMap((cell) => {
    const shown = workbook.shown(cell.block, cell.row, cell.column);
    return same(shown, cell.value) ? [] : [{ ...cell, shown }];
  });
}

function same(one: Shown, other: Shown): boolean {
  return typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
    : one === other;
}
