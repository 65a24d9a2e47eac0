/** Findings on the entries of a workbook, row by row, so that a changed entry has only its own rows judged again. */
import type { Finding, Severity } from '../../renstra/finding';
import type { Context } from '../../renstra/validation/figure';
import type { RowFacts } from '../../renstra/validation/facts';
import { judgeRow } from '../../renstra/validation/judge';
import { wordsOf } from '../../renstra/validation/words';
import type { Language } from '../../texts/texts';
import { layoutVersion } from '../designWorkbook';
import { begunQuarter, factsReader, settingsOf, type FactsReader, type Today } from '../judging';
import { measurementBlock } from '../names';
import { yearOf } from '../reading';
import type { ReadTrouble, Snapshot, SnapshotBlock, SnapshotRow } from '../snapshot';
import type { KeyedEntry } from './access';
import { lossesOf } from './losses';
import { dismissalId, type Dismissal, type DismissalKey } from './dismissals';

export interface JudgedFinding {
  readonly finding: Finding;
  readonly rowKey: string;
  /** Column of the measurement sheet (`tw1.entry`); of a component its line and column (`P4SI/SS3/a tw1.base`). */
  readonly columnKey: string;
  /** The cell itself, on whichever sheet. */
  readonly cell: KeyedEntry;
  readonly indicator: string;
  /** What was judged, in no language: the cell's content and, where another cell is meant, the quarter's entry. */
  readonly content: string;
  /** Set aside, with a reason. */
  readonly dismissal?: Dismissal;
}
export type DismissedFinding = JudgedFinding & { readonly dismissal: Dismissal };

export interface JudgedRow {
  readonly rowKey: string;
  /** 0-based on the sheet. */
  readonly row: number;
  readonly findings: readonly JudgedFinding[];
}

export interface Judgement {
  readonly year: number;
  readonly sheet: string;
  /** From top to bottom, as the planner has sorted them. */
  readonly rows: readonly JudgedRow[];
  /** Those not set aside, from top to bottom. */
  readonly open: readonly JudgedFinding[];
  readonly dismissed: readonly DismissedFinding[];
  /** Dismissals without a finding: the entry was changed since. */
  readonly idleDismissals: readonly Dismissal[];
  /** Of the open ones. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly troubles: readonly ReadTrouble[];
  /** Rows looked at in this pass; the others kept what was said of them before. */
  readonly judgedRows: number;
}

/** What checking makes of a workbook; everything but `judged` says why nothing can be checked. */
export type Checked =
  | {
      readonly kind: 'notOurs';
      /** Year of the measurement sheet that the workbook's record knows and that is there no more. */
      readonly lostYear?: number;
    }
  /** Made by a later version of the add-in; read only. */
  | { readonly kind: 'newerLayout'; readonly version: number }
  /** The key row or key column of the measurement sheet is gone. */
  | { readonly kind: 'keysMissing'; readonly sheet: string }
  | { readonly kind: 'judged'; readonly judgement: Judgement };

export interface JudgingOptions {
  readonly language: Language;
  /** Tells which quarters of the measured year have begun. */
  readonly today: Today;
}

/** Judges every row. */
export function judgeWorkbook(snapshot: Snapshot, options: JudgingOptions): Checked {
  return judge(snapshot, options, () => undefined);
}

/**
 * Judges the rows whose keys are named; all others keep their findings. `changed` must name every row whose own cells,
 * or whose earlier years in Riwayat, are not what they were; rows that share a key are always judged anew.
 */
export function judgeAgain(
  before: Checked,
  snapshot: Snapshot,
  changed: 'all' | ReadonlySet<string>,
  options: JudgingOptions,
): Checked {
  if (changed === 'all' || before.kind !== 'judged') return judgeWorkbook(snapshot, options);
  const known = new Map(before.judgement.rows.map((row) => [`${row.row} ${row.rowKey}`, row]));
  const keyCounts = countsOf(before.judgement.rows);
  return judge(snapshot, options, ({ row, key }, isDoubled) => {
    if (changed.has(key) || isDoubled || keyCounts.get(key) !== 1) return undefined;
    return known.get(`${row} ${key}`);
  });
}

function countsOf(rows: readonly JudgedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rowKey } of rows) counts.set(rowKey, (counts.get(rowKey) ?? 0) + 1);
  return counts;
}

/** Everything the sheet of findings lists: what is open and what was set aside, in the order of the rows. */
export function listedOn({ rows, dismissed }: Judgement): readonly JudgedFinding[] {
  const setAside = new Map(dismissed.map((one) => [one.finding, one]));
  return rows.flatMap(({ findings }) => findings.map((one) => setAside.get(one.finding) ?? one));
}

type Known = (row: SnapshotRow, isDoubled: boolean) => JudgedRow | undefined;

function judge(snapshot: Snapshot, options: JudgingOptions, known: Known): Checked {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  const version = snapshot.record?.layoutVersion ?? layoutVersion;
  if (version > layoutVersion) return { kind: 'newerLayout', version };
  const reader = factsReader(snapshot);
  if (year === undefined || block === undefined || reader === undefined) return unreadable(snapshot);
  const context = contextOf(snapshot, year, options);
  const doubled = new Set(block.duplicateKeys);
  let judgedRows = 0;
  const rows = block.rows.map((row) => {
    const before = known(row, doubled.has(row.key));
    if (before !== undefined) return before;
    judgedRows += 1;
    return judgedRow(row, reader, context);
  });
  return { kind: 'judged', judgement: judgementOf(snapshot, year, block, rows, judgedRows) };
}

function unreadable({ troubles, record }: Snapshot): Checked {
  const lost = troubles.find(
    (trouble) => trouble.kind === 'keysMissing' && isMeasurementBlock(trouble.block),
  );
  if (lost !== undefined) return { kind: 'keysMissing', sheet: lost.sheet };
  const isLost = record?.missingBlocks?.includes(measurementBlock(record.year)) === true;
  return isLost ? { kind: 'notOurs', lostYear: record.year } : { kind: 'notOurs' };
}

function isMeasurementBlock(name: string): boolean {
  return name === measurementBlock(Number(/_(\d{4})$/.exec(name)?.[1]));
}

function contextOf(snapshot: Snapshot, year: number, { language, today }: JudgingOptions): Context {
  return {
    words: wordsOf(language),
    settings: settingsOf(snapshot),
    begun: begunQuarter(year, today),
  };
}

function judgedRow(row: SnapshotRow, reader: FactsReader, context: Context): JudgedRow {
  const facts = reader(row);
  const found = judgeRow(facts, context);
  const columns = found.length === 0 ? new Map<string, string>() : columnsByAddress(row);
  const components = found.length === 0 ? new Map<string, ComponentCell>() : componentCells(facts);
  return {
    rowKey: row.key,
    row: row.row,
    findings: found.map((finding) => {
      const component = isElsewhere(finding, facts) ? components.get(addressOf(finding)) : undefined;
      if (component !== undefined)
        return { finding, rowKey: row.key, indicator: textIn(row, 'indicator'), ...component };
      const columnKey = columns.get(addressOf(finding)) ?? '';
      const content = contentOf(row, columnKey, finding.period ?? '');
      const cell = { rowKey: row.key, columnKey };
      return { finding, rowKey: row.key, columnKey, cell, indicator: textIn(row, 'indicator'), content };
    }),
  };
}

/** A cell of the working papers, told apart from the row's own ones by its line. */
type ComponentCell = Pick<JudgedFinding, 'columnKey' | 'cell' | 'content'>;

function componentCells({ components }: RowFacts): ReadonlyMap<string, ComponentCell> {
  const cells = (components?.quarters ?? []).flatMap((pairs, index) =>
    pairs.flatMap(({ line, base, figure }): [string, ComponentCell][] =>
      (
        [
          ['base', base],
          ['figure', figure],
        ] as const
      ).map(([name, { address, content }]) => {
        const columnKey = `tw${index + 1}.${name}`;
        const cell = { sheet: 'workingPapers', rowKey: line, columnKey } as const;
        return [address, { columnKey: `${line} ${columnKey}`, cell, content: String(content) }];
      }),
    ),
  );
  return new Map(cells);
}

const addressOf = ({ at }: Finding): string => ('address' in at ? at.address : '');
const isElsewhere = ({ at }: Finding, { sheet }: RowFacts): boolean => 'sheet' in at && at.sheet !== sheet;

const textIn = (row: SnapshotRow, column: string): string => String(row.cells[column]?.input ?? '');

/** `TW1` and `tw1.entry` */
function contentOf(row: SnapshotRow, columnKey: string, period: string): string {
  const entryKey = `${period.toLowerCase()}.entry`;
  const own = textIn(row, columnKey);
  if (entryKey === columnKey || row.cells[entryKey] === undefined) return own;
  return `${own} | ${textIn(row, entryKey)}`;
}

function columnsByAddress(row: SnapshotRow): ReadonlyMap<string, string> {
  return new Map(Object.entries(row.cells).map(([column, { address }]) => [address, column]));
}

const keyOf = ({ finding, rowKey, columnKey, content }: JudgedFinding): DismissalKey => ({
  rule: finding.rule,
  rowKey,
  columnKey,
  content,
});

/** Sets a finding aside; `on` is the day (`2024-10-07`). */
export function dismissalOf(one: JudgedFinding, reason: string, on: string): Dismissal {
  return { ...keyOf(one), reason, on };
}

function judgementOf(
  snapshot: Snapshot,
  year: number,
  block: SnapshotBlock,
  rows: readonly JudgedRow[],
  judgedRows: number,
): Judgement {
  const dismissals = new Map(snapshot.dismissals.map((one) => [dismissalId(one), one]));
  const open: JudgedFinding[] = [];
  const dismissed: DismissedFinding[] = [];
  const bySeverity = { error: 0, warning: 0, info: 0 };
  for (const one of rows.flatMap(({ findings }) => findings)) {
    const dismissal = dismissals.get(dismissalId(keyOf(one)));
    if (dismissal === undefined) {
      open.push(one);
      bySeverity[one.finding.severity] += 1;
    } else dismissed.push({ ...one, dismissal });
  }
  const used = new Set(dismissed.map(({ dismissal }) => dismissal));
  return {
    year,
    sheet: block.sheet,
    rows,
    open,
    dismissed,
    idleDismissals: snapshot.dismissals.filter((one) => !used.has(one)),
    bySeverity,
    troubles: [...snapshot.troubles, ...lossesOf(snapshot, block, year)],
    judgedRows,
  };
}
