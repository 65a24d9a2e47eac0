/** What a command ends with: 0 fine (warnings too), 1 findings of severity error, 2 could not run. */
export type Outcome = {
  /** Sentences for stderr that are no failure. */
  readonly notes?: readonly string[];
} & (
  { readonly exitCode: 0 | 1; readonly output: string } | { readonly exitCode: 2; readonly sentence: string }
);

export const done = (output: string, notes: readonly string[] = []): Outcome => ({
  exitCode: 0,
  output,
  notes,
});
export const failed = (sentence: string): Outcome => ({ exitCode: 2, sentence });

/** A step of a command: its value, or the sentence that says why the command cannot run. */
export type Step<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };
export const step = <T>(value: T): Step<T> => ({ ok: true, value });
export const refuse = (sentence: string): { readonly ok: false; readonly sentence: string } => ({
  ok: false,
  sentence,
});
