/**
 * The pane in every state it is designed for, in Chromium: axe-core (WCAG 2.2 AA) finds nothing at any place, in light and dark
 * and in the four contrast themes of Windows, in a pane of 320 and 450 px. `GALLERY=folder` also writes a screenshot of each.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium';
import { places as everywhere, type Place } from '../../src/taskpane/Pane/usePlaces';
import { describeWith } from '../skipLoudly';
import { canvasOf, focusContrast, openInContrast, type ContrastTheme } from './gallery/contrastThemes';
import type { GalleryLook } from './gallery/gallery';
import { cutOff, faintEdges, fillHighlight, violations, type Rules } from './gallery/judging';
import { openGallery, type OpenGallery } from './gallery/open';
import { galleryStates } from './gallery/states';
import { openEyes, walk } from './keyboard/stops';

const pictures = process.env['GALLERY'];

interface Look {
  readonly name: string;
  readonly darkTheme: boolean;
  readonly language: GalleryLook['displayLanguage'];
  readonly width: 320 | 450;
  readonly rules: Rules;
}

const looks: readonly Look[] = [
  { name: 'light', darkTheme: false, language: 'id-ID', width: 320, rules: 'all' },
  { name: 'dark', darkTheme: true, language: 'id-ID', width: 320, rules: 'colours' },
  { name: 'wide', darkTheme: false, language: 'id-ID', width: 450, rules: 'structure' },
  { name: 'english', darkTheme: false, language: 'en-US', width: 320, rules: 'structure' },
];

const contrastLooks: readonly (Look & { readonly name: ContrastTheme })[] = [
  { name: 'aquatic', darkTheme: true, language: 'id-ID', width: 320, rules: 'colours' },
  { name: 'desert', darkTheme: false, language: 'id-ID', width: 320, rules: 'colours' },
  { name: 'dusk', darkTheme: true, language: 'id-ID', width: 320, rules: 'colours' },
  { name: 'nightSky', darkTheme: true, language: 'id-ID', width: 320, rules: 'colours' },
];

const show = (
  page: Page,
  state: string,
  place: Place,
  { language: displayLanguage, darkTheme }: Look,
): Promise<void> =>
  page.evaluate(([one, at, look]) => window.gallery.show(one, at, look), [
    state,
    place,
    { displayLanguage, darkTheme },
  ] as const);

/** Colour that the reader's theme gives a page. */
const canvas = (page: Page): Promise<string> =>
  page.evaluate(() => {
    document.documentElement.style.backgroundColor = 'Canvas';
    const { backgroundColor } = getComputedStyle(document.documentElement);
    document.documentElement.style.backgroundColor = '';
    return backgroundColor;
  });

const present = findChromium() !== undefined;
const otherwise = 'the states of the pane were not looked at: Chromium is missing';

describeWith({ present, otherwise, requiredInCi: true })('the gallery of the pane', () => {
  let gallery: OpenGallery;
  const complaints: string[] = [];
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  };

  beforeAll(async () => {
    gallery = await openGallery();
    listen(gallery.page);
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  }, 400_000);
  afterAll(async () => {
    await gallery.close();
  });

  /** Shows every state in a look; what is wrong with it. */
  const troublesOf = async (page: Page, look: Look, isContrast = false): Promise<readonly string[]> => {
    const { name, width, rules } = look;
    await page.setViewportSize({ width, height: 760 });
    const found: string[] = [];
    for (const state of galleryStates) {
      for (const place of state.places) {
        await show(page, state.name, place, look);
        const at = `${name} ${state.name} ${place}`;
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `${at.replaceAll(' ', '-')}.png`) });
        if (isContrast) await fillHighlight(page);
        const told = [...(await violations(page, rules)), ...(await cutOff(page))];
        if (isContrast) {
          // What came meanwhile is filled too.
          await fillHighlight(page);
          told.push(...(await faintEdges(page)));
        }
        found.push(...told.map((words) => `${at}: ${words}`));
      }
    }
    return found;
  };

  it.each(looks)(
    '$name: nothing to find in any state',
    async (look) => {
      const { page } = gallery;
      await page.emulateMedia({ colorScheme: look.darkTheme ? 'dark' : 'light', reducedMotion: 'reduce' });
      expect(await troublesOf(page, look)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    300_000,
  );

  it.each(contrastLooks)(
    '$name: nothing to find in any state; edges and the focus are drawn',
    async (look) => {
      const { page, close } = await openInContrast(look.name);
      listen(page);
      const found: string[] = [];
      try {
        await page.goto(gallery.address);
        expect(await canvas(page)).toBe(canvasOf[look.name]);
        found.push(...(await troublesOf(page, look, true)));
        await openEyes(page);
        for (const place of everywhere) {
          await show(page, 'ours', place, look);
          const faint = (await walk(page, focusContrast[look.name])).filter(({ trouble }) => trouble !== '');
          found.push(...faint.map(({ name, trouble }) => `${look.name} ${place} ${name}: ${trouble}`));
        }
      } finally {
        await close();
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
    300_000,
  );
});
