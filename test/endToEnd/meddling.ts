/** Stands between the pane's client library and the host of the workbench: lets requests fail, joins a second pane, ages Excel. */
import type { Page } from 'playwright-core';

/** What becomes of a request that writes. */
export type Failing =
  /** The first half of it is done. */
  | 'halfDone'
  /** The first half of it is done, and the pane is gone and opened anew. */
  | 'paneClosed';

export interface Meddling {
  /** Highest ExcelApi the pane may use, such as 13 for 1.13; absent: as the host says. */
  readonly minorVersion?: number;
}

/** Runs in every frame before its own scripts; orders and counts travel as data attributes of the page's root. */
function standBetween({ minorVersion }: Meddling): void {
  interface Pipe {
    sendMessageToHost: (text: string) => void;
    onMessageFromHost?: (text: string) => void;
  }
  interface Joined {
    readonly frame: Window;
    readonly receive: (text: string) => void;
  }
  type Fields = Record<string, unknown>;
  if (window.parent !== window) return;

  const isFields = (value: unknown): value is Fields =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';
  const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
  const parsed = (text: unknown): Fields => fieldsOf(typeof text === 'string' ? JSON.parse(text) : text);
  const orders = (): DOMStringMap => document.documentElement.dataset;

  /** Panes on this page, and the one that sent the last request. */
  const joined = new Map<Pipe, Joined>();
  let sender: Pipe | undefined;

  const actionsOf = (body: Fields): readonly unknown[] =>
    Array.isArray(body['Actions']) ? body['Actions'] : [];
  const writes = (body: Fields): boolean =>
    actionsOf(body).some((action) => fieldsOf(action)['ActionType'] === 4);

  const errorFor = (id: unknown): string => {
    const Error = { Code: 'GeneralException', Message: 'The connection broke', Location: '', ActionIndex: 0 };
    const body = JSON.stringify({ Results: [], TraceIds: [], Error: { ...Error, HttpStatusCode: 500 } });
    return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
  };

  /** What is to become of this request. */
  const failing = (body: Fields): string | undefined => {
    if (!writes(body)) return undefined;
    const order = orders();
    const count = Number(order['writes'] ?? 0) + 1;
    order['writes'] = String(count);
    if (String(count) !== order['failAt']) return undefined;
    return order['failHow'];
  };

  /** Every pane hears of every change; that it was a pane's own only the pane that made it. */
  const spread = (message: Fields): void => {
    const entries = fieldsOf(message['message'])['entries'];
    const foreign = (Array.isArray(entries) ? entries : []).map((entry: unknown) => {
      const details = Object.entries(parsed(fieldsOf(entry)['message']));
      const others = Object.fromEntries(details.filter(([name]) => name !== 'triggerSource'));
      return { ...fieldsOf(entry), message: JSON.stringify(others) };
    });
    for (const [pipe, { frame, receive }] of joined) {
      if (frame.closed) continue;
      receive(JSON.stringify(pipe === sender ? message : { ...message, message: { entries: foreign } }));
    }
  };

  const tap = (frame: Window, pipe: Pipe, init: (pipe: Pipe) => void): void => {
    const send = pipe.sendMessageToHost;
    const lost = new Set<unknown>();
    let receive: (text: string) => void = () => undefined;
    Object.defineProperty(pipe, 'onMessageFromHost', {
      set: (given: (text: string) => void) => {
        receive = given;
      },
      get: () => (text: string) => {
        const message = parsed(text);
        if (message['type'] === 3) spread(message);
        else receive(lost.delete(message['id']) ? errorFor(message['id']) : text);
      },
    });
    pipe.sendMessageToHost = (text) => {
      sender = pipe;
      const envelope = parsed(text);
      orders()['requests'] = String(Number(orders()['requests'] ?? 0) + 1);
      const message = fieldsOf(envelope['message']);
      const body = parsed(message['body']);
      const how = failing(body);
      if (how === undefined) {
        send(text);
        return;
      }
      lost.add(envelope['id']);
      const actions = actionsOf(body);
      const cut = { ...body, Actions: actions.slice(0, Math.floor(actions.length / 2)) };
      const wired = typeof message['body'] === 'string' ? JSON.stringify(cut) : cut;
      send(JSON.stringify({ ...envelope, message: { ...message, body: wired } }));
      if (how === 'paneClosed')
        setTimeout(() => {
          frame.location.reload();
        }, 0);
    };
    init(pipe);
    for (const [old, one] of joined) if (one.frame === frame) joined.delete(old);
    joined.set(pipe, {
      frame,
      receive: (text) => {
        receive(text);
      },
    });
  };

  const age = (frame: Window): void => {
    if (minorVersion === undefined) return;
    const context = fieldsOf(fieldsOf(Reflect.get(frame, 'Office'))['context']);
    Reflect.set(
      fieldsOf(context['requirements']),
      'isSetSupported',
      (name: string, version?: string) =>
        name === 'ExcelApi' && Number((version ?? '1.1').split('.')[1]) <= minorVersion,
    );
  };

  let bridge: object | undefined;
  Object.defineProperty(window, 'renstraWorkbench', {
    get: () => bridge,
    set: (given: { readonly join: (frame: Window) => void }) => {
      bridge = {
        join: (frame: Window) => {
          const library = fieldsOf(fieldsOf(Reflect.get(frame, 'OfficeExtension'))['HostBridge']);
          const init = library['init'];
          if (typeof init !== 'function') throw new Error('The client library has no HostBridge.init');
          library['init'] = (pipe: Pipe) => {
            tap(frame, pipe, (tapped) => {
              Reflect.apply(init, library, [tapped]);
            });
          };
          given.join(frame);
          age(frame);
        },
      };
    },
  });
}

/** Prepares a page before it is opened. */
export const meddleWith =
  (meddling: Meddling = {}) =>
  async (page: Page): Promise<void> => {
    await page.addInitScript(standBetween, meddling);
  };

/** Lets the n-th request from now that writes fail. */
export async function failWrite(page: Page, n: number, how: Failing): Promise<void> {
  await page.evaluate(
    (order) => {
      Object.assign(document.documentElement.dataset, { ...order, writes: '0' });
    },
    { failAt: String(n), failHow: how },
  );
}

/** How many requests the panes of the page have sent. */
export const requestsSent = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['requests'] ?? 0));
