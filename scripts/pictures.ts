/**
 * `npm run pictures [folder]`: the pictures of the guide, of the built-in plan with plausible figures. Sheets as they are
 * printed (needs LibreOffice and pdftoppm), pane and workbench from the built pages (needs `npm run build` and Chromium).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initialiseEngineInNode } from '../src/host/engine/node';
import { saveXlsx } from '../src/host/xlsx';
import { builtInPlan } from '../src/plans/loadPlan';
import type { WorkbookPlan } from '../src/sheets/sheetPlan';
import { drawSheets } from './pictures/drawnSheets';
import { filledWorkbook } from './pictures/filledWorkbook';
import { showPane } from './pictures/shownPane';

/** Enough for every state, and few enough for the page's own engine to answer at once. */
const unitsBesideThePane = ['BSKJI', 'P4SI', 'PIH', 'BBKK', 'BSPJI Medan', 'BSPJI Padang'];

async function saved(
  units: readonly string[],
): Promise<{ readonly file: string; readonly plan: WorkbookPlan }> {
  const { host, plan } = await filledWorkbook(units);
  const file = join(work, 'Renstra 2024.xlsx');
  writeFileSync(file, await saveXlsx(host.workbook));
  return { file, plan };
}

initialiseEngineInNode();
const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'renstra-pictures-'));
try {
  const all = await saved(builtInPlan().units.map(({ id }) => id));
  drawSheets(all.file, all.plan, folder);
  const some = await saved(unitsBesideThePane);
  await showPane(some.file, some.plan, folder);
} finally {
  rmSync(work, { recursive: true, force: true });
}
