/** A host of its own for a test, with Microsoft's client joined to it, and ways to look at its workbook. */
import { connectHost } from '../../src/host/client/node';
import { initialiseEngineInNode } from '../../src/host/engine/node';
import { createHost, type Host, type HostOptions } from '../../src/host/host';
import type { Cell, SheetModel } from '../../src/host/workbook/model';
import { parseAddress, areaOf } from '../../src/formula/address';
import { workbookAccess } from '../../src/excel/access';
import type { ApplyResult, Proposal } from '../../src/sheets/proposal';
import type { WorkbookPlan } from '../../src/sheets/sheetPlan';

initialiseEngineInNode();

/** Leaves formulas uncomputed: for tests that run often and look at contents only. */
export const withoutComputing: HostOptions = { compute: () => undefined };

export function newHost(options: HostOptions = {}): Host {
  const host = createHost(options);
  connectHost(host);
  return host;
}

/** Proposal for a plan; fails the test where the workbook cannot be read. */
export async function propose(plan: WorkbookPlan): Promise<Proposal> {
  const proposal = await workbookAccess().propose(plan);
  if ('failure' in proposal) throw new Error(`No proposal: ${JSON.stringify(proposal.failure)}`);
  return proposal;
}

export async function apply(proposal: Proposal): Promise<ApplyResult> {
  return workbookAccess().apply(
    proposal,
    () => undefined,
    () => false,
  );
}

/** Proposes, applies and expects it done. */
export async function insert(plan: WorkbookPlan): Promise<void> {
  const result = await apply(await propose(plan));
  if (result.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(result)}`);
}

export function sheetOf(host: Host, name: string): SheetModel {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined)
    throw new Error(`No sheet ${name}: ${host.workbook.sheets.map((one) => one.name).join()}`);
  return sheet;
}

/** `Pengukuran 2024!E7` */
export function cellAt(host: Host, place: string): Cell {
  const cut = place.lastIndexOf('!');
  const { row, column } = placeOf(place.slice(cut + 1));
  return sheetOf(host, place.slice(0, cut)).cells.get(row)?.get(column) ?? {};
}

function placeOf(address: string): { row: number; column: number } {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`No address: ${address}`);
  return areaOf(parsed.reference);
}

/** Formula text or constant; '' for an empty cell. */
export function contentAt(host: Host, place: string): string | number | boolean {
  const { input } = cellAt(host, place);
  if (input === undefined) return '';
  return input.kind === 'formula' ? input.text : input.value;
}

/** What a cell shows. */
export function valueAt(host: Host, place: string): string | number | boolean {
  const { input, result } = cellAt(host, place);
  if (input?.kind === 'constant') return input.value;
  switch (result?.kind) {
    case 'number':
      return result.number;
    case 'text':
      return result.text;
    case 'boolean':
      return result.boolean;
    case 'error':
      return result.code;
    default:
      return '';
  }
}

/** Formula of a defined name. */
export function nameOf(host: Host, name: string): string | undefined {
  return host.workbook.names.find((one) => one.name === name)?.formula;
}

/** Everything a person can see or a formula can read, without the ids a workbook gives away by chance. */
export function portrait(host: Host): unknown {
  return {
    names: host.workbook.names
      .map(({ name, formula, visible }) => `${name} ${formula} ${String(visible)}`)
      .sort(),
    xml: host.workbook.customXmlParts.map(({ xml }) => xml),
    sheets: host.workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      tab: sheet.tabColour,
      gridlines: sheet.showGridlines,
      cells: cellsOf(sheet),
      columns: sorted(sheet.columns),
      rows: sorted(sheet.rows),
      validations: sheet.validations.map((one) => JSON.stringify(one)).sort(),
      conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, format }) => ({
        areas,
        formula,
        format,
      })),
      freeze: sheet.freeze,
      filter: sheet.autoFilter,
      page: sheet.page,
    })),
  };
}

function sorted<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([one], [other]) => one - other);
}

/** Members in one order, whichever way they came about. */
function entriesOf(record: object): [string, unknown][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

function cellsOf(sheet: SheetModel): string[] {
  const texts: string[] = [];
  for (const [row, cells] of sorted(sheet.cells)) {
    for (const [column, { input, format, hyperlink }] of sorted(cells)) {
      const looks = entriesOf({ ...format, borders: entriesOf(format?.borders ?? {}) });
      if (input === undefined && format === undefined) continue;
      texts.push(`${row},${column} ${JSON.stringify([input, looks, hyperlink])}`);
    }
  }
  return texts;
}
