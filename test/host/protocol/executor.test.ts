/** Requests come to the host in the words of Microsoft's client library, whoever hands them over. */
import { requestExecutor } from '../../../src/host/client/executor';
import { newHost } from '../objects/onHost';

it('hands a request over in one text, and the answer back as the library takes it', async () => {
  const asked: unknown[] = [];
  const body = { Results: [{ ActionId: 2, Value: { address: 'Sheet1!A1' } }], TraceIds: [] };
  const executor = requestExecutor((request) => {
    asked.push(JSON.parse(request));
    return Promise.resolve(
      JSON.stringify({
        id: 1,
        type: 2,
        message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
      }),
    );
  });
  const request = { Headers: { SdkVersion: 'a' }, Body: { Actions: [], ObjectPaths: {} } };
  expect(await executor.executeAsync('', 1, request)).toEqual({
    HttpStatusCode: 200,
    ErrorCode: null,
    ErrorMessage: null,
    Headers: {},
    Body: body,
  });
  await executor.executeAsync('', 0, request);
  const message = { url: 'ProcessQuery', method: 'POST', headers: request.Headers, body: request.Body };
  expect(asked).toEqual([
    { id: 1, type: 1, flags: 1, message },
    { id: 2, type: 1, flags: 0, message },
  ]);
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
