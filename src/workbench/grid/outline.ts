import type { SheetModel } from '../../host/workbook/model';

/** A run of grouped columns: folded away together, by a sign on the column behind it. */
export interface ColumnGroup {
  readonly first: number;
  readonly count: number;
  readonly folded: boolean;
}

/** Groups of columns from left to right; nested levels count as one. */
export function columnGroups(sheet: SheetModel): readonly ColumnGroup[] {
  const grouped = [...sheet.columns]
    .filter(([, info]) => (info.outlineLevel ?? 0) > 0)
    .map(([column]) => column)
    .sort((one, other) => one - other);
  const groups: { first: number; count: number }[] = [];
  for (const column of grouped) {
    const last = groups.at(-1);
    if (last !== undefined && last.first + last.count === column) last.count += 1;
    else groups.push({ first: column, count: 1 });
  }
  return groups.map(({ first, count }) => ({
    first,
    count,
    folded: Array.from(
      { length: count },
      (_, step) => sheet.columns.get(first + step)?.hidden === true,
    ).every(Boolean),
  }));
}
