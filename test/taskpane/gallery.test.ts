/**
 * The pane in every state it is designed for, in Chromium: axe-core (WCAG 2.2 AA) finds nothing at any place, in light and dark
 * and under forced colours, in a pane of 320 and 450 px. `GALLERY=folder` also writes a screenshot of each.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium';
import { describeWith } from '../skipLoudly';
import type { GalleryLook } from './gallery/gallery';
import { openGallery, type OpenGallery } from './gallery/open';
import { galleryStates } from './gallery/states';

const pictures = process.env['GALLERY'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Theme {
  readonly name: string;
  readonly darkTheme: boolean;
  readonly forcedColors: 'active' | 'none';
  readonly language: GalleryLook['displayLanguage'];
  readonly width: 320 | 450;
  /** What only colours decide is enough where the page is the same otherwise. */
  readonly rules: 'all' | 'colours';
  /** States that are looked at; absent: every one. */
  readonly only?: readonly string[];
}

const mostDifferent = ['firstRun', 'ours', 'audited', 'example', 'done', 'protectedSettings', 'tooOld'];

const themes: readonly Theme[] = [
  { name: 'light', darkTheme: false, forcedColors: 'none', language: 'id-ID', width: 320, rules: 'all' },
  { name: 'dark', darkTheme: true, forcedColors: 'none', language: 'id-ID', width: 320, rules: 'colours' },
  {
    name: 'forced-light',
    darkTheme: false,
    forcedColors: 'active',
    language: 'id-ID',
    width: 320,
    rules: 'colours',
  },
  {
    name: 'forced-dark',
    darkTheme: true,
    forcedColors: 'active',
    language: 'id-ID',
    width: 450,
    rules: 'colours',
    only: mostDifferent,
  },
  {
    name: 'english',
    darkTheme: false,
    forcedColors: 'none',
    language: 'en-US',
    width: 320,
    rules: 'all',
    only: mostDifferent,
  },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds, a line for each element. Left out are the empty elements by which Fluent sends the focus on: no reader meets
 * them, and none keeps the focus.
 */
async function violations(page: Page, rules: Theme['rules']): Promise<readonly string[]> {
  const found = await page.evaluate(
    async ([only, wanted]) => {
      const run = (
        window as unknown as {
          axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> };
        }
      ).axe;
      const runOnly =
        wanted === 'colours'
          ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
          : { type: 'tag', values: only };
      const { violations: all } = await run.run(
        { include: document, exclude: ['[data-tabster-dummy]'] },
        { runOnly, resultTypes: ['violations'] },
      );
      return all.map(({ id, nodes }) => ({ id, nodes }));
    },
    [tags, rules] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** Names of tabs that stick out of the pane, and whether the page scrolls sideways. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : [];
    const tabs = [...document.querySelectorAll('[role="tab"]')].filter(
      (tab) => tab.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [...wide, ...tabs.map((tab) => `tab ${tab.textContent}`)];
  });
}

const present = findChromium() !== undefined;
const otherwise = 'the states of the pane were not looked at: Chromium is missing';

describeWith({ present, otherwise, requiredInCi: true })('the gallery of the pane', () => {
  let gallery: OpenGallery;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    gallery = await openGallery();
    page = gallery.page;
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  }, 400_000);
  afterAll(async () => {
    await gallery.close();
  });

  it.each(themes)(
    '$name: nothing to find in any state',
    async (theme) => {
      const { name, darkTheme, forcedColors, language, width, rules, only } = theme;
      await page.setViewportSize({ width, height: 760 });
      await page.emulateMedia({
        colorScheme: darkTheme ? 'dark' : 'light',
        forcedColors,
        reducedMotion: 'reduce',
      });
      const found: string[] = [];
      for (const state of galleryStates.filter((one) => only?.includes(one.name) ?? true)) {
        for (const place of state.places) {
          await page.evaluate(([one, at, look]) => window.gallery.show(one, at, look), [
            state.name,
            place,
            { displayLanguage: language, darkTheme },
          ] as const);
          const at = `${name} ${state.name} ${place}`;
          if (pictures !== undefined)
            await page.screenshot({ path: join(pictures, `${at.replaceAll(' ', '-')}.png`) });
          const told = [...(await violations(page, rules)), ...(await cutOff(page))];
          found.push(...told.map((words) => `${at}: ${words}`));
        }
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
    300_000,
  );
});
