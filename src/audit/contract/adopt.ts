/** Rows and columns of a block that have lost their key, found by what else stands in them. */
import { inputOf, sameContent } from '../../sheets/cellText';
import type { RowPlan } from '../../sheets/sheetPlan';
import { inputAt, keyColumnOf, type LocatedBlock } from './grid';

/** A key that is gone or overwritten, and where it belongs. */
export interface LostKey {
  readonly kind: 'row' | 'column';
  readonly key: string;
  /** Row or column of the sheet. */
  readonly at: number;
}

export interface Adopted {
  readonly block: LocatedBlock;
  readonly lost: readonly LostKey[];
}

/** The block with the rows and columns whose keys are lost but which can be told all the same. */
export function adoptLost(block: LocatedBlock): Adopted {
  const columns = adoptColumns(block);
  const withColumns = { ...block, columns: new Map([...block.columns, ...columns]) };
  const rows = adoptRows(withColumns);
  const adopted = new Set(rows.values());
  const kept = [...block.rows].map(([key, all]) => [key, all.filter((row) => !adopted.has(row))] as const);
  return {
    block: {
      ...withColumns,
      rows: new Map<string, readonly number[]>([
        ...kept,
        ...[...rows].map(([key, row]) => [key, [row]] as const),
      ]),
      others: block.others.filter(({ row }) => !adopted.has(row)),
    },
    lost: [
      ...[...columns].map(([key, at]) => ({ kind: 'column', key, at }) as const),
      ...[...rows].map(([key, at]) => ({ kind: 'row', key, at }) as const),
    ],
  };
}

/** A column between the neighbours it is planned between, under its own header, or the only one there. */
function adoptColumns(block: LocatedBlock): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set(block.columns.values());
  for (const [index, { key, header }] of block.plan.columns.entries()) {
    if (block.columns.has(key)) continue;
    const before =
      nearest(block.plan.columns.slice(0, index).reverse(), block.columns) ?? block.area.column - 1;
    const after =
      nearest(block.plan.columns.slice(index + 1), block.columns) ?? block.area.column + block.area.columns;
    const free = range(before + 1, after).filter((column) => !taken.has(column));
    const headed = free.filter(
      (column) =>
        header !== '' && sameContent(inputAt(block.sheet, block.headerRow, column), inputOf(header)),
    );
    const [at, ...more] = headed.length > 0 ? headed : header === '' ? free : [];
    if (at === undefined || more.length > 0) continue;
    taken.add(at);
    found.set(key, at);
  }
  return found;
}

function adoptRows(block: LocatedBlock): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const filled = block.others.filter(({ row }) => isFilled(block, row));
  for (const [index, plan] of block.plan.rows.entries()) {
    if (block.rows.has(plan.key)) continue;
    const free = filled.filter(({ row }) => !taken.has(row));
    const alike = free.filter(({ row }) => isAlike(block, plan, row));
    // A row that carries the key of another one.
    alike.push(...disguised(block, plan).filter(({ row }) => !taken.has(row)));
    const between = alike.length === 0 ? free.filter(({ row }) => isBetween(block, index, row)) : [];
    const [only, ...more] = alike.length > 0 ? alike : between;
    if (only === undefined || more.length > 0) continue;
    taken.add(only.row);
    found.set(plan.key, only.row);
  }
  return found;
}

/** Rows of a doubled key that hold what another row should, and not what their key says. */
function disguised(block: LocatedBlock, plan: RowPlan): { readonly row: number; readonly key: string }[] {
  return [...block.rows].flatMap(([key, rows]) => {
    const own = rows.length > 1 ? block.plan.rows.find((one) => one.key === key) : undefined;
    if (own === undefined) return [];
    return rows.flatMap((row) =>
      isAlike(block, plan, row) && !isAlike(block, own, row) ? [{ row, key }] : [],
    );
  });
}

function isFilled(block: LocatedBlock, row: number): boolean {
  return block.plan.columns.some(({ key }) => {
    const column = block.columns.get(key);
    return column !== undefined && inputAt(block.sheet, row, column) !== '';
  });
}

/** Three quarters of what the row holds as constants stand there. */
function isAlike(block: LocatedBlock, plan: RowPlan, row: number): boolean {
  const keyColumn = keyColumnOf(block.plan);
  const constants = Object.entries(plan.cells).flatMap(([key, content]) =>
    content.kind === 'constant' && key !== keyColumn ? [[key, content.value] as const] : [],
  );
  const equal = constants.filter(([key, value]) => {
    const column = block.columns.get(key);
    return column !== undefined && sameContent(inputAt(block.sheet, row, column), inputOf(value));
  });
  return constants.length >= 2 && equal.length * 4 >= constants.length * 3;
}

/** Rows that are told apart by nothing but their place. */
function isBetween(block: LocatedBlock, index: number, row: number): boolean {
  const before = block.plan.rows.slice(0, index).reverse();
  const after = block.plan.rows.slice(index + 1);
  const first = nearestRow(before, block) ?? block.headerRow;
  const last = nearestRow(after, block) ?? block.area.row + block.area.rows;
  return row > first && row < last;
}

function nearestRow(plans: readonly RowPlan[], block: LocatedBlock): number | undefined {
  return plans.map(({ key }) => block.rows.get(key)?.[0]).find((row) => row !== undefined);
}

function nearest(
  plans: readonly { readonly key: string }[],
  places: ReadonlyMap<string, number>,
): number | undefined {
  return plans.map(({ key }) => places.get(key)).find((place) => place !== undefined);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
