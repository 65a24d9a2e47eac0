/** The embedded host: keeps a workbook and answers the client library in its own protocol. */
import { atOnce } from '../formula/steps';
import { addressWithin } from './objects/rangeTarget';
import { areasObject } from './objects/rangeAreas';
import { rangeObject } from './objects/range';
import { Session, type Compute } from './objects/session';
import { userDeeds } from './objects/userDeeds';
import { workbookObject } from './objects/workbook';
import { worksheetObject } from './objects/worksheet';
import { Computing } from './engine/computing';
import type { ApiDescription } from './protocol/apiDescription';
import type { ApiObject } from './protocol/apiObject';
import { type BatchFailure, errorBody, runBatch } from './protocol/batch';
import { HostError } from './protocol/hostError';
import { isRecord, type Json, type JsonRecord, listOf, parseJson, recordOf, textOf } from './protocol/json';
import { inSlices, Work, type Slices } from './slices';
import type {
  ChangeCause,
  ChangeListener,
  ClientEnd,
  Host,
  HostFailure,
  HostOptions,
  RequestRecord,
} from './hostTypes';
import { createWorkbook } from './workbook/operations';

export type { ClientEnd, Host, HostFailure, HostOptions, RequestRecord } from './hostTypes';

// Kept from load time: a test may replace the timers later.
const { setTimeout: later } = globalThis;

/** After this long without another request the client is taken to be done. */
const pauseMilliseconds = 150;

/** Makes a host over a workbook; the engine has to be initialised before the first formula is computed. */
export function createHost(options: HostOptions = {}): Host {
  const workbook = options.workbook ?? createWorkbook();
  if (options.readOnly === true) workbook.readOnly = true;
  const computing = computingOf(options);
  const session = new Session(
    workbook,
    { range: rangeObject, areas: areasObject, worksheet: worksheetObject },
    computing.compute,
  );
  const desk = new RequestDesk(session, options.cellEdit ?? false, computing.prepare, options.slices);
  return {
    workbook,
    apiVersion: options.apiVersion ?? '1.14',
    displayLanguage: options.displayLanguage ?? 'id-ID',
    get cellEdit() {
      return desk.cellEdit;
    },
    set cellEdit(editing: boolean) {
      desk.cellEdit = editing;
    },
    get readOnly() {
      return workbook.readOnly;
    },
    get syncs() {
      return desk.syncs.length;
    },
    get requestBytes() {
      return desk.syncs.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    get requests() {
      return desk.requests;
    },
    get engineMilliseconds() {
      return session.engineMilliseconds;
    },
    resetCounters: () => {
      desk.requests.length = 0;
      session.engineMilliseconds = 0;
    },
    failRequest: (n, failure) => {
      desk.failures.set(n, failure);
    },
    receive: (requestText) => desk.receive(requestText),
    ...(options.slices === undefined ? {} : { receiveInSlices: desk.receiveInSlices }),
    connect: (client) => {
      desk.client = client;
    },
    ...userDeeds(
      session,
      () => {
        desk.finishRequest();
      },
      () => {
        desk.deliver('person');
      },
    ),
    recalculate: () => {
      session.calculate();
      desk.deliver('computing');
    },
    settled: () => desk.settled(),
    get isComputing() {
      return session.isComputing;
    },
    onWorkbookChanged: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    addressOf: addressWithin,
  };
}

interface HostComputing {
  readonly compute: Compute;
  /** Makes ready for the change of a few cells. */
  readonly prepare: () => Generator<void, void>;
}

function computingOf({ compute }: HostOptions): HostComputing {
  if (compute !== undefined) {
    return {
      *compute(model) {
        compute(model);
        yield;
        return [];
      },
      *prepare() {
        // Nothing is kept of one computing for the next.
      },
    };
  }
  const computing = new Computing();
  return { compute: (model) => computing.compute(model), prepare: () => computing.prepare() };
}

/** Takes requests in, counts them, lets them fail on demand, and hands out events. */
class RequestDesk {
  public readonly requests: RequestRecord[] = [];
  /** By how many syncs from now. */
  public readonly failures = new Map<number, HostFailure>();
  public readonly listeners = new Set<ChangeListener>();
  public client: ClientEnd | undefined;
  private readonly root: ApiObject;
  private changesTold = 0;
  private clientDeeds = 0;
  /** Requests are answered in the order they came. */
  private queue: Promise<unknown> = Promise.resolve();
  private request: Work<string> | undefined;
  private background: Promise<void> | undefined;

  public constructor(
    private readonly session: Session,
    public cellEdit: boolean,
    private readonly prepare: () => Generator<void, void>,
    private readonly slices: Slices | undefined,
  ) {
    this.root = workbookObject(session);
    session.computesLater = slices !== undefined;
  }

  public get syncs(): readonly RequestRecord[] {
    return this.requests.filter(({ kind }) => kind === 'sync');
  }

  public receive(requestText: string): string {
    this.finishRequest();
    return atOnce(this.handle(requestText));
  }

  public readonly receiveInSlices = (requestText: string): Promise<string> => {
    const reply = this.queue.then(() => this.handleInSlices(requestText));
    // A request that broke is told to whoever sent it; the next one is answered all the same.
    this.queue = reply.catch(() => undefined);
    return reply;
  };

  /** Does at once what is left of a request that is being answered in pieces. */
  public finishRequest(): void {
    this.request?.finish();
  }

  /** Resolves as soon as every formula shows what its cells ask for. */
  public async settled(): Promise<void> {
    if (this.slices === undefined) this.session.calculate();
    while (this.session.isWaiting) {
      this.computeInBackground();
      await this.background;
    }
    this.deliver('computing');
  }

  private async handleInSlices(requestText: string): Promise<string> {
    const { slices } = this;
    if (slices === undefined) return this.receive(requestText);
    await slices.breathe();
    this.request = new Work(this.handle(requestText));
    return inSlices(this.request, slices);
  }

  private *handle(requestText: string): Generator<void, string> {
    const envelope = recordOf(parseJson(requestText));
    yield;
    const message = recordOf(envelope['message']);
    const body =
      typeof message['body'] === 'string' ? recordOf(parseJson(message['body'])) : recordOf(message['body']);
    const kind = isRelease(body) ? 'release' : 'sync';
    const failure = kind === 'sync' ? this.nextFailure() : undefined;
    const answer = yield* this.answer(body, kind, failure);
    // A page is open for days, and nobody counts there: it keeps none of the megabytes that an insertion sends.
    if (this.slices === undefined)
      this.requests.push({
        kind,
        actions: listOf(body['Actions']).length,
        bytes: requestText.length,
        text: requestText,
        ...(answer.error === undefined ? {} : { error: answer.error.code }),
      });
    // An answer of megabytes is written in two steps; what it brings about comes after it.
    yield;
    const answerBody = JSON.stringify(answer.body);
    yield;
    const reply = JSON.stringify({
      id: envelope['id'] ?? null,
      type: 2,
      message: { statusCode: 200, headers: {}, body: answerBody },
    });
    this.deliver('client');
    return reply;
  }

  /** Sends waiting events once the caller is done, and tells the listeners. */
  public deliver(cause: ChangeCause): void {
    later(() => {
      const message = this.session.events.take();
      if (message !== undefined) this.client?.post(message);
    }, 0);
    if (cause === 'client') this.computeAfterPause();
    else this.computeInBackground();
    if (this.session.changeCount === this.changesTold) return;
    this.tell(cause);
  }

  /** The client mostly writes in several requests: what they all change is computed once. */
  private computeAfterPause(): void {
    this.clientDeeds += 1;
    const deeds = this.clientDeeds;
    later(() => {
      if (deeds === this.clientDeeds) this.computeInBackground();
    }, pauseMilliseconds);
  }

  private tell(cause: ChangeCause): void {
    this.changesTold = this.session.changeCount;
    for (const listener of this.listeners) listener(cause);
  }

  /** Follows changes to all formulas in pieces, then makes ready for the next change. */
  private computeInBackground(): void {
    const { slices, session } = this;
    if (slices === undefined || this.background !== undefined || !session.isWaiting) return;
    this.background = inSlices(new Work(session.settleInSteps()), slices).finally(() => {
      this.background = undefined;
      this.tell('computing');
    });
    this.background
      .then(async () => {
        this.deliver('computing');
        await inSlices(new Work(this.prepare()), slices);
      })
      .catch(slices.failed);
  }

  private *answer(
    body: JsonRecord,
    kind: 'sync' | 'release',
    failure: BatchFailure | undefined,
  ): Generator<void, { body: Json; error?: HostError }> {
    if (this.cellEdit && kind === 'sync') {
      const error = new HostError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode and try again.',
      );
      return { body: { Results: [], TraceIds: [], Error: errorBody(error, 0, '') }, error };
    }
    this.session.origin = 'addin';
    try {
      const answer = yield* runBatch(body, this.surroundings(), failure);
      this.session.endRequest();
      return answer;
    } catch (bug) {
      // Not swallowed: the caller gets it with its stack, instead of waiting for a reply for ever.
      const story = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
      const error = new HostError('GeneralException', `The embedded host broke: ${story}`);
      return { body: { Results: [], TraceIds: [], Error: errorBody(error, 0, '') }, error };
    }
  }

  private surroundings(): Parameters<typeof runBatch>[1] {
    const api: ApiDescription = this.client?.api ?? new Map();
    const { session } = this;
    const settle = (): Generator<void, void> => session.settleInSteps();
    return { root: this.root, api, readOnly: session.model.readOnly, references: session, settle };
  }

  private nextFailure(): BatchFailure | undefined {
    const due = this.failures.get(1);
    const left = [...this.failures].filter(([n]) => n > 1).map(([n, failure]) => [n - 1, failure] as const);
    this.failures.clear();
    for (const [n, failure] of left) this.failures.set(n, failure);
    return due && { code: due.code, message: due.message, afterActions: due.afterActions ?? 0 };
  }
}

/** A batch that only lets go of references: the client sends it by itself after `Excel.run`. */
function isRelease(body: JsonRecord): boolean {
  const methods = listOf(body['Actions'])
    .filter(isRecord)
    .filter((action) => action['ActionType'] !== 1);
  return methods.length > 0 && methods.every((action) => textOf(action['Name']) === '_RemoveReference');
}
