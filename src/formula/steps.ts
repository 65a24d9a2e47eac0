/** Long work in steps, so that a page that does it answers clicks meanwhile: whoever asks for a step decides when to go on. */
export type Steps<T> = Generator<void, T>;

/** Goes all steps at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
