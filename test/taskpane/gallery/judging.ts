/** What is wrong with a page, a line for each element. */
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of colours are asked once a theme, the others once a width and a language: between them nothing else changes. */
export type Rules = 'all' | 'colours' | 'structure';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds, a line for each element. Left out are the empty elements by which Fluent sends the focus on: no reader meets
 * them, and none keeps the focus.
 */
export async function violations(page: Page, rules: Rules): Promise<readonly string[]> {
  const found = await page.evaluate(
    async ([only, wanted]) => {
      const run = (
        window as unknown as {
          axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> };
        }
      ).axe;
      const ofColours = ['color-contrast', 'link-in-text-block'];
      const runOnly =
        wanted === 'colours' ? { type: 'rule', values: ofColours } : { type: 'tag', values: only };
      const off = wanted === 'structure' ? ofColours : [];
      const { violations: all } = await run.run(
        { include: document, exclude: ['[data-tabster-dummy]'] },
        {
          runOnly,
          rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
          resultTypes: ['violations'],
        },
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
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : [];
    const tabs = [...document.querySelectorAll('[role="tab"]')].filter(
      (tab) => tab.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [...wide, ...tabs.map((tab) => `tab ${tab.textContent}`)];
  });
}

/**
 * Chromium draws the Highlight of its palettes translucent, as it draws a selection; Windows draws it opaque. Makes it opaque
 * where it fills something, before colours are judged.
 */
export function fillHighlight(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sample = document.createElement('i');
    sample.style.cssText = 'forced-color-adjust: none; background-color: Highlight';
    document.body.append(sample);
    const translucent = getComputedStyle(sample).backgroundColor;
    sample.remove();
    const [red = '', green = '', blue = ''] = translucent.match(/[\d.]+/g) ?? [];
    for (const one of document.querySelectorAll<HTMLElement>('#pane *')) {
      if (getComputedStyle(one).backgroundColor !== translucent) continue;
      one.style.setProperty('background-color', `rgb(${red}, ${green}, ${blue})`, 'important');
      one.style.setProperty('forced-color-adjust', 'none');
    }
  });
}

/**
 * Controls whose edge or fill is drawn with less than 3 to 1 against the page. Only contrast themes promise it: elsewhere words
 * or a line below say what can be pressed or typed in.
 */
export function faintEdges(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const numbers = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const linear = (value = 0): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const light = ([red, green, blue]: readonly number[]): number =>
      0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const canvas = light(numbers(getComputedStyle(document.body).backgroundColor));
    const standsOut = (colour: string): boolean => {
      const [red, green, blue, alpha = 1] = numbers(colour);
      const own = light([red ?? 0, green ?? 0, blue ?? 0]);
      return alpha > 0.9 && (Math.max(own, canvas) + 0.05) / (Math.min(own, canvas) + 0.05) >= 3;
    };
    const edged =
      '.fui-Button, .fui-Input, .fui-Select__select, .fui-Checkbox__indicator, .fui-Switch__indicator';
    return [...document.querySelectorAll(edged)]
      .filter((one) => one.checkVisibility() && one.closest('[aria-disabled="true"], :disabled') === null)
      .filter((one) => {
        const { backgroundColor, borderBottomColor, borderBottomWidth } = getComputedStyle(one);
        const hasEdge = Number.parseFloat(borderBottomWidth) > 0 && standsOut(borderBottomColor);
        return !hasEdge && !standsOut(backgroundColor);
      })
      .map((one) => `faint edge: ${one.textContent} ${one.outerHTML.slice(0, 120)}`);
  });
}
