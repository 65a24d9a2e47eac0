/** What two formulas of one cell differ in. */
import type { BinaryOperator, FormulaTree, LiteralNode, Span } from './tree';
import type { SheetArea } from './normalise';
import type { Equivalence } from './sumForms';

/** Where the two texts differ: spans of the found and of the expected formula. */
export interface Marks {
  readonly found: readonly Span[];
  readonly expected: readonly Span[];
}
interface Marked {
  readonly marks: Marks;
}

/** A reference points to other cells. */
export interface ReferenceChange extends Marked {
  readonly kind: 'reference';
  readonly found: SheetArea;
  readonly expected: SheetArea;
}
/** A range begins or ends at another line (0-based) and has become shorter or longer by it. */
export interface RangeChange extends Marked {
  readonly kind: 'range';
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  readonly edge: 'first' | 'last';
  readonly length: 'shorter' | 'longer';
  readonly found: number;
  readonly expected: number;
}
export interface OperatorChange extends Marked {
  readonly kind: 'operator';
  readonly found: BinaryOperator;
  readonly expected: BinaryOperator;
}
/** A minus stands before an expression that should have none, or is gone. */
export interface SignChange extends Marked {
  readonly kind: 'sign';
  readonly isNegative: boolean;
}
export interface FunctionChange extends Marked {
  readonly kind: 'function';
  readonly found: string;
  readonly expected: string;
}
/** Two operands or arguments have changed places: for `/`, numerator and denominator. */
export interface SwappedChange extends Marked {
  readonly kind: 'swapped';
  /** Operator, or name of the function. */
  readonly of: string;
}
/** A constant was joined to the expected expression: `+5`; `isFirst` for `5-...`. */
export interface LiteralAdded extends Marked {
  readonly kind: 'literalAdded';
  readonly operator: BinaryOperator;
  readonly literal: LiteralNode;
  readonly isFirst: boolean;
}
/** An operand more or less than expected, that is no constant. */
export interface OperandChange extends Marked {
  readonly kind: 'operandAdded' | 'operandMissing';
  readonly operator: BinaryOperator;
  readonly operand: FormulaTree;
}
/** The expected expression stands in a function that should not be there, or lacks the one around it; `%` for percent. */
export interface WrapperChange extends Marked {
  readonly kind: 'wrapperAdded' | 'wrapperMissing';
  readonly function: string;
}
export interface LiteralChange extends Marked {
  readonly kind: 'literalChanged';
  readonly found: LiteralNode;
  readonly expected: LiteralNode;
}
/** `position` counts from 1, in the formula that has the argument. */
export interface ArgumentChange extends Marked {
  readonly kind: 'argumentAdded' | 'argumentMissing';
  readonly function: string;
  readonly position: number;
  readonly argument: FormulaTree;
}
export interface NameChange extends Marked {
  readonly kind: 'nameChanged';
  readonly found: string;
  readonly expected: string;
}
/** The formula holds an error value where the expected one has something else. */
export interface ErrorChange extends Marked {
  readonly kind: 'error';
  readonly code: string;
}
export interface ExternalChange extends Marked {
  readonly kind: 'external';
  readonly book: string;
}
/** Something else stands there. */
export interface RewrittenChange extends Marked {
  readonly kind: 'rewritten';
  readonly found: FormulaTree;
  readonly expected: FormulaTree;
}

export type FormulaChange =
  | ReferenceChange
  | RangeChange
  | OperatorChange
  | SignChange
  | FunctionChange
  | SwappedChange
  | LiteralAdded
  | OperandChange
  | WrapperChange
  | LiteralChange
  | ArgumentChange
  | NameChange
  | ErrorChange
  | ExternalChange
  | RewrittenChange;

export type FormulaDifference =
  | { readonly kind: 'same' }
  /** Written otherwise and gives the same: always, or wherever the cells hold numbers or nothing. */
  | { readonly kind: 'equivalent'; readonly when: Equivalence }
  | FormulaChange
  | { readonly kind: 'several'; readonly changes: readonly FormulaChange[] };
