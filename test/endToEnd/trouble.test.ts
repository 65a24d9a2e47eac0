/** What a planner must not suffer from: requests that fail half-way, a pane that is closed, two panes, no storage, an old Excel. */
import type { FrameLocator, Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium';
import { describeWith } from '../skipLoudly';
import { failWrite, meddleWith, requestsSent } from './meddling';
import { openPages, type Pages, type Workbench } from './pages';
import {
  addressOf,
  buttonSays,
  chooseOnly,
  goToPlace,
  insert,
  inserting,
  measurementPlace,
  opening,
  rowCount,
  sheetCount,
  typeInto,
} from './planner';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'trouble was not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

const place = (columnKey: string) => measurementPlace(['PIH'], 'PIH/SS1/a', columnKey);
const entry = place('tw4.entry');
const note = place('tw4.obstacle');

let pages: Pages;
let workbench: Workbench;
/** Closes the page, which had nothing to complain of but what is `expected`. */
const closeCalmly = async (expected: readonly string[] = []): Promise<void> => {
  const complaints = workbench.complaints.filter((one) => !expected.includes(one));
  await workbench.close();
  expect(complaints).toEqual([]);
};
const textAt = async ({ sheet, row, column }: typeof entry): Promise<string> => {
  await workbench.goTo(`'${sheet}'!${addressOf({ sheet, row, column })}`);
  return workbench.cellText(row, column);
};

inChromium('half-way through an insert', () => {
  const wrong = 'Angka tersimpan sebagai teks';
  beforeAll(async () => {
    pages = await openPages();
    workbench = await pages.open('/workbench/', meddleWith());
    await chooseOnly(workbench, 'PIH');
    await insert(workbench);
    await typeInto(workbench, entry, '3,5');
    await typeInto(workbench, note, 'menunggu BPS');
  }, 900_000);
  afterAll(async () => {
    await closeCalmly();
    await pages.close();
  });

  const choose = async (unit: string): Promise<void> => {
    await goToPlace(workbench, 'Susun');
    await workbench.pane.getByRole('searchbox').fill(unit);
    const box = workbench.pane.getByRole('treeitem', { name: unit }).last().getByRole('checkbox');
    if (!(await box.isChecked())) await box.click();
    await buttonSays(workbench, /^(Perbarui|Lengkapi) \d+ lembar, 0 isian berubah$/);
  };
  const entriesStand = async (): Promise<void> => {
    expect(await textAt(entry)).toBe('3,50');
    expect(await textAt(note)).toBe('menunggu BPS');
  };
  const pressAgain = async (): Promise<void> => {
    await buttonSays(workbench, /^(Perbarui|Lengkapi) \d+ lembar, 0 isian berubah$/);
    await workbench.primary().click();
    await workbench.pane
      .getByText(/^Selesai: \d+ lembar diperbarui, 0 isian berubah\./)
      .waitFor({ timeout: inserting });
    await buttonSays(workbench, 'Sudah mutakhir');
  };
  /** Units that come later stand below those that were there, whole. */
  const lastRowIs = async (units: readonly string[], key: string): Promise<void> => {
    const rows = units.reduce((sum, unit) => sum + rowCount(unit), 0);
    const first = place('key');
    expect(await textAt({ ...first, row: first.row + rows - 1 })).toBe(key);
  };

  it('a request that fails is told; entries stay; the same button completes it', async () => {
    await choose('P4SI');
    await failWrite(workbench.page, 2, 'halfDone');
    await workbench.primary().click();
    await workbench.pane
      .getByText(/^Terhenti pada tahap «.*»\. Isian Anda tidak berubah dan langkah ini dapat diulang\./)
      .waitFor({ timeout: inserting });
    await entriesStand();
    await pressAgain();
    await entriesStand();
    await lastRowIs(['PIH', 'P4SI'], 'P4SI/SS4/a');
  }, 600_000);

  it('a pane that is closed and opened again completes it', async () => {
    await choose('BBKK');
    await failWrite(workbench.page, 2, 'paneClosed');
    const frame = workbench.page.frame({ url: /taskpane\.html/ });
    const again = workbench.page.waitForEvent('framenavigated', {
      predicate: (navigated) => navigated === frame,
      timeout: inserting,
    });
    await workbench.primary().click();
    await again;
    await choose('BBKK');
    await entriesStand();
    await pressAgain();
    await entriesStand();
    await lastRowIs(['PIH', 'P4SI', 'BBKK'], 'BBKK/SS9/b');
  }, 600_000);

  it('two panes beside one workbook find the same, and neither answers the other without end', async () => {
    const { page, pane } = workbench;
    const other = await secondPane(page);
    for (const one of [pane, other])
      await one.getByRole('tab', { name: 'Isi & Periksa' }).click({ timeout: opening });
    await typeInto(workbench, entry, "'3,5 %");
    for (const one of [pane, other]) await one.getByText(wrong).first().waitFor({ timeout: opening });

    await other
      .getByRole('button', { name: /^Perbaiki: Ganti dengan 3,5/ })
      .first()
      .click();
    await other.getByText('1 sel diperbaiki').waitFor({ timeout: opening });
    for (const one of [pane, other])
      await one.getByText(wrong).first().waitFor({ state: 'detached', timeout: opening });
    expect(await textAt(entry)).toBe('3,50');
    await staysQuiet(page);

    await other.getByRole('button', { name: 'Urungkan' }).click();
    for (const one of [pane, other]) await one.getByText(wrong).first().waitFor({ timeout: opening });
    expect(await textAt(entry)).toBe('3,5 %');
    await staysQuiet(page);
  }, 240_000);
});

/** The same pane once more, beside the same workbook. */
async function secondPane(page: Page): Promise<FrameLocator> {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.className = 'second-pane';
    frame.src = 'taskpane.html';
    document.body.append(frame);
  });
  return page.frameLocator('iframe.second-pane');
}

/** Nothing is asked of the workbook any more, unless somebody does something. */
async function staysQuiet(page: Page): Promise<void> {
  const settled = 2_000;
  await page.waitForTimeout(settled);
  const before = await requestsSent(page);
  await page.waitForTimeout(settled);
  expect(await requestsSent(page)).toBe(before);
}

inChromium('a browser or an Excel that lacks something', () => {
  beforeAll(async () => {
    pages = await openPages();
  }, 600_000);
  afterAll(async () => {
    await pages.close();
  });

  it('an Excel that is too old is told so, in both languages, instead of a blank pane', async () => {
    workbench = await pages.open('/workbench/', meddleWith({ minorVersion: 13 }));
    const { pane } = workbench;
    await pane
      .getByRole('heading', { name: 'Excel ini terlalu lama untuk add-in ini' })
      .waitFor({ timeout: opening });
    await pane.getByText(/Diperlukan ExcelApi 1\.14: Excel 2021 ke atas/).waitFor();
    expect(await pane.getByRole('tab').count()).toBe(0);
    await pane.getByRole('button', { name: 'English' }).click();
    await pane.getByRole('heading', { name: 'This Excel is too old for this add-in' }).waitFor();
    await closeCalmly();
  }, 120_000);

  it.each([
    ['/workbench/', /^Peramban ini tidak memiliki WebAssembly/],
    ['/workbench/?lang=en', /^This browser lacks WebAssembly/],
  ])(
    'a browser without WebAssembly gets a sentence at %s',
    async (path, words) => {
      workbench = await pages.open(path, async (page) => {
        await page.addInitScript(() => {
          Reflect.deleteProperty(window, 'WebAssembly');
        });
      });
      const story = workbench.page.getByRole('alert');
      await story.waitFor({ timeout: opening });
      expect(await story.locator('p').first().innerText()).toMatch(words);
      expect(await workbench.page.locator('iframe').count()).toBe(0);
      await closeCalmly();
    },
    120_000,
  );

  it.each([
    [
      '/workbench/',
      /^Halaman ini tidak termuat seluruhnya: .+ Periksa sambungan, lalu muat ulang halaman\.$/,
    ],
    ['/workbench/?lang=en', /^This page was not loaded completely: .+ then load the page again\.$/],
  ])(
    'a workbench of which a part is missing says so at %s, and its pane still works',
    async (path, words) => {
      workbench = await pages.open(path, async (page) => {
        await page.route(/\/view\.\w+\.js$/, (route) => route.abort());
      });
      await workbench.page.getByRole('alert').filter({ hasText: words }).waitFor({ timeout: opening });
      await workbench.pane.getByRole('tree').waitFor({ timeout: opening });
      await workbench.close();
      expect(workbench.complaints.filter((one) => !/ERR_FAILED|Loading chunk/.test(one))).toEqual([]);
    },
    120_000,
  );

  it('without storage the pane works from the first press to the first finding', async () => {
    workbench = await pages.open('/workbench/', async (page) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
      });
    });
    await buttonSays(workbench, `Sisipkan ${sheetCount} lembar`);
    await chooseOnly(workbench, 'PIH');
    await insert(workbench);
    await typeInto(workbench, entry, "'3,5 %");
    await goToPlace(workbench, 'Isi & Periksa');
    await workbench.pane.getByText('Angka tersimpan sebagai teks').first().waitFor({ timeout: opening });
    // Microsoft's client tells that it found none, once, and goes on.
    await closeCalmly(['console: SecurityError: The operation is insecure.']);
  }, 300_000);
});
