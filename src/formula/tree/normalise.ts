import {
  areaOf,
  printSheetPrefix,
  sameSheet,
  type AddressArea,
  type Reference,
  type SheetPrefix,
} from '../address';
import { foldTree, withParts, type CellPlace, type FormulaTree, type ReferenceNode } from './tree';

/** Cells of one sheet; `book` for another workbook, `lastSheet` where a reference goes through several sheets. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: AddressArea;
  readonly book?: string;
  readonly lastSheet?: string;
}

/** Cells a reference means, seen from a cell: without a prefix they are on the formula's own sheet. */
export function areaOfNode(node: ReferenceNode, at: Pick<CellPlace, 'sheet'>): SheetArea {
  const area = areaOf(node.reference);
  const { sheet } = node;
  if (sheet === undefined) return { sheet: at.sheet, area };
  return {
    sheet: sheet.sheet,
    area,
    ...(sheet.book === undefined ? {} : { book: sheet.book }),
    ...(sheet.lastSheet === undefined ? {} : { lastSheet: sheet.lastSheet }),
  };
}

/**
 * The tree without what changes no meaning in its cell: blanks, brackets, a plus sign, `$`, the case of function names and
 * their `_xlfn.`, the prefix of the own sheet, the order of a range's corners, TRUE() for TRUE. Spans stay.
 */
export function normaliseTree(tree: FormulaTree, at: CellPlace): FormulaTree {
  return foldTree<FormulaTree>(tree, (node, parts) => {
    const [first] = parts;
    switch (node.kind) {
      case 'parentheses':
        return first ?? node;
      case 'prefix':
        return node.operator === '+' && first !== undefined ? first : withParts(node, parts);
      case 'reference':
        return plainReference(node, at);
      case 'name': {
        const { name, span, sheet } = node;
        if (sheet === undefined || isOwn(sheet, at)) return { kind: 'name', name, span };
        return { kind: 'name', name, span, sheet: plainPrefix(sheet) };
      }
      case 'call':
        return plainCall(node.name, parts, node);
      default:
        return withParts(node, parts);
    }
  });
}

/** A function's name as it is compared: capitals, without the prefix files give to newer functions. */
export function functionName(written: string): string {
  return written.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}

function plainCall(name: string, parts: readonly FormulaTree[], node: FormulaTree): FormulaTree {
  const plain = functionName(name);
  if (parts.length === 0 && (plain === 'TRUE' || plain === 'FALSE')) {
    return { kind: 'boolean', boolean: plain === 'TRUE', span: node.span };
  }
  return { kind: 'call', name: plain, arguments: parts, span: node.span };
}

function isOwn(prefix: SheetPrefix, at: CellPlace): boolean {
  return prefix.book === undefined && prefix.lastSheet === undefined && sameSheet(prefix.sheet, at.sheet);
}

function plainReference(node: ReferenceNode, at: CellPlace): ReferenceNode {
  const { sheet, span, spill } = node;
  const reference = withoutMarks(node.reference);
  if (sheet === undefined || isOwn(sheet, at)) return { kind: 'reference', reference, spill, span };
  return { kind: 'reference', reference, spill, span, sheet: plainPrefix(sheet) };
}

/** A prefix is compared by what it means, not by its quotes. */
function plainPrefix(prefix: SheetPrefix): SheetPrefix {
  const isPlain = prefix.book === undefined && prefix.lastSheet === undefined;
  return isPlain ? { ...prefix, text: printSheetPrefix(prefix.sheet) } : prefix;
}

function withoutMarks(reference: Reference): Reference {
  const { row, column, rows, columns } = areaOf(reference);
  const cell = (atRow: number, atColumn: number) => ({
    row: atRow,
    column: atColumn,
    rowAbsolute: false,
    columnAbsolute: false,
  });
  const line = (index: number) => ({ index, absolute: false });
  switch (reference.kind) {
    case 'rows':
      return { kind: 'rows', from: line(row), to: line(row + rows - 1) };
    case 'columns':
      return { kind: 'columns', from: line(column), to: line(column + columns - 1) };
    default:
      return rows === 1 && columns === 1
        ? { kind: 'cell', cell: cell(row, column) }
        : { kind: 'range', from: cell(row, column), to: cell(row + rows - 1, column + columns - 1) };
  }
}
