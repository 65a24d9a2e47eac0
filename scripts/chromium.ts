import { existsSync } from 'node:fs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of an installed Chromium, or undefined. `CHROMIUM` in the environment goes first. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...candidates].find((path) => path !== undefined && existsSync(path));
}

/** Path of an installed Chromium; throws a sentence that says what to install. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined)
    throw new Error('Chromium was not found: install it (Debian: apt-get install chromium) or set CHROMIUM.');
  return path;
}

/** Parts of Chromium that no page here needs; Playwright turns the others off, and of two lists only the last counts. */
const needlessFeatures = [
  // Draws panels of its own address bar in a process beside every page, at the cost of half a processor.
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** Keeps Chromium quiet and offline: it talks to nobody but the page it is given. */
export const chromiumFlags: string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${needlessFeatures.join(',')}`,
];
