import type { Host } from '../../../src/host/host';
import { newHost, onSheet, settled } from './onHost';

let host: Host;

beforeEach(() => {
  host = newHost();
});

/** Collects what an event brings. */
function collect<Args>(events: OfficeExtension.EventHandlers<Args>): Args[] {
  const seen: Args[] = [];
  events.add((args) => {
    seen.push(args);
    return Promise.resolve();
  });
  return seen;
}

async function listen<Args>(
  choose: (sheet: Excel.Worksheet, context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
): Promise<Args[]> {
  return onSheet(async (sheet, context) => {
    sheet.load('id');
    await context.sync();
    const seen = collect(choose(sheet, context));
    await context.sync();
    return seen;
  });
}

describe('onChanged', () => {
  it('tells what a person types, with details for a single cell and no trigger source', async () => {
    const seen = await listen((sheet) => sheet.onChanged);
    host.userEdits('Sheet1', 'B2', 5);
    host.userEdits('Sheet1', 'B2', '=1+6');
    host.userEdits('Sheet1', 'A1:B1', [[1, 2]]);
    await settled();
    expect(
      seen.map(({ address, source, changeType, triggerSource }) => [
        address,
        source,
        changeType,
        triggerSource,
      ]),
    ).toEqual([
      ['B2', 'Local', 'RangeEdited', undefined],
      ['B2', 'Local', 'RangeEdited', undefined],
      ['A1:B1', 'Local', 'RangeEdited', undefined],
    ]);
    expect(seen.map(({ details }) => details)).toEqual([
      { valueBefore: '', valueAfter: 5, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      { valueBefore: 5, valueAfter: 7, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
      undefined,
    ]);
  });

  it('marks what the add-in itself and a co-author changed', async () => {
    const seen = await listen((_sheet, context) => context.workbook.worksheets.onChanged);
    await onSheet(async (sheet, context) => {
      sheet.getRange('C3').values = [[1]];
      await context.sync();
    });
    host.userEdits('Sheet1', 'C3', 2, 'Remote');
    await settled();
    expect(seen.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
      ['Local', 'ThisLocalAddin'],
      ['Remote', undefined],
    ]);
    const address = await Excel.run(async (context) => {
      const range = seen[0]?.getRange(context);
      range?.load('address,values');
      await context.sync();
      return [range?.address, range?.values[0]?.[0] as unknown];
    });
    expect(address).toEqual(['Sheet1!C3', 2]);
  });

  it('tells inserted and deleted rows and columns', async () => {
    const seen = await listen((sheet) => sheet.onChanged);
    host.userInserts('Sheet1', 'rows', 2, 3);
    host.userDeletes('Sheet1', 'columns', 1, 1);
    await settled();
    expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
      ['3:5', 'RowInserted'],
      ['B:B', 'ColumnDeleted'],
    ]);
  });

  it('tells which way cells moved', async () => {
    const seen = await listen((sheet) => sheet.onChanged);
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C2').insert('Right');
      sheet.getRange('B2').delete('Up');
      await context.sync();
    });
    await settled();
    expect(seen.map(({ changeType, changeDirectionState }) => [changeType, changeDirectionState])).toEqual([
      ['CellInserted', { insertShiftDirection: 'Right' }],
      ['CellDeleted', { deleteShiftDirection: 'Up' }],
    ]);
  });

  it('tells the result of a formula after all of the batch is done', async () => {
    const seen = await listen((sheet) => sheet.onChanged);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1').formulas = [['=A1*10']];
      sheet.getRange('A1').values = [[2]];
      await context.sync();
    });
    await settled();
    expect(
      seen.map(({ address, details }) => [address, details.valueBefore, details.valueAfter] as unknown[]),
    ).toEqual([
      ['A1', '', 1],
      ['B1', '', 20],
      ['A1', 1, 2],
    ]);
  });

  it('is silent about recalculation, while the add-in switched events off, and after its removal', async () => {
    const { seen, remove } = await onSheet(async (sheet, context) => {
      sheet.load('id');
      sheet.getRange('B1').formulas = [['=A1*2']];
      await context.sync();
      const list: string[] = [];
      const handler = sheet.onChanged.add(({ address }) => {
        list.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return { seen: list, remove: handler };
    });
    host.userEdits('Sheet1', 'A1', 4);
    await settled();
    expect(seen).toEqual(['A1']);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[5]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await Excel.run(remove.context, async (context) => {
      remove.remove();
      await context.sync();
    });
    host.userEdits('Sheet1', 'A1', 6);
    await settled();
    expect(seen).toEqual(['A1']);
  });
});

it('onCalculated tells the sheet whose results changed', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B1:B2').formulas = [['=A1*2'], ['=5']];
    await context.sync();
  });
  const seen = await listen((sheet) => sheet.onCalculated);
  host.userEdits('Sheet1', 'A1', 4);
  await settled();
  expect(seen.map(({ address }) => address)).toEqual(['B1']);
});

it('onFormulaChanged tells the formula that stood there', async () => {
  const seen = await listen((sheet) => sheet.onFormulaChanged);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').formulas = [['=1+1']];
    await context.sync();
  });
  host.userEdits('Sheet1', 'A1', 3);
  await settled();
  expect(seen.map(({ formulaDetails }) => formulaDetails)).toEqual([
    [{ cellAddress: 'A1', previousFormula: '' }],
    [{ cellAddress: 'A1', previousFormula: '=1+1' }],
  ]);
});

it('onFormulaChanged tells each formula that a larger edit replaced', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').formulas = [
      ['=1', '=2'],
      [3, '=4'],
    ];
    await context.sync();
  });
  const seen = await listen((sheet) => sheet.onFormulaChanged);
  host.userEdits('Sheet1', 'A1:B2', [
    ['=1', 20],
    [30, '=40'],
  ]);
  await settled();
  expect(seen.map(({ formulaDetails }) => formulaDetails)).toEqual([
    [
      { cellAddress: 'B1', previousFormula: '=2' },
      { cellAddress: 'B2', previousFormula: '=4' },
    ],
  ]);
});

it('tells selection and activation, of the sheet and of the workbook', async () => {
  host.userAddsSheet('Lain');
  const selection = await listen((sheet) => sheet.onSelectionChanged);
  const activated = await listen((_sheet, context) => context.workbook.worksheets.onActivated);
  const deactivated = await listen((_sheet, context) => context.workbook.worksheets.onDeactivated);
  const anywhere = await listen((_sheet, context) => context.workbook.onSelectionChanged);
  host.select('Sheet1', 'C3:D4');
  host.activate('Lain');
  await settled();
  expect(selection.map(({ address }) => address)).toEqual(['C3:D4']);
  expect(anywhere).toHaveLength(1);
  const [first, second] = host.workbook.sheets.map(({ id }) => id);
  expect(activated.map(({ worksheetId }) => worksheetId)).toEqual([second]);
  expect(deactivated.map(({ worksheetId }) => worksheetId)).toEqual([first]);
});

it('tells sheets that come and go', async () => {
  const added = await listen((_sheet, context) => context.workbook.worksheets.onAdded);
  const deleted = await listen((_sheet, context) => context.workbook.worksheets.onDeleted);
  host.userAddsSheet('Baru');
  const id = host.workbook.sheets[1]?.id;
  host.userDeletesSheet('Baru');
  await settled();
  expect(
    [added, deleted].map((list) => list.map(({ worksheetId, source }) => [worksheetId, source])),
  ).toEqual([[[id, 'Local']], [[id, 'Local']]]);
});

it('tells that a sheet was protected', async () => {
  const seen = await listen((sheet) => sheet.onProtectionChanged);
  await onSheet(async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
  });
  await settled();
  expect(seen.map(({ isProtected }) => isProtected)).toEqual([true]);
});

it('offers no onNameChanged at the floor, as it is newer', () => {
  return onSheet((sheet) => {
    expect(() => sheet.onNameChanged).toThrow('onNameChanged');
    return Promise.resolve();
  });
});
