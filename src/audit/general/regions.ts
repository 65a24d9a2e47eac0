import type { AddressArea } from '../../formula/address';
import type { Place } from './sheetGrid';

/** Rectangles that cover the places and nothing else: runs along rows, equal runs of following rows put together. */
export function areasOfPlaces(places: readonly Place[]): readonly AddressArea[] {
  const areas: AddressArea[] = [];
  const growing = new Map<string, number>();
  for (const run of runsOf(places)) {
    const key = `${run.row},${run.column},${run.columns}`;
    const index = growing.get(key);
    const area = index === undefined ? undefined : areas[index];
    growing.delete(key);
    const next = `${run.row + 1},${run.column},${run.columns}`;
    if (index === undefined || area === undefined) {
      growing.set(next, areas.length);
      areas.push(run);
    } else {
      areas[index] = { ...area, rows: area.rows + 1 };
      growing.set(next, index);
    }
  }
  return areas;
}

function runsOf(places: readonly Place[]): readonly AddressArea[] {
  const sorted = [...places].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: AddressArea[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column === last.column + last.columns)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
