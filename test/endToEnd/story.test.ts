/** A planner's afternoon in English, with the network cut once the pane is there: from the empty workbook to the second run. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../scripts/chromium';
import { openXlsx } from '../../src/host/xlsx';
import { cellAt, resultOf, sheetByName } from '../../src/host/workbook/operations';
import { describeWith } from '../skipLoudly';
import { dist, openPages, type Pages, type Workbench } from './pages';
import {
  addressOf,
  buttonSays,
  inserting,
  measurementPlace,
  opening,
  pasteInto,
  sheetCount,
  typeInto,
} from './planner';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'the story in English was not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

const place = (rowKey: string, columnKey: string) => measurementPlace(['PIH'], rowKey, columnKey, 'en');
const entry = place('PIH/SS1/a', 'tw4.entry');
const achievement = place('PIH/SS1/a', 'tw4.achievement');
const asText = 'Number stored as text';

/** What the pane and the workbench fetch after the page. */
const fetchedLater =
  /^(plans|checking|check|cascading|audit|auditing|charts|example|settings|xlsx|wasm_bg)\.[0-9a-f]{10}\.(js|wasm)$/;
function pathsFetchedLater(): readonly string[] {
  return [dist, join(dist, 'workbench')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => fetchedLater.test(name))
      .map((name) => join(folder, name).slice(dist.length)),
  );
}

inChromium('a story in English without a network', () => {
  let pages: Pages;
  let workbench: Workbench;
  let file = '';
  const askedOffline: string[] = [];

  beforeAll(async () => {
    pages = await openPages();
    const fetched = new Set<string>();
    workbench = await pages.open('/workbench/?lang=en', (page) => {
      page.on('requestfinished', (request) => fetched.add(new URL(request.url()).pathname));
      return Promise.resolve();
    });
    const { page } = workbench;
    const wanted = pathsFetchedLater();
    expect(wanted.length).toBeGreaterThan(11);
    for (let waited = 0; waited < opening && wanted.some((path) => !fetched.has(path)); waited += 250)
      await page.waitForTimeout(250);
    expect(wanted.filter((path) => !fetched.has(path))).toEqual([]);
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) askedOffline.push(request.url());
    });
    await page.context().setOffline(true);
  }, 900_000);
  afterAll(async () => {
    const complaints = [...workbench.complaints];
    await workbench.close();
    await pages.close();
    expect(complaints).toEqual([]);
  });

  const says = (words: string | RegExp): Promise<void> =>
    workbench.pane.getByText(words).first().waitFor({ timeout: opening });
  const saysNoMore = (words: string): Promise<void> =>
    workbench.pane.getByText(words).first().waitFor({ state: 'detached', timeout: opening });
  const press = (name: string | RegExp): Promise<void> =>
    workbench.pane.getByRole('button', { name }).first().click({ timeout: opening });
  const show = (name: string): Promise<void> =>
    workbench.pane.getByRole('tab', { name }).click({ timeout: opening });
  const textAt = async (at: typeof entry): Promise<string> => {
    await workbench.goTo(`'${at.sheet}'!${addressOf(at)}`);
    return workbench.cellText(at.row, at.column);
  };
  const auditSays = async (): Promise<string> => {
    await press(/^Audit (now|again)$/);
    await workbench.pane.getByRole('button', { name: 'Audit again' }).waitFor({ timeout: opening });
    return workbench.pane.locator('h2[role="status"]').innerText();
  };

  it('inserts the sheets of one unit', async () => {
    const { pane } = workbench;
    await buttonSays(workbench, `Insert ${sheetCount} sheets`);
    await pane.getByRole('checkbox', { name: 'All' }).click();
    await pane.getByRole('searchbox').fill('PIH');
    await pane.getByRole('treeitem', { name: 'PIH' }).last().getByRole('checkbox').click();
    await buttonSays(workbench, `Insert ${sheetCount} sheets`);
    await workbench.primary().click();
    await pane.getByText(`Done: ${sheetCount} sheets inserted.`).waitFor({ timeout: inserting });
    await buttonSays(workbench, 'Up to date');
  }, 300_000);

  it('judges what is typed and pasted: right figures compute, wrong ones are told', async () => {
    await show('Fill in & check');
    await says(/No findings in \d+ rows/);
    await typeInto(workbench, entry, '3.5');
    expect(await textAt(achievement)).toMatch(/^50(\.0+)?%$/);
    await pasteInto(workbench, entry, "'3.5 %\n1,279 companies\n2");
    await says(asText);
    expect(await textAt(entry)).toBe('3.5 %');
    expect(await textAt(place('PIH/SS1/c', 'tw4.entry'))).toBe('1,279 companies');
    expect(await textAt(place('PIH/SS3/k', 'tw4.achievement'))).toMatch(/^200(\.0+)?%$/);
    expect(await textAt(achievement)).not.toMatch(/50/);
  }, 120_000);

  it('fixes one, takes it back, fixes automatically, takes that back', async () => {
    await workbench.goTo(`'${entry.sheet}'!${addressOf(entry)}`);
    await press(/^Fix: .*3\.5/);
    await says('1 cell fixed');
    await saysNoMore(asText);
    expect(await textAt(achievement)).toMatch(/^50(\.0+)?%$/);
    await press('Undo');
    await says(asText);
    expect(await textAt(entry)).toBe('3.5 %');

    await press(/^Fix automatically \(\d+\)$/);
    await press(/^Fix \d+ cells?$/);
    await says(/\d cells? fixed/);
    expect(await textAt(entry)).toBe('3.50');
    await press('Undo');
    await says(/\d cells? put back/);
    expect(await textAt(entry)).toBe('3.5 %');
  }, 180_000);

  it('sets a finding aside with a reason', async () => {
    await workbench.goTo(`'${entry.sheet}'!${addressOf(entry)}`);
    const finding = workbench.pane.getByRole('listitem').filter({ hasText: asText }).last();
    await finding.getByRole('button', { name: 'Set aside…' }).click();
    await workbench.pane.getByLabel('Reason for setting this aside').fill('Waiting for the official figure');
    await workbench.page.keyboard.press('Enter');
    await workbench.pane.getByRole('button', { name: 'Set aside 1' }).waitFor({ timeout: opening });
  }, 120_000);

  it('audits: a formula typed over is found, restored, and that is taken back', async () => {
    await show('Audit');
    expect(await auditSays()).toMatch(/^All [\d,]+ formulas are as they should be\.$/);
    await typeInto(workbench, achievement, '0.972');
    expect(await auditSays()).toMatch(
      /^1 formula replaced by figures; [\d,]+ formulas are as they should be\.$/,
    );
    const at = `${achievement.sheet}!${addressOf(achievement)}`;
    await press(`Restore ${at}`);
    await says('1 restored');
    expect(await textAt(achievement)).not.toContain('97');
    await press('Undo');
    await says('1 cell put back');
    expect(await textAt(achievement)).toContain('97');
    await press(`Restore ${at}`);
    await says('1 restored');
  }, 240_000);

  it('every place of the pane opens', async () => {
    const tabs = workbench.pane.getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      const panel = workbench.pane.locator(`#${(await tab.getAttribute('aria-controls')) ?? ''}`);
      await panel.locator('main, section, h2').first().waitFor({ timeout: opening });
      expect(await panel.innerText()).not.toContain('could not be fetched');
    }
    await workbench.page.getByRole('tab', { name: 'Charts', exact: true }).click();
    await workbench.page.locator('.chart svg').first().waitFor({ timeout: opening });
  }, 120_000);

  it('saves all of it, and nothing was fetched meanwhile', async () => {
    const download = workbench.page.waitForEvent('download');
    await workbench.page.getByRole('button', { name: 'Save .xlsx' }).click();
    file = await (await download).path();
    expect(askedOffline).toEqual([]);
    const opened = await openXlsx(new Uint8Array(readFileSync(file)));
    if (!opened.ok) throw new Error(opened.detail);
    const sheet = sheetByName(opened.workbook, entry.sheet);
    if (sheet === undefined) throw new Error('The measurement sheet was not saved');
    expect(resultOf(cellAt(sheet, entry.row, entry.column))).toEqual({ kind: 'text', text: '3.5 %' });
    expect(cellAt(sheet, achievement.row, achievement.column)?.input?.kind).toBe('formula');
  }, 120_000);

  it('opened again there is nothing to do, and what was set aside stays so', async () => {
    await workbench.page.context().setOffline(false);
    await workbench.page.locator('.toolbar input[type="file"]').setInputFiles(file);
    await show('Assemble');
    await buttonSays(workbench, 'Up to date');
    await show('Fill in & check');
    await press('Set aside 1');
    await says(/Set aside on .*: Waiting for the official figure/);
    await show('Audit');
    expect(await auditSays()).toMatch(/^All [\d,]+ formulas are as they should be\.$/);
  }, 240_000);
});
