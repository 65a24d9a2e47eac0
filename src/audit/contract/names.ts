/** Defined names that formulas read: lost (C08), leading elsewhere (C03), over fewer or more cells (C04). */
import {
  areaAddress,
  areaOf,
  cellAddress,
  parseAddress,
  printSheetPrefix,
  sameSheet,
  type AddressArea,
} from '../../formula/address';
import type { ContractFinding, ContractRule } from './findings';
import type { Context } from './context';
import { workbookName, type LocatedBlock } from './grid';
import { columnLabel, labelOf } from './words';

interface ExpectedName {
  readonly name: string;
  readonly block: LocatedBlock;
  /** '' for a name over a column or the block. */
  readonly rowKey: string;
  readonly columnKey: string;
  readonly label: string;
  readonly area: AddressArea;
  /** Rows that the name must reach; it may begin or end between planner's own rows. */
  readonly needed: { readonly first: number; readonly last: number };
}

/** Audits the names of a block. */
export function auditNames(block: LocatedBlock, context: Context): ContractFinding[] {
  return expectedNames(block, context).flatMap((expected) => nameFinding(expected, context) ?? []);
}

function expectedNames(block: LocatedBlock, { words }: Context): ExpectedName[] {
  const rows = [...block.rows.values()].flat();
  if (rows.length === 0) return [];
  const needed = { first: Math.min(...rows), last: Math.max(...rows) };
  const firstRow = block.headerRow + 1;
  const dataRows = block.area.row + block.area.rows - firstRow;
  const ofColumns = block.plan.columns.flatMap((column): ExpectedName[] => {
    const at = block.columns.get(column.key);
    if (column.name === undefined || at === undefined) return [];
    const area = { row: firstRow, column: at, rows: dataRows, columns: 1 };
    const label = columnLabel(column, words);
    return [{ name: column.name, block, rowKey: '', columnKey: column.key, label, area, needed }];
  });
  const ofCells = block.plan.rows.flatMap((row) =>
    Object.entries(row.names ?? {}).flatMap(([columnKey, name]): ExpectedName[] => {
      const [at] = block.rows.get(row.key) ?? [];
      const column = block.columns.get(columnKey);
      if (at === undefined || column === undefined) return [];
      const area = { row: at, column, rows: 1, columns: 1 };
      const label = words.text('rowOf', { column: labelOf(block, columnKey, words), row: row.key });
      return [{ name, block, rowKey: row.key, columnKey, label, area, needed: { first: at, last: at } }];
    }),
  );
  const whole: ExpectedName[] = block.isNameWrong
    ? [
        {
          name: block.plan.name,
          block,
          rowKey: '',
          columnKey: '',
          label: block.sheetPlan.name,
          area: block.area,
          needed: { ...needed, first: block.keyRow },
        },
      ]
    : [];
  return [...whole, ...ofColumns, ...ofCells];
}

function nameFinding(expected: ExpectedName, context: Context): ContractFinding | undefined {
  const { name, block, area, needed } = expected;
  const formula = workbookName(context.workbook, name);
  const parsed = formula === undefined ? undefined : parseAddress(formula);
  if (formula !== undefined && parsed?.sheet?.book !== undefined)
    return told(expected, formula, 'C08', 'nameExternal', context);
  // A name that this version gives and that of the workbook did not.
  if (formula === undefined && context.isOutdated(block.plan.name)) return undefined;
  if (formula === undefined || parsed?.sheet === undefined)
    return told(expected, formula, 'C08', 'nameLost', context);
  const found = areaOf(parsed.reference);
  const isThere = sameSheet(parsed.sheet.sheet, block.sheet.name);
  const isColumn = found.column === area.column && found.columns === area.columns;
  const overlaps = found.row < area.row + area.rows && area.row < found.row + found.rows;
  if (!isThere || !overlaps || found.column !== area.column)
    return told(expected, formula, 'C03', 'nameElsewhere', context);
  const reaches = found.row <= needed.first && found.row + found.rows > needed.last;
  const isWithin = found.row >= area.row && found.row + found.rows <= area.row + area.rows;
  if (isColumn && reaches && isWithin) return undefined;
  return told(expected, formula, 'C04', 'nameRange', context);
}

function told(
  { name, block, rowKey, columnKey, label, area }: ExpectedName,
  formula: string | undefined,
  rule: ContractRule,
  message: 'nameLost' | 'nameExternal' | 'nameElsewhere' | 'nameRange',
  { words }: Context,
): ContractFinding {
  const expected = `=${printSheetPrefix(block.sheet.name)}${areaAddress(area, true)}`;
  const place = { sheet: block.sheet.name, address: cellAddress(area.row, area.column) };
  const found = formula ?? '';
  return {
    finding: {
      rule,
      severity: 'error',
      at: place,
      found,
      expected,
      message: words.text(message, {
        name,
        column: label,
        found: found.slice(1),
        expected: expected.slice(1),
      }),
      fixes: [{ label: words.text('fix.formula'), value: expected }],
    },
    cell: { block: block.plan.name, rowKey, columnKey },
    content: `name ${found}`,
    restoration: { kind: 'name', name, found: formula, formula: expected },
  };
}
