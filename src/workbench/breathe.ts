/** Lets the page handle what waits (clicks, typing, drawing) before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    // Unlike a timer, a message is not held back after a few of them.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
