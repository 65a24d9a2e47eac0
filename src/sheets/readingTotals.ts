/** What the sheets that add up the measurement say: goals, and the summary of its groups. */
import { blockNames, goalBlock, summaryBlock, type SummaryKind } from './names';
import { quarterKey, type PeriodKey } from './periods';
import { byQuarterKey, valueOf, type ByQuarterKey, type ReadValue } from './readValues';
import type { Snapshot, SnapshotBlock, SnapshotRow } from './snapshot';
import type { countedStates } from './summary/keys';
import { figureKey } from './summary/keys';

/** A goal in a period: its members that reported, against the targets of the same ones. */
export interface ReadGoalFigures {
  readonly sameTarget: ReadValue;
  readonly realisation: ReadValue;
  /** Fractions, as computed and capped. */
  readonly achievement: ReadValue;
  readonly capped: ReadValue;
  readonly reported: ReadValue;
  readonly members: ReadValue;
  /** "sementara (5 dari 8)" while members are missing. */
  readonly note: ReadValue;
  readonly status: ReadValue;
}

/** A goal, with its figures to date. */
export interface ReadGoal extends ReadGoalFigures {
  readonly code: string;
  readonly name: ReadValue;
  readonly sheet: string;
  /** Cell of the realisation to date. */
  readonly address: string;
  readonly targets: Readonly<Record<string, ReadValue>>;
  readonly printed: Readonly<Record<string, ReadValue>>;
  readonly quarters: ByQuarterKey<ReadGoalFigures | null>;
}

/** A group of rows in a period: mean as a fraction, counts of rows. */
export interface ReadGroupFigures {
  readonly mean: ReadValue;
  readonly expected: ReadValue;
  readonly reported: ReadValue;
  readonly complete: ReadValue;
  readonly counts: Readonly<Record<(typeof countedStates)[number], ReadValue>>;
}

/** A goal, objective, perspective or unit, with its figures to date. */
export interface ReadGroup extends ReadGroupFigures {
  readonly key: string;
  readonly code: ReadValue;
  readonly name: ReadValue;
  readonly sheet: string;
  /** Cell of the mean to date. */
  readonly address: string;
  readonly rows: ReadValue;
  readonly rank: ReadValue;
  readonly quarters: ByQuarterKey<ReadGroupFigures>;
}

export interface ReadSummary {
  readonly goals: readonly ReadGroup[];
  readonly objectives: readonly ReadGroup[];
  readonly perspectives: readonly ReadGroup[];
  readonly units: readonly ReadGroup[];
}

const rowIn = (snapshot: Snapshot, block: string, key: string): SnapshotRow | undefined =>
  snapshot.blocks[block]?.rows.find((row) => row.key === key);

function goalFigures(row: SnapshotRow): ReadGoalFigures {
  const value = (column: string): ReadValue => valueOf(row, column);
  return {
    sameTarget: value('sameTarget'),
    realisation: value('realisation'),
    achievement: value('achievement'),
    capped: value('capped'),
    reported: value('reported'),
    members: value('members'),
    note: value('provisional'),
    status: value('status'),
  };
}

function perYear(row: SnapshotRow | undefined, prefix: string): Record<string, ReadValue> {
  if (row === undefined) return {};
  const isYear = new RegExp(`^${prefix}\\d{4}$`);
  return Object.fromEntries(
    Object.keys(row.cells)
      .filter((key) => isYear.test(key))
      .map((key) => [key.slice(prefix.length), valueOf(row, key)]),
  );
}

/** The goals of a workbook, in the order of their rows. */
export function readGoals(snapshot: Snapshot): readonly ReadGoal[] {
  const block = snapshot.blocks[blockNames.goals];
  if (block === undefined) return [];
  return block.rows.map((row) => {
    const targets = rowIn(snapshot, blockNames.goalTargets, row.key);
    return {
      code: String(valueOf(row, 'code') ?? row.key),
      name: valueOf(row, 'name'),
      sheet: block.sheet,
      address: row.cells['realisation']?.address ?? '',
      targets: perYear(targets, 'target'),
      printed: perYear(targets, 'printed'),
      ...goalFigures(row),
      quarters: byQuarterKey((quarter) => {
        const found = rowIn(snapshot, goalBlock(quarterKey(quarter)), row.key);
        return found === undefined ? null : goalFigures(found);
      }),
    };
  });
}

function groupFigures(row: SnapshotRow, period: PeriodKey): ReadGroupFigures {
  const value = (figure: Parameters<typeof figureKey>[1]): ReadValue =>
    valueOf(row, figureKey(period, figure));
  return {
    mean: value('mean'),
    expected: value('expected'),
    reported: value('reported'),
    complete: value('complete'),
    counts: {
      achieved: value('achieved'),
      nearlyAchieved: value('nearlyAchieved'),
      notAchieved: value('notAchieved'),
      notApplicable: value('notApplicable'),
      notReported: value('notReported'),
      invalid: value('invalid'),
      notComputable: value('notComputable'),
    },
  };
}

function readGroup(block: SnapshotBlock, row: SnapshotRow): ReadGroup {
  return {
    key: row.key,
    code: valueOf(row, 'code'),
    name: valueOf(row, 'name'),
    sheet: block.sheet,
    address: row.cells['mean']?.address ?? '',
    rows: valueOf(row, 'rows'),
    rank: valueOf(row, 'rank'),
    ...groupFigures(row, 'toDate'),
    quarters: byQuarterKey((quarter) => groupFigures(row, quarterKey(quarter))),
  };
}

/** The groups that a workbook's summary of a year sums up, each kind in the order of its rows. */
export function readSummary(snapshot: Snapshot, year: number): ReadSummary {
  const groups = (kind: SummaryKind): readonly ReadGroup[] => {
    const block = snapshot.blocks[summaryBlock(kind, year)];
    return block?.rows.map((row) => readGroup(block, row)) ?? [];
  };
  return {
    goals: groups('goal'),
    objectives: groups('objective'),
    perspectives: groups('perspective'),
    units: groups('unit'),
  };
}
