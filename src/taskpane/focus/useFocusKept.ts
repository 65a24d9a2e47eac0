import { useEffect, type RefObject } from 'react';
import { refocus, type Gap } from './refocus';

/** Browsers let go of what is hidden or switched off with the next frame, and others may move the focus until then. */
const settleMilliseconds = 30;

/** Whether the browser would let an element keep the focus. */
function canKeepFocus(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled') || element.closest('[hidden], [inert]') !== null)
    return false;
  return getComputedStyle(element).display !== 'none';
}

/** What took a node out of the page: its own removal, or that of what it had stood in and was taken out of before. */
function removalOf(node: Node, records: readonly MutationRecord[]): MutationRecord | undefined {
  const removal = records
    .filter(({ removedNodes }) => [...removedNodes].some((one) => one.contains(node)))
    .at(-1);
  if (removal === undefined || removal.target.isConnected) return removal;
  return removalOf(
    removal.target,
    records.filter((one) => one !== removal),
  );
}

/** Where an element stood before it was taken out, and what came in its place. */
function gapOf(element: HTMLElement, records: readonly MutationRecord[]): Gap | undefined {
  if (element.isConnected)
    return element.parentNode === null
      ? undefined
      : { parent: element.parentNode, next: element.nextSibling, added: [] };
  const removal = removalOf(element, records);
  if (removal === undefined) return undefined;
  const added = records
    .filter(({ target }) => target === removal.target)
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node) => node.isConnected);
  return { parent: removal.target, next: removal.nextSibling, added };
}

/**
 * Keeps the keyboard in the pane: where what had the focus is gone, hidden or switched off, what stands nearest gets it. Never
 * while somebody works elsewhere: in the cells of Excel, say.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = root.current;
    if (pane === null) return undefined;
    let last: HTMLElement | undefined;
    let records: MutationRecord[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last = target;
    };
    const check = (): void => {
      const changes = records;
      records = [];
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (last === undefined || !isLost || !document.hasFocus() || canKeepFocus(last)) return;
      const gap = gapOf(last, changes);
      last = undefined;
      if (gap !== undefined) refocus(gap, pane);
    };
    const observer = new MutationObserver((changes) => {
      if (records.length === 0) timer = setTimeout(check, settleMilliseconds);
      records.push(...changes);
    });
    pane.addEventListener('focusin', remember);
    observer.observe(pane, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'disabled', 'hidden', 'inert'],
    });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      pane.removeEventListener('focusin', remember);
    };
  }, [root]);
}
