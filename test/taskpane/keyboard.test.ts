/** The pane with the keyboard only, in Chromium: everything is met once, in order, in sight, with a focus that is drawn. */
import type { Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium';
import type { Place } from '../../src/taskpane/Pane/usePlaces';
import { describeWith } from '../skipLoudly';
import { openGallery, type OpenGallery } from './gallery/open';
import { tabs, units, walks } from './keyboard/walks';
import { along, missed, openEyes, standing, walk, type Stop } from './keyboard/stops';

const present = findChromium() !== undefined;
const otherwise = 'the pane was not walked through with the keyboard: Chromium is missing';

const names = (stops: readonly Stop[]): readonly string[] => stops.map(({ name }) => name);
const troubles = (stops: readonly Stop[]): readonly string[] =>
  stops.filter(({ trouble }) => trouble !== '').map(({ name, trouble }) => `${name}: ${trouble}`);

describeWith({ present, otherwise, requiredInCi: true })('the pane with the keyboard only', () => {
  let gallery: OpenGallery;
  let page: Page;

  beforeAll(async () => {
    gallery = await openGallery();
    page = gallery.page;
    await openEyes(page);
  }, 400_000);
  afterAll(async () => {
    await gallery.close();
  });

  const show = async (state: string, place: Place): Promise<void> => {
    await page.evaluate(
      ([one, at]) => window.gallery.show(one, at, { displayLanguage: 'id-ID', darkTheme: false }),
      [state, place] as const,
    );
  };

  const pressed = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.evaluate(() => window.gallery.atRest());
    }
  };
  const forget = (): Promise<void> =>
    page.evaluate(() => {
      window.looking.forget();
    });
  /** What has the focus now; it must be in sight and drawn. */
  const here = async (): Promise<string> => {
    await forget();
    const { name, trouble } = await standing(page);
    return trouble === '' ? name : `${name}: ${trouble}`;
  };
  /** The focus comes to an element, however busy the machine is; there it is in sight and drawn. */
  const comesTo = async (name: string | RegExp): Promise<void> => {
    const isThere = async (): Promise<boolean> => {
      const present = await page.evaluate(() => window.looking.here().name);
      return typeof name === 'string' ? present === name : name.test(present);
    };
    for (let round = 0; round < 100 && !(await isThere()); round += 1) await page.waitForTimeout(50);
    const found = await here();
    if (typeof name === 'string') expect(found).toBe(name);
    else expect(found).toMatch(name);
  };
  const goTo = async (name: string): Promise<void> => {
    await page.evaluate(() => {
      window.looking.start();
    });
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => window.looking.here().name === wanted, name)) return;
    }
    throw new Error(`Tab never comes to ${name}`);
  };
  it.each(walks)(
    '$state at $place: Tab meets all of it once, in order and in sight',
    async (one) => {
      await show(one.state, one.place);
      const stops = await walk(page);
      expect(names(stops)).toEqual(one.stops);
      expect(troubles(stops)).toEqual([]);
      const others = tabs.filter((tab) => !one.stops.includes(tab));
      expect(await missed(page)).toEqual([...others, ...(one.byArrows ?? [])]);
    },
    120_000,
  );

  it('arrow keys lead through the places and through the tree of units', async () => {
    await show('ours', 'assemble');
    await goTo('tab Susun');
    await forget();
    expect(names(await along(page, 'ArrowRight'))).toEqual([...tabs.slice(1), tabs[0]]);
    await show('ours', 'assemble');
    await goTo('treeitem BSKJI');
    await forget();
    const met = await along(page, 'ArrowDown');
    expect(names(met)).toEqual(units.slice(1));
    expect(troubles(met)).toEqual([]);
    await pressed('ArrowRight', 'ArrowDown');
    await comesTo(/^treeitem BSPJI/);
  }, 120_000);

  it('a long name is there in full while the keyboard is at it', async () => {
    await show('ours', 'cascading');
    const isCut = (): Promise<boolean> =>
      page.evaluate(() => {
        const names = [...document.querySelectorAll('[role="treeitem"] .renstra-name')];
        const name = names.find(({ textContent }) => textContent.startsWith('S/1'));
        if (name === undefined) throw new Error('No S/1');
        return name.scrollHeight > name.clientHeight + 1;
      });
    await goTo('treeitem T1 Meningkatnya daya saing industri dalam negeri Hampir tercapai · 4 dari 4 85,70%');
    await pressed('ArrowRight', 'ArrowDown', 'ArrowRight');
    expect(await isCut()).toBe(true);
    await pressed('ArrowDown');
    await comesTo(/^treeitem S\/1 /);
    expect(await isCut()).toBe(false);
  }, 60_000);

  describe('what takes the place of what was pressed', () => {
    it('is the next finding after one was put right, or set aside', async () => {
      await show('ours', 'check');
      await goTo('button Perbaiki: Ganti dengan 3,6 (capaian 102,86%)');
      await pressed('Enter');
      await comesTo('button K8');
      await pressed('Tab', 'Enter');
      await comesTo('text Alasan mengabaikan temuan ini');
      await pressed('Escape');
      await comesTo('button Abaikan…');
      await pressed('Enter');
      await comesTo('text Alasan mengabaikan temuan ini');
      await page.keyboard.type('Sesuai surat');
      await pressed('Enter');
      await comesTo('button BSPJI Medan 1');
      await pressed('Tab', 'Tab', 'Enter');
      await comesTo('text Alasan mengabaikan temuan ini');
      await page.keyboard.type('Sesuai surat');
      await pressed('Enter');
      await comesTo('checkbox Tampilkan hanya TW I');
    }, 60_000);

    it('is the next rule after a formula was restored; accepting is asked for where it was pressed', async () => {
      await show('audited', 'audit');
      await goTo('button Pulihkan Pengukuran 2024!AB9');
      await pressed('Enter');
      await comesTo('button Menunjuk sel lain C03 1');
      await pressed('Tab', 'Tab', 'Tab', 'Enter');
      await comesTo('text Alasan menyetujui perubahan ini');
      await pressed('Tab', 'Tab', 'Tab', 'Escape');
      await comesTo('button Setujui dengan alasan…');
    }, 60_000);

    it('is the result once an audit ends, or the button once it was stopped', async () => {
      await show('ours', 'audit');
      const hold = (): Promise<void> =>
        page.evaluate(() => {
          window.gallery.desk().audit.holdsBack = true;
        });
      const release = (): Promise<void> => page.evaluate(() => window.gallery.desk().audit.release?.());
      await hold();
      await goTo('button Audit sekarang');
      await pressed('Enter');
      await comesTo('button Hentikan');
      await pressed('Enter');
      await comesTo('button Hentikan');
      await release();
      await pressed('Shift');
      await comesTo('select Cakupan');
      await pressed('Tab', 'Enter');
      await release();
      await pressed('Shift');
      await comesTo('status Semua 8.214 rumus sesuai.');
    }, 60_000);

    it('is the way to stop while sheets are written, and the button again once it was stopped', async () => {
      await show('firstRun', 'assemble');
      await goTo('button Sisipkan 3 lembar');
      await pressed('Enter');
      await comesTo('button Hentikan');
      await pressed('Enter');
      await page.evaluate(() => {
        window.gallery.desk().workbook.finish({ kind: 'stopped', phase: 'looks' });
      });
      await comesTo('button Sisipkan 3 lembar');
    }, 60_000);

    it('is what was asked before the example goes, which Escape leaves as it is', async () => {
      await show('exampleThere', 'check');
      await goTo('button Keluarkan…');
      await pressed('Enter');
      await comesTo('button Keluarkan isian contoh');
      await pressed('Tab', 'Escape');
      await comesTo('button Keluarkan…');
    }, 60_000);

    it('is the way back from the contradictions, and the link that led to them', async () => {
      await show('contradictory', 'assemble');
      await goTo('button Lihat');
      await pressed('Enter');
      await comesTo('button Kembali');
      const stops = await walk(page);
      expect(troubles(stops)).toEqual([]);
      await goTo('button Cetakan target berbeda 1');
      await pressed('Escape');
      await comesTo('button Lihat');
    }, 60_000);

    it('is the field after a setting was applied or left', async () => {
      await show('ours', 'settings');
      await goTo('text Batas atas capaian');
      await page.keyboard.type('110%');
      await pressed('Tab', 'Enter');
      await comesTo('text Batas atas capaian');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('115%');
      await pressed('Tab', 'Tab', 'Escape');
      await comesTo('text Batas atas capaian');
    }, 60_000);
  });
});
