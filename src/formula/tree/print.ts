import { printReference } from '../address';
import {
  foldTree,
  precedence,
  type ArrayNode,
  type BinaryNode,
  type ErrorNode,
  type FormulaTree,
  type LiteralNode,
} from './tree';

/** Text of a tree without `=` and blanks; brackets stand where the tree has them and wherever its meaning needs them. */
export function printTree(tree: FormulaTree): string {
  return foldTree<string>(tree, printNode);
}

function printNode(node: FormulaTree, parts: readonly string[]): string {
  const [first = '', second = ''] = parts;
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return printLiteral(node);
    case 'error':
      return (node.sheet?.text ?? '') + node.code;
    case 'reference':
      return (node.sheet?.text ?? '') + printReference(node.reference) + (node.spill ? '#' : '');
    case 'name':
      return (node.sheet?.text ?? '') + node.name;
    case 'structured':
      return node.text;
    case 'array':
      return printArray(node);
    case 'prefix':
      return node.operator + bracketed(first, strengthOf(node.operand) < precedence.prefix);
    case 'postfix':
      return bracketed(first, strengthOf(node.operand) < postfixStrength(node.operator)) + node.operator;
    case 'binary':
      return printBinary(node, first, second);
    case 'call':
      return `${node.name}(${node.arguments.map((part, index) => bracketed(parts[index] ?? '', isUnion(part))).join(',')})`;
    case 'missing':
      return '';
    case 'parentheses':
      return `(${first})`;
  }
}

const postfixStrength = (operator: '%' | '#'): number =>
  operator === '#' ? precedence[':'] + 1 : precedence.postfix;
/** A comma unites areas only inside brackets of its own: elsewhere it separates arguments. */
const isUnion = (tree: FormulaTree): boolean => tree.kind === 'binary' && tree.operator === ',';

function printBinary(node: BinaryNode, left: string, right: string): string {
  const strength = precedence[node.operator];
  return (
    bracketed(left, strengthOf(node.left) < strength && !(isUnion(node) && isUnion(node.left))) +
    node.operator +
    bracketed(right, strengthOf(node.right) <= strength)
  );
}

function strengthOf(tree: FormulaTree): number {
  switch (tree.kind) {
    case 'prefix':
      return precedence.prefix;
    case 'postfix':
      return postfixStrength(tree.operator);
    case 'binary':
      return isUnion(tree) ? 0 : precedence[tree.operator];
    case 'number':
      return tree.number < 0 ? precedence.prefix : Infinity;
    default:
      return Infinity;
  }
}

function bracketed(text: string, isNeeded: boolean): string {
  return isNeeded ? `(${text})` : text;
}

function printArray(node: ArrayNode): string {
  const rows = node.rows.map((row) =>
    row.map((part) => (part.kind === 'error' ? part.code : printLiteral(part))),
  );
  return `{${rows.map((row) => row.join(',')).join(';')}}`;
}

/** Text of a constant as a formula writes it. */
export function printLiteral(node: LiteralNode | ErrorNode): string {
  switch (node.kind) {
    case 'number':
      return String(node.number).toUpperCase();
    case 'text':
      return `"${node.text.replaceAll('"', '""')}"`;
    case 'boolean':
      return node.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return node.code;
  }
}
