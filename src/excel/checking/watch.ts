/** Watches a workbook: one path for all changes, gathered for a moment and read once. */
import { areaOf, cellAddress, parseAddress } from '../../formula/address';
import type { ChangeOrigin, SelectedCell, Watching, WorkbookNews } from '../../sheets/checking/access';
import type { Dismissal } from '../../sheets/checking/dismissals';
import { snapshotOf } from '../../sheets/checking/snapshotUpdate';
import type { Failure } from '../../sheets/proposal';
import { orFailure } from '../failure';
import { loaded } from '../read';
import { dueAfter, dueAfterOwn, isNothing, mergeDue, nothingDue, type Due, type SheetEvent } from './due';
import { readDue } from './dueRead';
import { addHandlers, removeHandlers, type Handlers } from './handlers';
import { readWhole, type WholeReading } from './wholeRead';

/** Calls something a moment later; tests give a clock of their own. */
export type Later = (act: () => void) => void;

type Listener = (news: WorkbookNews) => void;
type Changed = 'all' | ReadonlySet<string>;

const wholeDue = (origin: ChangeOrigin): Due => ({ ...nothingDue, whole: true, origin });

export class Watch {
  /** What is known of the workbook; undefined until it was read. */
  public reading: WholeReading | undefined;
  private handlers: Handlers | undefined;
  /** Events that came since the last reading began. */
  private events: SheetEvent[] = [];
  /** What an earlier reading failed to bring, and what was asked for besides events. */
  private due = nothingDue;
  private waitingSelection: { readonly sheetId: string; readonly address: string } | undefined;
  private isScheduled = false;
  private running: Promise<void> | undefined;
  private isStopped = false;

  public constructor(
    private readonly listener: Listener,
    private readonly later: Later,
  ) {}

  /** Registers handlers and reads the whole workbook; without both there is nothing to watch. */
  public async start(): Promise<Watching | { readonly failure: Failure }> {
    const opened = await orFailure(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        this.handlers = addHandlers(context, {
          changed: (event) => {
            this.takeEvent(event);
          },
          selected: (sheetId, address) => {
            this.takeSelection(sheetId, address);
          },
        });
        const active = requestActiveCell(context);
        this.reading = await readWhole(context, 'checking');
        return active();
      }),
    );
    if ('failure' in opened) {
      this.isStopped = true;
      await this.release();
      return opened;
    }
    this.tell('all', 'opening');
    this.listener({ kind: 'selected', cell: opened });
    if (this.events.length > 0) this.schedule();
    return { refresh: () => this.refresh('opening'), stop: () => this.stop() };
  }

  /** Reads everything anew. */
  public async refresh(origin: ChangeOrigin): Promise<void> {
    this.due = mergeDue(this.due, wholeDue(origin));
    await this.run();
  }

  /** Reads rows of a block anew, after our own changes. */
  public async reread(block: string, rowKeys: ReadonlySet<string>): Promise<void> {
    const { live, year } = this.reading ?? {};
    const all = live?.blocks.get(block)?.block.rows ?? [];
    const rows = all.filter(({ key }) => rowKeys.has(key)).map(({ row }) => row);
    if (live === undefined || year === undefined || rows.length === 0) return this.refresh('addin');
    this.due = mergeDue(this.due, dueAfterOwn(block, new Set(rows), live, year));
    await this.run();
  }

  /** Takes over dismissals as they were just written. */
  public takeDismissals(dismissals: readonly Dismissal[], rowKey: string): void {
    if (this.reading === undefined || this.isStopped) return;
    this.reading = { ...this.reading, live: { ...this.reading.live, dismissals } };
    this.tell(new Set([rowKey]), 'addin');
  }

  private async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
    await this.release();
  }

  private async release(): Promise<void> {
    const { handlers } = this;
    this.handlers = undefined;
    if (handlers !== undefined) await orFailure(() => removeHandlers(handlers));
  }

  private takeEvent(event: SheetEvent): void {
    if (this.isStopped) return;
    this.events.push(event);
    this.schedule();
  }

  private takeSelection(sheetId: string, address: string): void {
    if (this.isStopped) return;
    const name = this.reading?.live.sheets.find(({ id }) => id === sheetId)?.name;
    if (name !== undefined) this.tellSelection(name, address);
    else {
      this.waitingSelection = { sheetId, address };
      this.schedule();
    }
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.later(() => {
      this.isScheduled = false;
      void this.run();
    });
  }

  /** One reading at a time: what comes meanwhile waits for the next. */
  private async run(): Promise<void> {
    while (this.running !== undefined) await this.running;
    if (this.isStopped) return;
    this.running = this.readOnce().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  private async readOnce(): Promise<void> {
    const due = this.takeDue();
    if (isNothing(due)) return;
    const result = await orFailure(() =>
      Excel.run({ delayForCellEdit: true }, (context) => this.read(context, due)),
    );
    if (this.isStopped) return;
    if ('failure' in result) {
      this.due = mergeDue(due, this.due);
      this.listener({ kind: 'failed', failure: result.failure });
      return;
    }
    this.reading = result.reading;
    this.tell(result.changed, due.origin);
    this.tellWaitingSelection();
  }

  private takeDue(): Due {
    const { events, reading } = this;
    let { due } = this;
    this.events = [];
    this.due = nothingDue;
    for (const event of events) {
      const after = reading === undefined ? wholeDue('planner') : dueAfter(event, reading.live, reading.year);
      if (!isNothing(after)) due = mergeDue(due, after);
    }
    return this.waitingSelection === undefined ? due : { ...due, sheets: true };
  }

  private async read(
    context: Excel.RequestContext,
    due: Due,
  ): Promise<{ readonly reading: WholeReading; readonly changed: Changed }> {
    const { reading } = this;
    if (!due.whole && reading?.year !== undefined) {
      const partial = await readDue(context, reading.live, reading.year, due);
      if (partial !== undefined)
        return { reading: { ...reading, live: partial.live }, changed: partial.changed };
    }
    return { reading: await readWhole(context, 'checking'), changed: 'all' };
  }

  private tell(changed: Changed, origin: ChangeOrigin): void {
    if (this.reading === undefined || this.isStopped) return;
    this.listener({ kind: 'read', snapshot: snapshotOf(this.reading.live), changed, origin });
  }

  private tellWaitingSelection(): void {
    const waiting = this.waitingSelection;
    this.waitingSelection = undefined;
    if (waiting !== undefined) this.takeSelectionOfKnownSheet(waiting.sheetId, waiting.address);
  }

  /** A sheet that is gone by now has no selection. */
  private takeSelectionOfKnownSheet(sheetId: string, address: string): void {
    const name = this.reading?.live.sheets.find(({ id }) => id === sheetId)?.name;
    if (name !== undefined) this.tellSelection(name, address);
  }

  private tellSelection(sheet: string, address: string): void {
    this.listener({ kind: 'selected', cell: { sheet, address: firstCellOf(address) } });
  }
}

/** First cell of a selection, which may have several areas. */
function firstCellOf(address: string): string {
  const parsed = parseAddress(address.split(/[,;]/)[0] ?? '');
  if (parsed === undefined) return 'A1';
  const { row, column } = areaOf(parsed.reference);
  return cellAddress(row, column);
}

function requestActiveCell(context: Excel.RequestContext): () => SelectedCell {
  const cell = loaded(context.workbook.getActiveCell(), 'rowIndex,columnIndex');
  cell.worksheet.load('name');
  return () => ({ sheet: cell.worksheet.name, address: cellAddress(cell.rowIndex, cell.columnIndex) });
}
