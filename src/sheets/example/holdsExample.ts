import { textsOf, type Language } from '../../texts/texts';
import { measurementBlock } from '../names';
import { quarterKey, quarters, type Quarter } from '../periods';
import { yearOf } from '../reading';
import type { Snapshot } from '../snapshot';
import { exampleTexts } from './texts';

const notes = ['obstacle', 'followUp', 'evidence'] as const;

/** Last quarter whose notes say that its entries are an example; undefined where none do. */
export function lastExampleQuarter(snapshot: Snapshot): Quarter | undefined {
  const year = yearOf(snapshot);
  const rows = year === undefined ? [] : (snapshot.blocks[measurementBlock(year)]?.rows ?? []);
  return quarters
    .filter((quarter) =>
      rows.some(({ cells }) =>
        notes.some((note) => isMarked(cells[`${quarterKey(quarter)}.${note}`]?.input)),
      ),
    )
    .at(-1);
}

const languages: readonly Language[] = ['id', 'en'];
const beginnings = languages.map((language) => {
  const text = textsOf(exampleTexts, language);
  return text('note', { mark: text('mark'), words: '' });
});

function isMarked(input: unknown): boolean {
  return typeof input === 'string' && beginnings.some((beginning) => input.startsWith(beginning));
}
