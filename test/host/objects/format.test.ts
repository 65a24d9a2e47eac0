import { errorOf, newHost, onSheet } from './onHost';

it('sets and reads fonts, fills, alignment, protection, widths', async () => {
  const host = newHost();
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:C3');
    range.set({
      numberFormat: [
        ['0.0', '0.0'],
        ['0.0', '@'],
      ],
      format: {
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        indentLevel: 1,
        textOrientation: 90,
        columnWidth: 63,
        rowHeight: 30,
        font: { name: 'Arial', size: 14, bold: true, italic: true, color: '#1f4e79', underline: 'Single' },
        fill: { color: '#ddebf7' },
        protection: { locked: false },
      },
    });
    range.load(
      'numberFormat,format/horizontalAlignment,format/columnWidth,format/rowHeight,format/font,format/fill/color,format/protection/locked',
    );
    await context.sync();
    return range.toJSON();
  });
  expect(read.numberFormat).toEqual([
    ['0.0', '0.0'],
    ['0.0', '@'],
  ]);
  expect(read.format?.font).toEqual({
    name: 'Arial',
    size: 14,
    bold: true,
    italic: true,
    color: '#1F4E79',
    underline: 'Single',
    strikethrough: false,
  });
  expect(read.format?.fill?.color).toBe('#DDEBF7');
  expect(read.format?.protection?.locked).toBe(false);
  expect([read.format?.columnWidth, read.format?.rowHeight]).toEqual([63, 30]);
  expect(host.workbook.sheets[0]?.cells.get(1)?.get(1)?.format).toEqual({
    numberFormat: '0.0',
    horizontal: 'Center',
    vertical: 'Top',
    wrap: true,
    indent: 1,
    rotation: 90,
    fontName: 'Arial',
    fontSize: 14,
    bold: true,
    italic: true,
    fontColour: '#1F4E79',
    underline: true,
    fill: '#DDEBF7',
    locked: false,
  });
  expect(host.workbook.sheets[0]?.columns.get(2)?.width).toBeCloseTo(12, 10);
});

it('reads null where cells differ', async () => {
  newHost();
  const font = await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.bold = true;
    const { font } = sheet.getRange('A1:B1').format;
    font.load('bold,italic,name');
    await context.sync();
    return [font.bold, font.italic, font.name];
  });
  expect(font).toEqual([null, false, 'Calibri']);
});

it('draws borders around and inside', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.getItem('InsideVertical').color = '#BFBFBF';
    borders.load('items/sideIndex,items/style');
    await context.sync();
    expect(borders.items.map(({ sideIndex, style }) => [sideIndex, style]).slice(0, 5)).toEqual([
      ['EdgeTop', 'Continuous'],
      ['EdgeBottom', 'None'],
      ['EdgeLeft', 'None'],
      ['EdgeRight', 'None'],
      ['InsideVertical', 'Continuous'],
    ]);
  });
  const cells = host.workbook.sheets[0]?.cells;
  expect(cells?.get(0)?.get(0)?.format?.borders).toEqual({
    top: { style: 'Continuous', colour: '#000000', weight: 'Medium' },
    right: { style: 'Continuous', colour: '#BFBFBF' },
  });
  expect(cells?.get(1)?.get(1)?.format?.borders).toEqual({
    left: { style: 'Continuous', colour: '#BFBFBF' },
  });
});

it('formats whole columns without filling a million cells', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A:B').format.font.name = 'Arial';
    await context.sync();
  });
  expect(host.workbook.sheets[0]?.cells.size).toBe(0);
  expect(host.workbook.sheets[0]?.columns.get(1)?.format).toEqual({ fontName: 'Arial' });
});

it('fits columns to their longest text', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A2').values = [['pendek'], ['jauh lebih panjang dari itu']];
    sheet.getRange('A:A').format.autofitColumns();
    await context.sync();
  });
  expect(host.workbook.sheets[0]?.columns.get(0)?.width).toBeCloseTo(28.71, 5);
});

it('refuses areas of several sheets, as of one that is not there', async () => {
  const host = newHost();
  host.userAddsSheet('Lain');
  for (const address of ['A1,Lain!B2', 'A1,Tiada!B2']) {
    const run = onSheet(async (sheet, context) => {
      sheet.getRanges(address).format.fill.color = '#FFF2CC';
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ name: 'RichApi.Error' });
  }
  expect(host.workbook.sheets.map(({ cells }) => cells.size)).toEqual([0, 0]);
});

it('formats several areas at once', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('A1,C1:C2');
    areas.format.fill.color = '#FFF2CC';
    areas.load('address,areaCount,cellCount');
    areas.areas.load('items/address');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1,Sheet1!C1:C2', 2, 3]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(['Sheet1!A1', 'Sheet1!C1:C2']);
  });
  expect([0, 1].map((row) => host.workbook.sheets[0]?.cells.get(row)?.get(2)?.format?.fill)).toEqual([
    '#FFF2CC',
    '#FFF2CC',
  ]);
});

it('refuses what is no colour', async () => {
  newHost();
  const error = await errorOf(
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = 'merah';
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: 'InvalidArgument', location: 'RangeFill.color' });
});
