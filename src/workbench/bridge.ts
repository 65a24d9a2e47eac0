/** How the frame with the task pane finds the page around it. */
export interface Bridge {
  /** Joins Microsoft's client library in a frame with the workbook of the page. */
  readonly join: (frame: Window) => void;
}

const bridgeName = 'renstraWorkbench';

export function offerBridge(page: Window, bridge: Bridge): void {
  Reflect.set(page, bridgeName, bridge);
}

function isBridge(value: unknown): value is Bridge {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'join') === 'function';
}

/** The bridge of the page; throws where the frame does not stand in a workbench. */
export function bridgeOf(page: Window): Bridge {
  const bridge: unknown = Reflect.get(page, bridgeName);
  if (!isBridge(bridge)) throw new Error('This page only works inside the workbench');
  return bridge;
}
