import { idle, rested } from './idle';

/**
 * Fetches what may be needed later, one part after the other while nothing else is to be done, so that a network that is cut
 * takes nothing away. What cannot be fetched now is fetched when it is needed, and told then if it fails again.
 */
export function fetchAhead(parts: readonly (() => Promise<unknown>)[]): void {
  const fetchAll = async (): Promise<void> => {
    await rested();
    for (const fetchPart of parts) {
      await fetchPart();
      await idle();
    }
  };
  fetchAll().catch(() => undefined);
}
