import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CliText } from './texts';
import { refuse, step, type Step } from './outcome';

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

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

/** Whether a file can be written there at all, asked before any work is done. */
export async function checkFolder(path: string, text: CliText): Promise<Step<undefined>> {
  const folder = dirname(path);
  try {
    const found = await stat(folder);
    return found.isDirectory() ? step(undefined) : refuse(text('folderMissing', { folder }));
  } catch (fault) {
    if (codeOf(fault) === '') throw fault;
    return refuse(text('folderMissing', { folder }));
  }
}

/** Writes a file whole or not at all: to a neighbour first, then renamed. */
export async function writeWhole(path: string, bytes: Uint8Array, text: CliText): Promise<Step<undefined>> {
  const neighbour = `${path}.${randomUUID()}.tmp`;
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
}
