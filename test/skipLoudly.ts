/** The jest functions a suite uses when a tool it needs may be missing. */
export interface Needed {
  readonly present: boolean;
  /** What is missing and what is therefore not checked, as a sentence. */
  readonly otherwise: string;
  /** Whether its absence is a failure in CI. */
  readonly requiredInCi: boolean;
}

/** `describe` where the need is met; else skips with a line on stderr, or fails in CI where the tool is required. */
export function describeWith(need: Needed): jest.Describe {
  if (need.present) return describe;
  process.stderr.write(`SKIPPED: ${need.otherwise}\n`);
  if (need.requiredInCi && process.env['CI'] === 'true') {
    return Object.assign((name: string | number | (() => void)) => {
      it(`${String(name)} can run in CI`, () => {
        throw new Error(need.otherwise);
      });
    }, describe);
  }
  return describe.skip;
}
