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

export interface Budget {
  readonly isKept: boolean;
  /** What the pane loads at once and how much too much that is, if any. */
  readonly sentence: string;
}

/** Whether a built folder keeps the budget, in a sentence. */
export function judgeBudget(folder: string): Budget {
  const kilobytes = Math.ceil(initialKilobytes(folder));
  const measured = `Initial JavaScript of the pane: ${kilobytes} kB gzipped, at most ${initialBudget}`;
  const excess = kilobytes - initialBudget;
  return excess <= 0
    ? { isKept: true, sentence: `${measured}.` }
    : {
        isKept: false,
        sentence: `${measured}: ${excess} kB too much. Let something be loaded when it is needed.`,
      };
}
