/** @jest-environment jsdom */
import { connectHost } from '../../../src/host/client/node';
import { createHost } from '../../../src/host/host';

it('works in a page too', async () => {
  const host = createHost();
  connectHost(host);
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.formulas = [[4, '=A1/2']];
    range.load('values');
    await context.sync();
    const read: unknown = range.values;
    return read;
  });
  expect(values).toEqual([[4, 2]]);
  expect(document.body).not.toBeNull();
});
