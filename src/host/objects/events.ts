/** Events of the API: who asked for which, and how a change of the workbook reads on the wire. */
import type { Json, JsonRecord } from '../protocol/json';

/** Message types, read off the client library's own registrations. */
export const eventType = {
  workbookSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof eventType;

/** Names of the wire's registration methods without `_Register`. */
export const registrations: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  AddedEvent: 'added',
  SelectionChangedEvent: 'selectionChanged',
  DeletedEvent: 'deleted',
  CalculatedEvent: 'calculated',
  FormatChangedEvent: 'formatChanged',
  RowSortedEvent: 'rowSorted',
  ColumnSortedEvent: 'columnSorted',
  RowHiddenChangedEvent: 'rowHiddenChanged',
  FormulaChangedEvent: 'formulaChanged',
  ProtectionChangedEvent: 'protectionChanged',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
  EventMoved: 'moved',
};

/** Target of the events of the whole collection of worksheets. */
export const workbookTarget = 'Workbook';

/** What a message says; a function where it is known only when the formulas are computed. */
type Body = JsonRecord | (() => JsonRecord);

interface Message {
  readonly type: number;
  readonly targetId: string;
  readonly body: Body;
}

/** Registrations and messages that wait for delivery. */
export class EventQueue {
  /** False while the add-in has switched events off. */
  public enabled = true;
  private readonly registered = new Map<string, number>();
  private waiting: Message[] = [];

  public register(name: EventName, targetId: string): void {
    const key = keyOf(name, targetId);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  public unregister(name: EventName, targetId: string): void {
    const key = keyOf(name, targetId);
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Whether anybody listens, at the sheet or at the collection. */
  public isWanted(name: EventName, sheetId: string): boolean {
    return (
      this.enabled &&
      (this.registered.has(keyOf(name, sheetId)) || this.registered.has(keyOf(name, workbookTarget)))
    );
  }

  /** Queues a message for every target that listens. */
  public raise(name: EventName, sheetId: string, body: Body): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, workbookTarget]) {
      if (this.registered.has(keyOf(name, targetId)))
        this.waiting.push({ type: eventType[name], targetId, body });
    }
  }

  /** The selection event of the document needs no registration with the host. */
  public raiseWorkbookSelection(): void {
    if (this.enabled) this.waiting.push({ type: eventType.workbookSelection, targetId: '', body: {} });
  }

  /** Takes what waits, as one message text; undefined where nothing does. */
  public take(): string | undefined {
    if (this.waiting.length === 0) return undefined;
    const entries: Json = this.waiting.map((message) => ({
      messageCategory: 65536,
      messageType: message.type,
      targetId: message.targetId,
      message: JSON.stringify(typeof message.body === 'function' ? message.body() : message.body),
    }));
    this.waiting = [];
    return JSON.stringify({ type: 3, message: { entries } });
  }
}

function keyOf(name: EventName, targetId: string): string {
  return `${name} ${targetId}`;
}
