/** @jest-environment jsdom */
import { groupUnits, searchGroups, tickedOf, withUnits } from '../../src/taskpane/UnitPicker/unitGroups';
import { openPane, type Page } from './page';
import { samplePlan } from './samplePlan';
import { sheet, workbookOfTests, type WorkbookOfTests } from './workbookOfTests';

describe('groups of units', () => {
  const groups = groupUnits(samplePlan.units);

  it('follow the kinds, from the organisation down', () => {
    expect(groups.map((group) => [group.kind, group.units.length])).toEqual([
      ['organisation', 1],
      ['centre', 2],
      ['secretariat', 1],
      ['balaiBesar', 2],
      ['balai', 3],
    ]);
  });

  it('are searched by id and name, all words, any case', () => {
    const found = (search: string) =>
      searchGroups(groups, search).flatMap((group) => group.units.map((unit) => unit.id));
    expect(found('aceh bspji')).toEqual(['BSPJI Aceh']);
    expect(found('KEMASAN')).toEqual(['BBKK']);
    expect(found('  ')).toHaveLength(9);
    expect(found('zzz')).toEqual([]);
  });

  it('know whether all, some or none are ticked', () => {
    const balai = samplePlan.units.slice(6);
    expect(tickedOf(balai, new Set())).toBe(false);
    expect(tickedOf(balai, new Set(['BSPJI Aceh']))).toBe('mixed');
    const all = withUnits(new Set(), balai, true);
    expect(tickedOf(balai, all)).toBe(true);
    expect([...withUnits(all, balai.slice(0, 1), false)]).toEqual(['BSPJI Medan', 'BSPJI Padang']);
  });
});

describe('the tree', () => {
  let page: Page;
  let workbook: WorkbookOfTests;
  beforeEach(async () => {
    workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    page = await openPane({ workbook });
  });
  afterEach(async () => {
    await page.close();
  });
  const items = () => page.all('[role="treeitem"]');
  const item = (words: string) => items().find((one) => one.textContent.startsWith(words)) ?? document.body;
  const box = (words: string) => item(words).querySelector('input') ?? document.body;

  it('shows groups with how many are chosen; a group of one is its unit', () => {
    expect(items().map((one) => one.textContent)).toEqual([
      'BSKJI',
      'Pusat2 dari 2',
      'Sekretariat',
      'BBSPJI (balai besar)2 dari 2',
      'BSPJI (balai)3 dari 3',
    ]);
  });

  it('ticks a whole group off', async () => {
    await page.click(box('BSPJI (balai)'));
    await page.settle();
    expect(workbook.looks.at(-1)?.units).toEqual(['BSKJI', 'P4SI', 'PIH', 'Sekretariat', 'BBKK', 'BBIA']);
    expect(item('BSPJI (balai)').getAttribute('aria-checked')).toBe('false');
  });

  it('finds a unit, ticks it off and leaves the group mixed', async () => {
    const search = page.all('input[type="search"]')[0];
    if (!(search instanceof HTMLInputElement)) throw new Error('No search box');
    await page.type(search, 'medan');
    await page.click(box('BSPJI Medan'));
    await page.settle();
    expect(workbook.looks.at(-1)?.units).not.toContain('BSPJI Medan');
    expect(workbook.looks.at(-1)?.units).toContain('BSPJI Aceh');
    await page.type(search, '');
    expect(item('BSPJI (balai)').getAttribute('aria-checked')).toBe('mixed');
    expect(page.text()).toContain('8 dari 9');
  });

  it('says when nothing matches', async () => {
    const search = page.all('input[type="search"]')[0];
    if (!(search instanceof HTMLInputElement)) throw new Error('No search box');
    await page.type(search, 'tidak ada');
    expect(page.text()).toContain('Tidak ada unit yang cocok.');
  });
});
