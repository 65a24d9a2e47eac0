import { textsOf, type Language } from '../../texts/texts';
import { measurementBlock } from '../names';
import { quarterKey, quarters } from '../periods';
import { yearOf } from '../reading';
import type { Snapshot } from '../snapshot';
import { exampleTexts } from './texts';

const noteColumns = quarters.flatMap((quarter) =>
  ['obstacle', 'followUp', 'evidence'].map((name) => `${quarterKey(quarter)}.${name}`),
);

/** Whether notes of a workbook say that its entries are an example. */
export function holdsExample(snapshot: Snapshot): boolean {
  const year = yearOf(snapshot);
  const rows = year === undefined ? [] : (snapshot.blocks[measurementBlock(year)]?.rows ?? []);
  return rows.some(({ cells }) => noteColumns.some((column) => isMarked(cells[column]?.input)));
}

const languages: readonly Language[] = ['id', 'en'];
const beginnings = languages.map((language) => {
  const text = textsOf(exampleTexts, language);
  return text('note', { mark: text('mark'), words: '' });
});

function isMarked(input: unknown): boolean {
  return typeof input === 'string' && beginnings.some((beginning) => input.startsWith(beginning));
}
