import { between, cellAt, type DocumentLines } from './lines';
import { printedByYear, readAmounts, readTargets, type PrintedTargets } from './figures';
import type { ByYear } from '../../../src/renstra/plan';

export interface Table2Row extends PrintedTargets {
  readonly line: number;
  readonly goal: string;
  /** Empty on the row of a goal's own figure. */
  readonly objective: string;
  readonly name: string;
  readonly measure: string;
}

/** Tabel 2: goal figures and the indicators under them. */
export function readTable2(lines: DocumentLines): readonly Table2Row[] {
  const years = ['2021', '2022', '2023', '2024'];
  return between(lines, 'Tabel 2. Pemetaan Tujuan', 'BAB III')
    .filter((line) => /^T\d$/.test(cellAt(line, 0)))
    .map((line) => ({
      line: line.line,
      goal: cellAt(line, 0),
      objective: cellAt(line, 1),
      name: cellAt(line, 2),
      measure: cellAt(line, 3),
      ...readTargets(years, line.cells.slice(4, 8)),
    }));
}

export interface Table1Row {
  readonly line: number;
  readonly objective: string;
  readonly name: string;
  readonly goal: string;
}

/** Tabel 1: which goal an objective belongs to; its columns came out of the page separated by tabs or blanks. */
export function readTable1(lines: DocumentLines): readonly Table1Row[] {
  return between(lines, 'Tabel 1. Pemetaan sasaran', 'Gambar 3').flatMap((line) => {
    const match = /(SS\d): (.+?)\s+(T\d)$/.exec(line.text);
    const [, objective, name, goal] = match ?? [];
    if (objective === undefined || name === undefined || goal === undefined) return [];
    return [{ line: line.line, objective, name, goal }];
  });
}

export interface Table10Row {
  readonly line: number;
  readonly number: string;
  readonly name: string;
  readonly amounts: ByYear<number>;
  readonly printed: ByYear<string>;
}

/** Tabel 10: funding by programme, in Rp miliar; the total row has no number. */
export function readTable10(lines: DocumentLines): readonly Table10Row[] {
  const table = between(lines, 'Tabel 10. Kebutuhan', 'Rincian kinerja');
  const header = table.find((line) => cellAt(line, 0) === 'No.');
  const years = header?.cells.slice(2) ?? [];
  return table
    .filter((line) => line.cells.length >= 6 && line !== header)
    .map((line) => {
      const total = cellAt(line, 0) === 'TOTAL';
      const cells = line.cells.slice(2, 6);
      return {
        line: line.line,
        number: total ? '' : cellAt(line, 0),
        name: total ? cellAt(line, 0) : cellAt(line, 1),
        amounts: readAmounts(years, cells),
        printed: printedByYear(years, cells),
      };
    });
}
