import { between, cellAt, type DocumentLines, type Line } from './lines';
import { readTargets, type PrintedTargets } from './figures';

export interface CascadingRow extends PrintedTargets {
  readonly line: number;
  readonly goal: string;
  readonly objective: string;
  readonly code: string;
  readonly name: string;
  readonly measure: string;
  readonly perspective: string;
  /** Columns (0-based cells) that carry a mark. */
  readonly markedColumns: readonly number[];
  /** Marks resolved by column to the first print's headers, shifted or not. */
  readonly marks: readonly string[];
  readonly categories: readonly string[];
  /** This indicator was printed before. */
  readonly second: boolean;
}

export interface PerspectiveHeading {
  readonly line: number;
  readonly name: string;
}

const firstYearColumn = 5;
const firstMarkColumn = 9;

/** Headers of the mark columns: the first page's, and the category it leaves out from the first page that prints it. */
export function markHeaders(lines: DocumentLines): readonly string[] {
  const headers = between(lines, 'Lampiran III Matriks Cascading', undefined)
    .filter((line) => cellAt(line, firstYearColumn) === '2021')
    .map((line) => line.cells.slice(firstMarkColumn));
  const first = headers[0];
  if (first === undefined) throw new Error('The cascading matrix has no header');
  const longest = headers.find((header) => header.includes('UKE-2/UPT')) ?? first;
  return longest.map((header, index) => first[index] ?? header).filter((header) => header !== '');
}

/** Carrier groups are written as the units are everywhere else: the narrow column breaks `P-OPTIKJI`. */
const groupOf = (header: string): string => header.replace(/^P-O/, 'PO');

function marksOf(line: Line): readonly number[] {
  return line.cells.flatMap((cell, index) =>
    index >= firstMarkColumn && /^[o0]$/.test(cell) ? [index] : [],
  );
}

function readRow(line: Line, headers: readonly string[], perspective: string, second: boolean): CascadingRow {
  const years = ['2021', '2022', '2023', '2024'];
  const markedColumns = marksOf(line);
  const names = markedColumns.map((column) => headers[column - firstMarkColumn] ?? '?');
  return {
    line: line.line,
    goal: cellAt(line, 0),
    objective: cellAt(line, 1),
    code: `${cellAt(line, 1)}/${cellAt(line, 2)}`,
    name: cellAt(line, 3),
    measure: cellAt(line, 4),
    ...readTargets(years, line.cells.slice(firstYearColumn, firstMarkColumn)),
    perspective,
    markedColumns,
    marks: names.filter((name) => name !== '?' && !name.startsWith('UKE')).map(groupOf),
    categories: names.filter((name) => name === '?' || name.startsWith('UKE')),
    second,
  };
}

/** Lampiran III: every printed row of the cascading matrix, and its perspective headings. */
export function readCascading(lines: DocumentLines): {
  readonly rows: readonly CascadingRow[];
  readonly perspectives: readonly PerspectiveHeading[];
} {
  const headers = markHeaders(lines);
  const rows: CascadingRow[] = [];
  const perspectives: PerspectiveHeading[] = [];
  const seen = new Set<string>();
  let perspective = '';
  for (const line of between(lines, 'Lampiran III Matriks Cascading', undefined)) {
    if (line.text.endsWith('Perspective')) {
      perspective = line.text;
      perspectives.push({ line: line.line, name: perspective });
    } else if (/^T\d$/.test(cellAt(line, 0))) {
      const row = readRow(line, headers, perspective, seen.has(`${cellAt(line, 1)}/${cellAt(line, 2)}`));
      seen.add(row.code);
      rows.push(row);
    }
  }
  return { rows, perspectives };
}
