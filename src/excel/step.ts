/** Requests as data: each step knows about how much text it sends, so that many fit one sync and none breaks the limit. */
import { Breath } from './breath';

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

/** As `send`, but with a sync for each half: Excel takes a request in at one stroke, during which the pane answers nothing. */
export async function sendInHalves(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const middle = middleOf(steps);
  await sendBatches(context, [...batchesOf(steps.slice(0, middle)), ...batchesOf(steps.slice(middle))]);
}

/** Where the second half of the text begins. */
function middleOf(steps: readonly Step[]): number {
  const half = steps.reduce((total, one) => total + one.size, 0) / 2;
  let size = 0;
  return steps.findIndex((one) => (size += one.size) > half);
}

async function sendBatches(
  context: Excel.RequestContext,
  [first, ...rest]: readonly (readonly Step[])[],
): Promise<void> {
  if (first === undefined) return;
  // Excel would otherwise compute and draw after every single change of a batch.
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const breath = new Breath();
  for (const one of first) {
    one.run(context);
    if (breath.isDue) await breath.take();
  }
  await context.sync();
  await sendBatches(context, rest);
}
