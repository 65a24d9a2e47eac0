/** Isi & Periksa beside a workbook, as a planner uses it: typing, fixing, taking back, setting aside. */
import { findChromium } from '../../scripts/chromium';
import { describeWith } from '../skipLoudly';
import { openPages, type Pages, type Workbench } from './pages';
import { addressOf, chooseOnly, goToPlace, insert, measurementPlace, opening, typeInto } from './planner';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'checking was not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

const place = (columnKey: string) => measurementPlace(['PIH'], 'PIH/SS1/a', columnKey);
const entry = place('tw4.entry');

inChromium('Isi & Periksa in Chromium', () => {
  let pages: Pages;
  let workbench: Workbench;
  beforeAll(async () => {
    pages = await openPages();
    workbench = await pages.open();
    await chooseOnly(workbench, 'PIH');
    await insert(workbench);
    await goToPlace(workbench, 'Isi & Periksa');
  }, 900_000);
  afterAll(async () => {
    const complaints = [...workbench.complaints];
    await workbench.close();
    await pages.close();
    expect(complaints).toEqual([]);
  });

  const says = (words: string | RegExp): Promise<void> =>
    workbench.pane.getByText(words).first().waitFor({ timeout: opening });
  const card = () => workbench.pane.getByRole('region', { name: 'Sel terpilih' });
  const cell = (): Promise<string> => workbench.cellText(entry.row, entry.column);

  const badge = async (): Promise<string> =>
    (await workbench.pane.getByRole('tab', { name: 'Isi & Periksa' }).innerText()).replace(/\D/g, '');
  const selectionIs = async (address: string): Promise<void> => {
    await workbench.page.waitForFunction(
      (expected) => document.querySelector<HTMLInputElement>('input.address')?.value === expected,
      address,
      { timeout: opening },
    );
  };

  it('says calmly that nothing was found', async () => {
    await says(/Tidak ada temuan pada \d+ baris/);
  }, 120_000);

  it('the arrows go from place to place', async () => {
    const tab = (name: string) => workbench.pane.getByRole('tab', { name });
    await tab('Isi & Periksa').focus();
    await workbench.page.keyboard.press('ArrowLeft');
    expect(await tab('Susun').getAttribute('aria-selected')).toBe('true');
    await workbench.page.keyboard.press('ArrowRight');
    expect(await tab('Isi & Periksa').getAttribute('aria-selected')).toBe('true');
  }, 60_000);

  it('what is typed is judged at once: card, finding, fix and back', async () => {
    await typeInto(workbench, entry, "'3,5 %");
    await workbench.goTo(addressOf(entry));
    await says('Angka tersimpan sebagai teks');
    expect(await card().innerText()).toContain('PIH · SS1/a');
    expect(await card().innerText()).toContain('Galat');
    const fix = card().getByRole('button', { name: /^Perbaiki: Ganti dengan 3,5/ });
    await fix.click();
    await says('1 sel diperbaiki');
    expect(await cell()).toBe('3,50');
    await workbench.pane
      .getByText('Angka tersimpan sebagai teks')
      .waitFor({ state: 'detached', timeout: opening });

    await workbench.pane.getByRole('button', { name: 'Urungkan' }).click();
    await says('Angka tersimpan sebagai teks');
    expect(await cell()).toBe('3,5 %');
  }, 180_000);

  it('a press on the address of a finding selects its cell', async () => {
    await workbench.goTo("'Beranda'!A1");
    await workbench.pane.getByRole('button', { name: addressOf(entry), exact: true }).click();
    await selectionIs(addressOf(entry));
    expect(await card().innerText()).toContain('PIH · SS1/a');
  }, 120_000);

  it('what is set aside with a reason is listed, counted apart, and still there when the pane opens again', async () => {
    const { pane, page } = workbench;
    await pane.getByRole('button', { name: 'Abaikan…' }).first().click();
    await pane.getByLabel('Alasan mengabaikan temuan ini').fill('Menunggu angka resmi BPS');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Diabaikan 1' }).waitFor({ timeout: opening });
    // The quarters before are still blank (V28).
    expect(await badge()).toBe('1');

    const toolbar = page.locator('.toolbar');
    await toolbar.getByRole('button', { name: 'English' }).click();
    await toolbar.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    await pane.getByRole('button', { name: 'Diabaikan 1' }).click({ timeout: opening });
    await says(/Diabaikan \d+ \p{L}+ \d{4}: Menunggu angka resmi BPS/u);
    await pane.getByRole('button', { name: 'Batalkan pengabaian' }).click();
    await says('Angka tersimpan sebagai teks');
  }, 180_000);

  it('the automatic fix takes all of a rule, and back', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Perbaiki otomatis (1)' }).click({ timeout: opening });
    await pane.getByRole('button', { name: 'Perbaiki 1 sel' }).click();
    await says('1 sel diperbaiki');
    expect(await cell()).toBe('3,50');
    await pane.getByRole('button', { name: 'Urungkan' }).click();
    await says('1 sel dikembalikan seperti semula');
    expect(await cell()).toBe('3,5 %');
  }, 180_000);

  it('the sheet of findings is made and shown, with the cell in it', async () => {
    await workbench.pane.getByRole('button', { name: 'Catatan Pemeriksaan' }).click();
    await says('Tertulis di lembar «Catatan Pemeriksaan».');
    await workbench.page.getByRole('tab', { name: 'Catatan Pemeriksaan', selected: true }).waitFor();
    await workbench.page.getByText('V01').first().waitFor();
  }, 180_000);
});
