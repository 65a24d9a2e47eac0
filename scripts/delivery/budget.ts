/** The pane's first JavaScript: what has to be there before it shows anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) after gzip. */
export const initialBudget = 350;

/** Scripts of ours that a page loads at once; Microsoft's client is not ours. */
export function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].flatMap(([, source]) =>
    source === undefined || /^https?:/.test(source) ? [] : [source],
  );
}

/** Kilobytes that the pane's page loads at once from a built folder, gzipped. */
export function initialKilobytes(folder: string): number {
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const bytes = scriptsOf(html).map((source) => gzipSync(readFileSync(join(folder, source))).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}
