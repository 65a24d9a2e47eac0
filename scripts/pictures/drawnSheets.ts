/** Pictures of whole sheets as they are printed (needs LibreOffice and pdftoppm). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SheetId, WorkbookPlan } from '../../src/sheets/sheetPlan';

/** Sheet, name of the picture, and points per inch: the tree stands on A3. */
const pictures: readonly (readonly [SheetId, string, number])[] = [
  ['charts', 'grafik', 110],
  ['tree', 'pohon-kinerja', 72],
];

/** Prints a workbook (path of an .xlsx file); gives the picture of the first page whose foot names the sheet to each of `pictures`. */
export function drawSheets(file: string, plan: WorkbookPlan, folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'renstra-pictures-'));
  try {
    const book = join(work, basename(file).replace(/\.xlsx$/, '.pdf'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file]);
    const pages = execFileSync('pdftotext', [book, '-']).toString().split('\f');
    for (const [id, name, resolution] of pictures) {
      const sheet = plan.sheets.find((one) => one.id === id)?.name ?? id;
      const page = String(1 + pages.findIndex((text) => text.includes(`${sheet} · Halaman`)));
      const options = ['-r', String(resolution), '-png', '-singlefile', '-f', page, '-l', page];
      execFileSync('pdftoppm', [...options, book, join(folder, name)]);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
