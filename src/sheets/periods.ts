export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];
/** Prefix of the column keys of a quarter (`tw1`), and of the figures to date. */
export type PeriodKey = `tw${Quarter}` | 'toDate';
export const quarterKey = (quarter: Quarter): `tw${Quarter}` => `tw${quarter}`;
/** As reports print it: `TW I`. */
export const quarterLabels: Readonly<Record<Quarter, string>> = {
  1: 'TW I',
  2: 'TW II',
  3: 'TW III',
  4: 'TW IV',
};
