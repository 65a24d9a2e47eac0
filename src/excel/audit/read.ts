/**
 * Reads a whole workbook for the audit: two syncs for what it is made of, then its cells, as many sheets in one sync as an
 * answer may hold, and two or three more where array formulas have to be found. Writes nothing; hidden, very hidden and protected sheets are read as all others.
 */
import type { AuditedName, AuditedSheet, AuditedWorkbook, UnreadSheet } from '../../audit/auditedWorkbook';
import { arrayAreas } from '../../audit/arrayAreas';
import { acceptancesOf } from '../../audit/contract/storedAcceptances';
import type { Acceptance } from '../../audit/contract/acceptances';
import type { AddressArea } from '../../formula/address';
import type { StoredRecord } from '../../sheets/record';
import type { Failure } from '../../sheets/proposal';
import { failureOf, orFailure } from '../failure';
import { loaded, type Read } from '../read';
import { recordOf } from '../inventory';
import { requestPlan, requestState, type StoredState } from '../stateSheet';
import { batchesOf } from '../step';
import { arrayParts, type AskedArea } from './arrays';
import { slicesOf, type Slice } from './slices';

/** What the workbook keeps for us beside its cells. */
export interface KeptForAudit {
  readonly record: StoredRecord | undefined;
  /** Text of the plan the sheets were made from. */
  readonly planText: string | undefined;
  readonly acceptances: readonly Acceptance[];
  /** Our own hidden sheet, which is no part of the audit. */
  readonly stateSheet: string | undefined;
}

export interface AuditReading {
  readonly workbook: AuditedWorkbook;
  readonly kept: KeptForAudit;
  readonly activeSheet: string;
  /** Undefined where it was not asked for. */
  readonly selected: AddressArea | undefined;
}

/** Between two answers: how many of all sheets have been read. */
export type ReadReport = (done: number, total: number) => void;

export async function readForAudit(
  context: Excel.RequestContext,
  asksSelection: boolean,
  report: ReadReport,
  isCancelled: () => boolean,
): Promise<AuditReading | 'stopped'> {
  const inventory = await readInventory(context, asksSelection);
  if (isCancelled()) return 'stopped';
  const frames = await readFrames(context, inventory);
  const unread: UnreadSheet[] = [];
  const parts = frames.map((frame) => ({ frame, reads: slicesOf(frame) }));
  const isRead = await readSlices(context, parts, unread, report, isCancelled);
  if (!isRead) return 'stopped';
  const gone = new Set(unread.map(({ name }) => name));
  const there = parts
    .filter(({ frame }) => !gone.has(frame.name))
    .map(({ frame, reads }) => ({ frame, slices: reads.map((read) => read.result()) }));
  const arrays = await arrayParts(
    context,
    there.flatMap(({ frame: { id }, slices }) =>
      slices.map(({ area, isArray }): AskedArea => ({ sheetId: id, area, isArray })),
    ),
  );
  return {
    workbook: {
      sheets: there.map(({ frame, slices }) => sheetOf(frame, slices, arrays)),
      unread,
      names: [...inventory.names, ...frames.flatMap(({ names }) => names)],
    },
    kept: { ...inventory.kept, planText: frames.find(({ planText }) => planText !== undefined)?.planText },
    activeSheet: inventory.activeSheet,
    selected: inventory.selected,
  };
}

/** Only what is kept beside the cells, in two syncs. */
export async function readKeptForAudit(): Promise<KeptForAudit | { readonly failure: Failure }> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, readKept));
}

async function readKept(context: Excel.RequestContext): Promise<KeptForAudit> {
  const requested = requestState(context);
  await context.sync();
  const state = requested();
  const plan = state.sheet === undefined ? undefined : requestPlan(context, state.sheet);
  await context.sync();
  return { ...keptOf(state), planText: plan?.() };
}

function keptOf(state: StoredState): Omit<KeptForAudit, 'planText'> {
  return { record: recordOf(state), acceptances: acceptancesOf(state.acceptances), stateSheet: state.sheet };
}

interface Inventory {
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly visibility: AuditedSheet['visibility'];
    readonly isProtected: boolean;
  }[];
  readonly names: readonly AuditedName[];
  readonly kept: Omit<KeptForAudit, 'planText'>;
  readonly stateSheet: string | undefined;
  readonly activeSheet: string;
  readonly selected: AddressArea | undefined;
}

async function readInventory(context: Excel.RequestContext, asksSelection: boolean): Promise<Inventory> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula,items/visible');
  const active = loaded(worksheets.getActiveWorksheet(), 'name');
  // Refused where a chart is selected, so it is asked for only where it matters.
  const selection = asksSelection ? loaded(context.workbook.getSelectedRange(), placeMembers) : undefined;
  const requested = requestState(context);
  await context.sync();
  const state = requested();
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility: visibilityOf(visibility),
      isProtected: protection.protected,
    })),
    names: names.items.map((item) => nameOf(item)),
    kept: keptOf(state),
    stateSheet: state.sheet,
    activeSheet: active.name,
    selected: selection === undefined ? undefined : areaOfRange(selection),
  };
}

function visibilityOf(visibility: string): AuditedSheet['visibility'] {
  if (visibility === 'VeryHidden') return 'veryHidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}

function nameOf({ name, formula, visible }: Excel.NamedItem, sheet?: string): AuditedName {
  const text: unknown = formula;
  return {
    name,
    formula: typeof text === 'string' ? text : `=${String(text)}`,
    isVisible: visible,
    ...(sheet === undefined ? {} : { sheet }),
  };
}

const areaOfRange = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): AddressArea => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});
const placeMembers = 'rowIndex,columnIndex,rowCount,columnCount';

/** A sheet without its cells. */
interface Frame {
  readonly id: string;
  readonly name: string;
  readonly visibility: AuditedSheet['visibility'];
  readonly isProtected: boolean;
  readonly area: AddressArea | undefined;
  readonly names: readonly AuditedName[];
  readonly merged: readonly AddressArea[];
  readonly planText: string | undefined;
}

/** Extents, merged cells and names of all sheets; our own hidden sheet is left out. */
async function readFrames(context: Excel.RequestContext, inventory: Inventory): Promise<Frame[]> {
  const plan = inventory.stateSheet === undefined ? undefined : requestPlan(context, inventory.stateSheet);
  const requests = inventory.sheets
    .filter(({ name }) => name !== inventory.stateSheet)
    .map((known) => {
      const sheet = context.workbook.worksheets.getItem(known.id);
      const used = loaded(sheet.getUsedRangeOrNullObject(true), placeMembers);
      const merged = loaded(used.getMergedAreasOrNullObject(), 'areaCount');
      merged.areas.load(
        placeMembers
          .split(',')
          .map((member) => `items/${member}`)
          .join(','),
      );
      sheet.names.load('items/name,items/formula,items/visible');
      return { known, sheet, used, merged };
    });
  await context.sync();
  const planText = plan?.();
  return requests.map(({ known, sheet, used, merged }, index) => ({
    ...known,
    area: used.isNullObject ? undefined : areaOfRange(used),
    names: sheet.names.items.map((item) => nameOf(item, known.name)),
    merged: used.isNullObject || merged.isNullObject ? [] : merged.areas.items.map(areaOfRange),
    planText: index === 0 ? planText : undefined,
  }));
}

interface Part {
  readonly frame: Frame;
  readonly reads: readonly Read<Slice>[];
}

interface Sent {
  readonly sheet: string;
  readonly read: Read<Slice>;
  readonly size: number;
}

/** False where it was stopped. A batch that the host refuses is read again, sheet by sheet, to tell which one it was. */
async function readSlices(
  context: Excel.RequestContext,
  parts: readonly Part[],
  unread: UnreadSheet[],
  report: ReadReport,
  isCancelled: () => boolean,
): Promise<boolean> {
  const sent = parts.flatMap(({ frame, reads }) =>
    reads.map((read): Sent => ({ sheet: frame.name, read, size: read.size })),
  );
  const total = parts.length;
  const done = new Set<string>();
  const next = async ([batch, ...rest]: readonly (readonly Sent[])[]): Promise<boolean> => {
    if (batch === undefined) return true;
    if (isCancelled()) return false;
    const sheets = [...new Set(batch.map(({ sheet }) => sheet))];
    const refusal = await refusalOf(context, batch);
    if (refusal !== undefined && sheets.length > 1)
      return next([...sheets.map((sheet) => batch.filter((one) => one.sheet === sheet)), ...rest]);
    const [only = ''] = sheets;
    if (refusal !== undefined && !unread.some(({ name }) => name === only))
      unread.push({ name: only, reason: refusal });
    for (const sheet of sheets) done.add(sheet);
    report(Math.min(done.size, total), total);
    return next(rest);
  };
  return next(batchesOf(sent));
}

async function refusalOf(context: Excel.RequestContext, batch: readonly Sent[]): Promise<string | undefined> {
  try {
    for (const { read } of batch) read.request(context);
    await context.sync();
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    return 'detail' in failure ? failure.detail : failure.kind;
  }
}

function sheetOf(
  { id, name, visibility, isProtected, area, merged }: Frame,
  slices: readonly Slice[],
  arrays: readonly AskedArea[],
): AuditedSheet {
  const place = { row: area?.row ?? 0, column: area?.column ?? 0 };
  const inputs = slices.flatMap((slice) => slice.inputs);
  const cells = arrays.flatMap((part) => (part.sheetId === id ? placesOf(part.area) : []));
  return {
    name,
    visibility,
    isProtected,
    ...place,
    inputs,
    values: slices.flatMap(({ values }) => values),
    numberFormats: slices.flatMap(({ numberFormats }) => numberFormats),
    hiddenRows: new Set(slices.flatMap(({ hiddenRows }) => hiddenRows)),
    hiddenColumns: new Set(slices.flatMap(({ hiddenColumns }) => hiddenColumns)),
    merged,
    arrays: arrayAreas(cells, { ...place, inputs }),
  };
}

function placesOf({ row, column, rows, columns }: AddressArea): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
