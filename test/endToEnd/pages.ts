/** The production pages in a headless Chromium, with a record of everything they complain about and ask for. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium';
import { startServer, type StaticServer } from '../../scripts/staticServer';
import { goToCell } from '../../scripts/workbenchDeeds';
import { workbenchTexts } from '../../src/workbench/texts';

export const root = join(__dirname, '../..');
export const dist = join(root, 'dist');

function newest(path: string): number {
  const information = statSync(path);
  if (!information.isDirectory()) return information.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the pages where they are missing or older than their sources. */
export function buildPages(): void {
  const page = join(dist, 'workbench/index.html');
  const sources = ['src', 'assets', 'webpack.config.js', 'package-lock.json'].map((name) =>
    newest(join(root, name)),
  );
  if (existsSync(page) && newest(dist) > Math.max(...sources)) return;
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production'], { cwd: root, stdio: 'pipe' });
  // What came out as before is not written again, and would look old for ever.
  utimesSync(page, new Date(), new Date());
}

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors on the console, uncaught exceptions, and requests to anybody but the page's own server. */
  readonly complaints: readonly string[];
  readonly primary: () => Locator;
  /** Goes to a cell of the present sheet, or of another one (`'Rekap 2024'!B7`). */
  readonly goTo: (address: string) => Promise<void>;
  /** What a cell shows once nothing is being computed. */
  readonly cellText: (row: number, column: number) => Promise<string>;
  /** Waits until a cell shows this: formulas are computed in pieces, between what else is done. */
  readonly cellShows: (row: number, column: number, words: RegExp) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Done to a page before it is opened. */
export type Prepare = (page: Page) => Promise<void>;

export interface Pages {
  readonly open: (path?: string, prepare?: Prepare) => Promise<Workbench>;
  readonly close: () => Promise<void>;
}

function listen(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  return complaints;
}

async function openWorkbench(
  browser: Browser,
  server: StaticServer,
  path: string,
  prepare: Prepare | undefined,
): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const complaints = listen(page, server.origin);
  await prepare?.(page);
  await page.goto(server.origin + path);
  const pane = page.frameLocator('iframe.pane');
  const goTo = (address: string): Promise<void> => goToCell(page, address);
  const computing = page
    .locator('.status-line [role="status"]')
    .filter({ hasText: new RegExp(Object.values(workbenchTexts.computing).join('|')) });
  const cell = (row: number, column: number): Locator =>
    page.locator(`.cell[data-row="${row}"][data-column="${column}"]`);
  return {
    page,
    pane,
    complaints,
    primary: () => pane.locator('footer button').last(),
    goTo,
    cellText: async (row, column) => {
      await computing.waitFor({ state: 'detached' });
      return cell(row, column).first().innerText();
    },
    cellShows: (row, column, words) => cell(row, column).filter({ hasText: words }).first().waitFor(),
    close: () => context.close(),
  };
}

/** Builds, serves and opens the pages. */
export async function openPages(): Promise<Pages> {
  buildPages();
  const server = await startServer({ folder: dist, port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  return {
    open: (path = '/workbench/', prepare) => openWorkbench(browser, server, path, prepare),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
