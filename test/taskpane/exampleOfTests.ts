/** An example that a test steers: nothing is written; it remembers what it was asked to fill in. */
import type { ExampleOptions } from '../../src/sheets/example/entries';
import type { ExampleService } from '../../src/taskpane/Example/example';

export interface ExampleOfTests extends ExampleService {
  readonly filled: ExampleOptions[];
  fills: Awaited<ReturnType<ExampleService['fill']>>;
  takesOut: Awaited<ReturnType<ExampleService['takeOut']>>;
}

export function exampleOfTests(): ExampleOfTests {
  const example: ExampleOfTests = {
    filled: [],
    fills: 122,
    takesOut: { emptied: 122, kept: 0 },
    unitOf: (plan) => plan.units.find(({ kind }) => kind !== 'organisation')?.id,
    fill: (_, options) => {
      example.filled.push(options);
      return Promise.resolve(example.fills);
    },
    takeOut: () => Promise.resolve(example.takesOut),
  };
  return example;
}
