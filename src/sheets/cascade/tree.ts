/** The cascade of a workbook as a tree: goal, objective, indicator, unit, with what its rows come to in one period. */
import { roundTo } from '../../formula/rounding';
import type { Settings } from '../../renstra/settings';
import { statusOf } from '../../renstra/status';
import { summarise, type Summary } from '../../renstra/summary';
import { settingsOf } from '../judging';
import { measurementBlock, summaryBlock, type SummaryKind } from '../names';
import type { PeriodKey } from '../periods';
import { yearOf } from '../reading';
import type { Snapshot, SnapshotRow } from '../snapshot';
import { numberIn, textIn } from '../snapshotFacts';
import { stateNames, type StateName } from '../states';

export type CascadeLevel = 'goal' | 'objective' | 'indicator' | 'unit';

export interface CascadeNode {
  /** The same as long as the node is the same; that of a child begins with its parent's (see `isWithin`). */
  readonly id: string;
  readonly level: CascadeLevel;
  /** Code, of a unit its short name; '' where the rows name none. */
  readonly code: string;
  /** '' where the workbook does not tell. */
  readonly name: string;
  /** Of all rows below; the mean is a fraction. */
  readonly summary: Summary;
  /** Of one row its own state, else where the mean falls into the bands of the settings. */
  readonly state: StateName;
  /** Key of the first row below. */
  readonly rowKey: string;
  /** Rows below. */
  readonly rows: number;
  readonly children: readonly CascadeNode[];
}

export interface Cascade {
  readonly year: number;
  /** Name of the measurement sheet. */
  readonly sheet: string;
  readonly goals: readonly CascadeNode[];
  /** Of all rows. */
  readonly summary: Summary;
  readonly rows: number;
  /** Id of the node of a row, by its number (0-based) on the measurement sheet. */
  readonly nodeOfRow: ReadonlyMap<number, string>;
}

const separator = '\u0000';

/** Whether a node is another one or stands below it, by their ids. */
export function isWithin(id: string, ancestor: string): boolean {
  return id === ancestor || id.startsWith(ancestor + separator);
}

/** What a row comes to in a period. */
export interface CascadeRow {
  readonly row: SnapshotRow;
  readonly state: StateName;
  /** As a fraction; undefined where there is none. */
  readonly capped: number | undefined;
}

type NameOf = (kind: SummaryKind, code: string) => string;

/**
 * The tree by codes, units in the order of the sheet; undefined where there is no measurement sheet. A workbook of one unit
 * ends at its indicators.
 */
export function cascadeOf(snapshot: Snapshot, period: PeriodKey): Cascade | undefined {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  if (year === undefined || block === undefined) return undefined;
  const settings = settingsOf(snapshot);
  const rows = block.rows.map((row) => cascadeRow(row, period, settings));
  const isOneUnit = new Set(block.rows.map((row) => textIn(row, 'unit'))).size <= 1;
  const nodeOfRow = new Map<number, string>();
  const growth: Growth = { settings, nameOf: namesIn(snapshot, year), isOneUnit, nodeOfRow };
  const goals = nodesOf(rows, ['goal', 'objective', 'indicator', 'unit'], '', growth);
  return { year, sheet: block.sheet, goals, summary: summaryOf(rows), rows: rows.length, nodeOfRow };
}

/** State and capped achievement of a row of the measurement sheet in a period. */
export function cascadeRow(row: SnapshotRow, period: PeriodKey, { cap }: Settings): CascadeRow {
  const state = stateNames[numberIn(row, `${period}.state`) ?? -1] ?? 'notExpected';
  const raw = numberIn(row, period === 'toDate' ? 'capped' : `${period}.achievement`);
  return { row, state, capped: raw === undefined ? undefined : roundTo(Math.min(raw, cap), 4) };
}

function summaryOf(rows: readonly CascadeRow[]): Summary {
  return summarise(
    rows.map(({ state, capped }) => ({
      status: state,
      achievement:
        capped === undefined
          ? { kind: 'blank' as const }
          : { kind: 'achieved' as const, raw: capped, capped, estimate: false },
    })),
  );
}

/** Names of goals, objectives and units, from the sheet Rekap. */
function namesIn(snapshot: Snapshot, year: number): NameOf {
  const names = new Map<string, string>();
  for (const kind of ['goal', 'objective', 'unit'] as const)
    for (const row of snapshot.blocks[summaryBlock(kind, year)]?.rows ?? [])
      names.set(`${kind} ${textIn(row, 'code')}`, textIn(row, 'name'));
  return (kind, code) => names.get(`${kind} ${code}`) ?? '';
}

interface Growth {
  readonly settings: Settings;
  readonly nameOf: NameOf;
  readonly isOneUnit: boolean;
  readonly nodeOfRow: Map<number, string>;
}

const columns: Readonly<Record<Exclude<CascadeLevel, 'unit'>, string>> = {
  goal: 'goal',
  objective: 'objective',
  indicator: 'code',
};

function nodesOf(
  rows: readonly CascadeRow[],
  [level, ...below]: readonly CascadeLevel[],
  parent: string,
  growth: Growth,
): readonly CascadeNode[] {
  if (level === undefined) return [];
  if (level === 'unit') return unitNodes(rows, parent, growth);
  return groupedBy(rows, columns[level]).map(([code, group]) => {
    const id = parent === '' ? code : parent + separator + code;
    const isLeaf = level === 'indicator' && growth.isOneUnit && group.length === 1;
    if (isLeaf) for (const { row } of group) growth.nodeOfRow.set(row.row, id);
    const children = isLeaf ? [] : nodesOf(group, below, id, growth);
    const name = level === 'indicator' ? firstText(group, 'indicator') : growth.nameOf(level, code);
    return nodeOf(group, { id, level, code, name, children }, growth);
  });
}

/** One node for every row: a unit that carries an indicator twice shows it twice. */
function unitNodes(rows: readonly CascadeRow[], parent: string, growth: Growth): readonly CascadeNode[] {
  const seen = new Map<string, number>();
  return rows.map((one) => {
    const unit = textIn(one.row, 'unit');
    const nth = (seen.get(unit) ?? 0) + 1;
    seen.set(unit, nth);
    const id = parent + separator + (nth === 1 ? unit : `${unit} ${nth}`);
    growth.nodeOfRow.set(one.row.row, id);
    const name = growth.nameOf('unit', unit);
    return nodeOf(
      [one],
      { id, level: 'unit', code: unit, name: name === unit ? '' : name, children: [] },
      growth,
    );
  });
}

function nodeOf(
  rows: readonly CascadeRow[],
  about: Pick<CascadeNode, 'id' | 'level' | 'code' | 'name' | 'children'>,
  { settings }: Growth,
): CascadeNode {
  const summary = summaryOf(rows);
  const [first] = rows;
  const state = rows.length === 1 && first !== undefined ? first.state : groupState(summary, settings);
  return { ...about, summary, state, rowKey: first?.row.key ?? '', rows: rows.length };
}

const withoutMean = ['invalid', 'notReported', 'notComputable', 'notApplicable'] as const;

function groupState({ counts, mean }: Summary, settings: Settings): StateName {
  if (mean === undefined) return withoutMean.find((state) => counts[state] > 0) ?? 'notExpected';
  const capped = roundTo(mean, 4);
  const achieved = { kind: 'achieved' as const, raw: capped, capped, estimate: false };
  return statusOf(achieved, { kind: 'blank' }, { kind: 'blank' }, settings);
}

function groupedBy(
  rows: readonly CascadeRow[],
  column: string,
): readonly (readonly [string, readonly CascadeRow[]])[] {
  const groups = new Map<string, CascadeRow[]>();
  for (const one of rows) {
    const code = textIn(one.row, column);
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [one]);
    else group.push(one);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other, 'id', { numeric: true }));
}

function firstText(rows: readonly CascadeRow[], column: string): string {
  return rows.map(({ row }) => textIn(row, column)).find((text) => text !== '') ?? '';
}
