/** Keys of the lines that belong to a row of the working papers. */

export const savedResources = ['energy', 'water'] as const;
export type SavedResource = (typeof savedResources)[number];

/** A unit without a row, by its number among the plan's units (`u`), or a place for one the plan does not name (`x`). */
export type MemberLine = `u${number}` | `x${number}`;

/** Key of a line of a list: `POPTIKJI/SS1/e#3`, `PIH/SS1/a#energy`, `BSKJI/SS9/a#u4`. */
export const lineKey = (parent: string, line: number | SavedResource | MemberLine): string =>
  `${parent}#${line}`;
/** Key of the row a line belongs to; of any other row its own. */
export const ownerOfLine = (key: string): string => /^(.*)#[^#/]+$/.exec(key)?.[1] ?? key;
