/** How the frame with the task pane finds the page around it. */
export interface Bridge {
  /** Joins Microsoft's client library in a frame with the workbook of the page. */
  readonly join: (frame: Window) => void;
}

const bridgeName = 'renstraWorkbench';
const offered = 'renstraWorkbenchOffered';

/** Gives the page a bridge, and tells the frames that wait for one. */
export function offerBridge(page: Window, bridge: Bridge): void {
  Reflect.set(page, bridgeName, bridge);
  page.dispatchEvent(new Event(offered));
}

function isBridge(value: unknown): value is Bridge {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'join') === 'function';
}

function bridgeOf(page: Window): Bridge | undefined {
  const bridge: unknown = Reflect.get(page, bridgeName);
  return isBridge(bridge) ? bridge : undefined;
}

/** The bridge of the page around a frame, once there is one; throws where the frame stands in no page. */
export function bridgeAround(frame: Window): Promise<Bridge> {
  const page = frame.parent;
  if (page === frame) throw new Error('This page only works inside the workbench');
  return new Promise((resolve) => {
    const take = (): void => {
      const bridge = bridgeOf(page);
      if (bridge !== undefined) resolve(bridge);
    };
    page.addEventListener(offered, take, { once: true });
    take();
  });
}
