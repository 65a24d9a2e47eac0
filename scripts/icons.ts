/** Renders the SVG of the add-in and of each ribbon button to the PNG sizes the manifest names: `npx tsx scripts/icons.ts` (needs Chromium). */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath, chromiumFlags } from './chromium';

const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = new URL('../assets/', import.meta.url);
const svg = (name: string): string => readFileSync(new URL(`${name}.svg`, assets), 'utf8');

async function render(browser: Browser, name: string, size: number, drawing: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(new URL(`${name}-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
  await page.close();
}

async function renderAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  for (const size of [...ribbonSizes, 128])
    await render(browser, 'icon', size, svg(size < 32 ? 'icon-small' : 'icon'));
  const buttons = readdirSync(new URL('ribbon/', assets)).filter((name) => name.endsWith('.svg'));
  for (const button of buttons.map((name) => `ribbon/${name.replace('.svg', '')}`))
    for (const size of ribbonSizes) await render(browser, button, size, svg(button));
  await browser.close();
}

await renderAll();
