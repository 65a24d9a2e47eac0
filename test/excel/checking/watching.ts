/** A watch on a host with a clock that the test turns itself. */
import { checkingAccess } from '../../../src/excel/checking/checkingAccess';
import type { Host } from '../../../src/host/host';
import type { Watching, WorkbookNews } from '../../../src/sheets/checking/access';
import { measurementBlock } from '../../../src/sheets/names';
import type { Snapshot, SnapshotCell } from '../../../src/sheets/snapshot';

export type ReadNews = Extract<WorkbookNews, { kind: 'read' }>;

export class WatchedHost {
  public readonly news: WorkbookNews[] = [];
  public readonly access: ReturnType<typeof checkingAccess>;
  private waiting: (() => void)[] = [];
  private watching: Watching | undefined;
  private last: Snapshot | undefined;

  public constructor(public readonly host: Host) {
    this.access = checkingAccess((act) => {
      this.waiting.push(act);
    });
  }

  /** Begins to watch and forgets the opening. */
  public async open(): Promise<this> {
    const watching = await this.access.watch((news) => {
      this.news.push(news);
      if (news.kind === 'read') this.last = news.snapshot;
    });
    if ('failure' in watching) throw new Error(JSON.stringify(watching.failure));
    this.watching = watching;
    return this;
  }

  public async refresh(): Promise<void> {
    await this.watching?.refresh();
  }

  public async stop(): Promise<void> {
    await this.watching?.stop();
  }

  /** Forgets news and counters so far. */
  public forget(): void {
    this.news.splice(0);
    this.host.resetCounters();
  }

  /** Lets the host deliver its events and the gathering time pass, until nothing waits and nothing runs any more. */
  public async settle(): Promise<void> {
    await turns();
    while (this.waiting.length > 0) {
      const acts = this.waiting;
      this.waiting = [];
      for (const act of acts) act();
      await turns();
    }
  }

  /** Does something as a person would and gives the news that come of it. */
  public async after(deed: () => void): Promise<ReadNews[]> {
    await this.settle();
    this.forget();
    deed();
    await this.settle();
    return this.reads;
  }

  public get reads(): ReadNews[] {
    return this.news.flatMap((one) => (one.kind === 'read' ? [one] : []));
  }

  /** As it was last told. */
  public get snapshot(): Snapshot {
    if (this.last === undefined) throw new Error('Nothing was read');
    return this.last;
  }
}

/** Requests, answers and events take a few turns of the loop each; none of them takes time. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 25; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Cell of the measurement sheet as the snapshot has it. */
export function cellIn(
  snapshot: Snapshot,
  rowKey: string,
  columnKey: string,
  year = 2024,
): SnapshotCell | undefined {
  const block = snapshot.blocks[measurementBlock(year)];
  return block?.rows.find(({ key }) => key === rowKey)?.cells[columnKey];
}

/** `all`, or the keys in order. */
export function changedIn({ changed }: ReadNews): 'all' | string[] {
  return changed === 'all' ? changed : [...changed].sort();
}
