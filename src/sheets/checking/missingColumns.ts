/** Columns of the measurement sheet and the working papers that checking needs and somebody has deleted. */
import { textsOf, type Language } from '../../texts/texts';
import { paperBlock } from '../names';
import { periodLabel } from '../periodLabel';
import { quarterKey, quarters } from '../periods';
import type { SnapshotBlock } from '../snapshot';
import { sheetTexts } from '../texts';

type Header = keyof typeof sheetTexts;

/** Headers of the needed columns, as the sheet is made with them, by column key. */
const ofRow: Readonly<Record<string, Header>> = {
  unit: 'unit',
  code: 'code',
  measure: 'measure',
  target: 'planTarget',
  agreed: 'agreedTarget',
  agreedNumber: 'agreedNumber',
  agreedDate: 'agreedDate',
  agreedReason: 'agreedReason',
  polarity: 'polarityCode',
  consolidation: 'consolidation',
  calendar: 'calendar',
  proposal: 'proposal',
  scaleId: 'scale',
  kind: 'kind',
};
const ofQuarter: Readonly<Record<string, Header>> = {
  targetEntry: 'quarterTargetEntry',
  entry: 'entry',
  obstacle: 'obstacle',
  followUp: 'followUp',
  evidence: 'evidence',
};
/** Of the working papers. */
const ofPapers: Readonly<Record<string, Header>> = { base: 'paperBase', figure: 'paperFigure' };
const inEveryQuarter = (headers: Readonly<Record<string, Header>>): readonly string[] =>
  quarters.flatMap((quarter) => Object.keys(headers).map((name) => `${quarterKey(quarter)}.${name}`));
const needed = [...Object.keys(ofRow), ...inEveryQuarter(ofQuarter)];
const neededOnPapers = inEveryQuarter(ofPapers);

/** Keys of the needed columns that a block of the measured year has no more. */
export function missingColumns({ name, columns }: SnapshotBlock, year: number): readonly string[] {
  return (name === paperBlock(year) ? neededOnPapers : needed).filter((key) => columns[key] === undefined);
}

/** What a column is called on the sheet, with its quarter: `Diisi TW I`. */
export function columnHeader(key: string, language: Language): string {
  const text = textsOf(sheetTexts, language);
  const [period = '', name = ''] = key.split('.');
  const header = ofRow[key] ?? ofQuarter[name] ?? ofPapers[name];
  const quarter = quarters.map(quarterKey).find((one) => one === period);
  if (header === undefined) return key;
  return quarter === undefined ? text(header) : `${text(header)} ${periodLabel(quarter, text)}`;
}
