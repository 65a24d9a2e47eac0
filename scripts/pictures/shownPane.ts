/** Pictures of pane and workbench as a planner sees them: the production pages in Chromium, in Bahasa Indonesia, on one fixed day. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { cellAddress } from '../../src/formula/address';
import type { WorkbookPlan } from '../../src/sheets/sheetPlan';
import { chromiumFlags, chromiumPath } from '../chromium';
import { startServer } from '../staticServer';
import { goToCell, typeIntoCell } from '../workbenchDeeds';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const size = { width: 1360, height: 820 };
/** A day in the last quarter of the plan: the pane proposes that year and quarter. */
const day = new Date('2024-12-16T03:00:00Z');
const waiting = { timeout: 300_000 };

/** A row that has entries, and the cells of it that the pictures are about. */
const rowOfInterest = 'BSPJI Medan/SS3/e';

interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly save: (name: string, what: 'pane' | 'page') => Promise<void>;
}

function addressIn(plan: WorkbookPlan, columnKey: string): string {
  const sheet = plan.sheets.find(({ id }) => id === 'measurement');
  const block = sheet?.blocks[0];
  const down = block?.rows.findIndex(({ key }) => key === rowOfInterest) ?? -1;
  const right = block?.columns.findIndex(({ key }) => key === columnKey) ?? -1;
  if (sheet === undefined || block === undefined || down < 0 || right < 0)
    throw new Error(`${rowOfInterest} ${columnKey} is not on the measurement sheet`);
  return `'${sheet.name}'!${cellAddress(block.row + 1 + block.headerRows + down, block.column + right)}`;
}

const showPlace = ({ pane }: Stage, name: string): Promise<void> =>
  pane.getByRole('tab', { name }).click(waiting);

async function checkPictures(stage: Stage, plan: WorkbookPlan): Promise<void> {
  const { page, pane } = stage;
  const entry = addressIn(plan, 'tw4.entry');
  await showPlace(stage, 'Isi & Periksa');
  await typeIntoCell(page, entry, "'1,95 %");
  await goToCell(page, entry);
  await pane.getByRole('region', { name: 'Sel terpilih' }).getByText('Galat').first().waitFor(waiting);
  await stage.save('isi-periksa', 'pane');
  await stage.save('meja-kerja', 'page');
  await typeIntoCell(page, entry, '1,95');
}

async function cascadingPicture(stage: Stage): Promise<void> {
  const { pane } = stage;
  await showPlace(stage, 'Cascading');
  await pane
    .locator('figure svg rect')
    .first()
    .waitFor({ ...waiting, state: 'attached' });
  await pane
    .getByRole('treeitem', { name: /^T1\b/ })
    .first()
    .click({ position: { x: 60, y: 8 } });
  await pane.locator('figure li').first().waitFor(waiting);
  await stage.save('cascading', 'pane');
}

async function auditPicture(stage: Stage, plan: WorkbookPlan): Promise<void> {
  const { pane } = stage;
  await typeIntoCell(stage.page, addressIn(plan, 'tw4.achievement'), '1,05');
  await showPlace(stage, 'Audit');
  await pane.getByRole('button', { name: 'Audit sekarang' }).click(waiting);
  await pane.getByRole('button', { name: 'Audit ulang' }).waitFor(waiting);
  await pane
    .getByText(/^Seharusnya/)
    .first()
    .waitFor(waiting);
  await stage.save('audit', 'pane');
}

async function tell(stage: Stage, file: string, plan: WorkbookPlan): Promise<void> {
  const { page, pane } = stage;
  await pane.getByRole('button', { name: /^Sisipkan \d+ lembar$/ }).waitFor(waiting);
  await stage.save('susun', 'pane');
  await page.locator('input[type="file"][accept*=".xlsx"]').setInputFiles(file);
  await page.getByText(/^«.*» dibuka\./).waitFor(waiting);
  await checkPictures(stage, plan);
  await cascadingPicture(stage);
  await auditPicture(stage, plan);
}

/** Runs in every frame: its clock goes, but from this day on. */
function setDay(day: number): void {
  const later = day - Date.now();
  window.Date = new Proxy(Date, {
    construct: (real, given, made) =>
      Reflect.construct(real, given.length === 0 ? [real.now() + later] : given, made) as Date,
    get: (real, name) => (name === 'now' ? () => real.now() + later : (Reflect.get(real, name) as unknown)),
  });
}

/** Opens a filled workbook (path of an .xlsx file) in the workbench and takes the guide's pictures of it into a folder. */
export async function showPane(file: string, plan: WorkbookPlan, folder: string): Promise<void> {
  if (!existsSync(join(dist, 'workbench/index.html')))
    throw new Error('dist/ is not there: run "npm run build" first');
  const server = await startServer({ folder: dist, port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', locale: 'id-ID' });
    await page.addInitScript(setDay, day.getTime());
    await page.goto(`${server.origin}/workbench/`);
    const save = async (name: string, what: 'pane' | 'page'): Promise<void> => {
      const path = join(folder, `${name}.png`);
      // Nothing that blinks or spins is caught half-way.
      const still = { path, animations: 'disabled', caret: 'hide' } as const;
      await page.mouse.move(0, 0);
      if (what === 'page') await page.screenshot(still);
      else await page.locator('iframe.pane').screenshot(still);
    };
    await tell({ page, pane: page.frameLocator('iframe.pane'), save }, file, plan);
  } finally {
    await browser.close();
    await server.close();
  }
}
