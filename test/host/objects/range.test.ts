import { useHost } from '../../../src/host/client/node';
import { createHost } from '../../../src/host/host';

describe('values and formulas', () => {
  it('writes and computes', async () => {
    const host = createHost();
    useHost(host);
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, '=A1*2'],
        ['teks', '12'],
      ];
      range.format.font.bold = true;
      range.load('values,formulas,address,valueTypes,text,format/font/bold');
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([
      [1, 2],
      ['teks', 12],
    ]);
    expect(read.formulas).toEqual([
      [1, '=A1*2'],
      ['teks', 12],
    ]);
    expect(read.address).toBe('Sheet1!A1:B2');
    expect(read.format?.font?.bold).toBe(true);
    expect(host.syncs).toBe(1);
  });
});
