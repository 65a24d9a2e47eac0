/** Safari, and with it Excel on the Mac, does not tell when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act);
  else setTimeout(act, 50);
}

/** Once nothing else is to be done. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    whenIdle(resolve);
  });
