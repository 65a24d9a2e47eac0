/** Rows, columns, blocks and sheets that are gone, doubled or copied: rule C10. */
import { cellAddress } from '../../formula/address';
import type { Severity } from '../../renstra/finding';
import { inputOf } from '../../sheets/cellText';
import type { RowPlan } from '../../sheets/sheetPlan';
import type { LostKey } from './adopt';
import type { Context } from './context';
import type { ContractCell, ContractFinding } from './findings';
import { inputAt, keyColumnOf, type LocatedBlock, type MissingBlock } from './grid';
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

/** A finding of C10. */
export function tell({ severity, sheet, address, cell, found, expected, message }: Told): ContractFinding {
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
    ...goneAndDoubledRows(block, context),
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

/** Rows of the plan that are not there, and where they belong. */
function rowsGone(block: LocatedBlock): readonly { readonly key: string; readonly row: number }[] {
  let before = block.headerRow;
  return block.plan.rows.flatMap(({ key }) => {
    const there = block.rows.get(key)?.[0];
    if (there !== undefined) before = there;
    return there === undefined ? [{ key, row: before + 1 }] : [];
  });
}

/** Rows that are gone or stand twice; one that was overwritten by a copy of another is told once. */
function goneAndDoubledRows(block: LocatedBlock, context: Context): ContractFinding[] {
  const gone = rowsGone(block);
  const single = new Set(block.plan.rows.filter((row) => !mayRepeat(row)).map(({ key }) => key));
  const overwritten = new Set<string>();
  const doubled = [...block.rows].flatMap(([key, rows]) => {
    if (rows.length < 2 || !single.has(key)) return [];
    const [copy, lost] = rows
      .map((row) => [row, gone.find((one) => one.row === row)] as const)
      .find(([, one]) => one !== undefined) ?? [undefined, undefined];
    if (lost !== undefined) overwritten.add(lost.key);
    const first = rows.find((row) => row !== copy) ?? 0;
    return rows
      .filter((row) => row !== first)
      .map((row) =>
        doubledRow(block, { key, row, first, lost: row === copy ? lost?.key : undefined }, context),
      );
  });
  return [
    ...gone.filter(({ key }) => !overwritten.has(key)).map((one) => goneRow(block, one, context)),
    ...doubled,
  ];
}

function goneRow(
  block: LocatedBlock,
  { key, row }: { readonly key: string; readonly row: number },
  { words, isOutdated }: Context,
): ContractFinding {
  const keyColumn = block.columns.get(keyColumnOf(block.plan)) ?? block.area.column;
  return tell({
    // Another version may just have more rows.
    severity: isOutdated(block.plan.name) ? 'info' : 'error',
    sheet: block.sheet.name,
    address: cellAddress(row, keyColumn),
    cell: { block: block.plan.name, rowKey: key, columnKey: '' },
    found: '',
    expected: key,
    message: words.text('rowGone', { row: key, sheet: block.sheet.name }),
  });
}

interface DoubledRow {
  readonly key: string;
  readonly row: number;
  /** The one that counts. */
  readonly first: number;
  /** Key of the row that stood here before. */
  readonly lost: string | undefined;
}

function doubledRow(
  block: LocatedBlock,
  { key, row, first, lost }: DoubledRow,
  { words }: Context,
): ContractFinding {
  const keyColumn = block.columns.get(keyColumnOf(block.plan)) ?? block.area.column;
  const { name: sheet } = block.sheet;
  const where = { row: key, sheet, first: cellAddress(first, keyColumn) };
  return tell({
    severity: 'error',
    sheet,
    address: cellAddress(row, keyColumn),
    cell: { block: block.plan.name, rowKey: key, columnKey: '#doubled' },
    found: key,
    ...(lost === undefined ? {} : { expected: lost }),
    message:
      lost === undefined ? words.text('rowDoubled', where) : words.text('rowOverwritten', { ...where, lost }),
  });
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
