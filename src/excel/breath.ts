import type { Steps } from '../formula/steps';
import { nextTurn } from './turn';

/** Longest work, in milliseconds, between two looks at clicks and keys. */
const longest = 25;

/** Lets the pane handle what waits (clicks, typing) whenever long work has gone on for a while. */
export class Breath {
  private since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.since > longest;
  }

  async take(): Promise<void> {
    await nextTurn();
    this.since = performance.now();
  }

  /** Does work step by step, with a breath after a step where one is due. */
  async through<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.isDue) await this.take();
    }
  }

  /** As `through`, with a breath after every step, and no further step once the work is not wanted any more. */
  async until(isUnwanted: () => boolean, steps: Steps<unknown>): Promise<void> {
    while (!isUnwanted() && steps.next().done !== true) await this.take();
  }
}
