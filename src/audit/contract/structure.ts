/** Rows, columns, blocks and sheets that are gone, doubled or copied: rule C10. */
import { cellAddress } from '../../formula/address';
import type { Severity } from '../../renstra/finding';
import { inputOf } from '../../sheets/cellText';
import { locateByKeys } from '../../sheets/locateByKeys';
import type { RowPlan } from '../../sheets/sheetPlan';
import type { AuditedSheet } from '../auditedWorkbook';
import type { LostKey } from './adopt';
import type { Context } from './context';
import type { ContractCell, ContractFinding } from './findings';
import { contains, inputAt, keyColumnOf, type LocatedBlock, type MissingBlock } from './grid';
import { labelOf } from './words';

interface Told {
  readonly severity: Severity;
  readonly sheet: string;
  readonly address: string;
  readonly cell: ContractCell;
  readonly found: string;
  readonly expected?: string;
  readonly message: string;
}

function tell({ severity, sheet, address, cell, found, expected, message }: Told): ContractFinding {
  return {
    finding: {
      rule: 'C10',
      severity,
      at: { sheet, address },
      found,
      ...(expected === undefined ? {} : { expected }),
      message,
    },
    cell,
    content: `structure ${found}`,
  };
}

/** Blocks that could not be found: a whole sheet, or some of its tables. One that could not be read is told as unread. */
export function missingFindings(context: Context): ContractFinding[] {
  const { missing, blocks } = context.located;
  const gone = missing.filter(({ isUnread }) => !isUnread);
  const ids = [...new Set(gone.map(({ sheetPlan }) => sheetPlan.id))];
  return ids.flatMap((id) => {
    const ofSheet = gone.filter(({ sheetPlan }) => sheetPlan.id === id);
    const home = [...blocks.values()].find(({ sheetPlan }) => sheetPlan.id === id);
    const [first] = ofSheet;
    if (first === undefined) return [];
    const isWhole = home === undefined && ofSheet.every(({ keysGoneOn }) => keysGoneOn === undefined);
    return isWhole ? [sheetGone(first, context)] : ofSheet.map((one) => blockGone(one, home, context));
  });
}

function sheetGone({ sheetPlan }: MissingBlock, { words }: Context): ContractFinding {
  return tell({
    severity: 'error',
    sheet: sheetPlan.name,
    address: 'A1',
    cell: { block: sheetPlan.blocks[0]?.name ?? '', rowKey: '', columnKey: '' },
    found: '',
    expected: sheetPlan.name,
    message: words.text('sheetGone', { sheet: sheetPlan.name }),
  });
}

function blockGone(
  { plan, sheetPlan, keysGoneOn }: MissingBlock,
  home: LocatedBlock | undefined,
  { words }: Context,
): ContractFinding {
  const sheet = keysGoneOn?.sheet.name ?? home?.sheet.name ?? sheetPlan.name;
  const { row, column } = keysGoneOn?.area ?? plan;
  return tell({
    severity: 'error',
    sheet,
    address: cellAddress(row, column),
    cell: { block: plan.name, rowKey: '', columnKey: '' },
    found: '',
    expected: plan.name,
    message: words.text(keysGoneOn === undefined ? 'blockGone' : 'keysGone', { block: plan.name, sheet }),
  });
}

/** Rows and columns of a block that are gone, doubled, or have lost their key. */
export function blockFindings(
  block: LocatedBlock,
  lost: readonly LostKey[],
  context: Context,
): ContractFinding[] {
  return [
    ...lost.map((key) => lostKey(block, key, context)),
    ...(context.isOutdated(block.plan.name) ? [] : goneColumns(block, context)),
    ...doubledColumns(block, context),
    ...goneRows(block, context),
    ...doubledRows(block, context),
    ...rowsOutside(block, context),
  ];
}

function lostKey(block: LocatedBlock, { kind, key, at }: LostKey, { words }: Context): ContractFinding {
  const isRow = kind === 'row';
  const row = isRow ? at : block.keyRow;
  const column = isRow ? (block.columns.get(keyColumnOf(block.plan)) ?? block.area.column) : at;
  const cell = isRow
    ? { block: block.plan.name, rowKey: key, columnKey: keyColumnOf(block.plan) }
    : { block: block.plan.name, rowKey: '', columnKey: key };
  const found = inputAt(block.sheet, row, column);
  const address = cellAddress(row, column);
  const { sheet } = block;
  const message = isRow
    ? words.text('rowKeyLost', { row: key })
    : words.text('columnKeyLost', { column: labelOf(block, key, words) });
  const told = tell({
    severity: 'error',
    sheet: sheet.name,
    address,
    cell,
    found: String(found),
    expected: key,
    message,
  });
  const numberFormat = sheet.numberFormats[row - sheet.row]?.[column - sheet.column] ?? 'General';
  return {
    ...told,
    finding: { ...told.finding, fixes: [{ label: words.text('fix.key'), value: key }] },
    restoration: { kind: 'cell', cell, sheet: sheet.name, address, found, input: inputOf(key), numberFormat },
  };
}

function goneColumns(block: LocatedBlock, { words }: Context): ContractFinding[] {
  const gone = block.plan.columns.filter(({ key }) => !block.columns.has(key));
  return gone.map(({ key }) =>
    tell({
      severity: 'error',
      sheet: block.sheet.name,
      address: cellAddress(block.keyRow, placeOfColumn(block, key)),
      cell: { block: block.plan.name, rowKey: '', columnKey: key },
      found: '',
      expected: key,
      message: words.text('columnGone', { column: labelOf(block, key, words), sheet: block.sheet.name }),
    }),
  );
}

function placeOfColumn({ plan, columns, area }: LocatedBlock, key: string): number {
  const index = plan.columns.findIndex((column) => column.key === key);
  const next = plan.columns.slice(index + 1).map((column) => columns.get(column.key));
  return next.find((place) => place !== undefined) ?? area.column + area.columns - 1;
}

function doubledColumns(block: LocatedBlock, { words }: Context): ContractFinding[] {
  const { sheet, keyRow, area } = block;
  const findings: ContractFinding[] = [];
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const key = String(inputAt(sheet, keyRow, column));
    const first = block.columns.get(key);
    if (first === undefined || first === column) continue;
    const place = {
      sheet: sheet.name,
      first: cellAddress(keyRow, first),
      column: labelOf(block, key, words),
    };
    findings.push(
      tell({
        severity: 'warning',
        sheet: sheet.name,
        address: cellAddress(keyRow, column),
        cell: { block: block.plan.name, rowKey: '#doubled', columnKey: key },
        found: key,
        message: words.text('columnDoubled', place),
      }),
    );
  }
  return findings;
}

function goneRows(block: LocatedBlock, { words, isOutdated }: Context): ContractFinding[] {
  const keyColumn = block.columns.get(keyColumnOf(block.plan)) ?? block.area.column;
  let before = block.headerRow;
  return block.plan.rows.flatMap(({ key }) => {
    const there = block.rows.get(key)?.[0];
    if (there !== undefined) before = there;
    if (there !== undefined) return [];
    return [
      tell({
        // Another version may just have more rows.
        severity: isOutdated(block.plan.name) ? 'info' : 'error',
        sheet: block.sheet.name,
        address: cellAddress(before + 1, keyColumn),
        cell: { block: block.plan.name, rowKey: key, columnKey: '' },
        found: '',
        expected: key,
        message: words.text('rowGone', { row: key, sheet: block.sheet.name }),
      }),
    ];
  });
}

function doubledRows(block: LocatedBlock, { words }: Context): ContractFinding[] {
  const keyColumn = block.columns.get(keyColumnOf(block.plan)) ?? block.area.column;
  const single = new Map(block.plan.rows.filter((row) => !mayRepeat(row)).map((row) => [row.key, row]));
  return [...block.rows].flatMap(([key, [first = 0, ...more]]) =>
    single.has(key)
      ? more.map((row) =>
          tell({
            severity: 'error',
            sheet: block.sheet.name,
            address: cellAddress(row, keyColumn),
            cell: { block: block.plan.name, rowKey: key, columnKey: '#doubled' },
            found: key,
            message: words.text('rowDoubled', {
              row: key,
              sheet: block.sheet.name,
              first: cellAddress(first, keyColumn),
            }),
          }),
        )
      : [],
  );
}

function rowsOutside(block: LocatedBlock, { words }: Context): ContractFinding[] {
  const keyColumn = block.columns.get(keyColumnOf(block.plan)) ?? block.area.column;
  return block.below.map(({ row, key }) =>
    tell({
      severity: 'warning',
      sheet: block.sheet.name,
      address: cellAddress(row, keyColumn),
      cell: { block: block.plan.name, rowKey: key, columnKey: '#doubled' },
      found: key,
      message: words.text('rowOutside', { row: key, sheet: block.sheet.name }),
    }),
  );
}

/** Lines of a list that planners copy when they need more of them: what they stand for is an entry. */
function mayRepeat({ cells }: RowPlan): boolean {
  return cells['item']?.kind === 'entry';
}

/** Sheets and tables that are copies of ours: the formulas keep reading the originals. */
export function copyFindings(context: Context): ContractFinding[] {
  return context.workbook.sheets.flatMap((sheet) => copiesOn(sheet, context));
}

function copiesOn(sheet: AuditedSheet, { located, words }: Context): ContractFinding[] {
  const own = [...located.blocks.values()];
  const here = own.filter((block) => block.sheet === sheet).map(({ area }) => area);
  const isTaken = (row: number, column: number): boolean =>
    here.some((area) => contains(area, sheet.row + row, sheet.column + column));
  const keyColumns = new Set(own.map(({ plan }) => keyColumnOf(plan)));
  const hasKey = sheet.inputs.some((cells, row) =>
    cells.some((cell, column) => typeof cell === 'string' && keyColumns.has(cell) && !isTaken(row, column)),
  );
  if (!hasKey) return [];
  const copies = own.flatMap((block) => {
    const found = locateByKeys(block.plan, sheet.inputs, isTaken);
    return found === undefined
      ? []
      : [{ block, row: sheet.row + found.row, column: sheet.column + found.column }];
  });
  const told = here.length > 0 ? copies : copies.slice(0, 1);
  return told.map(({ block, row, column }) => {
    const original =
      here.length > 0
        ? `${block.sheet.name}!${cellAddress(block.keyRow, block.area.column)}`
        : block.sheet.name;
    return tell({
      severity: 'warning',
      sheet: sheet.name,
      address: here.length > 0 ? cellAddress(row, column) : 'A1',
      cell: { block: block.plan.name, rowKey: '#copied', columnKey: sheet.name },
      found: block.plan.name,
      message: words.text(here.length > 0 ? 'blockCopied' : 'sheetCopied', { sheet: sheet.name, original }),
    });
  });
}
