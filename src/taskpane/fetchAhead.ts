import { idle } from './idle';

/** The first view goes first: nothing else is fetched for so long. */
const afterMilliseconds = 2_000;

/**
 * Fetches what may be needed later, one part after the other while nothing else is to be done, so that a network that is cut
 * takes nothing away. What cannot be fetched now is fetched when it is needed, and told then if it fails again.
 */
export function fetchAhead(parts: readonly (() => Promise<unknown>)[]): void {
  const fetchAll = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, afterMilliseconds));
    for (const fetchPart of parts) {
      await idle();
      await fetchPart();
    }
  };
  fetchAll().catch(() => undefined);
}
