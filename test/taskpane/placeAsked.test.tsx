/** @jest-environment jsdom */
import { placeAsked, type Place } from '../../src/taskpane/Pane/usePlaces';
import { openCheck, typical, type CheckPage } from './checkPage';
import { checkingOfTests, foreignSnapshot } from './checkingOfTests';
import { openPane } from './page';
import { workbookOfTests } from './workbookOfTests';

const selected = (page: Pick<CheckPage, 'all'>): string =>
  page
    .all('[role="tab"]')
    .filter((tab) => tab.getAttribute('aria-selected') === 'true')
    .map((tab) => tab.textContent)
    .join();

it.each([
  ['?place=audit', 'audit'],
  ['?_host_Info=Excel&place=cascading', 'cascading'],
  ['?place=Audit', undefined],
  ['?place=__proto__', undefined],
  ['', undefined],
] as const)('the address %s asks for %s', (search, place) => {
  expect(placeAsked(search)).toBe(place);
});

it.each([
  ['audit', 'Audit'],
  ['assemble', 'Susun'],
  ['cascading', 'Cascading'],
] as const)('the pane opens at %s though there is something to check', async (place: Place, words) => {
  const page = await openCheck(typical(), { place });
  await page.settle();
  expect(selected(page)).toBe(words);
  await page.click(page.tab('Isi & Periksa'));
  expect(selected(page)).toContain('Isi & Periksa');
  await page.close();
});

it('the pane opens at Audit also in a foreign workbook', async () => {
  const page = await openPane({ workbook: workbookOfTests([]), services: { place: 'audit' } });
  expect(selected(page)).toBe('Audit');
  await page.close();
});

it('Susun is shown before anything is read where no sheet is ours, and Isi & Periksa once ours were read', async () => {
  const checking = Object.assign(checkingOfTests(foreignSnapshot), { holdsBack: true });
  const isEmpty = (): Promise<boolean> => Promise.resolve(true);
  const foreign = await openPane({ workbook: workbookOfTests([]), services: { checking, isEmpty } });
  expect(selected(foreign)).toBe('Susun');
  expect(foreign.text()).toContain('Buku kerja ini masih kosong');
  await foreign.close();

  const ours = await openCheck(typical(), {}, (held) => Object.assign(held, { holdsBack: true }));
  expect(selected(ours)).toBe('');
  ours.checking.holdsBack = false;
  await ours.act(() => {
    ours.checking.become(typical(), 'opening');
  });
  await ours.settle();
  expect(selected(ours)).toContain('Isi & Periksa');
  await ours.close();
});
