/** A host of its own for a test, with Microsoft's client joined to it. */
import { connectHost } from '../../../src/host/client/node';
import { createHost, type Host, type HostOptions } from '../../../src/host/host';

export function newHost(options: HostOptions = {}): Host {
  const host = createHost(options);
  connectHost(host);
  return host;
}

/** Runs a batch on `Sheet1`; the last sync is Excel.run's own. */
export function onSheet<Result>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));
}

/** Code and message of the error a batch ends with; fails the test where it does not. */
export async function errorOf(
  work: Promise<unknown>,
): Promise<{ code: string; message: string; location: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return { code: error.code, message: error.message, location: error.debugInfo.errorLocation ?? '' };
    }
    throw error;
  }
  throw new Error('The batch did not fail');
}

/** Lets the host's replies and events come through. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
