/** What a workbook of ours says, out of its snapshot: rows of the measurement sheet and goals, values as computed. */
import { rowKey } from '../renstra/plan';
import { componentCodes } from './codes';
import { blockNames, measurementBlock, paperBlock, settingNames } from './names';
import { papersOf } from './papers/facts';
import { quarterKey, type Quarter } from './periods';
import { byQuarterKey, stateOf, valueOf, type ByQuarterKey, type ReadValue } from './readValues';
import { readGoals, readSummary, type ReadGoal, type ReadSummary } from './readingTotals';
import { rollUpColumn } from './rollUps/formulas';
import type { Snapshot, SnapshotBlock, SnapshotRow } from './snapshot';
import type { StateName } from './states';

export type { ReadValue } from './readValues';

export interface MeasuredRow {
  readonly key: string;
  readonly unit: ReadValue;
  readonly code: ReadValue;
  readonly objective: ReadValue;
  readonly goal: ReadValue;
  readonly indicator: ReadValue;
  readonly measure: ReadValue;
  readonly sheet: string;
  /** Cell of the realisation to date, and every cell by column key. */
  readonly address: string;
  readonly addresses: Readonly<Record<string, string>>;
  readonly planTarget: ReadValue;
  readonly agreedTarget: ReadValue;
  /** Target in force for the year. */
  readonly target: ReadValue;
  readonly targets: ByQuarterKey<ReadValue>;
  readonly entries: ByQuarterKey<ReadValue>;
  readonly realisation: ByQuarterKey<ReadValue>;
  /** Raw achievement as a fraction; text where there is none (`N/A`, `-`, `!`). */
  readonly achievement: ByQuarterKey<ReadValue>;
  readonly states: ByQuarterKey<StateName | null>;
  readonly targetToDate: ReadValue;
  readonly toDate: ReadValue;
  readonly raw: ReadValue;
  readonly capped: ReadValue;
  /** Word of the status in the workbook's language, and its language-neutral name. */
  readonly status: ReadValue;
  readonly state: StateName | null;
  readonly notes: ByQuarterKey<{
    readonly obstacle: ReadValue;
    readonly followUp: ReadValue;
    readonly evidence: ReadValue;
  }>;
  /** What the figures are computed from, of a list the lines that are filled; absent for a row without a working paper. */
  readonly components?: ByQuarterKey<readonly ReadComponent[]>;
}

/** A line of the working papers: part and whole of a ratio, else before and after; a company or resource has a name. */
export interface ReadComponent {
  readonly item?: ReadValue;
  readonly part?: ReadValue;
  readonly whole?: ReadValue;
  readonly before?: ReadValue;
  readonly after?: ReadValue;
  readonly result: ReadValue;
  /** Sheet and cell of the result. */
  readonly sheet: string;
  readonly address: string;
}

/** What the units' figures of an indicator come to. */
export interface ReadRollUp {
  readonly code: string;
  readonly sheet: string;
  /** Cell of the first quarter's figure. */
  readonly address: string;
  /** Members in the workbook; of a share its n. */
  readonly of: ReadValue;
  /** The year's target as printed for the organisation, and as its units' targets come to. */
  readonly printedTarget: ReadValue;
  readonly target: ReadValue;
  readonly quarters: ByQuarterKey<{
    readonly value: ReadValue;
    readonly reported: ReadValue;
    /** The organisation has entered a figure of its own. */
    readonly enteredDirectly: boolean;
  }>;
}

export interface WorkbookReadout {
  readonly planId: string | null;
  readonly year: number;
  readonly units: readonly string[];
  readonly settings: Readonly<Record<string, ReadValue>>;
  readonly rows: readonly MeasuredRow[];
  readonly goals: readonly ReadGoal[];
  readonly rollUps: readonly ReadRollUp[];
  readonly summary: ReadSummary;
}

function measuredRow(block: SnapshotBlock, row: SnapshotRow): MeasuredRow {
  const value = (column: string): ReadValue => valueOf(row, column);
  const quarter =
    (column: string) =>
    (of: Quarter): ReadValue =>
      value(`${quarterKey(of)}.${column}`);
  return {
    key: row.key,
    unit: value('unit'),
    code: value('code'),
    objective: value('objective'),
    goal: value('goal'),
    indicator: value('indicator'),
    measure: value('measure'),
    sheet: block.sheet,
    address: row.cells['toDate.actual']?.address ?? '',
    addresses: Object.fromEntries(Object.entries(row.cells).map(([key, cell]) => [key, cell.address])),
    planTarget: value('target'),
    agreedTarget: value('agreed'),
    target: value('inForce'),
    targets: byQuarterKey(quarter('quarterTarget')),
    entries: byQuarterKey(quarter('entry')),
    realisation: byQuarterKey(quarter('realisation')),
    achievement: byQuarterKey(quarter('achievement')),
    states: byQuarterKey((of) => stateOf(quarter('state')(of))),
    targetToDate: value('toDate.target'),
    toDate: value('toDate.actual'),
    raw: value('toDate.achievement'),
    capped: value('capped'),
    status: value('status'),
    state: stateOf(value('toDate.state')),
    notes: byQuarterKey((of) => ({
      obstacle: quarter('obstacle')(of),
      followUp: quarter('followUp')(of),
      evidence: quarter('evidence')(of),
    })),
  };
}

/** What stands in the working papers, by row of the measurement sheet. */
function componentsIn(
  block: SnapshotBlock | undefined,
): ReadonlyMap<string, ByQuarterKey<readonly ReadComponent[]>> {
  const papers = [...papersOf(block?.rows ?? [])];
  return new Map(
    papers.map(([key, { head, lines }]) => {
      const ofQuarter = (quarter: Quarter): readonly ReadComponent[] =>
        (lines.length > 0 ? lines.filter((line) => isFilled(line, quarter)) : present(head)).map((row) =>
          readComponent(row, quarter, block?.sheet ?? ''),
        );
      return [key, byQuarterKey(ofQuarter)];
    }),
  );
}

const present = (row: SnapshotRow | undefined): readonly SnapshotRow[] => (row === undefined ? [] : [row]);

function isFilled(line: SnapshotRow, quarter: Quarter): boolean {
  return ['base', 'figure'].some((name) => valueOf(line, `${quarterKey(quarter)}.${name}`) !== null);
}

function readComponent(row: SnapshotRow, quarter: Quarter, sheet: string): ReadComponent {
  const value = (column: string): ReadValue => valueOf(row, `${quarterKey(quarter)}.${column}`);
  const isRatio = valueOf(row, 'rule') === componentCodes.ratio;
  const isLine = valueOf(row, 'parent') !== null;
  return {
    ...(isLine ? { item: valueOf(row, 'item') } : {}),
    ...(isRatio
      ? { part: value('figure'), whole: value('base') }
      : { before: value('base'), after: value('figure') }),
    result: value('result'),
    sheet,
    address: row.cells[`${quarterKey(quarter)}.result`]?.address ?? '',
  };
}

/** Roll-ups of the cascading sheet; headings have none. */
function readRollUps(block: SnapshotBlock | undefined, year: number): readonly ReadRollUp[] {
  return (block?.rows ?? []).flatMap((row): readonly ReadRollUp[] => {
    const value = (name: string): ReadValue => valueOf(row, rollUpColumn(year, name));
    if (value('rule') === null) return [];
    return [
      {
        code: String(valueOf(row, 'code') ?? row.key),
        sheet: block?.sheet ?? '',
        address: row.cells[rollUpColumn(year, 'tw1.value')]?.address ?? '',
        of: value('of'),
        printedTarget: value('printed'),
        target: value('year.value'),
        quarters: byQuarterKey((quarter) => ({
          value: value(`${quarterKey(quarter)}.value`),
          reported: value(`${quarterKey(quarter)}.reported`),
          enteredDirectly: value(`${quarterKey(quarter)}.note`) !== null,
        })),
      },
    ];
  });
}

/** Year of the measurement sheet that is there: the record's, else the one its block is named after. */
export function yearOf(snapshot: Snapshot): number | undefined {
  const recorded = snapshot.record?.year;
  if (recorded !== undefined && snapshot.blocks[measurementBlock(recorded)] !== undefined) return recorded;
  const years = Object.keys(snapshot.blocks).flatMap((name) => {
    const year = Number(/_(\d{4})$/.exec(name)?.[1]);
    return name === measurementBlock(year) ? [year] : [];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Rows and goals of a workbook; undefined where it holds no measurement sheet of ours. */
export function readoutOf(snapshot: Snapshot): WorkbookReadout | undefined {
  const year = yearOf(snapshot);
  const measurement = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  if (year === undefined || measurement === undefined) return undefined;
  const settings = snapshot.blocks[blockNames.settings];
  const known: ReadonlySet<string> = new Set(Object.values(settingNames));
  const components = componentsIn(snapshot.blocks[paperBlock(year)]);
  const rows = measurement.rows.map((row) => {
    const measured = measuredRow(measurement, row);
    const ofRow = components.get(rowKey(String(measured.unit), String(measured.code)));
    return ofRow === undefined ? measured : { ...measured, components: ofRow };
  });
  return {
    planId: snapshot.record?.planId ?? null,
    year,
    units: snapshot.record?.units ?? [
      ...new Set(rows.flatMap(({ unit }) => (typeof unit === 'string' ? [unit] : []))),
    ],
    settings: Object.fromEntries(
      (settings?.rows ?? [])
        .filter(({ key }) => known.has(key))
        .map((row) => [row.key, valueOf(row, 'value')]),
    ),
    rows,
    goals: readGoals(snapshot),
    rollUps: readRollUps(snapshot.blocks[blockNames.cascading], year),
    summary: readSummary(snapshot, year),
  };
}
