/** What may be chosen in a cell whose validation rule is a list. */
import { areaOf } from '../../formula/address';
import { parseFormula } from '../../formula/tree/parse';
import type { FormulaTree } from '../../formula/tree/tree';
import type { Area, SheetModel, WorkbookModel } from '../../host/workbook/model';
import {
  areaOfName,
  cellAt,
  findName,
  readArea,
  resultOf,
  sheetByName,
  validationAt,
} from '../../host/workbook/operations';

/** Longer lists are cut: nobody scrolls through them. */
const mostChoices = 500;

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Texts to choose from; undefined where the cell has no list or its source is a formula that is not understood here. */
export function listChoices(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): readonly string[] | undefined {
  const source = listSource(validationAt(sheet, row, column)?.rule ?? {});
  if (source === undefined) return undefined;
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const tree = parseFormula(source);
  const place = tree.kind === 'trouble' ? undefined : placeOf(tree, model, sheet);
  if (place === undefined) return undefined;
  const rows = Math.min(place.area.rows, mostChoices);
  const texts = readArea(place.sheet, { ...place.area, rows }).flatMap((line) =>
    line.map(({ text }) => text),
  );
  return texts.filter((text) => text !== '').slice(0, mostChoices);
}

/** Source of a rule that is a list with choices in the cell. */
export function listSource(rule: Readonly<Record<string, unknown>>): string | undefined {
  const list = rule['list'];
  if (typeof list !== 'object' || list === null) return undefined;
  if ('inCellDropDown' in list && list.inCellDropDown === false) return undefined;
  return 'source' in list && typeof list.source === 'string' ? list.source : undefined;
}

/** Cells that a source means: a name, a reference, `INDEX(cells,n)`, or from one of these to another. */
function placeOf(tree: FormulaTree, model: WorkbookModel, sheet: SheetModel): Place | undefined {
  switch (tree.kind) {
    case 'reference': {
      const target = tree.sheet === undefined ? sheet : sheetByName(model, tree.sheet.sheet);
      return target && { sheet: target, area: areaOf(tree.reference) };
    }
    case 'name': {
      const name = findName(model, tree.name, sheet.id) ?? findName(model, tree.name);
      return name && areaOfName(model, name);
    }
    case 'call':
      return tree.name.toUpperCase() === 'INDEX' ? cellOfIndex(tree.arguments, model, sheet) : undefined;
    case 'binary':
      return tree.operator === ':'
        ? spanned(placeOf(tree.left, model, sheet), placeOf(tree.right, model, sheet))
        : undefined;
    case 'parentheses':
      return placeOf(tree.inner, model, sheet);
    default:
      return undefined;
  }
}

function cellOfIndex(
  [cells, nth]: readonly FormulaTree[],
  model: WorkbookModel,
  sheet: SheetModel,
): Place | undefined {
  const place = cells && placeOf(cells, model, sheet);
  const number = nth && numberOf(nth, model, sheet);
  if (place === undefined || number === undefined || number < 1) return undefined;
  const { area } = place;
  if (area.rows > 1 && area.columns > 1) return undefined;
  const offset = Math.floor(number) - 1;
  if (offset >= area.rows * area.columns) return undefined;
  const at =
    area.columns === 1
      ? { row: area.row + offset, column: area.column }
      : { row: area.row, column: area.column + offset };
  return { sheet: place.sheet, area: { ...at, rows: 1, columns: 1 } };
}

/** A number, a single cell that shows one, or the largest of such. */
function numberOf(tree: FormulaTree, model: WorkbookModel, sheet: SheetModel): number | undefined {
  if (tree.kind === 'number') return tree.number;
  if (tree.kind === 'call' && tree.name.toUpperCase() === 'MAX') {
    const numbers = tree.arguments.map((one) => numberOf(one, model, sheet));
    return numbers.some((number) => number === undefined)
      ? undefined
      : Math.max(...numbers.map((number) => number ?? 0));
  }
  const place = placeOf(tree, model, sheet);
  if (place === undefined || place.area.rows * place.area.columns !== 1) return undefined;
  const result = resultOf(cellAt(place.sheet, place.area.row, place.area.column));
  return result.kind === 'number' ? result.number : undefined;
}

function spanned(from: Place | undefined, to: Place | undefined): Place | undefined {
  if (from === undefined || from.sheet !== to?.sheet) return undefined;
  const [one, other] = [from.area, to.area];
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    sheet: from.sheet,
    area: {
      row,
      column,
      rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
      columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
    },
  };
}
