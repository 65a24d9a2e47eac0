/** Triwulan, the reporting period. */
export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

/** One of something for each quarter. */
export type ByQuarter<T> = readonly [T, T, T, T];

export type QuarterKey = `TW${Quarter}`;

const labels: ByQuarter<string> = ['TW I', 'TW II', 'TW III', 'TW IV'];
/** As reports print it: `TW I`. */
export function quarterLabel(quarter: Quarter): string {
  return ofQuarter(labels, quarter);
}

const keys: ByQuarter<QuarterKey> = ['TW1', 'TW2', 'TW3', 'TW4'];
/** As files and the command line write it: `TW1`. */
export function quarterKey(quarter: Quarter): QuarterKey {
  return ofQuarter(keys, quarter);
}

/** Reads `TW1`, `tw 1`, `TW I`, `triwulan iv`, `4`; undefined when it is no quarter. */
export function parseQuarter(text: string): Quarter | undefined {
  const match = /^(?:tw|triwulan)?[\s.]*(?:([1-4])|(i{1,3}|iv))$/i.exec(text.trim());
  if (match === null) return undefined;
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf((match[2] ?? '').toLowerCase()) + 1;
  const number = match[1] === undefined ? roman : Number(match[1]);
  return quarters.find((quarter) => quarter === number);
}

/** Makes one of something for each quarter. */
export function byQuarter<T>(make: (quarter: Quarter) => T): ByQuarter<T> {
  return [make(1), make(2), make(3), make(4)];
}

/** The one of a quarter. */
export function ofQuarter<T>(all: ByQuarter<T>, quarter: Quarter): T {
  const [first, second, third, fourth] = all;
  switch (quarter) {
    case 1:
      return first;
    case 2:
      return second;
    case 3:
      return third;
    case 4:
      return fourth;
  }
}

/** Those of the quarters up to and with one. */
export function upTo<T>(all: ByQuarter<T>, quarter: Quarter): readonly T[] {
  return all.slice(0, quarter);
}
