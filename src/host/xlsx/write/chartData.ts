import type { Cell, WorkbookModel } from '../../workbook/model';
import { parseReference } from '../address';
import { toFileFormula } from '../formulaText';
import { element, spreadsheetText, textElement } from '../xmlWrite';

/** Cells a chart may repeat in its part; larger sources are left to the reader's own computing. */
const longestCache = 10_000;

/** Reference to numbers, with what they are now. */
export function numbersXml(workbook: WorkbookModel, formula: string): string {
  const points = shownCells(workbook, formula)?.map((cell) => shownNumber(cell));
  const cache =
    points === undefined
      ? ''
      : element('c:numCache', {}, element('c:formatCode', {}, 'General') + pointsXml(points));
  return element('c:numRef', {}, textElement('c:f', toFileFormula(formula)) + cache);
}

/** Reference to texts, with what they are now. */
export function textsXml(workbook: WorkbookModel, formula: string): string {
  const points = shownCells(workbook, formula)?.map((cell) => shownText(cell));
  const cache = points === undefined ? '' : element('c:strCache', {}, pointsXml(points));
  return element('c:strRef', {}, textElement('c:f', toFileFormula(formula)) + cache);
}

function pointsXml(points: readonly (string | undefined)[]): string {
  const items = points.map((point, idx) =>
    point === undefined ? '' : element('c:pt', { idx }, textElement('c:v', spreadsheetText(point))),
  );
  return element('c:ptCount', { val: points.length }) + items.join('');
}

/** Cells of a plain reference in reading order; undefined for names and anything else that has to be computed. */
function shownCells(workbook: WorkbookModel, formula: string): (Cell | undefined)[] | undefined {
  const reference = parseReference(formula);
  const sheet = workbook.sheets.find(({ name }) => name === reference?.sheet);
  if (reference === undefined || sheet === undefined) return undefined;
  const { row, column, rows, columns } = reference.area;
  if (rows * columns > longestCache) return undefined;
  return Array.from({ length: rows * columns }, (_, index) =>
    sheet.cells.get(row + Math.floor(index / columns))?.get(column + (index % columns)),
  );
}

function shownNumber(cell: Cell | undefined): string | undefined {
  if (cell?.input?.kind === 'constant')
    return typeof cell.input.value === 'number' ? String(cell.input.value) : undefined;
  return cell?.result?.kind === 'number' ? String(cell.result.number) : undefined;
}

function shownText(cell: Cell | undefined): string | undefined {
  if (cell?.input?.kind === 'constant') return String(cell.input.value);
  return cell?.result?.kind === 'text' ? cell.result.text : shownNumber(cell);
}
