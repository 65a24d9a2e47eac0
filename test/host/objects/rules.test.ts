import { errorOf, newHost, onSheet } from './onHost';

describe('data validation', () => {
  it('keeps lists from ranges, prompts and alerts', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      const validation = sheet.getRange('C5:C9').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A4') } };
      validation.prompt = { title: 'Nilai', message: 'Pilih nilai', showPrompt: true };
      validation.errorAlert = {
        title: 'Salah',
        message: 'Tidak ada di daftar',
        showAlert: true,
        style: 'Stop',
      };
      validation.ignoreBlanks = true;
      validation.load('rule,type,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      expect(validation.type).toBe('List');
      expect(validation.rule).toEqual({ list: { inCellDropDown: true, source: '=Sheet1!$A$1:$A$4' } });
      expect(validation.prompt).toEqual({ title: 'Nilai', message: 'Pilih nilai', showPrompt: true });
      expect(validation.errorAlert.message).toBe('Tidak ada di daftar');
    });
    expect(host.workbook.sheets[0]?.validations.map(({ areas }) => areas)).toEqual([
      [{ row: 4, column: 2, rows: 5, columns: 1 }],
    ]);
  });

  it('keeps custom rules over several areas, and clears them from some cells', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      sheet.getRanges('B2:B3,D2:D3').dataValidation.rule = { custom: { formula: '=ISNUMBER(B2)' } };
      sheet.getRange('B2').dataValidation.clear();
      const [left, cleared] = [sheet.getRange('D3').dataValidation, sheet.getRange('B2').dataValidation];
      left.load('type,rule');
      cleared.load('type');
      await context.sync();
      expect([left.type, left.rule, cleared.type]).toEqual([
        'Custom',
        { custom: { formula: '=ISNUMBER(B3)' } },
        'None',
      ]);
    });
    expect(host.workbook.sheets[0]?.validations).toHaveLength(1);
  });

  it('refuses an inline list above 255 characters', async () => {
    newHost();
    const error = await errorOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'x'.repeat(256) },
        };
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', location: 'DataValidation.rule' });
  });
});

describe('conditional formats', () => {
  it('adds custom and cell value rules with their looks; a new one goes in front', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:F20');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>=Batas';
      custom.custom.format.fill.color = '#C6EFCE';
      custom.custom.format.font.color = '#006100';
      custom.custom.format.font.bold = true;
      custom.custom.format.borders.getItem('EdgeTop').style = 'Continuous';
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '=0.8', operator: 'LessThan' };
      value.cellValue.format.font.color = '#9C0006';
      range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
      const first = range.conditionalFormats.getItemAt(1);
      first.custom.rule.load('formula');
      const absent = first.cellValueOrNullObject;
      absent.load('rule');
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['CellValue', 0],
        ['Custom', 1],
      ]);
      expect([first.custom.rule.formula, absent.isNullObject]).toEqual(['=$B2>=Batas', true]);
    });
    expect(host.workbook.sheets[0]?.conditionalFormats.find(({ type }) => type === 'custom')).toMatchObject({
      areas: [{ row: 1, column: 1, rows: 19, columns: 5 }],
      formula: '=$B2>=Batas',
      stopIfTrue: true,
      priority: 1,
      format: {
        fill: '#C6EFCE',
        fontColour: '#006100',
        bold: true,
        borders: { top: { style: 'Continuous', colour: '#000000' } },
      },
    });
  });

  it('clears and deletes', async () => {
    const host = newHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A9').conditionalFormats.add('ContainsText').textComparison.rule = {
        operator: 'Contains',
        text: 'belum',
      };
      const second = sheet.getRange('C1:C9').conditionalFormats.add('Custom');
      await context.sync();
      const count = sheet.getRange('A:C').conditionalFormats.getCount();
      sheet.getRange('A1:A4').conditionalFormats.clearAll();
      second.delete();
      await context.sync();
      expect(count.value).toBe(2);
    });
    expect(host.workbook.sheets[0]?.conditionalFormats.map(({ areas, text }) => [areas, text])).toEqual([
      [[{ row: 4, column: 0, rows: 5, columns: 1 }], 'belum'],
    ]);
  });
});

describe('protection', () => {
  it('lets unlocked cells be written, refuses locked ones, and keeps what was done before', async () => {
    const host = newHost();
    const write = onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A:A').format.columnWidth = 96;
      sheet.getRange('A1:A2').values = [[2], [3]];
      await context.sync();
    });
    expect(await errorOf(write)).toMatchObject({ code: 'AccessDenied', location: 'Range.values' });
    expect(host.workbook.sheets[0]?.cells.get(0)?.get(0)?.input).toEqual({ kind: 'constant', value: 1 });
    const insert = onSheet(async (sheet, context) => {
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(await errorOf(insert)).toMatchObject({ code: 'AccessDenied' });
    expect(() => {
      host.userEdits('Sheet1', 'B2', 1);
    }).toThrow('protected');
    await onSheet(async (sheet, context) => {
      sheet.protection.load('protected,options');
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatColumns]).toEqual([true, true]);
      sheet.protection.unprotect();
      sheet.getRange('A2').values = [[3]];
      await context.sync();
    });
  });

  it('refuses to protect twice, and a wrong password', async () => {
    newHost();
    const protect = (): Promise<unknown> =>
      onSheet(async (sheet, context) => {
        sheet.protection.protect({}, 'rahasia');
        await context.sync();
      });
    await protect();
    expect(await errorOf(protect())).toMatchObject({ code: 'AccessDenied' });
    const unprotect = onSheet(async (sheet, context) => {
      sheet.protection.unprotect('salah');
      await context.sync();
    });
    expect(await errorOf(unprotect)).toMatchObject({ code: 'AccessDenied' });
  });

  it('refuses new sheets in a workbook of protected structure', async () => {
    const host = newHost();
    const add = Excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('Baru');
      await context.sync();
    });
    expect(await errorOf(add)).toMatchObject({ code: 'AccessDenied', location: 'WorksheetCollection.add' });
    expect(host.workbook.sheets).toHaveLength(1);
  });
});
