/** The state record of a workbook as text, and the note of a run that has begun and not ended. */
import { atOnce, type Steps } from '../formula/steps';
import type { Plan } from '../renstra/plan';
import type { Language } from '../texts/texts';
import { inAscii, partXml, textOfPart } from './customXml';
import type { KeyedCell } from './proposal';
import type { BlockPlan, Constant, SheetId, SheetPlan, WorkbookPlan } from './sheetPlan';

export const recordNamespace = 'urn:renstra-for-excel:record:1';

export interface StoredRecord {
  readonly format: 1;
  readonly planId: string;
  readonly planTitle: string;
  readonly layoutVersion: number;
  readonly language: Language;
  readonly year: number;
  readonly units: readonly string[];
  readonly signed: WorkbookPlan['signed'];
  readonly origin: 'stored' | 'rebuilt';
  /** Of each block: a digest of its plan, to tell a new plan from a changed cell. */
  readonly blocks: Readonly<Record<string, string>>;
  /** Where a sheet's first block and first entry are. */
  readonly places: Readonly<Record<string, SheetPlace>>;
  /** Digest of the plan's text as it is kept beside the record; absent in older records. */
  readonly plan?: string;
}

export interface SheetPlace {
  readonly block: string;
  readonly entry?: KeyedCell & { readonly block: string };
}

/** What a run is about to change; written before the first change and cleared after the last. */
export interface Journal {
  /** Name each new sheet gets. */
  readonly created: Readonly<Partial<Record<SheetId, string>>>;
  /** New rows and columns, by block. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** The record was lost before the run began. */
  readonly recordLost: boolean;
}
export const emptyJournal: Journal = { created: {}, rows: {}, columns: {}, recordLost: false };

/**
 * The record after a plan has been applied. Rows that were there before keep what was signed when they were inserted
 * only as far as the earlier record is known: a rebuilt one signs nothing.
 */
export function recordAfter(
  plan: WorkbookPlan,
  before: StoredRecord | undefined,
  isRebuilt: boolean,
): StoredRecord {
  return atOnce(recordInSteps(plan, before, isRebuilt));
}

/** As `recordAfter`, some rows of the plan's blocks a step. */
export function* recordInSteps(
  plan: WorkbookPlan,
  before: StoredRecord | undefined,
  isRebuilt: boolean,
): Steps<StoredRecord> {
  const planned: Record<string, string> = {};
  for (const block of plan.sheets.flatMap(({ blocks }) => blocks))
    planned[block.name] = yield* digestInSteps(block);
  const origin = isRebuilt || before?.origin === 'rebuilt' ? 'rebuilt' : 'stored';
  return {
    format: 1,
    planId: plan.planId,
    planTitle: plan.planTitle,
    layoutVersion: plan.layoutVersion,
    language: before?.language ?? plan.language,
    year: plan.year,
    units: [...new Set([...(before?.units ?? []), ...plan.units])],
    signed: origin === 'rebuilt' ? { targets: {}, settings: {} } : signedAfter(plan, before),
    origin,
    blocks: { ...before?.blocks, ...planned },
    places: {
      ...before?.places,
      ...Object.fromEntries(plan.sheets.map((sheet) => [sheet.id, placeOf(sheet)])),
    },
    ...(plan.plan === undefined ? {} : { plan: digestOfText(planText(plan.plan)) }),
  };
}

const planTexts = new WeakMap<Plan, string>();

/** Text of a plan as the workbook keeps it: a plan file in ASCII. */
export function planText(plan: Plan): string {
  const text = planTexts.get(plan) ?? inAscii(JSON.stringify(plan));
  planTexts.set(plan, text);
  return text;
}

function signedAfter(plan: WorkbookPlan, before: StoredRecord | undefined): WorkbookPlan['signed'] {
  return {
    // Another year has its own targets, and may have other rows.
    targets: { ...(before?.year === plan.year ? before.signed.targets : {}), ...plan.signed.targets },
    settings: { ...plan.signed.settings, ...before?.signed.settings },
  };
}

/** One insertion asks for the same block's digest several times. */
const digests = new WeakMap<BlockPlan, string>();

/** Digest of a block's plan; tells plans apart, protects nothing. */
export function digestOf(block: BlockPlan): string {
  return atOnce(digestInSteps(block));
}

/** Between two steps so many rows are read. */
const rowsPerStep = 32;

function* digestInSteps(block: BlockPlan): Steps<string> {
  const known = digests.get(block);
  if (known !== undefined) return known;
  const digest = new Digest();
  digest.add(JSON.stringify({ ...block, rows: [] }));
  for (const [index, row] of block.rows.entries()) {
    digest.add(JSON.stringify(row));
    if (index % rowsPerStep === 0) yield;
  }
  digests.set(block, digest.text);
  return digest.text;
}

function digestOfText(text: string): string {
  const digest = new Digest();
  digest.add(text);
  return digest.text;
}

/** FNV-1a over texts, with their length. */
class Digest {
  private hash = 0x811c9dc5;
  private length = 0;

  add(text: string): void {
    let { hash } = this;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    this.hash = hash;
    this.length += text.length;
  }

  get text(): string {
    return `${(this.hash >>> 0).toString(36)}.${this.length.toString(36)}`;
  }
}

function placeOf(sheet: SheetPlan): SheetPlace {
  const entry = sheet.blocks.map(firstEntryOf).find((found) => found !== undefined);
  return { block: sheet.blocks[0]?.name ?? '', ...(entry === undefined ? {} : { entry }) };
}

function firstEntryOf(block: BlockPlan): SheetPlace['entry'] {
  for (const row of block.rows) {
    const column = block.columns.find(({ key }) => row.cells[key]?.kind === 'entry');
    if (column !== undefined) return { block: block.name, rowKey: row.key, columnKey: column.key };
  }
  return undefined;
}

const recordElement = 'record';

/** Custom XML part that carries a record. */
export function recordXml(text: string): string {
  return partXml(recordElement, recordNamespace, text);
}

/** Text of a record in its custom XML part; undefined where the part holds something else. */
export function textOfXml(xml: string): string | undefined {
  return textOfPart(recordElement, xml);
}

/** Reads a record; undefined when the text is none. */
export function parseRecord(text: string): StoredRecord | undefined {
  const data = parseJson(text);
  return isRecord(data) ? data : undefined;
}

/** Reads the note of an unfinished run; an unreadable one counts as none. */
export function parseJournal(text: string): Journal {
  const data = parseJson(text);
  return isJournal(data) ? data : emptyJournal;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A damaged copy is as good as a lost one; the caller says so.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isTexts = (data: unknown): data is readonly string[] =>
  Array.isArray(data) && data.every((item) => typeof item === 'string');
const isConstant = (data: unknown): data is Constant => ['string', 'number', 'boolean'].includes(typeof data);
const isMap = (data: unknown, isValue: (value: unknown) => boolean): boolean =>
  isObject(data) && Object.values(data).every(isValue);
const isText = (data: unknown): boolean => typeof data === 'string';

function isRecord(data: unknown): data is StoredRecord {
  if (!isObject(data) || data.format !== 1 || !isObject(data.signed)) return false;
  return (
    [data.planId, data.planTitle].every(isText) &&
    [data.layoutVersion, data.year].every(Number.isInteger) &&
    (data.language === 'id' || data.language === 'en') &&
    (data.origin === 'stored' || data.origin === 'rebuilt') &&
    isTexts(data.units) &&
    isMap(data.signed.targets, isConstant) &&
    isMap(data.signed.settings, isConstant) &&
    isMap(data.blocks, isText) &&
    isMap(data.places, isPlace) &&
    (data.plan === undefined || isText(data.plan))
  );
}

function isPlace(data: unknown): boolean {
  if (!isObject(data) || !isText(data.block)) return false;
  const { entry } = data;
  return (
    entry === undefined || (isObject(entry) && [entry.block, entry.rowKey, entry.columnKey].every(isText))
  );
}

function isJournal(data: unknown): data is Journal {
  return (
    isObject(data) && isMap(data.created, isText) && isMap(data.rows, isTexts) && isMap(data.columns, isTexts)
  );
}
