/** A measured figure beside what it must reach. */
export interface Figure {
  readonly value: number;
  readonly bound: number;
  readonly met: boolean;
}

/** Keeps what a person reads of a measurement. */
export function rounded(value: number, decimals = 3): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

export const atMost = (value: number, bound: number): Figure => ({
  value: rounded(value),
  bound,
  met: value <= bound,
});
export const atLeast = (value: number, bound: number): Figure => ({
  value: rounded(value),
  bound,
  met: value >= bound,
});

const isFigure = (value: object): value is Figure => 'bound' in value && 'met' in value;

/** Paths of the figures in a document that do not reach their bound (`syncs.allUnits`). */
export function missedFigures(document: unknown, path: readonly string[] = []): string[] {
  if (typeof document !== 'object' || document === null) return [];
  if (isFigure(document)) return document.met ? [] : [path.join('.')];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) =>
    missedFigures(value, [...path, key]),
  );
}

/** Middle of the values by size; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) throw new Error('No median of nothing');
  return (lower + upper) / 2;
}
