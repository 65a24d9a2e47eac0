/** An example that a test steers: nothing is written; it remembers what it was asked to fill in. */
import type { EntryJob } from '../../src/sheets/entryToFill';
import type { ExampleOptions } from '../../src/sheets/example/entries';
import type { ExampleService } from '../../src/taskpane/Example/example';

export interface ExampleOfTests extends ExampleService {
  readonly filled: ExampleOptions[];
  fills: Awaited<ReturnType<ExampleService['fill']>>;
  takesOut: Awaited<ReturnType<ExampleService['takeOut']>>;
  /** A job ends only when a test lets it. */
  holdsBack: boolean;
  release: (() => void) | undefined;
  /** The last that was begun. */
  job: EntryJob | undefined;
}

export function exampleOfTests(): ExampleOfTests {
  const under = async (job: EntryJob): Promise<void> => {
    example.job = job;
    if (!example.holdsBack) return;
    await new Promise<void>((resolve) => {
      example.release = resolve;
    });
  };
  const example: ExampleOfTests = {
    filled: [],
    fills: { written: 122, stopped: false },
    takesOut: { emptied: 122, kept: 0, stopped: false },
    holdsBack: false,
    release: undefined,
    job: undefined,
    unitOf: (plan) => plan.units.find(({ kind }) => kind !== 'organisation')?.id,
    fill: async (_, options, job) => {
      example.filled.push(options);
      await under(job);
      return example.fills;
    },
    takeOut: async (job) => {
      await under(job);
      return example.takesOut;
    },
  };
  return example;
}
