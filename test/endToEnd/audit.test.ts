/** Audit beside a workbook, as a planner uses it: a formula is typed over, found, restored, and that is taken back. */
import { findChromium } from '../../scripts/chromium';
import { describeWith } from '../skipLoudly';
import { openPages, type Pages, type Workbench } from './pages';
import { addressOf, chooseOnly, goToPlace, insert, measurementPlace, opening, typeInto } from './planner';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'the audit was not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

const achievement = measurementPlace(['PIH'], 'PIH/SS1/a', 'tw4.achievement');
const realisation = measurementPlace(['PIH'], 'PIH/SS1/c', 'tw4.realisation');

inChromium('Audit in Chromium', () => {
  let pages: Pages;
  let workbench: Workbench;
  beforeAll(async () => {
    pages = await openPages();
    workbench = await pages.open();
    await chooseOnly(workbench, 'PIH');
    await insert(workbench);
    await goToPlace(workbench, 'Audit');
  }, 900_000);
  afterAll(async () => {
    const complaints = [...workbench.complaints];
    await workbench.close();
    await pages.close();
    expect(complaints).toEqual([]);
  });

  const sentence = (): Promise<string> => workbench.pane.locator('h2[role="status"]').innerText();
  const audit = async (): Promise<void> => {
    await workbench.pane
      .getByRole('button', { name: /^Audit (sekarang|ulang)$/ })
      .click({ timeout: opening });
    await workbench.pane.getByRole('button', { name: 'Audit ulang' }).waitFor({ timeout: opening });
  };
  const restore = (place: typeof achievement) =>
    workbench.pane.getByRole('button', { name: `Pulihkan ${place.sheet}!${addressOf(place)}` });

  it('says that every formula is as it should be', async () => {
    await audit();
    expect(await sentence()).toMatch(/^Semua [\d.]+ rumus sesuai\.$/);
  }, 180_000);

  it('a formula typed over is found with the formula it should be, restored, and back', async () => {
    await typeInto(workbench, achievement, '97,2');
    await typeInto(workbench, realisation, '5');
    await audit();
    expect(await sentence()).toMatch(/^2 rumus diganti angka; [\d.]+ rumus sesuai\.$/);
    const finding = workbench.pane.getByRole('listitem').filter({ has: restore(achievement) });
    expect(await finding.innerText()).toMatch(/Seharusnya\s+=/);

    await restore(achievement).click();
    await workbench.pane.getByText('1 dipulihkan').waitFor({ timeout: opening });
    expect(await sentence()).toMatch(/^1 rumus diganti angka/);
    await workbench.goTo(`'${achievement.sheet}'!${addressOf(achievement)}`);
    expect(await workbench.cellText(achievement.row, achievement.column)).not.toContain('97');

    await workbench.pane.getByRole('button', { name: 'Urungkan' }).click();
    await workbench.pane.getByText('1 sel dikembalikan seperti semula').waitFor({ timeout: opening });
    expect(await workbench.cellText(achievement.row, achievement.column)).toContain('97');
    expect(await sentence()).toMatch(/^2 rumus diganti angka/);
  }, 240_000);

  it('a change accepted with a reason stays listed in another run', async () => {
    const { pane } = workbench;
    const finding = pane.getByRole('listitem').filter({ has: restore(realisation) });
    await finding.getByRole('button', { name: 'Setujui dengan alasan…' }).click();
    await pane.getByLabel('Alasan menyetujui perubahan ini').fill('Koreksi BPK');
    await pane.getByLabel('Nama yang menyetujui').fill('Rani');
    await workbench.page.keyboard.press('Enter');
    await pane.getByText('Perubahan disetujui.').waitFor({ timeout: opening });
    await audit();
    expect(await sentence()).toMatch(/^1 rumus diganti angka/);
    await pane.getByRole('button', { name: 'Disetujui 1' }).click();
    await pane.getByText(/^Disetujui Rani, .*: Koreksi BPK$/).waitFor({ timeout: opening });
  }, 240_000);

  it('the map shows what is suspicious, and the selected formula is told in words', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Peta lembar' }).click();
    await pane.getByRole('img', { name: /^Peta lembar Pengukuran \d{4}: Rumus [\d.]+ sel/ }).waitFor();
    await workbench.goTo(`'${realisation.sheet}'!${addressOf({ ...realisation, row: realisation.row + 1 })}`);
    await pane.getByRole('button', { name: 'Rumus sel terpilih' }).click();
    const words = pane.getByRole('region', { name: 'Rumus sel terpilih' });
    await words.getByRole('listitem').first().waitFor({ timeout: opening });
    expect(await words.locator('code').first().innerText()).toMatch(/^=/);
  }, 240_000);
});
