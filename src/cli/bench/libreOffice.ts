/** The outside judge: LibreOffice computes a workbook anew, and every formula cell is compared with the host's result. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cellAddress } from '../../formula/address';
import type { CellResult, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { openXlsx, saveXlsx } from '../../host/xlsx';
import { startClock } from './clock';
import { median } from './figure';

export interface DifferingCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly host: CellResult;
  /** Undefined where LibreOffice gave back no such cell. */
  readonly libreOffice: CellResult | undefined;
}
export interface Comparison {
  /** Formula cells of the workbook. */
  readonly formulas: number;
  /** Of those, cells LibreOffice gave a result for. */
  readonly compared: number;
  readonly differing: readonly DifferingCell[];
}

/** Whether LibreOffice can be called here. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Saves a computed workbook without its results, lets LibreOffice compute it, and compares every formula cell: numbers within
 * 1e-9 of their size, texts letter by letter. Throws where LibreOffice cannot be called or gives no workbook back.
 */
export async function compareWithLibreOffice(workbook: WorkbookModel): Promise<Comparison> {
  const computed = await computedByLibreOffice(await saveXlsx(workbook, { results: false }));
  const others = new Map(computed.sheets.map((sheet) => [sheet.name, sheet]));
  let [formulas, compared] = [0, 0];
  const differing: DifferingCell[] = [];
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula, result } of formulaCells(sheet)) {
      const cell = others.get(sheet.name)?.cells.get(row)?.get(column);
      const other = cell?.input?.kind === 'formula' ? (cell.result ?? { kind: 'empty' }) : undefined;
      formulas += 1;
      if (other !== undefined) compared += 1;
      if (other === undefined || !sameFigure(result, other))
        differing.push({
          sheet: sheet.name,
          address: cellAddress(row, column),
          formula,
          host: result,
          libreOffice: other,
        });
    }
  }
  return { formulas, compared, differing };
}

function* formulaCells(
  sheet: SheetModel,
): Generator<{ row: number; column: number; formula: string; result: CellResult }> {
  for (const [row, line] of sheet.cells) {
    for (const [column, { input, result }] of line)
      if (input?.kind === 'formula')
        yield { row, column, formula: input.text, result: result ?? { kind: 'empty' } };
  }
}

/** A formula that gives an empty text and one that gives nothing show the same. */
function sameFigure(one: CellResult, other: CellResult): boolean {
  if (one.kind === 'number' && other.kind === 'number') return nearlyEqual(one.number, other.number);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function nearlyEqual(one: number, other: number): boolean {
  // Differences near 0 are rounding errors of figures of everyday size.
  return Math.abs(one - other) <= Math.max(1e-14, 1e-9 * Math.max(Math.abs(one), Math.abs(other)));
}

const plain = (result: CellResult): CellResult =>
  result.kind === 'empty' ? { kind: 'text', text: '' } : result;

/** A workbook as LibreOffice opens, computes and saves it. Throws where it cannot be called or gives no workbook back. */
export async function computedByLibreOffice(bytes: Uint8Array): Promise<WorkbookModel> {
  return inFolder(async (folder) => {
    const opened = await openXlsx(new Uint8Array(await readFile(await convert(bytes, folder))));
    if (!opened.ok) throw new Error(`LibreOffice gave back no workbook: ${opened.detail}`);
    return opened.workbook;
  });
}

/**
 * Seconds (wall clock) that LibreOffice takes to start, open each of some workbooks, compute what has no result, and save it:
 * medians of as many runs, the workbooks by turns, after a first run that makes its profile.
 */
export async function secondsInLibreOffice(
  workbooks: readonly Uint8Array[],
  runs: number,
): Promise<readonly number[]> {
  return inFolder(async (folder) => {
    const [first] = workbooks;
    if (first !== undefined) await convert(first, folder);
    const seconds = workbooks.map((): number[] => []);
    for (let run = 0; run < runs; run += 1) {
      for (const [index, bytes] of workbooks.entries()) {
        const clock = startClock();
        await convert(bytes, folder);
        seconds[index]?.push(clock().wall / 1000);
      }
    }
    return seconds.map(median);
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'renstra-judge-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Path of the workbook that LibreOffice has made of another one. */
async function convert(bytes: Uint8Array, folder: string): Promise<string> {
  const input = join(folder, 'in.xlsx');
  await writeFile(input, bytes);
  // A profile of its own: a LibreOffice that is open would take the call over.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
  await promisify(execFile)('soffice', [profile, ...options, '--outdir', join(folder, 'out'), input], {
    timeout: 300_000,
  });
  return join(folder, 'out', 'in.xlsx');
}
