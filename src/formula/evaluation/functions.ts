import type { FormulaTree } from '../tree/tree';
import { aggregateFunctions } from './aggregates';
import { conditionalFunctions } from './conditionals';
import type { Evaluated, EvaluationContext } from './context';
import { evaluate } from './evaluate';
import { lazyFunctions } from './lazy';
import { lifted } from './lift';
import { scalarFunctions } from './scalars';
import { searchFunctions } from './search';
import { unknown, wrongValue } from './values';

/** A function over evaluated arguments, which may be areas. */
export interface ValueFunction {
  readonly least: number;
  readonly most: number;
  /** Whether operators within its arguments work on every value of an area. */
  readonly overArrays?: boolean;
  readonly apply: (parts: readonly Evaluated[], context: EvaluationContext) => Evaluated;
}

const valueFunctions: ReadonlyMap<string, ValueFunction> = new Map([
  ...Object.entries(aggregateFunctions),
  ...Object.entries(conditionalFunctions),
  ...Object.entries(searchFunctions),
]);

/** Calls a function by its capital name; one that is not known here gives `unknown`. */
export function callFunction(
  name: string,
  parts: readonly FormulaTree[],
  context: EvaluationContext,
): Evaluated {
  const lazy = lazyFunctions.get(name);
  if (lazy !== undefined) return lazy(parts, context);
  const scalar = scalarFunctions.get(name);
  if (scalar !== undefined) {
    if (parts.length < scalar.least || parts.length > scalar.most) return wrongValue;
    return lifted(
      parts.map((part) => evaluate(part, context)),
      context,
      scalar.apply,
    );
  }
  const value = valueFunctions.get(name);
  if (value === undefined) return unknown(`the function ${name}`);
  if (parts.length < value.least || parts.length > value.most) return wrongValue;
  const inner = value.overArrays === true ? { ...context, inArray: true } : context;
  return value.apply(
    parts.map((part) => evaluate(part, inner)),
    inner,
  );
}
