import { connectHost } from '../../../src/host/client/node';
import { createHost } from '../../../src/host/host';
import { createWorkbook } from '../../../src/host/workbook/operations';
import { errorOf, newHost, onSheet, settled } from '../objects/onHost';

async function value(address: string): Promise<unknown> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load('values');
    await context.sync();
    const cell: unknown = range.values[0]?.[0];
    return cell;
  });
}

describe('strictness', () => {
  it('names a method, a property to read and one to write that it does not have', async () => {
    newHost();
    const method = onSheet(async (sheet, context) => {
      sheet.getRange('A1').flashFill();
      await context.sync();
    });
    expect(await errorOf(method)).toMatchObject({
      code: 'NotImplemented',
      message: 'NotImplemented: Range.flashFill',
    });
    const reading = onSheet(async (sheet, context) => {
      sheet.getRange('A1').load('linkedDataTypeState');
      await context.sync();
    });
    expect((await errorOf(reading)).message).toBe('NotImplemented: Range.linkedDataTypeState');
    const writing = onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.readingOrder = 'RightToLeft';
      await context.sync();
    });
    expect((await errorOf(writing)).message).toBe('NotImplemented: RangeFormat.readingOrder');
    const step = onSheet(async (sheet, context) => {
      sheet.tables.add('A1:B2', true);
      await context.sync();
    });
    expect((await errorOf(step)).message).toBe('NotImplemented: Worksheet.tables');
  });

  it('ignores unknown names in load, as the client expects', async () => {
    newHost();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.load(['address', 'tidakAda']);
      await context.sync();
      expect(range.address).toBe('Sheet1!A1');
    });
  });

  it('throws ApiNotFound for an API above the floor', async () => {
    newHost();
    const run = onSheet((sheet) => {
      sheet.getRange('A1').getDependents();
      return Promise.resolve();
    });
    expect(await errorOf(run)).toMatchObject({ code: 'ApiNotFound' });
  });

  it('can be capped lower', async () => {
    newHost({ apiVersion: '1.4' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.4')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    const run = onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.clear();
      return Promise.resolve();
    });
    expect(await errorOf(run)).toMatchObject({ code: 'ApiNotFound' });
  });

  it('loads all scalars it knows when asked for everything', async () => {
    newHost();
    await onSheet(async (sheet, context) => {
      sheet.load();
      context.workbook.names.add('Satu', '=1');
      sheet.names.add('Dua', '=2');
      await context.sync();
      expect([sheet.name, sheet.visibility, sheet.position]).toEqual(['Sheet1', 'Visible', 0]);
      sheet.load('names/items/formula');
      await context.sync();
      expect(sheet.names.items.map(({ formula }) => formula as unknown)).toEqual(['=2']);
    });
  });
});

describe('counting', () => {
  it('counts syncs and their characters, and releases of references apart', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
      await context.sync();
    });
    await settled();
    expect(host.syncs).toBe(2);
    expect(host.requests.map(({ kind }) => kind)).toEqual(['sync', 'sync', 'release']);
    const syncs = host.requests.filter(({ kind }) => kind === 'sync');
    expect(host.requestBytes).toBe(syncs.reduce((sum, { text }) => sum + text.length, 0));
    host.resetCounters();
    expect([host.syncs, host.requestBytes, host.requests.length]).toEqual([0, 0, 0]);
  });

  it('keeps a range while the client holds it, and no longer', async () => {
    const host = newHost();
    const addressOfReference = (): string =>
      host.receive(
        JSON.stringify({
          id: 99,
          message: {
            body: {
              Actions: [{ Id: 2, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ['address'] } }],
              ObjectPaths: { 1: { Id: 1, ObjectPathType: 6, Name: '_ref_1' } },
            },
          },
        }),
      );
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2').load('address');
      await context.sync();
      expect(addressOfReference()).toContain('Sheet1!B2');
    });
    await settled();
    expect(addressOfReference()).toContain('InvalidReference');
  });

  it('tells listeners of changes, not of reading', async () => {
    const host = newHost();
    let told = 0;
    const stop = host.onWorkbookChanged(() => {
      told += 1;
    });
    await value('A1');
    expect(told).toBe(0);
    host.userEdits('Sheet1', 'A1', 1);
    expect(told).toBe(1);
    stop();
    host.userEdits('Sheet1', 'A1', 2);
    expect(told).toBe(1);
  });
});

describe('failures', () => {
  const writeThree = (): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });

  it('stops at an error and keeps what was done before it', async () => {
    newHost();
    const run = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').numberFormat = [[1]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });
    expect(await errorOf(run)).toMatchObject({ code: 'InvalidArgument', location: 'Range.numberFormat' });
    expect([await value('A1'), await value('A3')]).toEqual([1, '']);
  });

  it('fails the n-th coming sync before its first action', async () => {
    const host = newHost();
    host.failRequest(2, { code: 'GeneralException', message: 'Terputus' });
    expect(await value('A1')).toBe('');
    expect(await errorOf(writeThree())).toMatchObject({ code: 'GeneralException', message: 'Terputus' });
    expect(await value('A1')).toBe('');
    await writeThree();
    expect(await value('A3')).toBe(3);
    expect(host.requests.find(({ error }) => error !== undefined)?.error).toBe('GeneralException');
  });

  it('fails in the middle, before exactly the action it was told, without rollback', async () => {
    const trial = newHost();
    await writeThree();
    const names = [...(trial.requests[0]?.text ?? '').matchAll(/"ActionType":\d+,"Name":"(\w*)"/g)].map(
      ([, name]) => name,
    );
    const second = names.indexOf('Values', names.indexOf('Values') + 1);
    const host = newHost();
    host.failRequest(1, { code: 'GeneralException', message: 'Terputus', afterActions: second });
    await errorOf(writeThree());
    expect([await value('A1'), await value('A2'), await value('A3')]).toEqual([1, '', '']);
    host.failRequest(1, { code: 'GeneralException', message: 'Terputus', afterActions: second + 1 });
    await errorOf(writeThree());
    expect([await value('A2'), await value('A3')]).toEqual([2, '']);
  });

  it('refuses everything while a cell is edited', async () => {
    const host = newHost({ cellEdit: true });
    expect(await errorOf(writeThree())).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.cellEdit = false;
    await writeThree();
    expect(await value('A3')).toBe(3);
  });

  it('lets a read-only workbook be read and nothing more', async () => {
    const workbook = createWorkbook();
    newHost({ workbook, readOnly: true });
    expect(await value('A1')).toBe('');
    expect(await errorOf(writeThree())).toMatchObject({ code: 'AccessDenied', location: 'Range.values' });
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add('Baru');
      await context.sync();
    });
    expect(await errorOf(add)).toMatchObject({ code: 'AccessDenied' });
    expect(workbook.sheets).toHaveLength(1);
  });
});

it('answers a bug of its own with its story instead of silence', async () => {
  newHost({
    compute: () => {
      throw new TypeError('engine gone');
    },
  });
  const run = onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  const { code, message } = await errorOf(run);
  expect([code, message.includes('TypeError: engine gone')]).toEqual(['GeneralException', true]);
});

describe('several hosts', () => {
  it('changes from one to the next and back', async () => {
    const first = createHost();
    const second = createHost();
    connectHost(first);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['satu']];
      await context.sync();
    });
    connectHost(second);
    expect(await value('A1')).toBe('');
    connectHost(first);
    expect(await value('A1')).toBe('satu');
    expect([first.syncs, second.syncs]).toEqual([2, 1]);
  });
});

describe('Office beside Excel', () => {
  it('is ready, tells language and requirement sets, and records what only a real Office can do', async () => {
    const { recorded } = connectHost(createHost({ displayLanguage: 'en-US' }));
    const information = await Office.onReady();
    expect(information.host).toBe(Office.HostType.Excel);
    expect(Office.context.displayLanguage).toBe('en-US');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(false);
    await Office.ribbon.requestUpdate({ tabs: [] });
    expect(recorded).toEqual([{ name: 'ribbon.requestUpdate', values: [{ tabs: [] }] }]);
  });
});
