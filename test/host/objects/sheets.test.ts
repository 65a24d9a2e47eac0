import { errorOf, newHost, onSheet } from './onHost';

describe('worksheets', () => {
  it('adds, renames, moves, hides and deletes; formulas follow', async () => {
    const host = newHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Data Kinerja');
      sheet.getRange('A1').values = [[5]];
      worksheets.getItem('Sheet1').getRange('A1').formulas = [["='Data Kinerja'!A1*2"]];
      sheet.name = 'Pengukuran';
      sheet.position = 0;
      sheet.tabColor = '#1F4E79';
      sheet.showGridlines = false;
      const hidden = worksheets.add('Sementara');
      hidden.visibility = 'VeryHidden';
      const formula = worksheets.getItem('Sheet1').getRange('A1');
      formula.load('formulas,values');
      worksheets.load('items/name,items/position,items/visibility,items/tabColor,items/showGridlines');
      await context.sync();
      expect(formula.formulas).toEqual([['=Pengukuran!A1*2']]);
      expect(formula.values).toEqual([[10]]);
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['Pengukuran', 0, 'Visible'],
        ['Sheet1', 1, 'Visible'],
        ['Sementara', 2, 'VeryHidden'],
      ]);
      expect([worksheets.items[0]?.tabColor, worksheets.items[0]?.showGridlines]).toEqual(['#1F4E79', false]);
      sheet.delete();
      formula.load('formulas,values');
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[['=#REF!A1*2']], [['#REF!']]]);
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sementara']);
  });

  it('finds a sheet by name or id, whatever its capitals, and gives a null object where there is none', async () => {
    newHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem('SHEET1');
      const none = worksheets.getItemOrNullObject('Beranda');
      const count = worksheets.getCount();
      sheet.load('id,name');
      none.load('isNullObject');
      await context.sync();
      const again = worksheets.getItem(sheet.id);
      again.load('name');
      await context.sync();
      expect([again.name, none.isNullObject, count.value]).toEqual(['Sheet1', true, 1]);
    });
  });

  it('refuses a name that is taken or that no sheet may have, and a sheet that is not there', async () => {
    newHost();
    const add = (name: string): Promise<unknown> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
    expect(await errorOf(add('sheet1'))).toMatchObject({ code: 'ItemAlreadyExists' });
    expect(await errorOf(add('a/b'))).toMatchObject({
      code: 'InvalidArgument',
      location: 'WorksheetCollection.add',
    });
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Beranda').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await errorOf(missing)).toMatchObject({
      code: 'ItemNotFound',
      location: 'WorksheetCollection.getItem',
    });
  });

  it('freezes panes and says where', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:C4'));
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      expect(frozen.address).toBe('Sheet1!A1:C4');
    });
    expect(host.workbook.sheets[0]?.freeze).toEqual({ rows: 4, columns: 3 });
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.unfreeze();
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.freeze).toBeUndefined();
  });

  it('keeps the page as set up', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      const page = sheet.pageLayout;
      page.orientation = 'Landscape';
      page.paperSize = 'A4';
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.setPrintArea('B1:H40');
      page.setPrintTitleRows('$3:$4');
      page.setPrintMargins('Centimeters', { left: 1, right: 1 });
      page.headersFooters.defaultForAllPages.centerFooter = 'Halaman &P dari &N';
      const area = page.getPrintAreaOrNullObject();
      const rows = page.getPrintTitleRowsOrNullObject();
      const columns = page.getPrintTitleColumnsOrNullObject();
      area.load('address');
      rows.load('address');
      columns.load('address');
      page.load('zoom,leftMargin,topMargin');
      await context.sync();
      expect([area.address, rows.address, columns.isNullObject]).toEqual([
        'Sheet1!B1:H40',
        'Sheet1!3:4',
        true,
      ]);
      expect(page.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(page.leftMargin).toBeCloseTo(28.35, 2);
      expect(page.topMargin).toBe(54);
    });
    expect(host.workbook.sheets[0]?.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      centerHorizontally: true,
      printArea: { row: 0, column: 1, rows: 40, columns: 7 },
      titleRows: { first: 2, last: 3 },
      footer: { center: 'Halaman &P dari &N' },
    });
  });

  it('puts a filter on a range and takes it off', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange('A3:F20'));
      sheet.autoFilter.load('enabled');
      const range = sheet.autoFilter.getRangeOrNullObject();
      range.load('address');
      await context.sync();
      expect([sheet.autoFilter.enabled, range.address]).toEqual([true, 'Sheet1!A3:F20']);
    });
    expect(host.workbook.sheets[0]?.autoFilter).toEqual({ row: 2, column: 0, rows: 18, columns: 6 });
  });

  it('keeps custom properties of a sheet', async () => {
    newHost();
    await onSheet(async (sheet, context) => {
      sheet.customProperties.add('id', 'measurement');
      const found = sheet.customProperties.getItemOrNullObject('id');
      const none = sheet.customProperties.getItemOrNullObject('tidak ada');
      found.load('value');
      none.load('value');
      await context.sync();
      expect([found.value, none.isNullObject]).toEqual(['measurement', true]);
    });
  });
});

describe('names', () => {
  it('adds names of the workbook and of a sheet, reads and deletes them', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      sheet.getRange('B2').values = [[1.2]];
      names.add('Batas_Capaian', sheet.getRange('B2'), 'batas atas');
      names.add('Tahun', '=2024');
      names.add('Blok', "='Sheet1'!$A$1:$C$9");
      sheet.names.add('Setempat', sheet.getRange('A1'));
      const cap = names.getItem('batas_capaian');
      const year = names.getItem('Tahun');
      const block = names.getItem('Blok').getRange();
      const local = names.getItemOrNullObject('Setempat');
      const count = names.getCount();
      cap.load('name,formula,value,type,comment,visible,scope');
      year.load('value,type');
      block.load('address');
      local.load('name');
      sheet.names.load('items/name,items/scope');
      await context.sync();
      expect(cap.toJSON()).toMatchObject({
        name: 'Batas_Capaian',
        formula: '=Sheet1!$B$2',
        value: 1.2,
        type: 'Range',
        comment: 'batas atas',
        visible: true,
        scope: 'Workbook',
      });
      expect([year.value, year.type, block.address]).toEqual([2024, 'Double', 'Sheet1!A1:C9']);
      expect([local.isNullObject, count.value]).toEqual([true, 3]);
      expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([['Setempat', 'Worksheet']]);
      sheet.getRange('D1').formulas = [['=Batas_Capaian*Tahun']];
      const product = sheet.getRange('D1');
      product.load('values');
      await context.sync();
      expect(product.values).toEqual([[2428.8]]);
      cap.delete();
      await context.sync();
    });
    expect(host.workbook.names.map(({ name }) => name)).toEqual(['Tahun', 'Blok', 'Setempat']);
  });

  it('refuses a name twice and a name like an address', async () => {
    newHost();
    const add = (name: string): Promise<unknown> =>
      Excel.run(async (context) => {
        context.workbook.names.add(name, '=1');
        await context.sync();
      });
    await add('Tahun');
    expect(await errorOf(add('tahun'))).toMatchObject({ code: 'ItemAlreadyExists' });
    expect(await errorOf(add('TW1'))).toMatchObject({ code: 'InvalidArgument' });
  });

  it('gives a null range for a name whose cells are gone', async () => {
    newHost();
    await onSheet(async (sheet, context) => {
      context.workbook.names.add('Hilang', sheet.getRange('B2'));
      sheet.getRange('2:2').delete('Up');
      const name = context.workbook.names.getItem('Hilang');
      const range = name.getRangeOrNullObject();
      name.load('formula,type,value');
      range.load('address');
      await context.sync();
      expect([name.formula, name.type, name.value, range.isNullObject]).toEqual([
        '=Sheet1!#REF!',
        'Error',
        '#REF!',
        true,
      ]);
    });
  });
});

describe('parts of the workbook', () => {
  it('keeps custom XML parts by namespace', async () => {
    const host = newHost();
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<?xml version="1.0"?><r:rekaman xmlns:r="urn:renstra" versi="1"/>');
      parts.add('<lain xmlns="urn:lain"/>');
      part.load('id,namespaceUri');
      await context.sync();
      const found = parts.getByNamespace('urn:renstra').getOnlyItemOrNullObject();
      const none = parts.getByNamespace('urn:tidak-ada').getOnlyItemOrNullObject();
      const xml = found.getXml();
      found.load('id');
      none.load('id');
      await context.sync();
      expect([found.id, none.isNullObject, part.namespaceUri]).toEqual([part.id, true, 'urn:renstra']);
      expect(xml.value).toContain('versi="1"');
      found.setXml('<r:rekaman xmlns:r="urn:renstra" versi="2"/>');
      await context.sync();
    });
    expect(host.workbook.customXmlParts.map(({ xml }) => xml)).toEqual([
      '<r:rekaman xmlns:r="urn:renstra" versi="2"/>',
      '<lain xmlns="urn:lain"/>',
    ]);
  });

  it('keeps settings and document properties', async () => {
    const host = newHost();
    await Excel.run(async (context) => {
      context.workbook.settings.add('bahasa', { kode: 'id' });
      const setting = context.workbook.settings.getItemOrNullObject('bahasa');
      const none = context.workbook.settings.getItemOrNullObject('x');
      setting.load('value');
      none.load('value');
      context.workbook.properties.title = 'Renstra';
      await context.sync();
      expect([setting.value, none.isNullObject]).toEqual([{ kode: 'id' }, true]);
    });
    expect(host.workbook.properties).toEqual({ title: 'Renstra' });
  });

  it('answers the selection and selects', async () => {
    const host = newHost();
    host.select('Sheet1', 'B2:C3');
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load('address');
      active.load('address');
      context.workbook.worksheets.add('Lain').getRange('D4').select();
      await context.sync();
      expect([selected.address, active.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
    });
    expect(host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId)?.name).toBe('Lain');
    expect(host.workbook.selection.area).toEqual({ row: 3, column: 3, rows: 1, columns: 1 });
  });

  it('computes only when told to in manual mode', async () => {
    newHost();
    await onSheet(async (sheet, context) => {
      context.workbook.application.calculationMode = 'Manual';
      const range = sheet.getRange('A1:B1');
      range.formulas = [[2, '=A1*2']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[2, '']]);
      context.workbook.application.calculate('Full');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[2, 4]]);
    });
  });
});
