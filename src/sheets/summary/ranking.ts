import { constant, formula } from '../cells';
import { rankedNames, rankingBlock } from '../names';
import type { Design } from '../options';
import { periodKeys } from '../periods';
import type { BlockPlan, CellContent, ColumnPlan } from '../sheetPlan';
import { completenessColumns, identityColumns, meanColumns, type Heads } from './columns';
import * as formulas from './formulas';
import { figureKey } from './keys';
import { summaryLooks } from './looks';

/** Whom the list names is found by formula, too. */
const computed = (column: ColumnPlan): ColumnPlan =>
  column.role === 'constant' ? { ...column, role: 'formula' } : column;

function listedCells(year: number): Record<string, CellContent> {
  const names = rankedNames(year);
  const listed = (name: string): CellContent => formula(formulas.listedFigure(name, year));
  return {
    code: formula(formulas.listedText(names.code, year)),
    name: formula(formulas.listedText(names.name, year)),
    rank: listed(names.rank),
    ...Object.fromEntries(
      periodKeys.map((period) => [figureKey(period, 'mean'), listed(names.mean(period))]),
    ),
    expected: listed(names.expected),
    reported: listed(names.reported),
    complete: formula(formulas.complete('toDate')),
  };
}

/** The units sorted by their mean to date; under the columns of the other blocks, so that it needs none of its own. */
export function rankingOf(design: Design, row: number): BlockPlan {
  const { text, year, units, reportingQuarter } = design;
  const heads: Heads = { text, year, kind: 'unit', reportingQuarter };
  const cells = listedCells(year);
  return {
    name: rankingBlock(year),
    row,
    column: 0,
    headerRows: 2,
    columns: [
      ...identityColumns(heads).map(computed),
      ...meanColumns(heads),
      // The long words of the other blocks do not fit above three narrow columns.
      ...completenessColumns('toDate', heads).map((column) => ({ ...column, group: text('toDateShort') })),
    ],
    rows: units.map((_, index) => {
      const key = String(index + 1);
      return { key, style: 'row', cells: { key: constant(key), ...cells } };
    }),
    conditionalFormats: summaryLooks,
    filter: false,
  };
}
