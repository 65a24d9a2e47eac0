import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initialiseEngineSync } from './library';

/** Loads the engine in Node, from the installed package. */
export function initialiseEngineInNode(): void {
  const path = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initialiseEngineSync(new Uint8Array(readFileSync(path)));
}
