/** A figure from 0 to below 1 that looks like chance, the same for a seed in every run. */
export function chance(seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  // Short seeds differ in their last bits only, until they are stirred.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** One of several, by chance. */
export function oneOf<T>(all: readonly [T, ...(readonly T[])], seed: string): T {
  return all[Math.floor(chance(seed) * all.length)] ?? all[0];
}
