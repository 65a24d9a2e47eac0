/** @jest-environment jsdom */
/** The pane's frame stands in the page before the page is ready: it waits for the workbook, however late. */
import { bridgeAround, offerBridge } from '../../src/workbench/bridge';

function frameInPage(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (frame.contentWindow === null) throw new Error('The frame has no window');
  return frame.contentWindow;
}

it('a frame finds the bridge that is offered later, and the one that is there', async () => {
  const joined: string[] = [];
  const early = bridgeAround(frameInPage()).then(() => joined.push('early'));
  await Promise.resolve();
  expect(joined).toEqual([]);
  offerBridge(window, { join: () => undefined });
  await early;
  await bridgeAround(frameInPage()).then(() => joined.push('late'));
  expect(joined).toEqual(['early', 'late']);
});

it('outside a workbench there is nothing to wait for', () => {
  expect(() => bridgeAround(window)).toThrow('only works inside the workbench');
});
