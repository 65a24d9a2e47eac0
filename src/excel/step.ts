/** Requests as data: each step knows about how much text it sends, so that many fit one sync and none breaks the limit. */
import { Breath } from './breath';
import { forgetWorksheets } from './worksheets';

export interface Step {
  /** Characters of request text, estimated from above. */
  readonly size: number;
  readonly run: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests and answers above 5 MB. */
export const sizeLimit = 4_500_000;

/** A step without much text. */
export function step(run: (context: Excel.RequestContext) => void, size = 1_500): Step {
  return { size, run };
}

/** Packs steps, in order, into as few batches as the limit allows. */
export function batchesOf<T extends { readonly size: number }>(
  steps: readonly T[],
  limit = sizeLimit,
): T[][] {
  const batches: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of steps) {
    if (size + one.size > limit) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(one);
    size += one.size;
  }
  return batches;
}

/** Runs steps with one sync, or, above the limit, with one for each batch. */
export async function send(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  await sendBatches(context, batchesOf(steps));
}

/** As `send`, but with a sync for each of so many parts: Excel takes a request in at one stroke, during which the pane answers nothing. */
export async function sendInParts(
  context: Excel.RequestContext,
  steps: readonly Step[],
  parts: number,
): Promise<void> {
  await sendBatches(
    context,
    partsOf(steps, parts).flatMap((part) => batchesOf(part)),
  );
}

/** Parts of about as much text each, in order; fewer where there are not so many steps. */
export function partsOf<T extends { readonly size: number }>(steps: readonly T[], parts: number): T[][] {
  const total = steps.reduce((size, one) => size + one.size, 0);
  const found: T[][] = [];
  let size = 0;
  for (const one of steps) {
    // Where most of a step lies decides.
    const part = Math.min(parts - 1, Math.floor(((size + one.size / 2) / total) * parts));
    (found[part] ??= []).push(one);
    size += one.size;
  }
  return found.filter((part) => part.length > 0);
}

async function sendBatches(
  context: Excel.RequestContext,
  [first, ...rest]: readonly (readonly Step[])[],
): Promise<void> {
  if (first === undefined) return;
  forgetWorksheets(context);
  // Excel would otherwise compute and draw after every single change of a batch.
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const breath = new Breath();
  for (const one of first) {
    one.run(context);
    if (breath.isDue) await breath.take();
  }
  // To write the request out is a long step of its own.
  await breath.take();
  await context.sync();
  await sendBatches(context, rest);
}
