/** Long work in pieces, so that a page that shares its thread with the host answers clicks meanwhile. */

export interface Slices {
  /** Longest piece, in milliseconds, as far as single steps allow. */
  readonly milliseconds: number;
  /** Lets the page do what waits, between two pieces. */
  readonly breathe: () => Promise<void>;
  /** Hears what computing in the background failed with; the next change tries again. */
  readonly failed: (error: unknown) => void;
}

/** Work in steps that several may push forward; what it comes to is kept. */
export class Work<T> {
  private outcome: { readonly value: T } | undefined;

  public constructor(private readonly steps: Generator<void, T>) {}

  public get isDone(): boolean {
    return this.outcome !== undefined;
  }

  public step(): void {
    if (this.isDone) return;
    const step = this.steps.next();
    if (step.done === true) this.outcome = { value: step.value };
  }

  /** Does all that is left at once. */
  public finish(): T {
    while (this.outcome === undefined) this.step();
    return this.outcome.value;
  }
}

/** Does work piece by piece, at least one step each; others may finish it meanwhile. What a step throws comes out of here. */
export async function inSlices<T>(work: Work<T>, { milliseconds, breathe }: Slices): Promise<T> {
  for (;;) {
    const end = performance.now() + milliseconds;
    do work.step();
    while (!work.isDone && performance.now() < end);
    if (work.isDone) return work.finish();
    await breathe();
  }
}
