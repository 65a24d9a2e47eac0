import { createHost } from '../host/host';
import { connectHost } from '../host/client/node';
import type { Host, HostOptions } from '../host/hostTypes';
import { openXlsx, xlsxRefusal } from '../host/xlsx';
import { readBytes } from './files';
import { refuse, step, type Step } from './outcome';
import { language, type CliText } from './texts';

/** An embedded host with Microsoft's client connected to it, so that `Excel.run` in this process works on it. */
export function startHost(options: HostOptions = {}): Host {
  const host = createHost(options);
  connectHost(host);
  return host;
}

/** A host over the workbook of a file. */
export async function openOnHost(path: string, text: CliText): Promise<Step<Host>> {
  const bytes = await readBytes(path, text);
  if (!bytes.ok) return bytes;
  const opened = await openXlsx(bytes.value);
  if (!opened.ok) return refuse(text('notWorkbook', { path, detail: xlsxRefusal(opened, language) }));
  const host = startHost({ workbook: opened.workbook });
  return recalculated(host) ? step(host) : refuse(text('notComputed', { path }));
}

/** Computes a workbook; false where the engine gave up on it, as it does on names that lead through thousands of cells to themselves. */
export function recalculated(host: Host): boolean {
  try {
    host.recalculate();
    return true;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return false;
    throw error;
  }
}
