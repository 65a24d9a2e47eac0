/** Where a block really ends, where its own name has been drawn over fewer or more rows or columns than its other names say. */
import type { AddressArea } from '../../formula/address';
import { sameSheet } from '../../formula/address';
import type { BlockPlan } from '../../sheets/sheetPlan';
import type { AuditedSheet } from '../auditedWorkbook';

/** A name's cells; undefined where it leads to none. */
export type PlaceOfName = (
  name: string,
) => { readonly sheet: string; readonly area: AddressArea } | undefined;

/** Fewer names than that decide nothing. */
const fewestNames = 3;

/**
 * The area with the ends that the names of its columns and cells, and its row of keys, agree on. `keyAt` is the text of a
 * cell of the sheet.
 */
export function areaByEvidence(
  plan: BlockPlan,
  { name: sheet }: AuditedSheet,
  area: AddressArea,
  placeOf: PlaceOfName,
  keyAt: (row: number, column: number) => string,
): AddressArea {
  const rows = rowsByNames(plan, sheet, area, placeOf) ?? rowsByCells(plan, sheet, area, placeOf);
  const [from, to] = rows < area.rows ? [rows, area.rows] : [area.rows, rows];
  const isRowPlanned = keysOfRows(plan, area, keyAt);
  const between = Array.from({ length: to - from }, (_, index) => isRowPlanned(area.row + from + index));
  // Names that end before a row of the plan, or behind the last one, are wrong themselves.
  const isRight = rows < area.rows ? !between.includes(true) : between.includes(true);
  return { ...area, rows: isRight ? rows : area.rows, columns: columnsByKeys(plan, area, keyAt) };
}

/** Whether a row carries a key of the plan. */
function keysOfRows(
  plan: BlockPlan,
  area: AddressArea,
  keyAt: (row: number, column: number) => string,
): (row: number) => boolean {
  const keyColumn = plan.columns.find(({ role }) => role === 'key')?.key;
  const keys = new Set(plan.rows.map(({ key }) => key));
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const at = columns.find((column) => keyAt(area.row, column) === keyColumn);
  return (row) => at !== undefined && keys.has(keyAt(row, at));
}

/** What nearly all names of columns agree on; undefined where they do not, or are few. */
function rowsByNames(
  plan: BlockPlan,
  sheet: string,
  area: AddressArea,
  placeOf: PlaceOfName,
): number | undefined {
  const votes = new Map<number, number>();
  let all = 0;
  for (const { name } of plan.columns) {
    const place = name === undefined ? undefined : placeOf(name);
    if (place === undefined || !sameSheet(place.sheet, sheet) || place.area.columns !== 1) continue;
    const end = place.area.row + place.area.rows;
    votes.set(end, (votes.get(end) ?? 0) + 1);
    all += 1;
  }
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  if (most === undefined) return undefined;
  const [end, count] = most;
  return count >= fewestNames && count * 5 >= all * 4 && end > area.row ? end - area.row : undefined;
}

/** As far as cells right under the area that have names of their own. */
function rowsByCells(plan: BlockPlan, sheet: string, area: AddressArea, placeOf: PlaceOfName): number {
  const named = new Set(
    plan.rows.flatMap(({ names = {} }) =>
      Object.values(names).flatMap((name) => {
        const place = placeOf(name);
        return place !== undefined && sameSheet(place.sheet, sheet) ? [place.area.row] : [];
      }),
    ),
  );
  let { rows } = area;
  while (named.has(area.row + rows)) rows += 1;
  return rows;
}

/** As far as the row of keys goes on with keys of the plan. */
function columnsByKeys(
  plan: BlockPlan,
  area: AddressArea,
  keyAt: (row: number, column: number) => string,
): number {
  const keys = new Set(plan.columns.map(({ key }) => key));
  const inside = new Set(Array.from({ length: area.columns }, (_, at) => keyAt(area.row, area.column + at)));
  let { columns } = area;
  for (;;) {
    const next = keyAt(area.row, area.column + columns);
    if (!keys.has(next) || inside.has(next)) return columns;
    inside.add(next);
    columns += 1;
  }
}
