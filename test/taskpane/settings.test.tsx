/** @jest-environment jsdom */
import { settingNames } from '../../src/sheets/names';
import { fleetingMemory } from '../../src/taskpane/memory';
import type { PaneServices } from '../../src/taskpane/services';
import { blockOf, snapshotOf } from '../sheets/checking/snapshots';
import type { Snapshot } from '../../src/sheets/snapshot';
import { row } from './checkPage';
import { checkingOfTests, foreignSnapshot, type CheckingOfTests } from './checkingOfTests';
import { openPane, type Page } from './page';
import { settingsOfTests, standardSettings, type SettingsOfTests } from './settingsOfTests';
import { sheet, workbookOfTests } from './workbookOfTests';

let page: Page;
afterEach(async () => {
  await page.close();
});

/** Two rows measured to date: 115 % and 85 %. */
function workbook(
  settings: Readonly<Partial<Record<keyof typeof standardSettings, number | string>>> = {},
): Snapshot {
  const values = { ...standardSettings, ...settings };
  const cells = Object.entries(values).map(
    ([key, value]) => [settingNames[key as keyof typeof standardSettings], { value }] as const,
  );
  return snapshotOf(
    [row('A', 'S/1', { 'toDate.achievement': 1.15 }), row('A', 'S/2', { 'toDate.achievement': 0.85 })],
    { blocks: { Isi_Pengaturan: blockOf('Isi_Pengaturan', cells) } },
  );
}

interface SettingsPage extends Page {
  readonly settings: SettingsOfTests;
  readonly checking: CheckingOfTests;
  readonly field: (label: string) => HTMLInputElement;
  readonly words: () => string;
}

async function openSettings(snapshot = workbook(), more: Partial<PaneServices> = {}): Promise<SettingsPage> {
  const settings = settingsOfTests();
  const checking = checkingOfTests(snapshot);
  const opened = await openPane({
    workbook: Object.assign(workbookOfTests([sheet('home', 'Beranda', 'current')]), {
      keeps: snapshot.record,
    }),
    services: { settings, checking, place: 'settings', ...more },
  });
  await opened.settle();
  const panel = (): HTMLElement => opened.all('[role="tabpanel"]')[4] ?? document.body;
  return {
    ...opened,
    settings,
    checking,
    words: () => panel().textContent,
    field: (label) => {
      const found = [...panel().querySelectorAll('label')].find((one) => one.textContent === label);
      const input = document.getElementById(found?.htmlFor ?? '');
      if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement))
        throw new Error(`No field ${label} in ${panel().textContent}`);
      return input as HTMLInputElement;
    },
  };
}

describe('Pengaturan', () => {
  it('shows the values of the cells, with what each changes', async () => {
    const opened = await openSettings();
    page = opened;
    expect(opened.field('Batas atas capaian').value).toBe('120%');
    expect(opened.field('Hampir tercapai mulai').value).toBe('80%');
    expect(opened.field('Rumus minimasi').value).toBe('1+(1-R/T)');
    expect(opened.field('Triwulan laporan').value).toBe('4');
    expect(opened.words()).toContain('Tahun pengukuran2024Ditetapkan saat lembar disisipkan.');
    expect(opened.words()).toContain(
      'Capaian yang dirata-rata dan menentukan status tidak melebihi batas ini.',
    );
  });

  it('says what another value would change before it writes it, and takes it back', async () => {
    const opened = await openSettings();
    page = opened;
    opened.settings.onWrite.act = ({ value }) => {
      opened.checking.snapshot = workbook({ cap: Number(value) });
    };
    await opened.type(opened.field('Batas atas capaian'), '110 %');
    expect(opened.settings.written).toEqual([]);
    expect(opened.words()).toContain(
      '120% menjadi 110%. Sampai triwulan laporan: capaian 1 baris dan status 0 baris berubah',
    );
    await opened.press('Terapkan');
    expect(opened.settings.written).toEqual([{ key: 'cap', found: 1.2, value: 1.1 }]);
    expect(opened.words()).toContain('Batas atas capaian: 110%.');
    expect(opened.field('Batas atas capaian').value).toBe('110%');
    await opened.press('Urungkan');
    expect(opened.settings.written[1]).toEqual({ key: 'cap', found: 1.1, value: 1.2 });
    expect(opened.words()).toContain('Batas atas capaian kembali 120%.');
  });

  it('counts statuses that another band would change', async () => {
    const opened = await openSettings();
    page = opened;
    await opened.type(opened.field('Hampir tercapai mulai'), '0,9');
    expect(opened.words()).toContain('80% menjadi 90%.');
    expect(opened.words()).toContain('capaian 0 baris dan status 1 baris berubah');
  });

  it.each([
    ['Batas atas capaian', '0', '0 tidak berlaku.'],
    ['Batas atas capaian', 'banyak', 'banyak tidak berlaku.'],
    ['Hampir tercapai mulai', '110%', '110% tidak berlaku.'],
    ['Stabilisasi: kedekatan pada titik lipat', '100%', '100% tidak berlaku.'],
  ])('%s: %s is explained and cannot be applied', async (label, typed, words) => {
    const opened = await openSettings();
    page = opened;
    await opened.type(opened.field(label), typed);
    expect(opened.words()).toContain(words);
    expect(opened.field(label).getAttribute('aria-invalid')).toBe('true');
    expect(() => opened.button('Terapkan')).toThrow('No button');
  });

  it('follows what is typed on the sheet, and says what cannot be read there', async () => {
    const opened = await openSettings();
    page = opened;
    await opened.act(() => {
      opened.checking.become(workbook({ cap: 'seratus' }));
    });
    expect(opened.words()).toMatch(/Di sel \S+ tertulis seratus\. /);
    await opened.act(() => {
      opened.checking.become(workbook({ cap: 1.5 }));
    });
    expect(opened.field('Batas atas capaian').value).toBe('150%');
  });

  it('writes nothing over what changed meanwhile', async () => {
    const opened = await openSettings();
    page = opened;
    opened.settings.writes = false;
    await opened.type(opened.field('Batas atas capaian'), '110%');
    await opened.press('Terapkan');
    expect(opened.words()).toContain('Batas atas capaian tidak diubah: selnya berubah lebih dulu.');
    expect(() => opened.button('Urungkan')).toThrow('No button');
  });

  it('protects the sheets and tells how many; a refusal is said', async () => {
    const opened = await openSettings();
    page = opened;
    expect(opened.words()).toContain('Tidak ada lembar yang dilindungi');
    await opened.click(opened.field('Lindungi rumus'));
    expect(opened.words()).toContain('2 lembar dilindungi');
    opened.settings.failsNext = { kind: 'accessDenied', detail: 'password' };
    await opened.click(opened.field('Lindungi rumus'));
    expect(opened.words()).toContain('Excel menolak perubahan ini');
    expect(opened.words()).toContain('2 lembar dilindungi');
  });

  it('has only the language where there is no sheet of ours', async () => {
    const opened = await openSettings(foreignSnapshot);
    page = opened;
    expect(opened.words()).toContain('Pengaturan tersedia begitu lembar Renstra ada');
    await opened.type(opened.field('Bahasa panel'), 'en');
    expect(opened.words()).toContain('Settings are here once');
  });
});

describe('what comes back when the pane is opened again', () => {
  it('is the language of the person, and the place and filters of the workbook', async () => {
    const memories = { person: fleetingMemory(), workbook: fleetingMemory() };
    page = await openSettings(workbook(), { memories, place: undefined });
    await page.press('English');
    await page.click(page.all('[role="tab"]')[3] ?? document.body);
    await page.close();
    page = await openSettings(workbook(), { memories, place: undefined });
    expect(page.all('[role="tab"][aria-selected="true"]')[0]?.textContent).toBe('Audit');
    expect(page.text()).toContain('Bahasa Indonesia');
  });

  it('is what was chosen and not inserted yet', async () => {
    const memories = { person: fleetingMemory(), workbook: fleetingMemory() };
    const absent = () => workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    page = await openPane({ workbook: absent(), services: { memories } });
    const year = page.all('select')[0];
    if (!(year instanceof HTMLSelectElement)) throw new Error('No year');
    await page.type(year, '2022');
    await page.click(page.all('input[type="checkbox"]')[0] ?? document.body);
    await page.click(page.all('[role="treeitem"] input[type="checkbox"]')[0] ?? document.body);
    await page.close();
    const workbook = absent();
    page = await openPane({ workbook, services: { memories } });
    expect(workbook.looks.at(-1)).toMatchObject({ year: 2022, units: ['BSKJI'] });
  });
});
