// Kept from load time: a test may replace the timers later.
const { setTimeout: later } = globalThis;

/** Lets whatever waits (clicks, typing, drawing) be done before the work goes on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (!('document' in globalThis) || !('MessageChannel' in globalThis)) {
      later(resolve, 0);
      return;
    }
    // Browsers hold timers back after a few of them, messages never.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
