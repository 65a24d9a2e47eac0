/** The frame of the pane stands in the page from the beginning, beside what React draws, so that it need not wait for that. */
const frameId = 'pane';

/** The pane's frame; null while the pane is closed. */
export function standingFrame(): HTMLIFrameElement | null {
  const element = document.getElementById(frameId);
  return element instanceof HTMLIFrameElement ? element : null;
}

/** Puts a frame with the page `source` where the first one stood. */
export function placeFrame(source: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = frameId;
  frame.className = 'pane';
  frame.src = source;
  document.body.append(frame);
  return frame;
}
