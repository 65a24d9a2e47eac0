/** What checking costs while a planner types and pastes: syncs that read, and rows that are judged. */
import { checkingAccess } from '../../excel';
import { columnLetters } from '../../formula/address';
import type { Host } from '../../host/hostTypes';
import { judgeAgain, judgeWorkbook, type Checked } from '../../sheets/checking/judgement';
import type { WorkbookNews } from '../../sheets/checking/access';
import { measurementBlock } from '../../sheets/names';
import { quarterKey, quarters } from '../../sheets/periods';
import type { Snapshot, SnapshotBlock } from '../../sheets/snapshot';
import { failureWords } from '../insert';
import { language } from '../texts';
import { atMost, type Figure } from './figure';

export interface LiveReport {
  /** Reading the workbook when the pane opens. */
  readonly openingSyncs: number;
  readonly syncsOfOneEdit: Figure;
  readonly rowsJudgedAfterOneEdit: Figure;
  /** Every realisation of all four quarters pasted. */
  readonly pastedEntries: number;
  readonly syncsOfPaste: Figure;
  readonly passesOfPaste: Figure;
}

const options = { language, today: { year: 9999, month: 1 } } as const;
/** Longer than the host takes to deliver events and the watch to gather them. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** A planner's deeds on a watched host, and what came of them. */
class WatchedHost {
  public snapshot: Snapshot | undefined;
  private checked: Checked | undefined;
  private passes = 0;
  private judgedRows = 0;

  public constructor(private readonly host: Host) {}

  public readonly take = (news: WorkbookNews): void => {
    if (news.kind === 'failed') throw new Error(`Not read: ${failureWords(news.failure)}`);
    if (news.kind !== 'read') return;
    this.snapshot = news.snapshot;
    this.checked =
      this.checked === undefined
        ? judgeWorkbook(news.snapshot, options)
        : judgeAgain(this.checked, news.snapshot, news.changed, options);
    this.passes += 1;
    this.judgedRows += this.checked.kind === 'judged' ? this.checked.judgement.judgedRows : 0;
  };

  public async after(deed: () => void): Promise<{ syncs: number; passes: number; rows: number }> {
    this.host.resetCounters();
    this.passes = 0;
    this.judgedRows = 0;
    deed();
    await settled();
    return { syncs: this.host.syncs, passes: this.passes, rows: this.judgedRows };
  }
}

/** Types and pastes into the connected host's workbook of a year. */
export async function measureLive(host: Host, year: number): Promise<LiveReport> {
  const watched = new WatchedHost(host);
  host.resetCounters();
  const watching = await checkingAccess().watch(watched.take);
  if ('failure' in watching) throw new Error(`Not watched: ${failureWords(watching.failure)}`);
  const openingSyncs = host.syncs;
  const block = watched.snapshot?.blocks[measurementBlock(year)];
  if (block === undefined) throw new Error('The workbook holds no measurement sheet');
  const edit = await watched.after(() => {
    host.userEdits(block.sheet, columnsOf(block, [block.rows[0]?.row ?? 0])[0] ?? '', '91,5');
  });
  const rows = block.rows.map(({ row }) => row);
  const paste = await watched.after(() => {
    for (const area of columnsOf(block, rows))
      host.userEdits(
        block.sheet,
        area,
        rows.map((row) => [row % 7 === 0 ? '1.279' : row]),
      );
  });
  await watching.stop();
  return {
    openingSyncs,
    syncsOfOneEdit: atMost(edit.syncs, 1),
    rowsJudgedAfterOneEdit: atMost(edit.rows, 1),
    pastedEntries: rows.length * quarters.length,
    syncsOfPaste: atMost(paste.syncs, 2),
    passesOfPaste: atMost(paste.passes, 1),
  };
}

/** The realisation column of each quarter over these rows, which stand together. */
function columnsOf({ columns }: SnapshotBlock, rows: readonly number[]): readonly string[] {
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  return quarters.flatMap((quarter) => {
    const column = columns[`${quarterKey(quarter)}.entry`];
    if (column === undefined) return [];
    const letters = columnLetters(column);
    return [`${letters}${first + 1}:${letters}${last + 1}`];
  });
}
