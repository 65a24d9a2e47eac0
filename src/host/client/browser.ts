/** Runs Microsoft's client library in a window of the workbench page: the frame that holds the task pane. */
import type { Host } from '../hostTypes';
import { type InstalledClient, installClient } from './install';

/** Loads the library from `libraryUrl` into a same-origin window and joins it with `host`; rejects when it cannot be loaded. */
export async function loadClient(frame: Window, libraryUrl: string, host: Host): Promise<InstalledClient> {
  if (!Reflect.has(frame, 'OfficeExtension')) await loadScript(frame.document, libraryUrl);
  return installClient(frame, host);
}

function loadScript(page: Document, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.src = url;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`The client library could not be loaded from ${url}`));
    };
    page.head.append(script);
  });
}
