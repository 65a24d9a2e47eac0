/** Words of a name, for comparing prints of it: no punctuation, no case. */
function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  );
}

/** Share of words two names have in common, 0 to 1. */
export function likeness(first: string, second: string): number {
  const one = wordsOf(first);
  const other = wordsOf(second);
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}

/** The candidate whose name is most like the one given; throws when none comes near. */
export function mostLike<T extends { readonly name: string }>(
  name: string,
  candidates: readonly T[],
  least = 0.6,
): T {
  let best: T | undefined;
  for (const candidate of candidates) {
    if (best === undefined || likeness(candidate.name, name) > likeness(best.name, name)) best = candidate;
  }
  if (best === undefined || likeness(best.name, name) < least) throw new Error(`No print is like "${name}"`);
  return best;
}
