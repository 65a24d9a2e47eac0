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

/** Does work piece by piece; others may finish it meanwhile. What a step throws comes out of here. */
export async function inSlices<T>(work: Work<T>, slices: Slices): Promise<T> {
  const end = performance.now() + slices.milliseconds;
  while (!work.isDone && performance.now() < end) work.step();
  if (work.isDone) return work.finish();
  await slices.breathe();
  return inSlices(work, slices);
}

/** Goes all steps at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  return new Work(steps).finish();
}
