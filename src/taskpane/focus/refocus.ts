/** A place in the page where something stood. */
export interface Gap {
  readonly parent: Node;
  /** What came after it; null where it was the last. */
  readonly next: Node | null;
  /** What came in its place. */
  readonly added: readonly Node[];
}

const focusable = 'button, a[href], input, select, textarea, [tabindex]';

const isWithin = (element: Node, nodes: readonly Node[]): boolean =>
  nodes.some((node) => node.contains(element));

function isAfter(element: Node, { parent, next }: Gap): boolean {
  if (next?.isConnected === true) {
    return (
      next.contains(element) ||
      (next.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  }
  return (
    !parent.contains(element) &&
    (parent.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** What came in the place of the lost, else what follows it, else what stands before it, nearest first. */
function inOrder(candidates: readonly HTMLElement[], gap: Gap): readonly HTMLElement[] {
  const replacing = candidates.filter((one) => isWithin(one, gap.added));
  const others = candidates.filter((one) => !isWithin(one, gap.added));
  const following = others.filter((one) => isAfter(one, gap));
  return [...replacing, ...following, ...others.filter((one) => !isAfter(one, gap)).reverse()];
}

/** Whether the browser takes it: nothing is focused that is not drawn. */
function takesFocus(element: HTMLElement): boolean {
  element.focus();
  return document.activeElement === element;
}

/** Gives the focus to what stands nearest to a gap, looking in ever wider surroundings within the pane. */
export function refocus(gap: Gap, pane: HTMLElement): void {
  let around: Node | null = gap.parent;
  while (around !== null && pane.contains(around)) {
    const inside =
      around instanceof Element
        ? [...around.querySelectorAll<HTMLElement>(focusable)].filter(
            (one) => one.tabIndex >= 0 && !one.matches('[data-tabster-dummy]'),
          )
        : [];
    if (inOrder(inside, gap).some(takesFocus)) return;
    around = around.parentNode;
  }
}
