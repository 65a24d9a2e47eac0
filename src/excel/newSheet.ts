/** What a new sheet is filled with, as steps: it hangs on nothing but the sheet's plan and name, and so may be worked out ahead. */
import type { Steps } from '../formula/steps';
import { placeNewBlock, type PlacedBlock } from '../sheets/placement';
import type { SheetPlan } from '../sheets/sheetPlan';
import { chartSteps } from './chartSteps';
import { fixedSteps, linkSteps, wholeBlockSteps } from './contentSteps';
import { fixedLookSteps, lookSteps, wholeScope, type Scope } from './lookSteps';
import { numberFormatSteps } from './numberFormatSteps';
import { conditionalFormatSteps, filterSteps, pageSteps, validationSteps } from './ruleSteps';
import type { Step } from './step';

/** Steps that fill cells, by the phase they belong to. */
export interface FillingSteps {
  readonly contents: Step[];
  readonly looks: Step[];
  readonly rules: Step[];
}

export interface NewSheet extends Readonly<FillingSteps> {
  readonly blocks: readonly PlacedBlock[];
}

/** Worked out before they were asked for; taken once, since what is sent is not needed again. */
const ahead = new WeakMap<SheetPlan, { readonly name: string; readonly sheet: NewSheet }>();

/** Works out a new sheet before it is asked for; where that was done for the same name there is nothing to do. */
export function* workOutAhead(plan: SheetPlan, name: string): Steps<void> {
  if (ahead.get(plan)?.name === name) return;
  ahead.set(plan, { name, sheet: yield* workedOut(plan, name) });
}

/** A new sheet of a name, as worked out ahead or else now. */
export function* newSheet(plan: SheetPlan, name: string): Steps<NewSheet> {
  const known = ahead.get(plan);
  ahead.delete(plan);
  return known?.name === name ? known.sheet : yield* workedOut(plan, name);
}

function* workedOut(plan: SheetPlan, name: string): Steps<NewSheet> {
  const blocks = plan.blocks.map((block) => placeNewBlock(block, name));
  const filling: FillingSteps = {
    contents: fixedSteps(name, plan.fixed),
    looks: fixedLookSteps(name, plan.fixed),
    rules: [],
  };
  for (const block of blocks) {
    yield;
    filling.contents.push(...(yield* wholeBlockSteps(block)));
    yield;
    yield* finishBlock(filling, wholeScope(block), false);
  }
  filling.rules.push(...pageSteps(name, plan.page), ...chartSteps(name, plan, blocks));
  return { blocks, ...filling };
}

/** Links, looks and rules of all of a block; `isAgain` where an earlier run may have given them already. */
export function* finishBlock(filling: FillingSteps, scope: Scope, isAgain: boolean): Steps<void> {
  filling.contents.push(...linkSteps(scope.block, scope.rows));
  filling.looks.push(...(yield* lookSteps(scope)));
  yield;
  filling.looks.push(...numberFormatSteps(scope));
  yield;
  filling.rules.push(
    ...(yield* validationSteps(scope)),
    ...conditionalFormatSteps(scope, isAgain),
    ...filterSteps(scope.block),
  );
}
