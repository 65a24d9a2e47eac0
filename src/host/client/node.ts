/** Runs Microsoft's client library, its file unmodified, in plain Node or in jest. */
import { provideBrowserGlobals } from './nodeGlobals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initialiseEngineInNode } from '../engine/node';
import type { Host } from '../hostTypes';
import { type InstalledClient, installClient } from './install';

const libraryFile = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Lets `Excel.run` in this process work on `host`, loading the library first where it is not; call again to change the host. */
export function connectHost(host: Host): InstalledClient {
  initialiseEngineInNode();
  if (!Reflect.has(globalThis, 'OfficeExtension')) loadLibrary();
  return installClient(globalThis, host);
}

function loadLibrary(): void {
  provideBrowserGlobals();
  const path = createRequire(import.meta.url).resolve(libraryFile);
  // Indirect eval runs it in the global scope of this realm, which under jest is not the realm of `vm.runInThisContext`.
  const evaluate = eval;
  evaluate(readFileSync(path, 'utf8'));
}
