/**
 * Runs in the frame between Microsoft's client library and the pane's own bundle: joins the two with the workbook of the page,
 * which may still be loading. Until then Office is not ready, as in Excel while it starts.
 */
import { bridgeAround } from './bridge';

const joined = bridgeAround(window).then((bridge) => {
  bridge.join(window);
});

Reflect.set(window, 'Office', {
  onReady: async (callback?: (information: unknown) => unknown): Promise<unknown> => {
    await joined;
    // Joining has put the true one in this one's place.
    return Office.onReady(callback);
  },
});
