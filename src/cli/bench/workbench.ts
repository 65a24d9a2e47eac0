/** How the workbench feels in a browser: the built page in headless Chromium, as a planner uses it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../scripts/chromium';
import { startServer } from '../../../scripts/staticServer';
import { goToCell, isAsked, keepEntry } from '../../../scripts/workbenchDeeds';
import { cellAddress, quoteSheetName } from '../../formula/address';
import { quarterKey } from '../../sheets/periods';
import { measurementBlock } from '../../sheets/names';
import type { WorkbookPlan } from '../../sheets/sheetPlan';
import { atMost, median, type Figure } from './figure';

export interface WorkbenchReport {
  /** From opening the address, with nothing kept, to the plan and the choice of units in the pane; the median. */
  readonly paneReadyMilliseconds: Figure;
  /** From the click to the pane's last word, and until every formula is computed. */
  readonly insertMilliseconds: Figure;
  /** From the click to the pane's last word alone. */
  readonly writtenMilliseconds: number;
  /** The longest that a click in the pane waited meanwhile, of so many. */
  readonly slowestClickMilliseconds: Figure;
  readonly clicksMeanwhile: number;
  /** From the last word on an entry until every formula that hangs on it is computed and drawn. */
  readonly entryMilliseconds: Figure;
  /** From the click on a finding until the grid shows its cell as selected. */
  readonly findingMilliseconds: Figure;
}

const bounds = { paneReady: 1_500, insert: 4_000, click: 100, entry: 500, finding: 200 } as const;
const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
/** Milliseconds a new tab has before it opens the address: starting a browser is not the pane's doing. */
const beforeOpening = 3_000;
/** Milliseconds from one click to the next: sooner than anybody clicks, and little work beside what is measured. */
const betweenClicks = 30;
/** Far beyond every bound: what takes longer is broken. */
const patience = 180_000;
const wrongEntry = 'sembilan';
const viewport = { width: 1400, height: 900 } as const;

/** `plan`: what the pane inserts. Measures the page in dist/; where it was not built or there is no Chromium, a line on stderr says so. */
export async function measureWorkbench(
  plan: WorkbookPlan,
  paneRuns: number,
): Promise<WorkbenchReport | { readonly skipped: string }> {
  const executablePath = findChromium();
  const missing =
    executablePath === undefined
      ? 'Chromium missing'
      : existsSync(`${dist}/workbench/taskpane.html`)
        ? undefined
        : 'dist/ missing: run "npm run build" first';
  if (missing !== undefined || executablePath === undefined) {
    process.stderr.write(`SKIPPED: the figures of the workbench: ${missing ?? ''}\n`);
    return { skipped: missing ?? '' };
  }
  const server = await startServer({ folder: dist, port: 0 });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    return await measureIn(browser, `${server.origin}/workbench/`, entryOf(plan), paneRuns);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureIn(
  browser: Browser,
  address: string,
  cell: EntryCell,
  paneRuns: number,
): Promise<WorkbenchReport> {
  const times: number[] = [];
  for (let run = 0; run < paneRuns; run += 1) {
    const context = await browser.newContext({ viewport });
    times.push((await openedPane(context, address)).milliseconds);
    await context.close();
  }
  const { page, pane } = await openedPane(await browser.newContext({ viewport }), address);
  const insertion = await insertAll(page, pane);
  const entry = await typeWrongEntry(page, cell);
  const finding = await clickFinding(pane, cell);
  return {
    paneReadyMilliseconds: atMost(median(times), bounds.paneReady),
    insertMilliseconds: atMost(insertion.computed, bounds.insert),
    writtenMilliseconds: Math.round(insertion.written),
    slowestClickMilliseconds: atMost(Math.max(0, ...insertion.delays), bounds.click),
    clicksMeanwhile: insertion.delays.length,
    entryMilliseconds: atMost(entry, bounds.entry),
    findingMilliseconds: atMost(finding, bounds.finding),
  };
}

interface OpenedPane {
  readonly page: Page;
  readonly pane: Frame;
  readonly milliseconds: number;
}

async function openedPane(context: BrowserContext, address: string): Promise<OpenedPane> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(noteShown, '[role=tree]');
  await page.waitForTimeout(beforeOpening);
  await page.goto(address, { waitUntil: 'commit' });
  const inPane = page.frameLocator('iframe');
  await inPane.getByRole('tree').waitFor();
  const pane = page.frames().find((frame) => frame.url().endsWith('taskpane.html'));
  if (pane === undefined) throw new Error('The workbench shows no pane');
  const opened = await page.evaluate(() => performance.timeOrigin);
  return { page, pane, milliseconds: (await pane.evaluate(shownAt)) - opened };
}

/**
 * Runs in every frame before its scripts: notes when an element was drawn first, in milliseconds since 1970. Asked from outside,
 * a page that is at work answers up to half a second late.
 */
const noteShown = (selector: string): void => {
  const shown = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          resolve(performance.timeOrigin + performance.now());
        }),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  Reflect.set(window, 'shownAt', shown);
};
const shownAt = (): Promise<number> => Reflect.get(window, 'shownAt') as Promise<number>;

/** Milliseconds that each click since `listen` waited for its turn. */
const clicks = {
  listen: (): void => {
    const delays: number[] = [];
    Reflect.set(window, 'delaysOfClicks', delays);
    window.addEventListener('pointerdown', (event) => delays.push(performance.now() - event.timeStamp), true);
  },
  read: (): number[] => Reflect.get(window, 'delaysOfClicks') as number[],
};

interface InsertionTimes {
  /** From the click to the pane's last word. */
  readonly written: number;
  /** From the click until every formula is computed. */
  readonly computed: number;
  readonly delays: readonly number[];
}

async function insertAll(page: Page, pane: Frame): Promise<InsertionTimes> {
  const button = pane.getByRole('button', { name: /^Sisipkan \d+ lembar$/ });
  await button.waitFor();
  const idle = await pane.getByText('Unit kerja', { exact: true }).first().boundingBox();
  const frame = await page.locator('iframe').boundingBox();
  const noted = pane.evaluate(noteInsertion, ['Selesai', '.status-line [role=status]', 'Siap'] as const);
  await button.click();
  await pane.evaluate(clicks.listen);
  let isDone = false;
  const finished = noted.finally(() => (isDone = true));
  const place = { x: idle?.x ?? frame?.x ?? 0, y: idle?.y ?? frame?.y ?? 0 };
  const clickOn = async (): Promise<void> => {
    if (isDone) return;
    await page.mouse.click(place.x + 2, place.y + 2);
    await page.waitForTimeout(betweenClicks);
    await clickOn();
  };
  await clickOn();
  return { ...(await finished), delays: await pane.evaluate(clicks.read) };
}

/**
 * Runs in the pane: notes, after a click, when the pane said the word that ends an insertion and when the status line around it
 * said its own. Asked from outside, a page that is at work answers up to half a second late.
 */
const noteInsertion = async ([last, selector, wanted]: readonly [string, string, string]): Promise<{
  readonly written: number;
  readonly computed: number;
}> => {
  const { timeStamp } = await new Promise<Event>((resolve) => {
    window.addEventListener('click', resolve, { capture: true, once: true });
  });
  let written = 0;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = performance.now() - timeStamp;
    if (written === 0 && document.body.textContent.includes(last)) written = now;
    // Only words of the status line tell that formulas are still being computed.
    if (written > 0 && window.parent.document.querySelector(selector)?.textContent === wanted)
      return { written, computed: now };
  }
};

/**
 * Runs in the page: notes when an event came, and when the words of an element became those wanted. It names no function: what
 * a compiler adds to keep such a name is not there in the page.
 */
const noteAfter = async ([event, selector, wanted]: readonly [string, string, string]): Promise<number> => {
  // In the frame of the pane the grid stands around it.
  const { document: sheets } = window.parent;
  const { timeStamp } = await new Promise<Event>((resolve) => {
    window.addEventListener(event, resolve, { capture: true, once: true });
  });
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const element = sheets.querySelector(selector);
    const words = element === null ? '' : 'value' in element ? element.value : element.textContent;
    if (words === wanted) return performance.now() - timeStamp;
  }
};

interface EntryCell {
  readonly sheet: string;
  readonly address: string;
}

/** Where the first entry of the first quarter stands once the plan is inserted. */
function entryOf({ sheets, year }: WorkbookPlan): EntryCell {
  const key = `${quarterKey(1)}.entry`;
  for (const { name, blocks } of sheets) {
    const block = blocks.find((one) => one.name === measurementBlock(year));
    const row = block?.rows.findIndex(({ cells }) => cells[key]?.kind === 'entry') ?? -1;
    const column = block?.columns.findIndex((one) => one.key === key) ?? -1;
    if (block === undefined || row < 0 || column < 0) continue;
    return {
      sheet: name,
      address: cellAddress(block.row + 1 + block.headerRows + row, block.column + column),
    };
  }
  throw new Error('The plan has nothing to enter');
}

async function typeWrongEntry(page: Page, { sheet, address }: EntryCell): Promise<number> {
  await goToCell(page, `${quoteSheetName(sheet)}!${address}`);
  await page.keyboard.type(wrongEntry);
  await page.keyboard.press('Enter');
  if (!(await isAsked(page))) throw new Error(`The workbook takes ${wrongEntry} without a question`);
  const noted = page.evaluate(noteAfter, ['click', '.status-line [role=status]', 'Siap'] as const);
  await keepEntry(page);
  return noted;
}

async function clickFinding(pane: Frame, { address }: EntryCell): Promise<number> {
  await pane.getByRole('tab', { name: /^Isi & Periksa/ }).click();
  const finding = pane.getByRole('listitem').filter({ hasText: wrongEntry }).first();
  const unit = pane.getByRole('button', { expanded: false }).filter({ hasText: /\d/ });
  await finding.or(unit.first()).first().waitFor();
  if (!(await finding.isVisible())) await unit.first().click();
  const link = finding.getByRole('button').first();
  await link.waitFor();
  const noted = pane.evaluate(noteAfter, ['pointerdown', '.address', address] as const);
  await link.click();
  return noted;
}
