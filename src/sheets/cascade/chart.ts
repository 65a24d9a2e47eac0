/** What is drawn of a node of the cascade: those below it compared by achievement, or the quarters of its one row. */
import type { Quarter } from '../../renstra/quarter';
import { settingsOf } from '../judging';
import { blockNames, measurementBlock } from '../names';
import { quarterKey, quarters, type PeriodKey } from '../periods';
import { valueOf, type ReadValue } from '../readValues';
import type { Snapshot, SnapshotRow } from '../snapshot';
import { textIn } from '../snapshotFacts';
import type { StateName } from '../states';
import { cascadeRow, type Cascade, type CascadeNode } from './tree';

export interface ChartBar {
  /** Different for every bar of a chart. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** `missing`: its row is not in this workbook. */
  readonly state: StateName | 'missing';
  /** Capped, as a fraction; undefined where there is none. */
  readonly achievement: number | undefined;
}

export interface ChartQuarter {
  readonly quarter: Quarter;
  /** In the measure of the indicator. */
  readonly target: ReadValue;
  readonly realisation: ReadValue;
  /** Capped, as a fraction; undefined where there is none. */
  readonly achievement: number | undefined;
  readonly state: StateName;
}

export type ComparedKind = 'goals' | 'members' | 'objectives' | 'indicators' | 'units';

/** Nodes of one kind side by side; units from best to least, those without a figure last. */
export interface ComparedChart {
  readonly kind: ComparedKind;
  readonly bars: readonly ChartBar[];
}

/** One indicator at one unit through the year, against its targets. */
export interface QuartersChart {
  readonly kind: 'quarters';
  readonly unit: string;
  readonly code: string;
  readonly measure: string;
  readonly quarters: readonly ChartQuarter[];
  /** Grades have no height of their own: then achievement is drawn. */
  readonly drawn: 'figures' | 'achievement';
}

export type NodeChart = ComparedChart | QuartersChart;

/**
 * Chart of a node in a period; without a node that of all goals. A goal shows the members its figure is the mean of, or its
 * objectives in a workbook that does not name them.
 */
export function chartOf(
  snapshot: Snapshot,
  cascade: Cascade,
  node: CascadeNode | undefined,
  period: PeriodKey,
): NodeChart | undefined {
  if (node === undefined) return { kind: 'goals', bars: cascade.goals.map(barOf) };
  switch (node.level) {
    case 'goal': {
      const members = memberBars(snapshot, cascade.year, node.code, period);
      return members.length > 0
        ? { kind: 'members', bars: members }
        : { kind: 'objectives', bars: node.children.map(barOf) };
    }
    case 'objective':
      return { kind: 'indicators', bars: node.children.map(barOf) };
    case 'indicator':
      return node.children.length > 0
        ? { kind: 'units', bars: ranked(node.children.map(barOf)) }
        : quartersChart(snapshot, cascade, node);
    case 'unit':
      return quartersChart(snapshot, cascade, node);
  }
}

/** Bars that have reached their target, that are waited for, and all that count. */
export function countedBars(bars: readonly ChartBar[]): {
  readonly achieved: number;
  readonly waiting: number;
  readonly all: number;
} {
  const of = (state: ChartBar['state']): number => bars.filter((bar) => bar.state === state).length;
  const outside = of('notExpected') + of('notApplicable') + of('missing');
  return { achieved: of('achieved'), waiting: of('notReported'), all: bars.length - outside };
}

function barOf({ id, code, name, state, summary }: CascadeNode): ChartBar {
  return { id, code, name, state, achievement: summary.mean };
}

function ranked(bars: readonly ChartBar[]): readonly ChartBar[] {
  const height = ({ achievement }: ChartBar): number => achievement ?? Number.NEGATIVE_INFINITY;
  return [...bars].sort((one, other) => (height(other) === height(one) ? 0 : height(other) - height(one)));
}

function memberBars(snapshot: Snapshot, year: number, goal: string, period: PeriodKey): readonly ChartBar[] {
  const settings = settingsOf(snapshot);
  const measured = snapshot.blocks[measurementBlock(year)]?.rows ?? [];
  const members = (snapshot.blocks[blockNames.members]?.rows ?? []).filter(
    (row) => textIn(row, 'goal') === goal,
  );
  return members.map((member) => {
    const [unit, code] = [textIn(member, 'unit'), textIn(member, 'code')];
    const about = { id: member.key, code, name: textIn(member, 'name') };
    const row = measured.find((one) => textIn(one, 'unit') === unit && textIn(one, 'code') === code);
    if (row === undefined) return { ...about, state: 'missing', achievement: undefined };
    const { state, capped } = cascadeRow(row, period, settings);
    return { ...about, state, achievement: capped };
  });
}

function quartersChart(
  snapshot: Snapshot,
  { year, nodeOfRow }: Cascade,
  node: CascadeNode,
): QuartersChart | undefined {
  const settings = settingsOf(snapshot);
  const row = snapshot.blocks[measurementBlock(year)]?.rows.find((one) => nodeOfRow.get(one.row) === node.id);
  if (row === undefined) return undefined;
  const columns = quarters.map((quarter): ChartQuarter => {
    const key = quarterKey(quarter);
    const { state, capped } = cascadeRow(row, key, settings);
    return {
      quarter,
      target: valueOf(row, `${key}.quarterTarget`),
      realisation: valueOf(row, `${key}.realisation`),
      achievement: capped,
      state,
    };
  });
  return { kind: 'quarters', ...aboutRow(row), quarters: columns, drawn: drawnOf(columns) };
}

function aboutRow(row: SnapshotRow): Pick<QuartersChart, 'unit' | 'code' | 'measure'> {
  return { unit: textIn(row, 'unit'), code: textIn(row, 'code'), measure: textIn(row, 'measure') };
}

/** Figures have heights where at least one is a number; a row of grades has achievements only. */
function drawnOf(columns: readonly ChartQuarter[]): QuartersChart['drawn'] {
  const figures = columns.flatMap(({ target, realisation }) => [target, realisation]);
  const hasNumber = figures.some((value) => typeof value === 'number');
  return !hasNumber && columns.some(({ achievement }) => achievement !== undefined)
    ? 'achievement'
    : 'figures';
}
