/** Joins a loaded client library and a host; the same in Node and in a browser window. */
import type { Host } from '../hostTypes';
import { describeApi } from '../protocol/apiDescription';
import { requestExecutor, type Answer, type MessageBridge } from './executor';
import { type RecordedCall, standInForOffice } from './office';

/** What the library calls to reach the host; it sets `onMessageFromHost` itself. */
interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

// Kept from load time: a test may replace the timers later.
const { setTimeout: later } = globalThis;

export interface InstalledClient {
  /** Calls to ribbon, add-in and dialog functions, which have no effect here. */
  readonly recorded: readonly RecordedCall[];
}

function member(target: unknown, name: string): unknown {
  const holds = (typeof target === 'object' && target !== null) || typeof target === 'function';
  return holds ? (Reflect.get(target, name) as unknown) : undefined;
}

function requiredMember(target: unknown, name: string): object {
  const value = member(target, name);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
    throw new Error(`The client library is not loaded: ${name} is missing`);
  }
  return value;
}

function call(target: object, name: string, values: readonly unknown[]): unknown {
  const method = member(target, name);
  if (typeof method !== 'function') throw new Error(`The client library has no ${name}`);
  return Reflect.apply(method, target, values);
}

/** The library's bridge that was made last. */
function messageBridge(hostBridge: object): MessageBridge {
  const instance = requiredMember(hostBridge, 'instance');
  return {
    nextId: () => Number(call(hostBridge, 'nextId', [])),
    send: async (message) =>
      (await call(instance, 'sendMessageToHostAndExpectResponse', [message])) as Answer,
  };
}

/** Answers never come within the call that asks, as they do not in Excel. */
function asking({ receive, receiveInSlices }: Host): (request: string) => Promise<string> {
  if (receiveInSlices !== undefined) return receiveInSlices;
  return async (request) => {
    await new Promise((resolve) => later(resolve, 0));
    return receive(request);
  };
}

/** Makes `Excel.run` of the library loaded in `target` (a window or globalThis) work on `host`; calling it again changes the host. */
export function installClient(target: object, host: Host): InstalledClient {
  const extension = requiredMember(target, 'OfficeExtension');
  const { office, recorded } = standInForOffice(host);
  Reflect.set(target, 'Office', office);
  Reflect.set(requiredMember(extension, 'CommonUtility'), '_doApiNotSupportedCheck', true);
  const ask = asking(host);
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void ask(text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  const hostBridge = requiredMember(extension, 'HostBridge');
  call(hostBridge, 'init', [bridge]);
  const session = call(requiredMember(extension, 'HostBridgeSession'), 'getInstanceIfHostBridgeInited', []);
  if (typeof session !== 'object' || session === null) throw new Error('The client library has no session');
  const messages = messageBridge(hostBridge);
  Reflect.set(session, '_createRequestExecutorOrNull', () => requestExecutor(messages));
  host.connect({
    api: describeApi(member(target, 'Excel')),
    post: (text) => bridge.onMessageFromHost?.(text),
  });
  return { recorded };
}
