/** A formula as a tree. Spans are offsets into the text that was parsed, `=` included. */
import type { Reference, SheetPrefix } from '../address';

export interface Span {
  readonly start: number;
  readonly end: number;
}
interface Spanned {
  readonly span: Span;
}

/** The cell a formula stands in (0-based): what own-sheet references and relative meaning are seen from. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
/** `:` joins two corners, `,` unites areas, a space intersects them. */
export type BinaryOperator = ComparisonOperator | '&' | '+' | '-' | '*' | '/' | '^' | ':' | ',' | ' ';

export interface NumberNode extends Spanned {
  readonly kind: 'number';
  readonly number: number;
}
export interface TextNode extends Spanned {
  readonly kind: 'text';
  readonly text: string;
}
export interface BooleanNode extends Spanned {
  readonly kind: 'boolean';
  readonly boolean: boolean;
}
/** An error value as it stands in the formula; `code` without the sheet before it. */
export interface ErrorNode extends Spanned {
  readonly kind: 'error';
  readonly code: string;
  readonly sheet?: SheetPrefix;
}
export interface ReferenceNode extends Spanned {
  readonly kind: 'reference';
  readonly reference: Reference;
  readonly sheet?: SheetPrefix;
  /** `A1#`: the range that the cell's formula fills. */
  readonly spill: boolean;
}
export interface NameNode extends Spanned {
  readonly kind: 'name';
  readonly name: string;
  readonly sheet?: SheetPrefix;
}
/** A reference into a table, as written. */
export interface StructuredNode extends Spanned {
  readonly kind: 'structured';
  readonly text: string;
}
export type LiteralNode = NumberNode | TextNode | BooleanNode;
export interface ArrayNode extends Spanned {
  readonly kind: 'array';
  readonly rows: readonly (readonly (LiteralNode | ErrorNode)[])[];
}
export interface PrefixNode extends Spanned {
  readonly kind: 'prefix';
  readonly operator: '-' | '+' | '@';
  readonly operand: FormulaTree;
}
export interface PostfixNode extends Spanned {
  readonly kind: 'postfix';
  readonly operator: '%' | '#';
  readonly operand: FormulaTree;
}
export interface BinaryNode extends Spanned {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: FormulaTree;
  readonly right: FormulaTree;
}
export interface CallNode extends Spanned {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  readonly arguments: readonly FormulaTree[];
}
/** Nothing between two commas. */
export interface MissingNode extends Spanned {
  readonly kind: 'missing';
}
export interface ParenthesesNode extends Spanned {
  readonly kind: 'parentheses';
  readonly inner: FormulaTree;
}

export type FormulaTree =
  | LiteralNode
  | ErrorNode
  | ReferenceNode
  | NameNode
  | StructuredNode
  | ArrayNode
  | PrefixNode
  | PostfixNode
  | BinaryNode
  | CallNode
  | MissingNode
  | ParenthesesNode;

/** Why a text is no formula; `at` is the offset where reading stopped. */
export interface FormulaTrouble {
  readonly kind: 'trouble';
  readonly reason: 'empty' | 'tooLong' | 'tooDeep' | 'unexpected' | 'unclosed';
  readonly at: number;
}

/** How tightly an operator binds in Excel: a sign binds tighter than `^`, so `-2^2` is 4. */
export const precedence: Readonly<Record<BinaryOperator | 'prefix' | 'postfix', number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  postfix: 6,
  prefix: 7,
  ',': 8,
  ' ': 9,
  ':': 10,
};

/** The operands or arguments of a node, in the order of the text. */
export function partsOf(tree: FormulaTree): readonly FormulaTree[] {
  switch (tree.kind) {
    case 'prefix':
    case 'postfix':
      return [tree.operand];
    case 'binary':
      return [tree.left, tree.right];
    case 'call':
      return tree.arguments;
    case 'parentheses':
      return [tree.inner];
    default:
      return [];
  }
}

/** The same node over other parts, as many as it has. */
export function withParts(tree: FormulaTree, parts: readonly FormulaTree[]): FormulaTree {
  const [first, second] = parts;
  switch (tree.kind) {
    case 'prefix':
    case 'postfix':
      return first === undefined ? tree : { ...tree, operand: first };
    case 'binary':
      return first === undefined || second === undefined ? tree : { ...tree, left: first, right: second };
    case 'call':
      return { ...tree, arguments: parts };
    case 'parentheses':
      return first === undefined ? tree : { ...tree, inner: first };
    default:
      return tree;
  }
}

/** The leftmost operand of a chain of operators and the nodes above it, innermost first: `a+b*c-d` is a, `a+b*c`, all. */
export function leftSpine(tree: FormulaTree): { first: FormulaTree; chain: readonly BinaryNode[] } {
  const chain: BinaryNode[] = [];
  let first = tree;
  while (first.kind === 'binary') {
    chain.push(first);
    first = first.left;
  }
  return { first, chain: chain.reverse() };
}

/** Combines a tree from its leaves up. Chains of thousands of operators do not recurse. */
export function foldTree<R>(tree: FormulaTree, combine: (node: FormulaTree, parts: readonly R[]) => R): R {
  const { first, chain } = leftSpine(tree);
  let result = combine(
    first,
    partsOf(first).map((part) => foldTree(part, combine)),
  );
  for (const node of chain) result = combine(node, [result, foldTree(node.right, combine)]);
  return result;
}

/** Every node of a tree, parts before wholes. */
export function nodesOf(tree: FormulaTree): readonly FormulaTree[] {
  const nodes: FormulaTree[] = [];
  foldTree(tree, (node) => {
    nodes.push(node);
  });
  return nodes;
}
