import { suspectAggregates } from './aggregates';
import { suspectBlanks } from './blanks';
import { suspectConstants } from './constants';
import { suspectErrors, type Book } from './errors';
import { suspectFormulas } from './inconsistent';
import type { Readers } from './readers';
import type { SheetGrid } from './sheetGrid';
import { suspectShorterRanges } from './shorterRanges';
import type { Suspect } from './suspect';
import { suspectTextNumbers } from './textNumbers';
import { suspectTotals } from './totals';

/** Everything the rules doubt on one sheet, cell by cell; a cell may be doubted by several rules. */
export function suspectsOfSheet(grid: SheetGrid, readers: Readers, book: Book): readonly Suspect[] {
  return [
    ...suspectErrors(grid, book),
    ...suspectConstants(grid),
    ...suspectShorterRanges(grid),
    ...suspectAggregates(grid),
    ...suspectFormulas(grid),
    ...suspectBlanks(grid),
    ...suspectTextNumbers(grid, readers),
    ...suspectTotals(grid),
  ];
}
