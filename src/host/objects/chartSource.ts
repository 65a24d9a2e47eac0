import { invalidArgument } from '../protocol/hostError';
import { readCell } from '../workbook/operations';
import type { Area, ChartModel } from '../workbook/model';
import type { RangeTarget } from './rangeTarget';

type Series = ChartModel['series'][number];

/** Series of a source range as Excel takes them: headers in the first line, categories in the first line across, where these are texts. */
export function seriesOf(range: RangeTarget, seriesBy: string): Series[] {
  range.session.settle();
  if (seriesBy !== 'Auto' && seriesBy !== 'Columns' && seriesBy !== 'Rows')
    throw invalidArgument(`no way to make series: ${seriesBy}`);
  const { area } = range;
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && area.rows >= area.columns);
  const hasHeaders = area.rows > 1 && isText(range, area.row, area.column + area.columns - 1);
  const hasCategories = area.columns > 1 && isText(range, area.row + area.rows - 1, area.column);
  return byColumns
    ? columnSeries(range, hasHeaders, hasCategories)
    : rowSeries(range, hasHeaders, hasCategories);
}

function isText(range: RangeTarget, row: number, column: number): boolean {
  return readCell(range.sheet, row, column).result.kind === 'text';
}

function columnSeries(range: RangeTarget, headers: boolean, categories: boolean): Series[] {
  const { area } = range;
  const inner: Area = { ...area, row: area.row + Number(headers), rows: area.rows - Number(headers) };
  const first = area.column + Number(categories);
  return lines(first, area.column + area.columns - first).map((column) => ({
    ...(headers ? { nameFormula: reference(range, { row: area.row, column, rows: 1, columns: 1 }) } : {}),
    values: reference(range, { ...inner, column, columns: 1 }),
    ...(categories ? { categories: reference(range, { ...inner, columns: 1 }) } : {}),
  }));
}

function rowSeries(range: RangeTarget, categoriesOnTop: boolean, namesAtLeft: boolean): Series[] {
  const { area } = range;
  // Seen from the corner, a row of texts on top is the categories, a column of texts at the left the names.
  const inner: Area = {
    ...area,
    column: area.column + Number(namesAtLeft),
    columns: area.columns - Number(namesAtLeft),
  };
  const first = area.row + Number(categoriesOnTop);
  return lines(first, area.row + area.rows - first).map((row) => ({
    ...(namesAtLeft
      ? { nameFormula: reference(range, { row, column: area.column, rows: 1, columns: 1 }) }
      : {}),
    values: reference(range, { ...inner, row, rows: 1 }),
    ...(categoriesOnTop ? { categories: reference(range, { ...inner, rows: 1 }) } : {}),
  }));
}

function lines(start: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index);
}

/** `=Sheet1!$A$1:$A$3`. */
export function reference(range: RangeTarget, area: Area = range.area): string {
  return `=${range.at(area).absoluteAddress}`;
}
