/** What there is in a workbook, before anything of it is read: sheets, names, places of blocks and what was kept about it. */
import { areaOf, parseAddress } from '../formula/address';
import type { BlockPlace } from '../sheets/proposal';
import { parseRecord } from '../sheets/record';
import { requestState, type StoredState } from './stateSheet';

export interface FoundName {
  readonly name: string;
  readonly isBroken: boolean;
  /** Cells it stands over; undefined where it is no range, or its address cannot be read. */
  readonly cells: number | undefined;
}

export interface Inventory {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly isProtected: boolean;
  }[];
  readonly names: ReadonlyMap<string, FoundName>;
  readonly places: ReadonlyMap<string, BlockPlace>;
  readonly state: StoredState;
}

/** Sheets, names, protection, state record and the places of blocks, in one sync. */
export async function readInventory(
  context: Excel.RequestContext,
  blockNames: readonly string[],
): Promise<Inventory> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/protection/protected');
  workbook.names.load('items/name,items/type,items/value');
  const places = requestPlaces(context, blockNames);
  const state = requestState(context);
  await context.sync();
  return {
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
    })),
    names: new Map(
      workbook.names.items.map(({ name, type, value }) => [
        name.toUpperCase(),
        { name, isBroken: type === 'Error', cells: type === 'Range' ? cellCount(value) : undefined },
      ]),
    ),
    places: places(),
    state: state(),
  };
}

/** Excel gives the address of a name over several cells as its value. */
function cellCount(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? parseAddress(value) : undefined;
  if (parsed === undefined) return undefined;
  const { rows, columns } = areaOf(parsed.reference);
  return rows * columns;
}

/** Asks where defined names lead; names that lead nowhere are left out. */
export function requestPlaces(
  context: Excel.RequestContext,
  names: readonly string[],
): () => Map<string, BlockPlace> {
  const requests = names.map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('name');
    return { name, range };
  });
  return () =>
    new Map(
      requests
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }) => [
          name,
          {
            sheet: range.worksheet.name,
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
        ]),
    );
}

/** The record of either copy. */
export function recordOf(state: StoredState): ReturnType<typeof parseRecord> {
  return [state.sheetText, state.xmlText]
    .map((text) => (text === undefined ? undefined : parseRecord(text)))
    .find((record) => record !== undefined);
}
