/** Requests come to the host in the words of Microsoft's client library, whoever hands them over. */
import { requestExecutor, type Answer, type RequestExecutor } from '../../../src/host/client/executor';
import { newHost } from '../objects/onHost';

/** What the library's own executor hands to its bridge, and the one of ours; and what comes back from either. */
async function bothWays(request: { Headers: object; Body: object }): Promise<[unknown[], unknown[]]> {
  const body = { Results: [{ ActionId: 2, Value: { address: 'Sheet1!A1' } }], TraceIds: [] };
  const sent: unknown[] = [];
  const send = (message: object): Promise<Answer> => {
    sent.push(JSON.parse(JSON.stringify(message)));
    return Promise.resolve({ message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } });
  };
  newHost();
  const session: unknown = Reflect.get(OfficeExtension, 'HostBridgeSession');
  const prototype: unknown = Reflect.get(session as object, 'prototype');
  const make = Reflect.get(prototype as object, '_createRequestExecutorOrNull') as () => RequestExecutor;
  const theirs = make.call({ sendMessageToHost: send });
  const ours = requestExecutor({ nextId: () => 1, send });
  const answers = [await theirs.executeAsync('', 1, request), await ours.executeAsync('', 1, request)];
  return [sent, answers];
}

it("sends the words of the library's own executor, and takes the answer as it does", async () => {
  const [sent, answers] = await bothWays({
    Headers: { 'X-OfficeExtension-Source': 'a' },
    Body: { Actions: [], ObjectPaths: {}, AutoKeepReference: true },
  });
  expect(sent).toHaveLength(2);
  const [theirs, ours] = sent.map((message) => ({ ...(message as object), id: 1 }));
  expect(ours).toEqual(theirs);
  expect(answers[1]).toEqual(answers[0]);
});

it('gives every request as text once: the library writes none for a log', async () => {
  newHost();
  const written = jest.spyOn(JSON, 'stringify');
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3').values = [['penanda'], [2], [3]];
      await context.sync();
    });
    const texts = written.mock.results.filter(
      ({ value }) => typeof value === 'string' && value.includes('penanda') && value.includes('Actions'),
    );
    expect(texts).toHaveLength(1);
  } finally {
    written.mockRestore();
  }
});

it('brings back what a host refuses', async () => {
  const host = newHost();
  host.failRequest(1, { code: 'GeneralException', message: 'The connection broke' });
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'GeneralException', message: 'The connection broke' });
});
