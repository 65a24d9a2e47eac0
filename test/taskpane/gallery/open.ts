/** Opens the gallery in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../scripts/chromium';
import { startServer } from '../../../scripts/staticServer';
import { bundleGallery } from './bundle';

export interface OpenGallery {
  readonly page: Page;
  /** Where it can be opened once more. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Bundles the gallery, serves it and shows it. */
export async function openGallery(): Promise<OpenGallery> {
  const folder = mkdtempSync(join(tmpdir(), 'renstra-gallery-'));
  await bundleGallery(folder);
  const server = await startServer({ folder, port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 320, height: 760 }, reducedMotion: 'reduce' });
  const address = `${server.origin}/index.html`;
  await page.goto(address);
  return {
    page,
    address,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
