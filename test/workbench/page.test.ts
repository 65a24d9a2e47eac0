/** The workbench's own behaviour in Chromium, without the pane's: files, typing, undoing, questions, access. */
import { readFileSync } from 'node:fs';
import { findChromium } from '../../scripts/chromium';
import { initialiseEngineInNode } from '../../src/host/engine/node';
import { createHost } from '../../src/host/host';
import type { Area } from '../../src/host/workbook/model';
import { saveXlsx } from '../../src/host/xlsx';
import { openPages, type Pages, type Workbench } from '../endToEnd/pages';
import { describeWith } from '../skipLoudly';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'the workbench was not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A workbook with a filter over A1:B4, and rules of every style from 0 to 100 on D1, D2 and D3. */
async function workbookFile(): Promise<Buffer> {
  initialiseEngineInNode();
  const host = createHost();
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  host.userRenamesSheet(sheet.name, 'Isian');
  host.userEdits('Isian', 'A1:B4', [
    ['Unit', 'Nilai'],
    ['P4SI', 10],
    ['PIH', '=B2*2'],
    ['P4SI', 30],
  ]);
  sheet.autoFilter = { row: 0, column: 0, rows: 4, columns: 2 };
  (['Stop', 'Warning', 'Information'] as const).forEach((style, row) => {
    sheet.validations.push({
      areas: [cell(row, 3)],
      rule: { decimal: { operator: 'Between', formula1: 0, formula2: 100 } },
      ignoreBlanks: true,
      prompt: { title: 'Persen', message: 'Angka 0 sampai 100.', showPrompt: true },
      errorAlert: { title: 'Persen', message: 'Angka 0 sampai 100.', showAlert: true, style },
    });
  });
  host.userAddsSheet('Lain');
  return Buffer.from(await saveXlsx(host.workbook));
}

inChromium('the page of the workbench', () => {
  let pages: Pages;
  let workbench: Workbench;
  let file: Buffer;
  /** Complaints that a test brings about. */
  let expected: RegExp | undefined;
  beforeAll(async () => {
    file = await workbookFile();
    pages = await openPages();
  }, 600_000);
  afterAll(async () => {
    await pages.close();
  });
  beforeEach(async () => {
    expected = undefined;
    workbench = await pages.open();
    workbench.page.setDefaultTimeout(90_000);
    await workbench.page.locator('input.address').waitFor({ timeout: 60_000 });
  }, 400_000);
  afterEach(async () => {
    const complaints = workbench.complaints.filter((one) => expected?.test(one) !== true);
    await workbench.close();
    expect(complaints).toEqual([]);
  });

  /** Drags a file in over the page or over the pane, and lets it go. */
  async function drop(name: string, bytes: Buffer, over: 'page' | 'pane'): Promise<void> {
    const { page } = workbench;
    const given = { name, base64: bytes.toString('base64'), over };
    const shown = await page.evaluateHandle(({ name: fileName, base64, over: place }) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      const frame = document.querySelector('iframe');
      const target = place === 'pane' ? frame?.contentWindow : document;
      target?.dispatchEvent(
        new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
      return data;
    }, given);
    const cover = page.locator('.drop-cover');
    await cover.waitFor();
    expect(await cover.evaluate((element) => element.getBoundingClientRect().width)).toBe(1440);
    await cover.dispatchEvent('drop', { dataTransfer: shown });
    await cover.waitFor({ state: 'detached' });
  }
  const open = async (): Promise<void> => {
    const upload = { name: 'isian.xlsx', mimeType: 'application/octet-stream', buffer: file };
    await workbench.page.locator('.toolbar input[type="file"]').setInputFiles(upload);
    await workbench.page.getByRole('tab', { name: 'Isian' }).waitFor({ timeout: 30_000 });
  };
  const type = async (address: string, text: string): Promise<void> => {
    await workbench.goTo(address);
    await workbench.page.keyboard.type(text);
    await workbench.page.keyboard.press('Enter');
  };
  const answer = async (name: string): Promise<void> => {
    await workbench.page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
  };
  const status = (words: string): Promise<void> =>
    workbench.page.locator('.status-line').getByText(words).waitFor();

  it('opens a dropped workbook, also over the pane, and asks before unsaved work is replaced', async () => {
    const { page } = workbench;
    await type('A1', 'belum disimpan');
    await drop('isian.xlsx', file, 'pane');
    await answer('Batal');
    expect(await workbench.cellText(0, 0)).toBe('belum disimpan');
    await drop('isian.xlsx', file, 'page');
    await answer('Jangan simpan');
    await page.getByRole('tab', { name: 'Isian' }).waitFor({ timeout: 30_000 });
    expect(await workbench.cellText(2, 1)).toBe('20');
    for (const [name, words] of [
      ['catatan.docx', '«catatan.docx» bukan buku kerja .xlsx.'],
      ['rencana.json', 'Berkas rencana (.json) dibuka dari panel'],
      ['rusak.xlsx', '«rusak.xlsx» tidak dapat dibuka'],
    ] as const) {
      await drop(name, Buffer.from('bukan zip'), 'page');
      await status(words);
    }
    expect(await workbench.cellText(2, 1)).toBe('20');
  }, 400_000);

  it('saves by Ctrl+S with what is being typed', async () => {
    const { page } = workbench;
    await workbench.goTo('B2');
    await page.keyboard.type('7');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toBe('Renstra.xlsx');
    expect(await workbench.cellText(1, 1)).toBe('7');
    await page.locator('.file-state', { hasText: 'Tanpa perubahan' }).waitFor();
  }, 400_000);

  it('undoes and redoes typing, filling, pasting and deleted rows', async () => {
    const { page } = workbench;
    await open();
    await workbench.goTo('B3:B4');
    await page.keyboard.press('Control+d');
    expect(await workbench.cellText(3, 1)).toBe('40');
    await page.keyboard.press('Control+z');
    expect(await workbench.cellText(3, 1)).toBe('30');
    await page.keyboard.press('Control+y');
    expect(await workbench.cellText(3, 1)).toBe('40');

    await workbench.goTo('B3');
    await page.keyboard.press('Control+c');
    await workbench.goTo('C3');
    await page.keyboard.press('Control+v');
    expect(await page.locator('.formula').inputValue()).toBe('=C2*2');

    await workbench.goTo('A2');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Hapus 1 baris' }).click();
    expect(await workbench.cellText(1, 1)).toBe('#REF!');
    await page.getByRole('button', { name: 'Urungkan (Ctrl+Z)' }).click();
    expect(await workbench.cellText(2, 1)).toBe('20');
    expect(await workbench.cellText(1, 0)).toBe('P4SI');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await workbench.cellText(3, 1)).toBe('30');
    await page.keyboard.press('Control+z');
    await status('Tidak ada yang dapat diurungkan.');
  }, 400_000);

  it('brings the engine for a formula that needs it, and says so where it cannot be had', async () => {
    await workbench.close();
    // What the browser itself says of a request that is cut.
    expected = /ERR_FAILED/;
    workbench = await pages.open('/workbench/', async (opened) => {
      await opened.route('**/*.wasm', (route) => route.abort());
    });
    await type('A1', '=GAMMA(5)');
    await status('Rumus belum dihitung, karena mesin hitung tidak dapat dimuat');
    await workbench.page.unroute('**/*.wasm');
    await type('A2', '=A1+1');
    await workbench.cellShows(1, 0, /^25$/);
    expect(await workbench.cellText(0, 0)).toBe('24');
  }, 400_000);

  it('asks about entries that do not fit, by the style of the alert', async () => {
    const { page } = workbench;
    await open();
    await workbench.goTo('D2');
    await page.locator('.input-note', { hasText: 'Angka 0 sampai 100.' }).waitFor();
    const editor = page.locator('textarea.editor');

    await type('D1', '150');
    await answer('Ulangi');
    expect(await editor.inputValue()).toBe('150');
    await page.keyboard.press('Escape');
    expect(await workbench.cellText(0, 3)).toBe('');

    await type('D2', '150');
    await answer('Tidak');
    await editor.fill('99');
    await page.keyboard.press('Enter');
    expect(await workbench.cellText(1, 3)).toBe('99');
    await type('D2', '150');
    await answer('Batal');
    expect(await workbench.cellText(1, 3)).toBe('99');
    await type('D2', '150');
    await answer('Ya');
    expect(await workbench.cellText(1, 3)).toBe('150');

    await type('D3', 'teks');
    await answer('OK');
    expect(await workbench.cellText(2, 3)).toBe('teks');
  }, 400_000);

  it('finds, filters and shows what is selected in numbers', async () => {
    const { page } = workbench;
    await open();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('pih');
    await page.keyboard.press('Enter');
    expect(await page.locator('input.address').inputValue()).toBe('A3');
    await page.keyboard.press('Escape');

    await workbench.goTo('A1');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('dialog').getByLabel('P4SI').uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await status('1 dari 3 baris ditampilkan.');
    expect(await page.locator('.cell[data-row="1"]').count()).toBe(0);
    expect(await workbench.cellText(2, 0)).toBe('PIH');

    await workbench.goTo('B2:B4');
    await status('Rata-rata: 20');
    await status('Jumlah: 60');
  }, 400_000);

  it('closes and opens the pane beside the same workbook; one click begins the example', async () => {
    const { page } = workbench;
    await type('A1', 'tetap');
    const toggle = page.locator('.toolbar').getByRole('button', { name: 'Panel' });
    await toggle.click();
    expect(await page.locator('iframe').count()).toBe(0);
    await toggle.click();
    await workbench.pane.getByRole('tab', { name: 'Susun' }).waitFor({ timeout: 60_000 });
    expect(await workbench.cellText(0, 0)).toBe('tetap');

    await page.locator('.toolbar').getByRole('button', { name: 'Contoh: semua unit' }).click();
    await answer('Jangan simpan');
    await page.locator('iframe[src="taskpane.html?example=all"]').waitFor();
    expect(await workbench.cellText(0, 0)).toBe('');
  }, 400_000);

  it('has no fault of access, in both languages, with everything that opens', async () => {
    const { page } = workbench;
    await open();
    const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const faults = (): Promise<unknown> =>
      page.evaluate(`axe
        .run({ exclude: ['iframe'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
    expect(await faults()).toEqual([]);
    await workbench.goTo('D1');
    await page.keyboard.press('Control+f');
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F10');
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Saring kolom B' }).click();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.toolbar').getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Use it in Excel' }).click();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'dark' });
    await type('D1', '150');
    await page.getByRole('alertdialog').waitFor();
    expect(await faults()).toEqual([]);
  }, 400_000);
});
