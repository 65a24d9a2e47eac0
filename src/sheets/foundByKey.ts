import { rowKey } from '../renstra/plan';
import { constant } from './cells';
import { spelledMark, spelledPart } from './matchKeys';
import type { MeasurementFeatures } from './measurement/features';
import type { BlockPlan, ColumnPlan } from './sheetPlan';
import type { SheetText } from './texts';

/** Key of the helper column that rows are found by where their own keys will not do. */
const matchKey = 'match.row';

/** Column that formulas of other rows and sheets find a row of unit and indicator by. */
export function searchColumn(features: MeasurementFeatures): string {
  return features.rowKeys === undefined ? 'key' : matchKey;
}

/** The text a row of unit and indicator is found by. */
export function searchText(features: MeasurementFeatures, key: string): string {
  return features.rowKeys?.get(key) ?? key;
}

/** The two parts that the texts of rows are put together from: the unit's, up to the stroke, and the indicator's. */
export function searchParts(
  features: MeasurementFeatures,
  unit: string,
  code: string,
): { readonly unit: string; readonly code: string } {
  return features.rowKeys === undefined
    ? { unit: rowKey(unit, ''), code }
    : { unit: `${spelledMark}${rowKey(spelledPart(unit), '')}`, code: spelledPart(code) };
}

/**
 * The block with a column that its rows are found by: the key column itself, or, where a search cannot tell the keys apart, a
 * helper column at the end, which then has the key column's defined name.
 */
export function foundByKey<T extends Pick<BlockPlan, 'columns' | 'rows'>>(
  block: T,
  features: MeasurementFeatures,
  text: SheetText,
): T {
  const { rowKeys } = features;
  if (rowKeys === undefined) return block;
  return {
    ...block,
    columns: [...block.columns.map(withoutName), matchColumn(block, text)],
    rows: block.rows.map((row) => {
      const found = rowKeys.get(row.key);
      return found === undefined ? row : { ...row, cells: { ...row.cells, [matchKey]: constant(found) } };
    }),
  };
}

function withoutName(column: ColumnPlan): ColumnPlan {
  if (column.role !== 'key') return column;
  const { name, ...unnamed } = column;
  return name === undefined ? column : unnamed;
}

function matchColumn({ columns }: Pick<BlockPlan, 'columns'>, text: SheetText): ColumnPlan {
  const name = columns.find(({ role }) => role === 'key')?.name;
  return {
    key: matchKey,
    header: `${text('lookupKey')} ${text('key')}`,
    role: 'constant',
    width: 9,
    outline: { id: 'helpers', folded: true },
    ...(name === undefined ? {} : { name }),
  };
}
