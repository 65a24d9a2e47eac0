import initialise, { initSync, Model } from '@ironcalc/wasm';

export type EngineSource = URL | string | Uint8Array<ArrayBuffer>;
export type EngineModel = Model;

let ready = false;

/** Loads the engine's WebAssembly: from an address in a browser, from its bytes elsewhere. Calling it again does nothing. */
export async function initialiseEngine(source: EngineSource): Promise<void> {
  if (ready) return;
  await initialise({ module_or_path: source });
  ready = true;
}

/** As `initialiseEngine`, at once, from bytes. */
export function initialiseEngineSync(bytes: Uint8Array<ArrayBuffer>): void {
  if (ready) return;
  initSync({ module: bytes });
  ready = true;
}

/** Whether it was initialised: what needs the engine throws before. */
export const engineIsReady = (): boolean => ready;

/** A new, empty engine model in English with decimal points. Throws before the engine was initialised. */
export function newEngineModel(): EngineModel {
  if (!ready) throw new Error('The computing engine was not initialised: call initialiseEngine first');
  return new Model('workbook', 'en', 'UTC', 'en');
}
