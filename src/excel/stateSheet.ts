/**
 * What the workbook keeps for us in two copies, a custom XML part and a very hidden sheet: the state record, the dismissed
 * findings and the accepted formulas. The sheet alone keeps the note of an unfinished run and the plan itself.
 */
import {
  acceptancesElement,
  acceptancesNamespace,
  acceptancesXml,
} from '../audit/contract/storedAcceptances';
import { dismissalsElement, dismissalsNamespace, dismissalsXml } from '../sheets/checking/storedDismissals';
import { textOfPart, type StoredCopies } from '../sheets/customXml';
import type { Journal } from '../sheets/record';
import { emptyJournal, parseJournal, recordNamespace, recordXml, textOfXml } from '../sheets/record';
import { loaded } from './read';
import { step, type Step } from './step';

/** The second is used where a planner has a sheet of her own by the first name. */
export const stateSheetNames = ['_renstra', '_renstra (2)'] as const;
const marker = 'renstra-for-excel';
/** A cell takes 32,767 characters. */
const chunkLength = 30_000;
/** Keeps Excel from reading a chunk as a number or a formula. */
const chunkMark = 'j:';

export interface StoredState {
  /** Name of our hidden sheet; undefined where there is none yet. */
  readonly sheet: string | undefined;
  /** Name it is to get. */
  readonly freeName: string;
  readonly sheetText: string | undefined;
  readonly xmlText: string | undefined;
  /** There is a custom XML part of our namespace, readable or not. */
  readonly hasXml: boolean;
  readonly journal: Journal;
  readonly dismissals: StoredCopies;
  readonly hasDismissalsXml: boolean;
  readonly acceptances: StoredCopies;
  readonly hasAcceptancesXml: boolean;
  /** Rows taken by chunks so far. */
  readonly rows: Readonly<Record<Column, number>>;
}

/** Columns of the hidden sheet. */
const columns = { record: 0, journal: 1, dismissals: 2, acceptances: 3 } as const;
type Column = keyof typeof columns;
/** Columns above, read whenever the state is; the plan stands beside them and is read only where it is needed. */
const stateColumns = 'A:D';
const planColumns = 'E:E';
const planColumn = 4;

/** Asks for both copies; what it gives reads them after the next sync. */
export function requestState(context: Excel.RequestContext): () => StoredState {
  const sheets = stateSheetNames.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    const used = sheet.getRange(stateColumns).getUsedRangeOrNullObject(true);
    used.load('values');
    return { name, sheet, used };
  });
  const record = requestXml(context, recordNamespace);
  const dismissals = requestXml(context, dismissalsNamespace);
  const acceptances = requestXml(context, acceptancesNamespace);
  return () => {
    const candidates = sheets.map(({ name, sheet, used }) => ({
      name,
      exists: !sheet.isNullObject,
      cells: sheet.isNullObject || used.isNullObject ? [] : textsOf(used.values),
    }));
    return stateOf(candidates, {
      record: textOf(record),
      dismissals: textOf(dismissals),
      acceptances: textOf(acceptances),
    });
  };
}

type XmlResult = OfficeExtension.ClientResult<string>;

function requestXml(context: Excel.RequestContext, namespace: string): XmlResult {
  return partOf(context, namespace).getXml();
}

/** No text where there is no part. */
function textOf({ value }: XmlResult): string | undefined {
  const text: unknown = value;
  return typeof text === 'string' ? text : undefined;
}

function partOf(context: Excel.RequestContext, namespace: string): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
}

function textsOf(values: readonly (readonly unknown[])[]): string[][] {
  return values.map((row) => row.map(String));
}

interface Candidate {
  readonly name: string;
  readonly exists: boolean;
  readonly cells: readonly (readonly string[])[];
}

function stateOf(
  candidates: readonly Candidate[],
  xml: Readonly<Record<'record' | 'dismissals' | 'acceptances', string | undefined>>,
): StoredState {
  const ours = candidates.find(
    ({ exists, cells }) => exists && (cells.length === 0 || cells[0]?.[0] === marker),
  );
  const freeName = candidates.find(({ exists }) => !exists)?.name ?? stateSheetNames[0];
  const cells = ours?.cells ?? [];
  const record = chunksOf(cells, columns.record);
  const journal = chunksOf(cells, columns.journal);
  const dismissals = chunksOf(cells, columns.dismissals);
  const acceptances = chunksOf(cells, columns.acceptances);
  return {
    sheet: ours?.name,
    freeName,
    sheetText: record.length > 0 ? record.join('') : undefined,
    xmlText: xml.record === undefined ? undefined : textOfXml(xml.record),
    hasXml: xml.record !== undefined,
    journal: journal.length > 0 ? parseJournal(journal.join('')) : emptyJournal,
    dismissals: copiesOf(dismissals, xml.dismissals, dismissalsElement),
    hasDismissalsXml: xml.dismissals !== undefined,
    acceptances: copiesOf(acceptances, xml.acceptances, acceptancesElement),
    hasAcceptancesXml: xml.acceptances !== undefined,
    rows: {
      record: record.length,
      journal: journal.length,
      dismissals: dismissals.length,
      acceptances: acceptances.length,
    },
  };
}

function copiesOf(chunks: readonly string[], xml: string | undefined, element: string): StoredCopies {
  return {
    sheetText: chunks.length > 0 ? chunks.join('') : undefined,
    xmlText: xml === undefined ? undefined : textOfPart(element, xml),
  };
}

function chunksOf(cells: readonly (readonly string[])[], column: number): string[] {
  const texts = cells.slice(1).map((row) => row[column] ?? '');
  return texts.filter((text) => text.startsWith(chunkMark)).map((text) => text.slice(chunkMark.length));
}

/** Notes what a run is about to change, before anything else is done; makes the hidden sheet where there is none. */
export function journalStep(state: StoredState, journal: Journal): Step {
  const text = JSON.stringify(journal);
  return step(
    (context) => {
      const sheet = stateSheet(context, state);
      writeChunks(sheet, 'journal', chunked(text), state.rows.journal);
    },
    text.length * 2 + 3_000,
  );
}

/** Writes both copies of the record and then, as the very last change, clears the note of the run. */
export function recordSteps(state: StoredState, text: string): Step[] {
  const copies = step(
    (context) => {
      writeChunks(stateSheet(context, state), 'record', chunked(text), state.rows.record);
      writeXml(context, state.hasXml, recordNamespace, recordXml(text));
    },
    text.length * 4 + 3_000,
  );
  return [copies];
}

function writeXml(context: Excel.RequestContext, isThere: boolean, namespace: string, xml: string): void {
  if (isThere) partOf(context, namespace).setXml(xml);
  else context.workbook.customXmlParts.add(xml);
}

/** Writes both copies of the dismissals. */
export function dismissalsStep(state: StoredState, text: string): Step {
  return step(
    (context) => {
      writeChunks(stateSheet(context, state), 'dismissals', chunked(text), state.rows.dismissals);
      writeXml(context, state.hasDismissalsXml, dismissalsNamespace, dismissalsXml(text));
    },
    text.length * 4 + 3_000,
  );
}

/** Writes both copies of the acceptances. */
export function acceptancesStep(state: StoredState, text: string): Step {
  return step(
    (context) => {
      writeChunks(stateSheet(context, state), 'acceptances', chunked(text), state.rows.acceptances);
      writeXml(context, state.hasAcceptancesXml, acceptancesNamespace, acceptancesXml(text));
    },
    text.length * 4 + 3_000,
  );
}

/** Asks for the text of the plan the sheets were made from; undefined where it is not kept. */
export function requestPlan(context: Excel.RequestContext, sheet: string): () => string | undefined {
  const used = loaded(
    context.workbook.worksheets
      .getItemOrNullObject(sheet)
      .getRange(planColumns)
      .getUsedRangeOrNullObject(true),
    'values',
  );
  return () => planIn(used);
}

function planIn(used: Excel.Range): string | undefined {
  const chunks = used.isNullObject ? [] : chunksOf([[], ...textsOf(used.values)], 0);
  return chunks.length === 0 ? undefined : chunks.join('');
}

/** Keeps the plan beside the state, in place of an earlier one. */
export function planStep(state: StoredState, text: string): Step {
  return step(
    (context) => {
      const sheet = stateSheet(context, state);
      sheet.getRange(planColumns).clear('Contents');
      const chunks = chunked(text);
      sheet.getRangeByIndexes(1, planColumn, chunks.length, 1).values = chunks.map((chunk) => [chunk]);
    },
    text.length * 2 + 3_000,
  );
}

export function clearJournalStep(state: StoredState, journal: Journal): Step {
  const rows = Math.max(state.rows.journal, chunked(JSON.stringify(journal)).length);
  return step((context) => {
    writeChunks(context.workbook.worksheets.getItem(state.sheet ?? state.freeName), 'journal', [], rows);
  });
}

function stateSheet(context: Excel.RequestContext, state: StoredState): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const sheet = state.sheet === undefined ? worksheets.add(state.freeName) : worksheets.getItem(state.sheet);
  sheet.visibility = 'VeryHidden';
  sheet.getRange('A1').values = [[marker]];
  return sheet;
}

function chunked(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += chunkLength)
    chunks.push(chunkMark + text.slice(at, at + chunkLength));
  return chunks;
}

/** One write, so that a failure leaves either the old text or the new one. */
function writeChunks(
  sheet: Excel.Worksheet,
  column: Column,
  chunks: readonly string[],
  rowsBefore: number,
): void {
  const count = Math.max(chunks.length, rowsBefore);
  if (count === 0) return;
  sheet.getRangeByIndexes(1, columns[column], count, 1).values = Array.from({ length: count }, (_, row) => [
    chunks[row] ?? '',
  ]);
}
