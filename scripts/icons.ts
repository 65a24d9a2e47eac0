/** Renders assets/icon.svg to the PNG sizes the manifest names: `npx tsx scripts/icons.ts` (needs Chromium). */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath, chromiumFlags } from './chromium';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const assets = new URL('../assets/', import.meta.url);

async function render(): Promise<void> {
  const svg = readFileSync(new URL('icon.svg', assets), 'utf8');
  const small = readFileSync(new URL('icon-small.svg', assets), 'utf8');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${size < 32 ? small : svg}`,
    );
    writeFileSync(new URL(`icon-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

await render();
