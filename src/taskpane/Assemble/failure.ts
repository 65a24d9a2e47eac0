import type { Failure } from '../../sheets/proposal';

/** A failure of the outside world, or a mistake of our own that the planner should be able to report. */
export type PaneFailure = Failure | { readonly kind: 'unexpected'; readonly detail: string };

/** Runs a task; an exception becomes an unexpected failure that is shown, never swallowed. */
export async function guarded<T>(task: () => Promise<T>, failed: (failure: PaneFailure) => T): Promise<T> {
  try {
    return await task();
  } catch (error) {
    return failed({ kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
  }
}
