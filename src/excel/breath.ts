// Kept from load time: a test may replace the timers later.
const { setTimeout: later } = globalThis;

/** Longest work, in milliseconds, between two looks at clicks and keys. */
const longest = 25;

/** Lets the pane handle what waits (clicks, typing) whenever long work has gone on for a while. */
export class Breath {
  private since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.since > longest;
  }

  async take(): Promise<void> {
    await new Promise<void>((resolve) => {
      later(resolve, 0);
    });
    this.since = performance.now();
  }
}
