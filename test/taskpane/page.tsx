/** Shows the pane in jsdom and finds things in it as a reader would: by their words. */
import { act } from 'react';
import { mountPane } from '../../src/taskpane/mount';
import type { PaneServices } from '../../src/taskpane/services';
import { servicesWith } from './servicesOfTests';
import type { WorkbookOfTests } from './workbookOfTests';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

class NoResize {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

function prepareWindow(systemIsDark: boolean): void {
  // Charts measure their labels with it; jsdom complains of every try.
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
  Object.assign(window, {
    ResizeObserver: NoResize,
    matchMedia: (query: string) => ({
      matches: systemIsDark,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
}

export interface Page {
  readonly text: () => string;
  readonly all: (selector: string) => readonly HTMLElement[];
  readonly button: (words: string) => HTMLButtonElement;
  /** Whether a button does nothing now, although the keyboard may come to it. */
  readonly isOff: (words: string) => boolean;
  readonly press: (words: string) => Promise<void>;
  readonly click: (element: Element) => Promise<void>;
  /** A key pressed where the focus is. */
  readonly key: (name: string) => Promise<void>;
  readonly type: (input: HTMLInputElement | HTMLSelectElement, text: string) => Promise<void>;
  readonly settle: (milliseconds?: number) => Promise<void>;
  readonly act: (task: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Opening {
  readonly workbook: WorkbookOfTests;
  readonly services?: Partial<PaneServices>;
  readonly systemIsDark?: boolean;
}

/** Whether a field has a label, in sight or only heard. */
export const isLabelled = (field: Element, label: string): boolean =>
  field.getAttribute('aria-label') === label ||
  (field instanceof HTMLInputElement && [...(field.labels ?? [])].some((one) => one.textContent === label));

const clickables = 'button, a, [role="button"]';
const wordsOf = (element: Element): string =>
  (element.textContent || element.getAttribute('aria-label')) ?? '';

async function settle(milliseconds = 260): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
}

function setValue(input: HTMLInputElement | HTMLSelectElement, text: string): void {
  const prototype =
    input instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/** Opens the pane; it has looked at the workbook when this returns. */
export async function openPane({ workbook, services, systemIsDark = false }: Opening): Promise<Page> {
  prepareWindow(systemIsDark);
  const element = document.createElement('div');
  document.body.append(element);
  let unmount = (): void => undefined;
  await act(async () => {
    unmount = mountPane(element, servicesWith(workbook, services));
    await Promise.resolve();
  });
  await settle();

  const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
  const button = (words: string): HTMLButtonElement => {
    const found = all(clickables).find((one) => wordsOf(one) === words);
    if (!(found instanceof HTMLButtonElement)) {
      throw new Error(`No button "${words}" among: ${all(clickables).map(wordsOf).join(' | ')}`);
    }
    return found;
  };
  const click = async (target: Element): Promise<void> => {
    await act(async () => {
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      await Promise.resolve();
    });
    await settle(0);
  };
  return {
    text: () => element.textContent,
    all,
    button,
    click,
    isOff: (words) => {
      const found = button(words);
      return found.disabled || found.ariaDisabled === 'true';
    },
    press: (words) => click(button(words)),
    key: async (name) => {
      await act(async () => {
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
        );
        await Promise.resolve();
      });
      await settle(0);
    },
    type: async (input, text) => {
      await act(async () => {
        setValue(input, text);
        await Promise.resolve();
      });
      await settle();
    },
    settle,
    act: async (task) => {
      await act(async () => {
        task();
        await Promise.resolve();
      });
      await settle(0);
    },
    close: async () => {
      await act(async () => {
        unmount();
        await Promise.resolve();
      });
      element.remove();
    },
  };
}
