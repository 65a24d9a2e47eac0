import { randomUUID } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import type { CliText } from './texts';
import { refuse, step, type Step } from './outcome';

/** By its looks: an error of the system comes from another realm where the code runs in one of its own. */
const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : '';

/** Reads a file; a missing or unreadable one is a sentence, not an exception. */
export async function readBytes(path: string, text: CliText): Promise<Step<Uint8Array>> {
  try {
    return step(new Uint8Array(await readFile(path)));
  } catch (fault) {
    const code = codeOf(fault);
    if (code === 'ENOENT') return refuse(text('fileMissing', { path }));
    if (code === 'EISDIR') return refuse(text('fileIsFolder', { path }));
    if (code === '') throw fault;
    return refuse(text('fileUnreadable', { path, code }));
  }
}

export async function readText(path: string, text: CliText): Promise<Step<string>> {
  const bytes = await readBytes(path, text);
  if (!bytes.ok) return bytes;
  try {
    return step(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return refuse(text('fileNotUtf8', { path }));
  }
}

/** Whether a file can be written there, asked before any work is done. */
export async function checkFolder(path: string, text: CliText): Promise<Step<undefined>> {
  const folder = dirname(path);
  const found = await statOf(folder);
  if (found?.isDirectory() !== true) return refuse(text('folderMissing', { folder }));
  const file = await statOf(path);
  return file?.isDirectory() === true ? refuse(text('fileIsFolder', { path })) : step(undefined);
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (fault) {
    if (codeOf(fault) === '') throw fault;
    return undefined;
  }
}

const interruptions: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Does something while a half-written file stands about; an interruption takes the file away before it ends the process. */
async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  const leave = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of interruptions) process.on(signal, leave);
  try {
    return await work();
  } finally {
    for (const signal of interruptions) process.off(signal, leave);
  }
}

/** Writes a file whole or not at all: to a neighbour first, then renamed. */
export async function writeWhole(path: string, bytes: Uint8Array, text: CliText): Promise<Step<undefined>> {
  const neighbour = join(dirname(path), `.renstra-${randomUUID()}.tmp`);
  return guarded(neighbour, async () => {
    try {
      await writeFile(neighbour, bytes);
      await rename(neighbour, path);
      return step(undefined);
    } catch (fault) {
      await rm(neighbour, { force: true });
      const code = codeOf(fault);
      if (code === '') throw fault;
      return refuse(text('fileNotWritten', { path, code }));
    }
  });
}
