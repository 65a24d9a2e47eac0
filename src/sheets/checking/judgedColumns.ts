/** Columns of which the rules look at the cell itself (formula or constant, number format, merge), not only at its value. */
import { blockNames, historyBlock, measurementBlock, paperBlock, summaryBlock } from '../names';
import { quarterKey, quarters } from '../periods';
import { keyColumnKey } from '../snapshot';

const ofRow = [keyColumnKey, 'target', 'agreed', 'agreedUpper', 'agreedNumber', 'agreedDate', 'agreedReason'];
const ofQuarter = ['targetEntry', 'entry', 'obstacle', 'followUp', 'evidence'];
const ofMeasurement: ReadonlySet<string> = new Set([
  ...ofRow,
  ...quarters.flatMap((quarter) => ofQuarter.map((column) => `${quarterKey(quarter)}.${column}`)),
]);

/** Blocks of the measured year that have judged columns. */
export function judgedBlocks(year: number): readonly string[] {
  return [measurementBlock(year), historyBlock(year), paperBlock(year)];
}

/** Blocks that name the goals, objectives and units of the measured year, and the members of goals. */
export function namingBlocks(year: number): readonly string[] {
  const summaries = (['goal', 'objective', 'unit'] as const).map((kind) => summaryBlock(kind, year));
  return [...summaries, blockNames.members];
}

/** Tells the judged columns of a block of the measured year; of other blocks values are enough. */
export function judgedColumns(block: string, year: number): (columnKey: string) => boolean {
  if (block === measurementBlock(year)) return (columnKey) => ofMeasurement.has(columnKey);
  if (block === historyBlock(year)) return (columnKey) => columnKey === `y${year - 1}.realisation`;
  if (block === paperBlock(year)) return (columnKey) => /\.(base|figure)$/.test(columnKey);
  return () => false;
}
