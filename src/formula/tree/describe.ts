import {
  areaAddress,
  columnLetters,
  maximumColumns,
  maximumRows,
  printSheetPrefix,
  sameSheet,
} from '../address';
import type { Language } from '../../texts/texts';
import { areaOfNode, type SheetArea } from './normalise';
import { printTree } from './print';
import type { CellPlace, FormulaTree, LiteralNode } from './tree';

/** What a caller puts into words: cells ("TW II"), a name ("Batas capaian") or a part of a table. */
export type Described =
  | { readonly kind: 'area'; readonly area: SheetArea }
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | { readonly kind: 'structured'; readonly text: string };
export type Describe = (described: Described) => string;

/** Describes cells by their address, with the sheet where it is not the formula's own, and names by themselves. */
export function plainDescription(at: Pick<CellPlace, 'sheet'>): Describe {
  return (described) => {
    switch (described.kind) {
      case 'area':
        return addressOf(described.area, at);
      case 'name':
        return described.name;
      case 'structured':
        return described.text;
    }
  };
}

function addressOf({ sheet, area, book, lastSheet }: SheetArea, at: Pick<CellPlace, 'sheet'>): string {
  const address = linesOf(area) ?? areaAddress(area);
  if (book !== undefined) return `[${book}]${sheet}!${address}`;
  if (lastSheet !== undefined) return `${sheet}:${lastSheet}!${address}`;
  return sameSheet(sheet, at.sheet) ? address : printSheetPrefix(sheet) + address;
}

function linesOf({ row, column, rows, columns }: SheetArea['area']): string | undefined {
  if (rows === maximumRows) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  return columns === maximumColumns ? `${row + 1}:${row + rows}` : undefined;
}

/** What a leaf refers to; undefined for constants and everything composed. */
export function describedOf(node: FormulaTree, at: Pick<CellPlace, 'sheet'>): Described | undefined {
  switch (node.kind) {
    case 'reference':
      return { kind: 'area', area: areaOfNode(node, at) };
    case 'name':
      return {
        kind: 'name',
        name: node.name,
        ...(node.sheet === undefined ? {} : { sheet: node.sheet.sheet }),
      };
    case 'structured':
      return { kind: 'structured', text: node.text };
    default:
      return undefined;
  }
}

/** Words of one operand: what it refers to, its constant, else its formula text. */
export function operandWords(
  node: FormulaTree,
  at: Pick<CellPlace, 'sheet'>,
  describe: Describe,
  language: Language,
): string {
  const described = describedOf(node, at);
  if (described !== undefined) return describe(described);
  return isLiteral(node) ? literalWords(node, language) : printTree(node);
}

export const isLiteral = (node: FormulaTree): node is LiteralNode =>
  node.kind === 'number' || node.kind === 'text' || node.kind === 'boolean';

/** A constant as people write it: decimal comma in Bahasa Indonesia, texts in quotes. */
export function literalWords(literal: LiteralNode, language: Language): string {
  switch (literal.kind) {
    case 'number':
      return language === 'id' ? String(literal.number).replace('.', ',') : String(literal.number);
    case 'text':
      return `“${literal.text}”`;
    case 'boolean':
      return literal.boolean ? 'TRUE' : 'FALSE';
  }
}
