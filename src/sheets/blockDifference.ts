/** Compares the generated cells of one block with its plan. Entries are never looked at. */
import { cellAddress } from '../formula/address';
import { renderTemplate } from '../formula/template';
import type { BlockMap, FoundBlock } from './blockMap';
import { inputOf, sameContent, type FoundCell } from './cellText';
import { groupRowKey, headerRowKey, type BlockPlace, type CellChange, type KeyedCell } from './proposal';
import type { BlockPlan, CellContent, ColumnPlan } from './sheetPlan';

export interface BlockComparison {
  readonly cells: readonly KeyedCell[];
  readonly changes: readonly CellChange[];
  readonly newRows: readonly string[];
}

/** What a generated cell holds in a row of the sheet (0-based); undefined for an entry. `columns`: key to column of the sheet. */
export function generatedInput(
  content: CellContent,
  columns: ReadonlyMap<string, number>,
  row: number,
): FoundCell | undefined {
  switch (content.kind) {
    case 'constant':
      return inputOf(content.value);
    case 'formula':
      return renderTemplate(content.formula, columns, row);
    case 'entry':
      return undefined;
  }
}

/** Text of the spanning header over a column: only the first of neighbours with the same one carries it. */
export function groupText(columns: readonly ColumnPlan[], index: number): string {
  const group = columns[index]?.group;
  return group === undefined || group === columns[index - 1]?.group ? '' : group;
}

/**
 * Generated cells that differ from the plan, and rows that are missing. Where a column is missing, formulas of the rows
 * that are there cannot be told apart from what they will be, so all that refer to it are written again.
 * `textsStay`: the workbook's language is another, so its texts stand.
 */
export function compareBlock(
  plan: BlockPlan,
  found: { readonly place: BlockPlace; readonly cells: FoundBlock },
  map: BlockMap,
  textsStay: boolean,
): BlockComparison {
  const { place, cells } = found;
  const columns = new Map([...map.columns].map(([key, offset]) => [key, place.column + offset]));
  const missing = new Set(map.missingColumns);
  // A missing column stands nowhere: a place that no formula in the block can have makes those that need it differ.
  const places = new Map([
    ...columns,
    ...map.missingColumns.map((key) => [key, place.column + place.columns] as const),
  ]);
  const changes: CellChange[] = [];
  const compare = (offset: number, rowKey: string, columnKey: string, expected: FoundCell): void => {
    const columnOffset = map.columns.get(columnKey) ?? 0;
    const there = cells[offset]?.[columnOffset] ?? '';
    if (sameContent(there, expected) || (textsStay && isText(expected))) return;
    const address = cellAddress(place.row + offset, place.column + columnOffset);
    changes.push({ address, rowKey, columnKey, found: String(there), expected: String(expected) });
  };
  compareHeaders(plan, map, compare);
  for (const row of plan.rows) {
    const offset = map.rows.get(row.key);
    if (offset === undefined) continue;
    for (const [columnKey, content] of Object.entries(row.cells)) {
      if (missing.has(columnKey)) continue;
      const expected = generatedInput(content, places, place.row + offset);
      if (expected !== undefined) compare(offset, row.key, columnKey, expected);
    }
  }
  return {
    changes,
    cells: changes.map(({ rowKey, columnKey }) => ({ rowKey, columnKey })),
    newRows: plan.rows.map(({ key }) => key).filter((key) => !map.rows.has(key)),
  };
}

function isText(expected: FoundCell): boolean {
  return typeof expected === 'string' && !expected.startsWith('=');
}

function compareHeaders(
  plan: BlockPlan,
  map: BlockMap,
  compare: (offset: number, rowKey: string, columnKey: string, expected: FoundCell) => void,
): void {
  for (const [index, column] of plan.columns.entries()) {
    if (!map.columns.has(column.key)) continue;
    compare(map.headerRow, headerRowKey, column.key, inputOf(column.header));
    const group = groupText(plan.columns, index);
    if (group !== '' && map.groupRow !== undefined)
      compare(map.groupRow, groupRowKey, column.key, inputOf(group));
  }
}
