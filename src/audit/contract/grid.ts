/** Cells of an audited workbook by their place on the sheet (0-based), and blocks of ours found in it. */
import { areaOf, parseAddress, sameSheet, type AddressArea } from '../../formula/address';
import { mapBlock, type FoundBlock } from '../../sheets/blockMap';
import { locateByKeys } from '../../sheets/locateByKeys';
import type { BlockPlan, RowPlan, SheetPlan } from '../../sheets/sheetPlan';
import type { AuditedCell, AuditedSheet, AuditedWorkbook } from '../auditedWorkbook';
import { areaByEvidence } from './nameEvidence';

/** Content of a cell; '' outside the used range. */
export function inputAt(sheet: AuditedSheet, row: number, column: number): AuditedCell {
  return sheet.inputs[row - sheet.row]?.[column - sheet.column] ?? '';
}

/** What a cell shows. */
export function valueAt(sheet: AuditedSheet, row: number, column: number): AuditedCell {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? '';
}

/** A block of the plan where it stands now. Rows and columns are those of the sheet. */
export interface LocatedBlock {
  readonly plan: BlockPlan;
  readonly sheetPlan: SheetPlan;
  readonly sheet: AuditedSheet;
  readonly area: AddressArea;
  readonly keyRow: number;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** By key of the plan, from top to bottom; several where the key is doubled. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Rows below the headers without a planned key, with what stands in the key column ('' for nothing). */
  readonly others: readonly { readonly row: number; readonly key: string }[];
  /** Rows right under the block that carry a key of it: no formula reads them. */
  readonly below: readonly { readonly row: number; readonly key: string }[];
  /** Its own name is lost or leads to other cells. */
  readonly isNameWrong: boolean;
}

/** A block that could not be found, and why. */
export interface MissingBlock {
  readonly plan: BlockPlan;
  readonly sheetPlan: SheetPlan;
  /** Its area is there, its keys are not. */
  readonly keysGoneOn?: { readonly sheet: AuditedSheet; readonly area: AddressArea };
  /** It stands on a sheet that could not be read. */
  readonly isUnread: boolean;
}

export interface LocatedWorkbook {
  readonly blocks: ReadonlyMap<string, LocatedBlock>;
  readonly missing: readonly MissingBlock[];
}

interface Place {
  readonly sheet: string;
  readonly area: AddressArea;
}

/** Key of the column that holds the row keys. */
export function keyColumnOf({ columns }: BlockPlan): string {
  return columns.find(({ role }) => role === 'key')?.key ?? '';
}

/** Where a defined name of the workbook leads; undefined where it leads to no cells. */
export function placeOfName(workbook: AuditedWorkbook, name: string): Place | undefined {
  const found = workbookName(workbook, name);
  const parsed = found === undefined ? undefined : parseAddress(found);
  if (parsed?.sheet === undefined || parsed.sheet.book !== undefined) return undefined;
  return { sheet: parsed.sheet.sheet, area: areaOf(parsed.reference) };
}

const nameTables = new WeakMap<AuditedWorkbook, ReadonlyMap<string, string>>();

/** Formula of a name that holds in the whole workbook. */
export function workbookName(workbook: AuditedWorkbook, name: string): string | undefined {
  let table = nameTables.get(workbook);
  if (table === undefined) {
    const own = workbook.names.filter(({ sheet }) => sheet === undefined);
    table = new Map(own.map((one) => [one.name.toUpperCase(), one.formula]));
    nameTables.set(workbook, table);
  }
  return table.get(name.toUpperCase());
}

/** Finds every block of the plan by its name, else by its keys. */
export function locateBlocks(workbook: AuditedWorkbook, sheets: readonly SheetPlan[]): LocatedWorkbook {
  const blocks = new Map<string, LocatedBlock>();
  const lost: Omit<MissingBlock, 'isUnread'>[] = [];
  const missing: MissingBlock[] = [];
  for (const sheetPlan of sheets) {
    for (const plan of sheetPlan.blocks) {
      const place = placeOfName(workbook, plan.name);
      const sheet = workbook.sheets.find(({ name }) => place !== undefined && sameSheet(name, place.sheet));
      if (place === undefined) lost.push({ plan, sheetPlan });
      else if (sheet === undefined) missing.push({ plan, sheetPlan, isUnread: isUnread(workbook, place) });
      else {
        const block = locatedByName(workbook, plan, sheetPlan, sheet, place.area);
        if (block === undefined) lost.push({ plan, sheetPlan, keysGoneOn: { sheet, area: place.area } });
        else blocks.set(plan.name, block);
      }
    }
  }
  for (const one of lost) {
    const block = searched(one.plan, one.sheetPlan, workbook, blocks);
    if (block === undefined) missing.push({ ...one, isUnread: false });
    else blocks.set(one.plan.name, block);
  }
  return { blocks, missing };
}

/** The block its name leads to; where other names say that it ends elsewhere, as far as those say. */
function locatedByName(
  workbook: AuditedWorkbook,
  plan: BlockPlan,
  sheetPlan: SheetPlan,
  sheet: AuditedSheet,
  area: AddressArea,
): LocatedBlock | undefined {
  const should = areaByEvidence(
    plan,
    sheet,
    area,
    (name) => placeOfName(workbook, name),
    (row, column) => String(plain(inputAt(sheet, row, column))),
  );
  const isWrong = should.rows !== area.rows || should.columns !== area.columns;
  return locatedIn(plan, sheetPlan, sheet, should, isWrong);
}

function isUnread({ unread }: AuditedWorkbook, place: Place): boolean {
  return unread.some(({ name }) => sameSheet(name, place.sheet));
}

/** Cells of an area, row by row, also where it reaches out of the used range. */
export function cellsIn(sheet: AuditedSheet, area: AddressArea): FoundBlock {
  const rows = Math.min(area.rows, Math.max(0, sheet.row + sheet.inputs.length - area.row));
  const columns = Math.min(area.columns, Math.max(0, sheet.column + widthOf(sheet) - area.column));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => inputAt(sheet, area.row + row, area.column + column)),
  );
}

const widthOf = ({ inputs }: AuditedSheet): number => inputs[0]?.length ?? 0;

function locatedIn(
  plan: BlockPlan,
  sheetPlan: SheetPlan,
  sheet: AuditedSheet,
  area: AddressArea,
  isNameWrong: boolean,
): LocatedBlock | undefined {
  const cells = cellsIn(sheet, area).map((row) => row.map(plain));
  const map = mapBlock(plan, cells);
  if (map.kind !== 'keyed') return undefined;
  const keyColumn = map.columns.get(keyColumnOf(plan));
  if (keyColumn === undefined) return undefined;
  const planned = new Set(plan.rows.map(({ key }) => key));
  const rows = new Map<string, number[]>();
  const others: { row: number; key: string }[] = [];
  for (let offset = map.headerRow + 1; offset < cells.length; offset += 1) {
    const key = String(cells[offset]?.[keyColumn] ?? '');
    const row = area.row + offset;
    if (planned.has(key)) rows.set(key, [...(rows.get(key) ?? []), row]);
    else others.push({ row, key });
  }
  return {
    plan,
    sheetPlan,
    sheet,
    area,
    keyRow: area.row + map.keyRow,
    headerRow: area.row + map.headerRow,
    columns: new Map([...map.columns].map(([key, offset]) => [key, area.column + offset])),
    rows,
    others,
    below: rowsBelow(sheet, area, area.column + keyColumn, planned),
    isNameWrong,
  };
}

function rowsBelow(
  sheet: AuditedSheet,
  area: AddressArea,
  keyColumn: number,
  planned: ReadonlySet<string>,
): { readonly row: number; readonly key: string }[] {
  const below: { readonly row: number; readonly key: string }[] = [];
  for (let row = area.row + area.rows; ; row += 1) {
    const key = String(plain(inputAt(sheet, row, keyColumn)));
    if (!planned.has(key)) return below;
    below.push({ row, key });
  }
}

/** Keys are texts, also those that Excel would read as something else and that stand behind an apostrophe. */
function plain(cell: AuditedCell): AuditedCell {
  return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The block's own sheet name first, then every other sheet. */
function searched(
  plan: BlockPlan,
  sheetPlan: SheetPlan,
  workbook: AuditedWorkbook,
  known: ReadonlyMap<string, LocatedBlock>,
): LocatedBlock | undefined {
  const isOwn = ({ name }: AuditedSheet): boolean => sameSheet(name, sheetPlan.name);
  const inOrder = [...workbook.sheets].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  for (const sheet of inOrder) {
    const taken = [...known.values()].filter((block) => block.sheet === sheet).map(({ area }) => area);
    const cells = sheet.inputs.map((row) => row.map(plain));
    const found = locateByKeys(plan, cells, (row, column) =>
      taken.some((area) => contains(area, sheet.row + row, sheet.column + column)),
    );
    if (found === undefined) continue;
    const area = { ...found, row: sheet.row + found.row, column: sheet.column + found.column };
    return locatedIn(plan, sheetPlan, sheet, area, true);
  }
  return undefined;
}

/** The generated or entry cell of ours that stands at a place; undefined where there is none. */
export function cellOfPlace(
  { blocks }: LocatedWorkbook,
  sheet: string,
  row: number,
  column: number,
): { readonly block: LocatedBlock; readonly row: RowPlan; readonly columnKey: string } | undefined {
  for (const block of blocks.values()) {
    if (!sameSheet(block.sheet.name, sheet) || !contains(block.area, row, column)) continue;
    const columnKey = [...block.columns].find(([, at]) => at === column)?.[0];
    const rowKey = [...block.rows].find(([, rows]) => rows.includes(row))?.[0];
    const plan = block.plan.rows.find(({ key }) => key === rowKey);
    if (columnKey !== undefined && plan !== undefined) return { block, row: plan, columnKey };
  }
  return undefined;
}

export function contains(area: AddressArea, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
