/** The contrast themes of Windows in Chromium's own palettes of them: its preference "page colors", which wants a profile of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../scripts/chromium';

/** Numbers of Chromium's `PageColors`. */
const pageColors = { dusk: 1, desert: 2, nightSky: 3, aquatic: 6 } as const;
export type ContrastTheme = keyof typeof pageColors;

/** What a page is drawn on in each: tells that the theme is really there. */
export const canvasOf: Readonly<Record<ContrastTheme, string>> = {
  dusk: 'rgb(45, 50, 54)',
  desert: 'rgb(255, 250, 239)',
  nightSky: 'rgb(0, 0, 0)',
  aquatic: 'rgb(32, 32, 32)',
};

/** What a focus must be drawn with at least. Chromium's translucent Highlight is too faint in Dusk, which that of Windows is not. */
export const focusContrast: Readonly<Record<ContrastTheme, number>> = {
  dusk: 2,
  desert: 3,
  nightSky: 3,
  aquatic: 3,
};

export interface ThemedPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens a page in a browser whose reader has chosen a contrast theme. */
export async function openInContrast(theme: ContrastTheme): Promise<ThemedPage> {
  const profile = mkdtempSync(join(tmpdir(), 'renstra-contrast-'));
  mkdirSync(join(profile, 'Default'));
  const chosen = pageColors[theme];
  const a11y = {
    page_colors: chosen,
    requested_page_colors: chosen,
    apply_page_colors_only_on_increased_contrast: false,
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ settings: { a11y } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    args: [...chromiumFlags, '--enable-features=PageColors'],
    // Emulating them would take the theme away again.
    forcedColors: null,
    colorScheme: null,
    reducedMotion: 'reduce',
    viewport: { width: 320, height: 760 },
  });
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
