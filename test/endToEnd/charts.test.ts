/** Charts as a planner sees them: of the chosen node in the pane, and the workbook's own over the grid, led by lists in cells. */
import { findChromium } from '../../scripts/chromium';
import { describeWith } from '../skipLoudly';
import { openPages, type Pages, type Workbench } from './pages';
import { chooseOnly, goToPlace, insert, measurementPlace, opening, typeInto } from './planner';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'the charts were not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

const entry = measurementPlace(['PIH'], 'PIH/SS1/a', 'tw4.entry');

inChromium('charts in Chromium', () => {
  let pages: Pages;
  let workbench: Workbench;
  beforeAll(async () => {
    pages = await openPages();
    workbench = await pages.open();
    await chooseOnly(workbench, 'PIH');
    await insert(workbench);
    await typeInto(workbench, entry, '3,5');
  }, 900_000);
  afterAll(async () => {
    const complaints = [...workbench.complaints];
    await workbench.close();
    await pages.close();
    expect(complaints).toEqual([]);
  });

  it('the pane draws what is chosen, in a pane of 320 px, without a word of complaint about styles', async () => {
    const { pane, page } = workbench;
    await page.locator('iframe.pane').evaluate((frame) => {
      frame.style.width = '320px';
    });
    await goToPlace(workbench, 'Cascading');
    const figure = pane.locator('figure');
    await figure.getByText(/\d dari \d tujuan tercapai pada TW IV/).waitFor({ timeout: opening });
    await figure.locator('svg rect').first().waitFor({ timeout: opening, state: 'attached' });
    const item = (words: RegExp) => pane.getByRole('treeitem', { name: words }).last();
    await item(/^T\d.*50,00%$/).click({ position: { x: 60, y: 8 } });
    await figure
      .getByText(/anggota|sasaran/)
      .first()
      .waitFor({ timeout: opening });
    const { scroll, client } = await figure.evaluate((element) => ({
      scroll: element.scrollWidth,
      client: element.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  }, 180_000);

  it('the grid draws the charts of Grafik, and they follow a choice from the list of a cell', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: 'Grafik', exact: true }).click();
    const charts = page.locator('.chart svg');
    await charts.first().waitFor({ timeout: opening });
    const objectives = page.getByRole('img', { name: /^Renstra Sasaran/ }).first();
    const before = await objectives.getAttribute('aria-label');
    expect(before).toMatch(/^Renstra Sasaran; SS/);

    await workbench.goTo('C6');
    await page.getByRole('button', { name: 'Pilih dari daftar' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    const list = page.getByRole('listbox', { name: 'Pilihan untuk sel C6' });
    await list.waitFor({ timeout: opening });
    expect(await list.getByRole('option').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (was) => document.querySelector('[aria-label^="Renstra Sasaran"]')?.getAttribute('aria-label') !== was,
      before,
      { timeout: opening },
    );
    expect(await page.locator('input.address').inputValue()).toBe('C6');
  }, 180_000);
});
