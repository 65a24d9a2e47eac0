import { errorOf, newHost, onSheet } from './onHost';

beforeEach(() => {
  newHost();
});

/** Values, formulas and the like of an area after one sync. */
async function read(address: string): Promise<Excel.Interfaces.RangeData> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load('values,formulas,formulasR1C1,text,valueTypes,numberFormat,address');
    await context.sync();
    return range.toJSON();
  });
}

describe('values', () => {
  it('computes formulas and keeps their text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1.5, '=A1*2'],
        ['teks', '=A2&"!"'],
      ];
      await context.sync();
    });
    const { values, formulas, valueTypes } = await read('A1:B2');
    expect(values).toEqual([
      [1.5, 3],
      ['teks', 'teks!'],
    ]);
    expect(formulas).toEqual([
      [1.5, '=A1*2'],
      ['teks', '=A2&"!"'],
    ]);
    expect(valueTypes).toEqual([
      ['Double', 'Double'],
      ['String', 'String'],
    ]);
  });

  it('reads an empty cell as "" and an error as its text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=1/0']];
      sheet.getRange('A2').formulas = [['=NA()']];
      await context.sync();
    });
    const { values, valueTypes, text } = await read('A1:A3');
    expect(values).toEqual([['#DIV/0!'], ['#N/A'], ['']]);
    expect(valueTypes).toEqual([['Error'], ['Error'], ['Empty']]);
    expect(text).toEqual([['#DIV/0!'], ['#N/A'], ['']]);
  });

  it('spreads one value, leaves cells with null alone, empties with ""', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = 7 as unknown as number[][];
      sheet.getRange('A1:B1').values = [[null, '']];
      await context.sync();
    });
    expect((await read('A1:B2')).values).toEqual([
      [7, ''],
      [7, 7],
    ]);
  });

  it('reads texts like numbers unless the format is @, and keeps a text behind an apostrophe', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A2').numberFormat = [['@']];
      sheet.getRange('A1:A4').values = [['91.5'], ['91.5'], ["'=A1"], ['TRUE']];
      await context.sync();
    });
    const { values, valueTypes } = await read('A1:A4');
    expect(values).toEqual([[91.5], ['91.5'], ['=A1'], [true]]);
    expect(valueTypes).toEqual([['Double'], ['String'], ['String'], ['Boolean']]);
  });

  it('refuses a grid of another shape and writes nothing of it', async () => {
    const error = await errorOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B2').values = [[1, 2]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
    expect(error.location).toBe('Range.values');
    expect((await read('A1')).values).toEqual([['']]);
  });

  it('writes 30,000 cells that arrive in slices', async () => {
    const host = newHost();
    const grid = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) =>
        column === 9 ? `=A${row + 2}+B${row + 2}` : row * 10 + column,
      ),
    );
    await onSheet(async (sheet, context) => {
      sheet.getRange('A2:J3001').formulas = grid;
      await context.sync();
    });
    expect(host.syncs).toBe(1);
    const [first = ''] = host.requests.map(({ text }) => text);
    expect(first.match(/"Name":"Formulas"/g)?.length).toBe(20);
    const { values, formulas } = await read('A3000:J3001');
    expect(values).toEqual([
      [29980, 29981, 29982, 29983, 29984, 29985, 29986, 29987, 29988, 59961],
      [29990, 29991, 29992, 29993, 29994, 29995, 29996, 29997, 29998, 59981],
    ]);
    expect(formulas?.[1]?.[9]).toBe('=A3001+B3001');
  });

  it('takes and gives formulas in R1C1 form', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[2], [3]];
      sheet.getRange('B1:B2').formulasR1C1 = [['=RC[-1]*10'], ['=RC[-1]+R1C1']];
      await context.sync();
    });
    const { formulas, formulasR1C1, values } = await read('B1:B2');
    expect(formulas).toEqual([['=A1*10'], ['=A2+$A$1']]);
    expect(formulasR1C1).toEqual([['=RC[-1]*10'], ['=RC[-1]+R1C1']]);
    expect(values).toEqual([[20], [5]]);
  });

  it('shows text under the number format', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1234.5], [0.875], [45292]];
      range.numberFormat = [['#,##0.00'], ['0.00%'], ['yyyy-mm-dd']];
      await context.sync();
    });
    expect((await read('A1:A3')).text).toEqual([['1,234.50'], ['87.50%'], ['2024-01-01']]);
  });
});

describe('other cells', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 2), 'D3'],
    ['getOffsetRange', (range) => range.getOffsetRange(2, -1), 'A4:C5'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:C4'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'D2:D3'],
    ['getLastCell', (range) => range.getLastCell(), 'D3'],
    ['getLastRow', (range) => range.getLastRow(), 'B3:D3'],
    ['getLastColumn', (range) => range.getLastColumn(), 'D2:D3'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:D1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B4:D5'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A3'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'E2:F3'],
    ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['getIntersection', (range) => range.getIntersection('C1:C9'), 'C2:C3'],
  ])('%s', async (_name, step, address) => {
    const found = await onSheet(async (sheet, context) => {
      const range = step(sheet.getRange('B2:D3'));
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  it('gives null objects where nothing is', async () => {
    const nulls = await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      const crossing = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      const special = sheet.getRange('A1:B2').getSpecialCellsOrNullObject('Formulas');
      used.load('isNullObject');
      crossing.load('address');
      special.load('address');
      // Nothing done to a null object does anything.
      used.values = [[1]];
      used.format.font.bold = true;
      await context.sync();
      return [used.isNullObject, crossing.isNullObject, special.isNullObject];
    });
    expect(nulls).toEqual([true, true, true]);
    expect((await read('A1')).values).toEqual([['']]);
  });

  it('answers the used range, with and without formats', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('C3').values = [[1]];
      sheet.getRange('E9').format.fill.color = '#FFFF00';
      const valuesOnly = sheet.getUsedRange(true);
      const all = sheet.getUsedRange();
      valuesOnly.load('address');
      all.load('address');
      await context.sync();
      return [valuesOnly.address, all.address];
    });
    expect(found).toEqual(['Sheet1!C3', 'Sheet1!C3:E9']);
  });

  it('finds special cells', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C2').formulas = [
        [1, '=A1', 'x'],
        ['', '=1/0', ''],
      ];
      const formulas = sheet.getRange('A1:C2').getSpecialCells('Formulas');
      const errors = sheet.getRange('A1:C2').getSpecialCells('Formulas', 'Errors');
      const constants = sheet.getRange('A1:C2').getSpecialCells('Constants');
      for (const areas of [formulas, errors, constants]) areas.load('address,cellCount');
      await context.sync();
      return [formulas, errors, constants].map(({ address }) => address);
    });
    expect(found).toEqual(['Sheet1!B1,Sheet1!B2', 'Sheet1!B2', 'Sheet1!A1,Sheet1!C1']);
  });
});

describe('edits', () => {
  it('moves formulas, names and kept ranges when rows are inserted', async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
      context.workbook.names.add('Jumlah', sheet.getRange('A3'));
      const total = sheet.getRange('A3');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      total.load('address,formulas,values');
      const named = context.workbook.names.getItem('Jumlah');
      named.load('formula');
      await context.sync();
      const name: unknown = named.formula;
      return { total: total.toJSON(), name };
    });
    expect(result.total).toMatchObject({ address: 'Sheet1!A5', formulas: [['=A1+A4']], values: [[3]] });
    expect(result.name).toBe('=Sheet1!$A$5');
  });

  it('deletes columns; what referred to them reads #REF!', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').formulas = [[1, 2, '=A1+B1']];
      sheet.getRange('B:B').delete('Left');
      await context.sync();
    });
    const { formulas, values } = await read('B1');
    expect(formulas).toEqual([['=A1+#REF!']]);
    expect(values).toEqual([['#REF!']]);
  });

  it('refuses a range whose cells are deleted', async () => {
    const error = await errorOf(
      onSheet(async (sheet, context) => {
        const range = sheet.getRange('A2');
        await context.sync();
        sheet.getRange('2:2').delete('Up');
        range.load('address');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidReference');
  });

  it('sorts rows by keys below a header', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['kode', 'nilai'],
        ['c', 2],
        ['a', 3],
        ['b', 2],
      ];
      range.sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
      await context.sync();
    });
    expect((await read('A1:B4')).values).toEqual([
      ['kode', 'nilai'],
      ['a', 3],
      ['b', 2],
      ['c', 2],
    ]);
  });

  it('copies with references moved, or values alone', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[5, '=A1*2']];
      sheet.getRange('A2').values = [[6]];
      sheet.getRange('B2').copyFrom('B1');
      sheet.getRange('D1').copyFrom(sheet.getRange('B1'), 'Values');
      await context.sync();
    });
    expect((await read('B2')).formulas).toEqual([['=A2*2']]);
    expect((await read('D1')).formulas).toEqual([[10]]);
  });

  it('clears contents and keeps formats, or the other way round', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.cells.get(0)?.get(0)).toEqual({ format: { bold: true } });
    expect(host.workbook.sheets[0]?.cells.get(0)?.get(1)).toEqual({ input: { kind: 'constant', value: 2 } });
  });

  it('merges, groups, folds and hides', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      sheet.getRange('E:F').group('ByColumns');
      sheet.getRange('E:F').hideGroupDetails('ByColumns');
      sheet.getRange('3:3').rowHidden = true;
      const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject();
      const hidden = sheet.getRange('A2:F4');
      merged.load('address');
      hidden.load('rowHidden,columnHidden');
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:C1');
      expect([hidden.rowHidden, hidden.columnHidden]).toEqual([null, null]);
    });
    const [sheet] = host.workbook.sheets;
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(sheet?.columns.get(4)).toMatchObject({ outlineLevel: 1, hidden: true });
    expect(sheet?.columns.get(6)).toMatchObject({ collapsed: true });
    expect(sheet?.rows.get(2)).toEqual({ hidden: true });
  });

  it('keeps a hyperlink to a place in the workbook and shows its text', async () => {
    const link = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.hyperlink = { documentReference: "'Sheet1'!B2", textToDisplay: 'Ke sel', screenTip: 'Lihat' };
      range.load('hyperlink,values');
      await context.sync();
      return [range.hyperlink, range.values];
    });
    expect(link).toEqual([
      { documentReference: "'Sheet1'!B2", textToDisplay: 'Ke sel', screenTip: 'Lihat' },
      [['Ke sel']],
    ]);
  });
});

describe('properties of lines', () => {
  it('tell which rows and columns are hidden', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const range = sheet.getRange('A1:C4');
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, false]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
    });
  });

  it('refuse what is not kept', async () => {
    const { code } = await errorOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:C4').getRowProperties({ rowHidden: true, address: true });
        await context.sync();
      }),
    );
    expect(code).toBe('NotImplemented');
  });
});
