import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../scripts/chromium';
import { cellAddress } from '../../src/formula/address';
import { openXlsx } from '../../src/host/xlsx';
import { resultOf, cellAt, sheetByName } from '../../src/host/workbook/operations';
import type { WorkbookModel } from '../../src/host/workbook/model';
import { builtInPlan } from '../../src/plans/loadPlan';
import { describeWith } from '../skipLoudly';
import { dist, openPages, type Pages, type Workbench } from './pages';
import {
  buttonSays,
  chooseOnly,
  goToPlace,
  insert,
  inserting,
  measurementPlace,
  sheetCount,
} from './planner';

const inChromium = describeWith({
  present: findChromium() !== undefined,
  otherwise: 'the pages were not tried in a browser, for Chromium is not installed',
  requiredInCi: true,
});

async function saved(workbench: Workbench): Promise<{ path: string; model: WorkbookModel }> {
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: 'Simpan .xlsx' }).click();
  const path = await (await download).path();
  const result = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!result.ok) throw new Error(`The saved file cannot be opened: ${result.reason} ${result.detail}`);
  return { path, model: result.workbook };
}

inChromium('the workbench in Chromium', () => {
  let pages: Pages;
  let workbench: Workbench;
  beforeAll(async () => {
    pages = await openPages();
  }, 600_000);
  afterAll(async () => {
    await pages.close();
  });
  beforeEach(async () => {
    workbench = await pages.open();
  });
  afterEach(async () => {
    const complaints = [...workbench.complaints];
    await workbench.close();
    expect(complaints).toEqual([]);
  });

  it('inserts one unit; what is typed changes % capaian at once; saved and opened again nothing is left to do', async () => {
    await chooseOnly(workbench, 'PIH');
    await insert(workbench);
    const entry = measurementPlace(['PIH'], 'PIH/SS1/a', 'tw4.entry');
    const achievement = measurementPlace(['PIH'], 'PIH/SS1/a', 'tw4.achievement');
    const target = measurementPlace(['PIH'], 'PIH/SS1/a', 'tw4.quarterTarget');
    await workbench.goTo(`'${entry.sheet}'!${cellAddress(entry.row, entry.column)}`);
    expect(await workbench.cellText(target.row, target.column)).toBe('7,00');
    expect(await workbench.cellText(achievement.row, achievement.column)).not.toMatch(/50/);

    await workbench.page.keyboard.type('3,5');
    await workbench.page.keyboard.press('Enter');
    expect(await workbench.cellText(entry.row, entry.column)).toBe('3,50');
    await workbench.cellShows(achievement.row, achievement.column, /^50([.,]0+)?%$/);

    const { path, model } = await saved(workbench);
    const sheet = sheetByName(model, achievement.sheet);
    if (sheet === undefined) throw new Error('The measurement sheet was not saved');
    const cell = cellAt(sheet, achievement.row, achievement.column);
    expect(cell?.input?.kind).toBe('formula');
    expect(resultOf(cell)).toEqual({ kind: 'number', number: 0.5 });

    await workbench.page.locator('.toolbar input[type="file"]').setInputFiles(path);
    await goToPlace(workbench, 'Susun');
    await buttonSays(workbench, 'Sudah mutakhir');
    expect(await workbench.pane.getByText('1 dari 30').count()).toBe(1);
    await workbench.goTo(`'${entry.sheet}'!${cellAddress(entry.row, entry.column)}`);
    await workbench.cellShows(achievement.row, achievement.column, /^50([.,]0+)?%$/);
  }, 600_000);

  it('inserts all units, and a second look finds nothing to do', async () => {
    await buttonSays(workbench, `Sisipkan ${sheetCount} lembar`);
    await insert(workbench);
    const last = measurementPlace(
      builtInPlan().units.map((unit) => unit.id),
      'BSPJI Jakarta/SS9/b',
      'key',
    );
    await workbench.goTo(`'${last.sheet}'!${cellAddress(last.row, last.column)}`);
    expect(await workbench.cellText(last.row, last.column)).toBe('BSPJI Jakarta/SS9/b');
    await workbench.pane.getByRole('button', { name: 'Periksa ulang' }).first().click();
    await buttonSays(workbench, 'Sudah mutakhir');
  }, 600_000);

  it('restores a formula that was typed over, and says so first', async () => {
    await chooseOnly(workbench, 'P4SI');
    await insert(workbench);
    const formula = measurementPlace(['P4SI'], 'P4SI/SS1/d', 'inForce');
    await workbench.goTo(`'${formula.sheet}'!${cellAddress(formula.row, formula.column)}`);
    const before = await workbench.cellText(formula.row, formula.column);
    await workbench.page.keyboard.type('999');
    await workbench.page.keyboard.press('Enter');
    await workbench.pane.getByRole('button', { name: 'Periksa ulang' }).first().click();
    await buttonSays(workbench, 'Perbarui 1 lembar, 0 isian berubah');
    await workbench.pane.getByText('diubah pengguna').waitFor();
    await workbench.primary().click();
    await workbench.pane
      .getByText('Selesai: 1 lembar diperbarui, 0 isian berubah.')
      .waitFor({ timeout: inserting });
    expect(await workbench.cellText(formula.row, formula.column)).toBe(before);
  }, 600_000);

  it('refuses a file that is no workbook with a sentence, and stays as it was', async () => {
    await buttonSays(workbench, `Sisipkan ${sheetCount} lembar`);
    const file = { name: 'catatan.xlsx', mimeType: 'text/plain', buffer: Buffer.from('bukan zip') };
    await workbench.page.locator('.toolbar input[type="file"]').setInputFiles(file);
    await workbench.page.getByText('«catatan.xlsx» tidak dapat dibuka').waitFor();
    expect(await workbench.page.locator('.tab').count()).toBe(1);
  }, 120_000);

  it('speaks English when told to, grid and pane', async () => {
    await buttonSays(workbench, `Sisipkan ${sheetCount} lembar`);
    await workbench.page.locator('.toolbar').getByRole('button', { name: 'English' }).click();
    await workbench.page.getByRole('button', { name: 'Save .xlsx' }).waitFor();
    await buttonSays(workbench, `Insert ${sheetCount} sheets`);
  }, 120_000);
});

inChromium('the pages as they are deployed', () => {
  beforeAll(async () => {
    // Builds where the sources are newer.
    await (await openPages()).close();
  }, 600_000);
  const scripts = (folder: string): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));

  it('carry nothing of host, workbench or engine in the bundle of the add-in', () => {
    const traces = [
      'ProcessQuery',
      'wasm_bg',
      'ironcalc',
      'renstraWorkbench',
      'InvalidOperationInCellEditMode.',
    ];
    for (const script of scripts(dist))
      for (const trace of traces) expect(script.includes(trace)).toBe(false);
    expect(scripts(join(dist, 'workbench')).some((script) => script.includes('renstraWorkbench'))).toBe(true);
  });

  it('load office.js from Microsoft and nothing else from outside, under a strict policy', () => {
    const page = readFileSync(join(dist, 'taskpane.html'), 'utf8');
    const outside = [...page.matchAll(/(?:src|href)="?(https?:[^"\s>]+)/g)].map((match) => match[1]);
    expect(outside).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(page).not.toMatch(/unsafe-(inline|eval)/);
    const workbench =
      readFileSync(join(dist, 'workbench/index.html'), 'utf8') +
      readFileSync(join(dist, 'workbench/taskpane.html'), 'utf8');
    expect(workbench).not.toMatch(/(?:src|href)="?https?:/);
    expect(workbench).not.toMatch(/'unsafe-(inline|eval)'/);
  });
});
