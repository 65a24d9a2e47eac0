/** What the pane says of the cell under the cursor: the indicator's definition, its figures, and the verdict on what is typed. */
import type { Quarter } from '../../renstra/quarter';
import type { Settings } from '../../renstra/settings';
import { allowedOn, wordsOf } from '../../renstra/validation/words';
import type { Language } from '../../texts/texts';
import { factsReader, settingsOf } from '../judging';
import { blockNames, measurementBlock } from '../names';
import { quarterKey, quarters } from '../periods';
import { yearOf, type ReadValue } from '../reading';
import type { Snapshot, SnapshotRow } from '../snapshot';
import { stateNames, type StateName } from '../states';
import type { SelectedCell } from './access';
import type { Judgement, JudgedFinding } from './judgement';

/** What may be entered in the selected cell. */
export type EntryKind =
  'realisation' | 'quarterTarget' | 'agreedTarget' | 'note' | 'date' | 'text' | 'generated';

export interface CardQuarter {
  readonly quarter: Quarter;
  readonly target: ReadValue;
  readonly realisation: ReadValue;
  /** Raw, as a fraction; a text where there is none (`N/A`, `-`, `!`). */
  readonly achievement: ReadValue;
  readonly state: StateName | undefined;
}

/** A guideline card as Kamus IK holds it; all texts as they stand there. */
export interface CardDefinition {
  readonly section: string;
  readonly definition: string;
  readonly calculation: string;
  readonly dataSource: string;
  readonly personInCharge: string;
}

export interface Card {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly address: string;
  readonly unit: string;
  readonly code: string;
  readonly objective: string;
  readonly indicator: string;
  readonly measure: string;
  /** Word in the workbook's language. */
  readonly polarity: string;
  readonly scale: string;
  readonly planTarget: ReadValue;
  readonly agreedTarget: ReadValue;
  readonly targetInForce: ReadValue;
  readonly quarters: readonly CardQuarter[];
  readonly achievementToDate: ReadValue;
  readonly stateToDate: StateName | undefined;
  /** Indicators without a card have none. */
  readonly definition: CardDefinition | undefined;
  readonly entry: EntryKind;
  /** Quarter of the selected column; undefined outside the quarters. */
  readonly quarter: Quarter | undefined;
  /** What may be typed here, as words (`0 sampai 100`); undefined where no figure belongs. */
  readonly allowed: string | undefined;
  /** Of a generated cell: the entry of the same row that decides what it shows. */
  readonly typeInstead:
    { readonly columnKey: string; readonly quarter: Quarter; readonly address: string } | undefined;
  /** What stands in the cell: formula or constant, '' where nothing does. */
  readonly typed: string | number | boolean;
  /** Findings on this very cell, those set aside too. */
  readonly verdict: readonly JudgedFinding[];
  /** Open findings on other cells of the row. */
  readonly others: readonly JudgedFinding[];
}

/** The card of a cell; undefined where the cell is in no row of the measurement sheet. */
export function cardAt(
  snapshot: Snapshot,
  judgement: Judgement,
  cell: SelectedCell,
  language: Language,
): Card | undefined {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  if (block === undefined || block.sheet !== cell.sheet) return undefined;
  const rowNumber = Number(/\d+$/.exec(cell.address)?.[0]) - 1;
  const row = block.rows.find((one) => one.row === rowNumber);
  return row === undefined ? undefined : cardOf(snapshot, judgement, row, cell.address, language);
}

function cardOf(
  snapshot: Snapshot,
  judgement: Judgement,
  row: SnapshotRow,
  address: string,
  language: Language,
): Card {
  const columnKey = Object.entries(row.cells).find(([, one]) => one.address === address)?.[0] ?? '';
  const entry = entryKind(columnKey);
  const scale = factsReader(snapshot)?.(row).scale;
  const text = (column: string): string => String(row.cells[column]?.value ?? '');
  const findings = judgement.rows.find((one) => one.row === row.row)?.findings ?? [];
  const dismissed = judgement.dismissed.filter(({ rowKey }) => rowKey === row.key);
  const known = findings.map((one) => dismissed.find(({ finding }) => finding === one.finding) ?? one);
  return {
    rowKey: row.key,
    columnKey,
    address,
    unit: text('unit'),
    code: text('code'),
    objective: text('objective'),
    indicator: text('indicator'),
    measure: text('measure'),
    polarity: text('polarityLabel'),
    scale: scale?.name ?? '',
    planTarget: valueIn(row, 'target'),
    agreedTarget: valueIn(row, 'agreed'),
    targetInForce: valueIn(row, 'inForce'),
    quarters: quarters.map((quarter) => quarterOf(row, quarter)),
    achievementToDate: valueIn(row, 'toDate.achievement'),
    stateToDate: stateIn(row, 'toDate.state'),
    definition: definitionOf(snapshot, text('code'), text('unit')),
    entry,
    quarter: quarterOfColumn(columnKey),
    allowed: hasFigure(entry) ? allowedOn(scale, wordsOf(language)) : undefined,
    typeInstead: entry === 'generated' ? entryBehind(row, columnKey, settingsOf(snapshot)) : undefined,
    typed: row.cells[columnKey]?.input ?? '',
    verdict: known.filter((one) => one.columnKey === columnKey),
    others: known.filter((one) => one.columnKey !== columnKey && one.dismissal === undefined),
  };
}

const kindsOfColumns: Readonly<Record<string, EntryKind>> = {
  entry: 'realisation',
  targetEntry: 'quarterTarget',
  obstacle: 'note',
  followUp: 'note',
  evidence: 'note',
  agreed: 'agreedTarget',
  agreedUpper: 'agreedTarget',
  agreedDate: 'date',
  agreedNumber: 'text',
  agreedReason: 'text',
};

function entryKind(columnKey: string): EntryKind {
  return kindsOfColumns[columnKey.replace(/^tw[1-4]\./, '')] ?? 'generated';
}

const agreedColumns: readonly string[] = ['target', 'targetUpper', 'inForce', 'upper'];

function entryBehind(
  row: SnapshotRow,
  columnKey: string,
  { reportingQuarter }: Settings,
): Card['typeInstead'] {
  const quarter = quarterOfColumn(columnKey) ?? reportingQuarter;
  const entry = columnKey.endsWith('.quarterTarget') ? 'targetEntry' : 'entry';
  const column = agreedColumns.includes(columnKey) ? 'agreed' : `${quarterKey(quarter)}.${entry}`;
  const address = row.cells[column]?.address;
  return address === undefined ? undefined : { columnKey: column, quarter, address };
}

const hasFigure = (entry: EntryKind): boolean =>
  entry === 'realisation' || entry === 'quarterTarget' || entry === 'agreedTarget';

function quarterOfColumn(columnKey: string): Quarter | undefined {
  return quarters.find((quarter) => columnKey.startsWith(`${quarterKey(quarter)}.`));
}

function quarterOf(row: SnapshotRow, quarter: Quarter): CardQuarter {
  const key = quarterKey(quarter);
  return {
    quarter,
    target: valueIn(row, `${key}.quarterTarget`),
    realisation: valueIn(row, `${key}.realisation`),
    achievement: valueIn(row, `${key}.achievement`),
    state: stateIn(row, `${key}.state`),
  };
}

function valueIn(row: SnapshotRow, column: string): ReadValue {
  const value = row.cells[column]?.value;
  return value === undefined || value === '' ? null : value;
}

function stateIn(row: SnapshotRow, column: string): StateName | undefined {
  const value = row.cells[column]?.value;
  return typeof value === 'number' ? stateNames[value] : undefined;
}

/** Of several cards of one code that of the unit's own section, else the first. */
function definitionOf(snapshot: Snapshot, code: string, unit: string): CardDefinition | undefined {
  const rows = (snapshot.blocks[blockNames.guidelines]?.rows ?? []).filter(
    (row) => row.cells['code']?.value === code,
  );
  const row = rows.find((one) => one.cells['section']?.value === unit) ?? rows[0];
  if (row === undefined) return undefined;
  const text = (column: string): string => String(row.cells[column]?.value ?? '');
  return {
    section: text('section'),
    definition: text('definition'),
    calculation: text('calculation'),
    dataSource: text('dataSource'),
    personInCharge: text('personInCharge'),
  };
}
