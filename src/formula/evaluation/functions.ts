import { functionName } from '../tree/normalise';
import type { FormulaTree } from '../tree/tree';
import { aggregateFunctions } from './aggregates';
import { conditionalFunctions } from './conditionals';
import type { Evaluated, EvaluationContext } from './context';
import { evaluate } from './evaluate';
import { lazyFunctions } from './lazy';
import { lifted } from './lift';
import { scalarFunctions, type ScalarFunction } from './scalars';
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

type Call = (parts: readonly FormulaTree[], context: EvaluationContext) => Evaluated;

/** By their names as they were written; only what is known, so that texts of a workbook do not pile up. */
const calls = new Map<string, Call>();

/** Calls a function by its name as it is written; one that is not known here gives `unknown`. */
export function callFunction(
  written: string,
  parts: readonly FormulaTree[],
  context: EvaluationContext,
): Evaluated {
  const known = calls.get(written);
  if (known !== undefined) return known(parts, context);
  const name = functionName(written);
  const call = callOf(name);
  if (call === undefined) return unknown(`the function ${name}`);
  calls.set(written, call);
  return call(parts, context);
}

function callOf(name: string): Call | undefined {
  const scalar = scalarFunctions.get(name);
  const value = valueFunctions.get(name);
  return lazyFunctions.get(name) ?? (scalar && callOfScalars(scalar)) ?? (value && callOfValues(value));
}

function callOfScalars({ least, most, apply }: ScalarFunction): Call {
  return (parts, context) => {
    if (parts.length < least || parts.length > most) return wrongValue;
    return lifted(
      parts.map((part) => evaluate(part, context)),
      context,
      apply,
    );
  };
}

function callOfValues({ least, most, overArrays, apply }: ValueFunction): Call {
  return (parts, context) => {
    if (parts.length < least || parts.length > most) return wrongValue;
    const inner = overArrays === true ? { ...context, inArray: true } : context;
    return apply(
      parts.map((part) => evaluate(part, inner)),
      inner,
    );
  };
}
