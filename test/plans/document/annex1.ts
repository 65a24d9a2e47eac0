import { between, cellAt, filledCells, type DocumentLines, type Line } from './lines';
import { printedByYear, readAmounts, readTargets, type PrintedTargets } from './figures';
import type { ByYear } from '../../../src/renstra/plan';

export interface AnnexHeading {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

export interface AnnexRow extends PrintedTargets {
  readonly line: number;
  readonly letter: string;
  readonly name: string;
  readonly measure: string;
  readonly relatedUnits: string;
  readonly heading: AnnexHeading;
}

/** A heading with the rows under it: a unit, or a group of units when there are none. */
export interface AnnexBlock {
  readonly line: number;
  readonly name: string;
  readonly funding?: { readonly amounts: ByYear<number>; readonly printed: ByYear<string> };
  readonly headings: readonly AnnexHeading[];
  readonly rows: readonly AnnexRow[];
}

const years = ['2021', '2022', '2023', '2024'];
const letterForm = /^[a-z]$/;

function isIndicatorRow(line: Line): boolean {
  return letterForm.test(cellAt(line, 0)) || (cellAt(line, 0) === '' && letterForm.test(cellAt(line, 1)));
}

function isPageHeader(line: Line): boolean {
  return line.text.startsWith('Sasaran Program/ Kegiatan') || line.text.startsWith('2021');
}

/** A row's cells stand one column further right on some pages: what holds something is read in order. */
function readRow(line: Line, heading: AnnexHeading): AnnexRow {
  const cells = filledCells(line);
  const [letter, name, measure] = cells;
  const relatedUnits = cells[7];
  if (
    cells.length !== 8 ||
    letter === undefined ||
    name === undefined ||
    measure === undefined ||
    relatedUnits === undefined
  ) {
    throw new Error(`Line ${line.line} of Lampiran I is not a row of eight cells`);
  }
  return {
    line: line.line,
    letter,
    name,
    measure,
    relatedUnits,
    heading,
    ...readTargets(years, cells.slice(3, 7)),
  };
}

function readBlockHeading(line: Line): Omit<AnnexBlock, 'headings' | 'rows'> {
  const cells = filledCells(line).slice(1);
  const heading = { line: line.line, name: cellAt(line, 0) };
  if (cells.length !== years.length) return heading;
  return {
    ...heading,
    funding: { amounts: readAmounts(years, cells), printed: printedByYear(years, cells) },
  };
}

/** Lampiran I: its blocks in printed order; the headings of the two programmes belong to the organisation's block. */
export function readAnnex1(lines: DocumentLines): readonly AnnexBlock[] {
  const blocks: (Omit<AnnexBlock, 'headings' | 'rows'> & { headings: AnnexHeading[]; rows: AnnexRow[] })[] =
    [];
  let heading: AnnexHeading | undefined;
  const annex = between(lines, 'Lampiran I Pohon', 'Lampiran II ');
  for (const line of annex.slice(annex.findIndex(isPageHeader))) {
    const block = blocks.at(-1);
    const first = cellAt(line, 0);
    if (line.text === '' || isPageHeader(line) || first.startsWith('Program ')) continue;
    if (/^S[PK]\d$/.test(first)) {
      heading = { code: first, name: cellAt(line, 1), line: line.line };
      block?.headings.push(heading);
    } else if (isIndicatorRow(line)) {
      if (block === undefined || heading === undefined)
        throw new Error(`Line ${line.line} stands under no heading`);
      block.rows.push(readRow(line, heading));
    } else {
      heading = undefined;
      blocks.push({ ...readBlockHeading(line), headings: [], rows: [] });
    }
  }
  return blocks;
}
