import type { Failure } from '../../sheets/proposal';

/** A failure of the outside world, or a mistake of our own that the planner should be able to report. */
export type PaneFailure =
  | Failure
  /** A part of the add-in that is fetched when needed did not come. */
  | { readonly kind: 'notFetched' }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** What an exception says to the planner. */
export function mistakeOf(error: unknown): PaneFailure {
  // The bundler's name for a script that could not be loaded.
  if (error instanceof Error && error.name === 'ChunkLoadError') return { kind: 'notFetched' };
  return { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

/** Runs a task; an exception becomes a failure that is shown, never swallowed. */
export async function guarded<T>(task: () => Promise<T>, failed: (failure: PaneFailure) => T): Promise<T> {
  try {
    return await task();
  } catch (error) {
    return failed(mistakeOf(error));
  }
}
