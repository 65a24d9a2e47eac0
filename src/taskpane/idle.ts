/** Safari, and with it Excel on the Mac, does not tell when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act);
  else setTimeout(act, 50);
}

/** The first view goes first, with what is fetched and drawn around it: nothing is done ahead for so long. */
const restMilliseconds = 2_000;

/** Once what is shown has come to rest, and nothing else is to be done. */
export async function rested(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
  await idle();
}

/** Once nothing else is to be done. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    whenIdle(resolve);
  });
