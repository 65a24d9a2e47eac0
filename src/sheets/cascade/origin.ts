/** Where a row's figure comes from and where it counts: entry or components, realisation, figure to date, achievement. */
import type { Consolidation } from '../../renstra/plan';
import { rowKey } from '../../renstra/plan';
import type { Quarter } from '../../renstra/quarter';
import type { KeyedEntry, SelectedCell } from '../checking/access';
import { factsReader, settingsOf } from '../judging';
import { measurementBlock, paperBlock } from '../names';
import { papersOf } from '../papers/facts';
import { quarterKey, quarters } from '../periods';
import { yearOf, type ReadValue } from '../reading';
import type { Snapshot, SnapshotBlock, SnapshotRow } from '../snapshot';
import { numberIn, textIn } from '../snapshotFacts';
import { stateNames, type StateName } from '../states';

/** A figure and the cell that shows it. */
export interface OriginFigure {
  readonly value: ReadValue;
  readonly address: string;
  readonly cell: KeyedEntry;
}

/** A line of the working papers. */
export interface OriginComponent {
  /** Company or resource; '' where the figure has one line only. */
  readonly item: string;
  readonly baseLabel: string;
  readonly figureLabel: string;
  readonly base: OriginFigure;
  readonly figure: OriginFigure;
}

/** A unit's figure that counts in a roll-up. */
export interface OriginMember {
  readonly unit: string;
  readonly figure: OriginFigure;
}

export interface Origin {
  readonly rowKey: string;
  /** 0-based on the measurement sheet. */
  readonly row: number;
  readonly unit: string;
  readonly code: string;
  readonly indicator: string;
  /** Quarter of the selected cell, else the reporting one. */
  readonly quarter: Quarter;
  readonly reportingQuarter: Quarter;
  /** What the realisation is taken from: the first of these that says something. */
  readonly source: 'entry' | 'paper' | 'rolled' | 'nothing';
  readonly entry: OriginFigure;
  /** Result of the working papers; absent for a row without any. */
  readonly paper?: OriginFigure;
  /** Filled lines behind that result. */
  readonly components: readonly OriginComponent[];
  /** What the units' figures come to; absent where nothing is rolled up into this row. */
  readonly rolled?: OriginFigure;
  /** Rows that are rolled up into this one, those with a figure first. */
  readonly members: readonly OriginMember[];
  readonly realisation: OriginFigure;
  readonly quarterTarget: OriginFigure;
  /** Raw, as a fraction. */
  readonly quarterAchievement: OriginFigure;
  readonly consolidation: Consolidation;
  /** Realisations of the quarters up to the reporting one. */
  readonly quarters: readonly { readonly quarter: Quarter; readonly realisation: OriginFigure }[];
  readonly toDate: OriginFigure;
  readonly targetToDate: OriginFigure;
  /** Raw and capped, as fractions. */
  readonly achievement: OriginFigure;
  readonly capped: OriginFigure;
  readonly state: StateName | undefined;
  readonly objective: string;
  readonly goal: string;
}

/** Origin of the figure of a cell; undefined where it is in no row of the measurement sheet or the working papers. */
export function originOf(snapshot: Snapshot, cell: SelectedCell): Origin | undefined {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  if (year === undefined || block === undefined) return undefined;
  const papers = snapshot.blocks[paperBlock(year)];
  const row = rowBehind(block, papers, cell);
  if (row === undefined) return undefined;
  const { reportingQuarter } = settingsOf(snapshot);
  const quarter = quarterAt(cell.sheet === block.sheet ? row : rowAt(papers, cell), cell) ?? reportingQuarter;
  const consolidation = factsReader(snapshot)?.(row).consolidation ?? 'last';
  return {
    ...aboutRow(row, quarter, reportingQuarter),
    ...sourceOf(row, papers, quarter),
    members: membersOf(block, row, quarter),
    consolidation,
  };
}

function rowAt(block: SnapshotBlock | undefined, { sheet, address }: SelectedCell): SnapshotRow | undefined {
  if (block?.sheet !== sheet) return undefined;
  const number = Number(/\d+$/.exec(address)?.[0]) - 1;
  return block.rows.find(({ row }) => row === number);
}

function rowBehind(
  block: SnapshotBlock,
  papers: SnapshotBlock | undefined,
  cell: SelectedCell,
): SnapshotRow | undefined {
  if (block.sheet === cell.sheet) return rowAt(block, cell);
  const line = rowAt(papers, cell);
  if (line === undefined) return undefined;
  const wanted = identity(line);
  return block.rows.find((row) => identity(row) === wanted);
}

const identity = (row: SnapshotRow): string => rowKey(textIn(row, 'unit'), textIn(row, 'code'));

function quarterAt(row: SnapshotRow | undefined, { address }: SelectedCell): Quarter | undefined {
  const column = Object.entries(row?.cells ?? {}).find(([, cell]) => cell.address === address)?.[0] ?? '';
  return quarters.find((quarter) => column.startsWith(`${quarterKey(quarter)}.`));
}

function figureIn(row: SnapshotRow, columnKey: string, sheet?: 'workingPapers'): OriginFigure {
  const cell = row.cells[columnKey];
  return {
    value: cell === undefined || cell.value === '' ? null : cell.value,
    address: cell?.address ?? '',
    cell: { rowKey: row.key, columnKey, ...(sheet === undefined ? {} : { sheet }) },
  };
}

/** Realisations of the units' rows that name the roll-up this row takes its figure from. */
function membersOf(block: SnapshotBlock, row: SnapshotRow, quarter: Quarter): readonly OriginMember[] {
  const rollUp = textIn(row, 'fedBy');
  if (rollUp === '') return [];
  const members = block.rows
    .filter((one) => textIn(one, 'memberOf') === rollUp)
    .map((one) => ({
      unit: textIn(one, 'unit'),
      figure: figureIn(one, `${quarterKey(quarter)}.realisation`),
    }));
  const hasFigure = ({ figure }: OriginMember): boolean => figure.value !== null;
  return [...members.filter(hasFigure), ...members.filter((member) => !hasFigure(member))];
}

function aboutRow(row: SnapshotRow, quarter: Quarter, reportingQuarter: Quarter) {
  const key = quarterKey(quarter);
  return {
    rowKey: row.key,
    row: row.row,
    unit: textIn(row, 'unit'),
    code: textIn(row, 'code'),
    indicator: textIn(row, 'indicator'),
    quarter,
    reportingQuarter,
    realisation: figureIn(row, `${key}.realisation`),
    quarterTarget: figureIn(row, `${key}.quarterTarget`),
    quarterAchievement: figureIn(row, `${key}.achievement`),
    quarters: quarters
      .filter((one) => one <= reportingQuarter)
      .map((one) => ({ quarter: one, realisation: figureIn(row, `${quarterKey(one)}.realisation`) })),
    toDate: figureIn(row, 'toDate.actual'),
    targetToDate: figureIn(row, 'toDate.target'),
    achievement: figureIn(row, 'toDate.achievement'),
    capped: figureIn(row, 'capped'),
    state: stateNames[numberIn(row, 'toDate.state') ?? -1],
    objective: textIn(row, 'objective'),
    goal: textIn(row, 'goal'),
  };
}

function sourceOf(
  row: SnapshotRow,
  papers: SnapshotBlock | undefined,
  quarter: Quarter,
): Pick<Origin, 'source' | 'entry' | 'paper' | 'components' | 'rolled'> {
  const key = quarterKey(quarter);
  const entry = figureIn(row, `${key}.entry`);
  const { head, lines = [] } = papersOf(papers?.rows ?? []).get(identity(row)) ?? {};
  const paper = head === undefined ? undefined : figureIn(head, `${key}.result`, 'workingPapers');
  const rolled = row.cells[`${key}.rolled`] === undefined ? undefined : figureIn(row, `${key}.rolled`);
  const counted = lines.length > 0 || head === undefined ? lines : [head];
  const said = { entry, paper, rolled };
  return {
    source:
      (['entry', 'paper', 'rolled'] as const).find((one) => (said[one]?.value ?? null) !== null) ?? 'nothing',
    entry,
    components: counted.map((line) => componentOf(line, head, key)).filter(isFilled),
    ...(paper === undefined ? {} : { paper }),
    ...(rolled === undefined ? {} : { rolled }),
  };
}

function componentOf(line: SnapshotRow, head: SnapshotRow | undefined, key: string): OriginComponent {
  return {
    item: textIn(line, 'parent') === '' ? '' : textIn(line, 'item'),
    baseLabel: textIn(head ?? line, 'baseLabel'),
    figureLabel: textIn(head ?? line, 'figureLabel'),
    base: figureIn(line, `${key}.base`, 'workingPapers'),
    figure: figureIn(line, `${key}.figure`, 'workingPapers'),
  };
}

const isFilled = ({ base, figure }: OriginComponent): boolean => base.value !== null || figure.value !== null;
