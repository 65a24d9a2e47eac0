/** Globals that the client library and the engine take for granted and that Node or jsdom lack. Import it before either of them. */
import { TextDecoder, TextEncoder } from 'node:util';

const nothing = (): undefined => undefined;

const substitutes: Readonly<Record<string, unknown>> = {
  TextDecoder,
  TextEncoder,
  window: globalThis,
  navigator: { userAgent: 'Node', language: 'id-ID' },
  location: {
    href: 'http://localhost/',
    search: '',
    hash: '',
    hostname: 'localhost',
    origin: 'http://localhost',
    protocol: 'http:',
  },
  document: {
    // Never becomes complete: the library's own start-up code then waits for an Office that is not there.
    readyState: 'loading',
    cookie: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: () => ({}),
  },
};

function provide(names: readonly string[]): void {
  for (const name of names) {
    if (Reflect.has(globalThis, name)) continue;
    Object.defineProperty(globalThis, name, { value: substitutes[name], configurable: true, writable: true });
  }
}

provide(['TextDecoder', 'TextEncoder']);

/** The few browser globals the library touches while loading; those that exist are left alone. */
export function provideBrowserGlobals(): void {
  provide(['window', 'navigator', 'location', 'document']);
}
