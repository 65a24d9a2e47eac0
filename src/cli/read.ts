import { readWorkbook } from '../excel/snapshot';
import { readoutOf } from '../sheets/reading';
import { openOnHost } from './hostSession';
import { failureWords } from './insert';
import { done, failed, type Outcome } from './outcome';
import type { CliText } from './texts';

/** `read`: computed values of a workbook of ours and the cells they stand in, as JSON. */
export async function read(path: string, text: CliText): Promise<Outcome> {
  const opened = await openOnHost(path, text);
  if (!opened.ok) return failed(opened.sentence);
  const snapshot = await readWorkbook();
  if ('failure' in snapshot)
    return failed(text('readFailed', { path, detail: failureWords(snapshot.failure) }));
  const readout = readoutOf(snapshot);
  return readout === undefined ? failed(text('notOurs', { path })) : done(JSON.stringify(readout, null, 1));
}
