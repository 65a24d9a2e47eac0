import type { Plan } from '../../renstra/plan';
import type { EntryJob, FilledExample, TakenOutExample } from '../../sheets/entryToFill';
import type { ExampleOptions } from '../../sheets/example/entries';
import type { Failure } from '../../sheets/proposal';

export const exampleSizes = ['one', 'all'] as const;
/** An example of one unit, or of all units of the plan. */
export type ExampleSize = (typeof exampleSizes)[number];

/** Example that the address of the pane asks for (`?example=all`); undefined where it names none. */
export function exampleAsked(search: string): ExampleSize | undefined {
  const asked = new URLSearchParams(search).get('example');
  return exampleSizes.find((size) => size === asked);
}

/** What the pane is given to fill a workbook with example entries; fetched when it is first needed. */
export interface ExampleService {
  /** The unit that a small example is made of; undefined for a plan without units. */
  readonly unitOf: (plan: Plan) => string | undefined;
  /** Writes the example entries of a plan into blank cells. */
  readonly fill: (
    plan: Plan,
    options: ExampleOptions,
    job: EntryJob,
  ) => Promise<FilledExample | { readonly failure: Failure }>;
  /**
   * Empties the cells that still hold exactly the example entries of the workbook's plan; `planUnknown` where the workbook does
   * not say which plan that is.
   */
  readonly takeOut: (
    job: EntryJob,
  ) => Promise<TakenOutExample | 'planUnknown' | { readonly failure: Failure }>;
}
