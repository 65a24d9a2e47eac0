/** Reads nested values nobody vouches for (looks of a chart as they came over the wire). */
export type Bag = Readonly<Record<string, unknown>>;

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(bag: unknown, path: string): unknown {
  let value: unknown = bag;
  for (const step of path.split('.')) value = isBag(value) ? value[step] : undefined;
  return value;
}

export function textAt(bag: unknown, path: string): string | undefined {
  const value = valueAt(bag, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberAt(bag: unknown, path: string): number | undefined {
  const value = valueAt(bag, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function flagAt(bag: unknown, path: string): boolean | undefined {
  const value = valueAt(bag, path);
  return typeof value === 'boolean' ? value : undefined;
}

/** Puts a value at a path, making what is missing on the way; undefined puts nothing. */
export function putAt(bag: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  const [step = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    bag[step] = value;
    return;
  }
  const inner: Record<string, unknown> = isBag(bag[step]) ? { ...bag[step] } : {};
  putAt(inner, rest.join('.'), value);
  bag[step] = inner;
}
