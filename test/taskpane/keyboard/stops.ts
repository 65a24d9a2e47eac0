/** What the keyboard meets in the page: looked at from outside, as a person with a screen does. */
import type { Page } from 'playwright-core';

/** What WCAG 2.2 asks of the focus. */
const usualContrast = 3;

export interface Stop {
  /** Role and name, as they are heard. */
  readonly name: string;
  /** What is wrong with standing there; '' where nothing is. */
  readonly trouble: string;
}

/** Script for the page: names elements and tells where they stand. */
const looking = `
  window.looking = (() => {
    const seen = [];
    const nameOf = (element) => {
      const told = element.getAttribute('aria-label');
      const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
      const labels = [...(element.labels ?? [])].map((one) => one.textContent).join(' ');
      const own = element.getAttribute('role') === 'treeitem' ? element.querySelector('.fui-TreeItemLayout')?.innerText : element.innerText;
      const words = told ?? (by || labels || own || element.getAttribute('placeholder') || '');
      const role = element.getAttribute('role') ?? (element.tagName === 'INPUT' ? element.type : element.tagName.toLowerCase());
      return (role + ' ' + words.replace(/\\s+/g, ' ').trim()).trim();
    };
    const isDrawn = (element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true });
    const boxOf = (element) => {
      const box = element.getBoundingClientRect();
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    };
    const isCovered = (element) => {
      const box = element.getBoundingClientRect();
      const label = element.getAttribute('role') === 'treeitem' ? element.querySelector('.fui-TreeItemLayout') : element;
      const inner = label.getBoundingClientRect();
      const x = Math.min(Math.max(inner.x + Math.min(inner.width, 20) / 2, 1), innerWidth - 1);
      const y = inner.y + inner.height / 2;
      if (y < 0 || y > innerHeight || box.width === 0) return true;
      const top = document.elementFromPoint(x, y);
      return top === null || !(element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some((one) => one.contains(top)));
    };
    const troubleOf = (element) => {
      if (element === document.body) return 'nothing has the focus';
      const all = [];
      if (seen.includes(element)) all.push('met twice');
      if (!isDrawn(element)) all.push('not drawn');
      if (element.closest('[aria-hidden="true"]')) all.push('hidden from readers');
      if (isCovered(element)) all.push('covered or out of sight');
      if (element.tabIndex > 0) all.push('out of order');
      if (nameOf(element).split(' ').length < 2) all.push('without a name');
      return all.join(', ');
    };
    const interactive = 'button, a[href], input:not([type="file"]), select, textarea, [role="tab"], [role="treeitem"], [tabindex]';
    return {
      start: () => {
        seen.length = 0;
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      },
      forget: () => { seen.length = 0; },
      here: () => {
        const element = document.activeElement;
        const stop = { name: nameOf(element), trouble: troubleOf(element), isBody: element === document.body, isFirst: element === seen[0], box: boxOf(element) };
        seen.push(element);
        return stop;
      },
      /** What can be used and was not met; a heading that only takes the focus from the pane is none. */
      missed: () => [...document.querySelectorAll(interactive)]
        .filter((one) => isDrawn(one) && !one.matches(':disabled, [data-tabster-dummy], h1, h2, main, [tabindex="-1"]:not([role="treeitem"]):not([role="tab"])') && !one.closest('[inert], [aria-hidden="true"]') && !seen.includes(one))
        .map(nameOf),
    };
  })();
`;

interface Here {
  readonly name: string;
  readonly trouble: string;
  readonly isBody: boolean;
  readonly isFirst: boolean;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

declare global {
  interface Window {
    looking: {
      readonly start: () => void;
      readonly forget: () => void;
      readonly here: () => Here;
      readonly missed: () => readonly string[];
    };
  }
}

/** Puts the eyes into the page; again after every navigation. */
export async function openEyes(page: Page): Promise<void> {
  await page.evaluate(looking);
}

/** Around an element, where a ring may be drawn, within the window. */
function around(page: Page, { x, y, width, height }: Here['box']) {
  const { width: widest, height: highest } = page.viewportSize() ?? { width: 0, height: 0 };
  const left = Math.max(0, Math.floor(x) - 6);
  const top = Math.max(0, Math.floor(y) - 6);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(widest, Math.ceil(x + width) + 6) - left),
    height: Math.max(1, Math.min(highest, Math.ceil(y + height) + 6, top + 160) - top),
  };
}

/** Pixels that differ by at least a contrast between two pictures. */
function changedPixels(page: Page, one: Buffer, other: Buffer, contrast: number): Promise<number> {
  return page.evaluate(
    async ([first, second, least]) => {
      const pixelsOf = async (text: string): Promise<Uint8ClampedArray> => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (context === null) throw new Error('No canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const linear = (value = 0): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const light = (pixels: Uint8ClampedArray, at: number): number =>
        0.2126 * linear(pixels[at]) + 0.7152 * linear(pixels[at + 1]) + 0.0722 * linear(pixels[at + 2]);
      const before = await pixelsOf(first);
      const after = await pixelsOf(second);
      let changed = 0;
      for (let at = 0; at < before.length; at += 4) {
        const lights = [light(before, at), light(after, at)];
        if ((Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05) >= least) changed += 1;
      }
      return changed;
    },
    [one.toString('base64'), other.toString('base64'), contrast] as const,
  );
}

/** Whether the focus is drawn where it is: as many pixels as half of the element is wide change with it. */
async function ringTrouble(page: Page, { box }: Here, contrast: number): Promise<string> {
  const clip = around(page, box);
  const focused = await page.screenshot({ clip });
  await page.evaluate(() => {
    window.focusedHere = document.activeElement;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const blurred = await page.screenshot({ clip });
  await page.evaluate(() => {
    if (window.focusedHere instanceof HTMLElement) window.focusedHere.focus({ preventScroll: true });
  });
  const changed = await changedPixels(page, focused, blurred, contrast);
  const least = Math.max(6, Math.min(box.width, clip.width) * 0.5);
  return changed >= least ? '' : `its focus is drawn by ${String(changed)} pixels only`;
}

declare global {
  interface Window {
    focusedHere: Element | null;
  }
}

const joined = (...troubles: readonly string[]): string => troubles.filter((one) => one !== '').join(', ');

/** What has the focus now. */
export async function standing(page: Page, contrast = usualContrast): Promise<Stop> {
  const here = await page.evaluate(() => window.looking.here());
  return {
    name: here.name,
    trouble: joined(here.trouble, here.isBody ? '' : await ringTrouble(page, here, contrast)),
  };
}

/** Everything Tab meets, once around. */
export async function walk(page: Page, contrast = usualContrast): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    window.looking.start();
  });
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => window.looking.here());
    if (here.isBody || (stops.length > 0 && here.isFirst)) return stops;
    stops.push({ name: here.name, trouble: joined(here.trouble, await ringTrouble(page, here, contrast)) });
  }
  throw new Error(
    `Tab never comes around: ${stops
      .slice(0, 40)
      .map(({ name }) => name)
      .join(' > ')}`,
  );
}

/** Presses a key until it moves the focus no more; what it met. */
export async function along(page: Page, key: string, contrast = usualContrast): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  let last = '';
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate(() => window.looking.here());
    if (here.name === last || here.isFirst) return stops;
    last = here.name;
    stops.push({ name: here.name, trouble: joined(here.trouble, await ringTrouble(page, here, contrast)) });
  }
  throw new Error(`${key} never ends`);
}

/** What can be used with the mouse and was met by nothing that was pressed. */
export function missed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.looking.missed());
}
