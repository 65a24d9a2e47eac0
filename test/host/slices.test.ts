/** A host that answers and computes in pieces, as the workbench's does. */
import { connectHost } from '../../src/host/client/node';
import { initialiseEngineInNode } from '../../src/host/engine/node';
import { createHost, type Host } from '../../src/host/host';
import type { ChangeCause, HostOptions } from '../../src/host/hostTypes';
import { cellAt, resultOf } from '../../src/host/workbook/operations';

beforeAll(() => {
  initialiseEngineInNode();
});

interface Pieces {
  readonly host: Host;
  /** What happens between two pieces; each is done once, in order. */
  readonly between: (() => void)[];
  readonly breaths: () => number;
  readonly failures: unknown[];
}

/** Every step is a piece of its own. */
function hostInPieces(options: Pick<HostOptions, 'compute' | 'workbook'> = {}): Pieces {
  let breaths = 0;
  const between: (() => void)[] = [];
  const failures: unknown[] = [];
  const breathe = (): Promise<void> =>
    new Promise((resolve) => {
      setImmediate(() => {
        breaths += 1;
        between.shift()?.();
        resolve();
      });
    });
  const host = createHost({
    slices: { milliseconds: 0, breathe, failed: (error) => failures.push(error) },
    ...options,
  });
  connectHost(host);
  return { host, between, breaths: () => breaths, failures };
}

const rows = 600;
const column = (from: (row: number) => string | number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) => [from(row)]);

async function writeChain(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange(`A1:A${rows}`).values = column((row) => row);
    sheet.getRange(`B1:B${rows}`).formulas = column((row) => (row === 0 ? '=A1' : `=B${row}+A${row + 1}`));
    await context.sync();
  });
}

async function lastOfChain(): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(`B${rows}`).load('values');
    await context.sync();
    const values: readonly (readonly unknown[])[] = range.values;
    return values[0]?.[0];
  });
}

const sum = ((rows - 1) * rows) / 2;

function shown(host: Host, row: number, at: number): unknown {
  const [sheet] = host.workbook.sheets;
  return sheet === undefined ? undefined : resultOf(cellAt(sheet, row, at));
}

it('gives way while it computes, and a request that reads waits for the results', async () => {
  const { host, breaths } = hostInPieces();
  await writeChain();
  expect(host.isComputing).toBe(true);
  expect(await lastOfChain()).toBe(sum);
  expect(host.isComputing).toBe(false);
  expect(breaths()).toBeGreaterThan(5);
});

it('tells when everything is computed, and who changed what', async () => {
  const { host } = hostInPieces();
  const causes: ChangeCause[] = [];
  host.onWorkbookChanged((cause) => causes.push(cause));
  await writeChain();
  await host.settled();
  expect(causes[0]).toBe('client');
  expect(causes.at(-1)).toBe('computing');
  expect(shown(host, rows - 1, 1)).toEqual({ kind: 'number', number: sum });
  causes.length = 0;
  host.userEdits('Sheet1', 'A1', 1000);
  expect(causes[0]).toBe('person');
  await host.settled();
  expect(shown(host, rows - 1, 1)).toEqual({ kind: 'number', number: sum + 1000 });
});

it('tells that all is computed also where every formula shows already what it should', async () => {
  const { host } = hostInPieces();
  await writeChain();
  await host.settled();
  const { host: again } = hostInPieces({ workbook: host.workbook });
  const computing: boolean[] = [again.isComputing];
  again.onWorkbookChanged(() => computing.push(again.isComputing));
  await again.settled();
  expect(computing).toEqual([true, false]);
});

it('computes once what a client writes in several requests, and a client that pauses need not ask', async () => {
  let passes = 0;
  const { host } = hostInPieces({
    compute: () => {
      passes += 1;
    },
  });
  for (const address of ['A1', 'A2', 'A3']) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).values = [[1]];
      await context.sync();
    });
    // What is waiting to be done between two requests is done.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(passes).toBe(0);
  await new Promise<void>((resolve) => {
    host.onWorkbookChanged((cause) => {
      if (cause === 'computing') resolve();
    });
  });
  expect(passes).toBe(1);
  expect(host.isComputing).toBe(false);
});

it('finishes a request half-way through before a person changes something, and lets her look meanwhile', async () => {
  const { host, between } = hostInPieces();
  const seen: unknown[] = [];
  const nothing = (): void => undefined;
  // The first breath is taken before the request begins; later ones lie between its actions.
  between.push(nothing, nothing, nothing, nothing, () => {
    host.select('Sheet1', 'D4');
    seen.push(shown(host, 2, 2));
    host.userInserts('Sheet1', 'rows', 0, 1);
    seen.push(shown(host, 3, 2));
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const address of ['C1', 'C2', 'C3']) sheet.getRange(address).values = [[address]];
    await context.sync();
  });
  // Before the row came the request was not done; when it came, all of it moved.
  expect(seen).toEqual([{ kind: 'empty' }, { kind: 'text', text: 'C3' }]);
  expect(host.workbook.selection.area).toMatchObject({ column: 3 });
  expect([1, 2, 3].map((row) => shown(host, row, 2))).toEqual(
    ['C1', 'C2', 'C3'].map((text) => ({ kind: 'text', text })),
  );
});

it('keeps nothing of what it was asked, since its page may stay open for days', async () => {
  const { host } = hostInPieces();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  });
  const [sheet] = host.workbook.sheets;
  expect(sheet && resultOf(cellAt(sheet, 0, 0))).toEqual({ kind: 'number', number: 1 });
  expect(host.requests).toEqual([]);
});

it('tells a client what a request brought about after the answer to it', async () => {
  hostInPieces();
  const order: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const told = new Promise<void>((resolve) => {
      sheet.onChanged.add(() => {
        order.push('event');
        resolve();
        return Promise.resolve();
      });
    });
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    order.push('answer');
    await told;
  });
  expect(order).toEqual(['answer', 'event']);
});

it('answers requests one after the other', async () => {
  hostInPieces();
  const write = (value: number): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.values = [[value]];
      range.load('values');
      await context.sync();
      const values: readonly (readonly unknown[])[] = range.values;
      return values[0]?.[0];
    });
  expect(await Promise.all([write(1), write(2), write(3)])).toEqual([1, 2, 3]);
});

it('tells what computing failed with, and tries again with the next change', async () => {
  let isBroken = true;
  const { host, failures } = hostInPieces({
    compute: () => {
      if (isBroken) throw new Error('no memory');
    },
  });
  host.userEdits('Sheet1', 'A1', 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(failures).toEqual([new Error('no memory')]);
  expect(host.isComputing).toBe(true);
  isBroken = false;
  host.userEdits('Sheet1', 'A1', 2);
  await host.settled();
  expect(host.isComputing).toBe(false);
});
