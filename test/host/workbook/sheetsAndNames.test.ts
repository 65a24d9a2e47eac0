import {
  createWorkbook,
  addSheet,
  renameSheet,
  deleteSheet,
  moveSheet,
  setSheetVisibility,
  activateSheet,
  addName,
  renameName,
  deleteName,
  findName,
  areaOfName,
  setValidation,
  addConditionalFormat,
} from '../../../src/host/workbook/operations';
import { at, cell, refusal, sheetOf, type, workbookOf } from './workbookOf';

describe('sheets', () => {
  it('a new workbook has one sheet, Sheet1', () => {
    const model = createWorkbook();
    expect(model.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Sheet1', 'Visible']]);
    expect(model.activeSheetId).toBe('{00000000-0001-0000-0000-000000000000}');
  });

  it('sheets get names and ids of their own', () => {
    const model = createWorkbook();
    const first = addSheet(model, 'Beranda');
    const second = addSheet(model);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Beranda', 'Sheet3']);
    expect(new Set(model.sheets.map(({ id }) => id)).size).toBe(3);
    expect(first.changes).toEqual([{ kind: 'sheetAdded', sheetId: first.sheet.id }]);
    expect(second.sheet.cells.size).toBe(0);
  });

  it.each([
    ['', 'InvalidArgument'],
    ['a'.repeat(32), 'InvalidArgument'],
    ['a'.repeat(31), undefined],
    ['a/b', 'InvalidArgument'],
    ['a[b', 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ["a'", 'InvalidArgument'],
    ["Ka'bah", undefined],
    ['History', 'InvalidArgument'],
    ['SHEET1', 'ItemAlreadyExists'],
    ['Pengukuran 2024', undefined],
  ])('name %j: %s', (name, code) => {
    const model = createWorkbook();
    expect(refusal(() => addSheet(model, name))).toBe(code);
    expect(model.sheets).toHaveLength(code === undefined ? 2 : 1);
  });

  it('renaming reaches formulas, names, validations, conditional formats and charts', () => {
    const { model, sheet } = workbookOf([['=Data!A1', "='Data'!$B$2+SUM(Data!A:A)", '="Data!A1"', 5]]);
    const { sheet: data } = addSheet(model, 'Data');
    addName(model, { name: 'Isi', formula: '=Data!$A$1:$A$9' });
    setValidation(sheet, [at('A2')], {
      rule: { list: { inCellDropDown: true, source: '=Data!$A$1:$A$3' } },
      ignoreBlanks: true,
    });
    addConditionalFormat(sheet, {
      areas: [at('A1:A2')],
      type: 'custom',
      formula: '=A1>Data!$A$1',
      format: {},
      stopIfTrue: false,
    });
    sheet.charts.push({
      id: 'c',
      name: 'c',
      type: 'Line',
      series: [{ values: '=Data!$A$1:$A$9' }],
      position: { left: 0, top: 0, width: 1, height: 1 },
      options: {},
    });
    const changes = renameSheet(model, data, 'Data Dukung');
    expect(changes).toEqual([
      { kind: 'sheetRenamed', sheetId: data.id, before: 'Data', after: 'Data Dukung' },
    ]);
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => cell(sheet, address)?.input)).toEqual([
      { kind: 'formula', text: "='Data Dukung'!A1" },
      { kind: 'formula', text: "='Data Dukung'!$B$2+SUM('Data Dukung'!A:A)" },
      { kind: 'formula', text: '="Data!A1"' },
      { kind: 'constant', value: 5 },
    ]);
    expect(model.names[0]?.formula).toBe("='Data Dukung'!$A$1:$A$9");
    expect(sheet.validations[0]?.rule).toEqual({
      list: { inCellDropDown: true, source: "='Data Dukung'!$A$1:$A$3" },
    });
    expect(sheet.conditionalFormats[0]?.formula).toBe("=A1>'Data Dukung'!$A$1");
    expect(sheet.charts[0]?.series[0]?.values).toBe("='Data Dukung'!$A$1:$A$9");
  });

  it('may change only the case of its name, not take another one', () => {
    const { model, sheet } = workbookOf();
    addSheet(model, 'Rekap');
    renameSheet(model, sheetOf(model, 'rekap'), 'REKAP');
    expect(refusal(() => renameSheet(model, sheet, 'rekap'))).toBe('ItemAlreadyExists');
    expect(model.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'REKAP']);
  });

  it('deleting leaves #REF! and activates a neighbour; the last visible sheet stays', () => {
    const { model, sheet } = workbookOf();
    const { sheet: data } = addSheet(model, 'Data');
    const { sheet: hidden } = addSheet(model, 'Rahasia');
    setSheetVisibility(model, hidden, 'VeryHidden');
    type(sheet, 'A1', [['=Data!A1+1']]);
    addName(model, { name: 'Milik', formula: '=Data!$A$1', sheetId: data.id });
    addName(model, { name: 'Isi', formula: '=Data!$A$1' });
    activateSheet(model, data);
    deleteSheet(model, data);
    expect(cell(sheet, 'A1')?.input).toEqual({ kind: 'formula', text: '=#REF!A1+1' });
    expect(model.names.map(({ name, formula }) => [name, formula])).toEqual([['Isi', '=#REF!$A$1']]);
    expect(model.activeSheetId).toBe(sheet.id);
    expect(refusal(() => deleteSheet(model, sheet))).toBe('InvalidOperation');
    expect(refusal(() => setSheetVisibility(model, sheet, 'Hidden'))).toBe('InvalidOperation');
    expect(refusal(() => activateSheet(model, hidden))).toBe('InvalidOperation');
  });

  it('moves among all sheets; a protected workbook keeps its sheets', () => {
    const { model, sheet } = workbookOf();
    addSheet(model, 'B');
    addSheet(model, 'C');
    expect(moveSheet(model, sheet, 2)).toEqual([
      { kind: 'sheetMoved', sheetId: sheet.id, before: 0, after: 2 },
    ]);
    expect(model.sheets.map(({ name }) => name)).toEqual(['B', 'C', 'Sheet1']);
    expect(refusal(() => moveSheet(model, sheet, 3))).toBe('InvalidArgument');
    model.protection = { protected: true };
    expect(refusal(() => addSheet(model, 'D'))).toBe('AccessDenied');
    expect(refusal(() => renameSheet(model, sheet, 'D'))).toBe('AccessDenied');
    expect(refusal(() => deleteSheet(model, sheet))).toBe('AccessDenied');
  });
});

describe('names', () => {
  it.each([
    ['Batas_Capaian', undefined],
    ['_x', undefined],
    ['A1', 'InvalidArgument'],
    ['XFD1048576', 'InvalidArgument'],
    ['XFE1', undefined],
    ['R1C1', 'InvalidArgument'],
    ['R', 'InvalidArgument'],
    ['dua kata', 'InvalidArgument'],
    ['1abc', 'InvalidArgument'],
    ['a-b', 'InvalidArgument'],
    ['TRUE', 'InvalidArgument'],
    ['TW1', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['isi', 'ItemAlreadyExists'],
  ])('%j: %s', (name, code) => {
    const { model } = workbookOf();
    addName(model, { name: 'Isi', formula: '=Sheet1!$A$1' });
    expect(refusal(() => addName(model, { name, formula: '=Sheet1!$A$1' }))).toBe(code);
  });

  it('stand for areas, are found in their scope, and follow a rename', () => {
    const { model, sheet } = workbookOf([['=SUM(Isi)*isi_lain', '="Isi"', '=Lain!Isi', '=Sheet1!Isi']]);
    const { sheet: other } = addSheet(model, 'Lain');
    const { name } = addName(model, { name: 'Isi', formula: 'Sheet1!$B$2:$C$5', comment: 'semua' });
    const { name: own } = addName(model, { name: 'Isi', formula: '=1', sheetId: other.id });
    type(other, 'A1', [['=Isi']]);
    expect(areaOfName(model, name)).toEqual({ sheet, area: at('B2:C5') });
    expect(areaOfName(model, own)).toBeUndefined();
    expect(findName(model, 'ISI')).toBe(name);
    expect(findName(model, 'isi', other.id)).toBe(own);
    renameName(model, name, 'Semua');
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => cell(sheet, address)?.input)).toEqual([
      { kind: 'formula', text: '=SUM(Semua)*isi_lain' },
      { kind: 'formula', text: '="Isi"' },
      { kind: 'formula', text: '=Lain!Isi' },
      { kind: 'formula', text: '=Sheet1!Semua' },
    ]);
    expect(cell(other, 'A1')?.input).toEqual({ kind: 'formula', text: '=Isi' });
    expect(deleteName(model, name)).toEqual([{ kind: 'names' }]);
    expect(model.names).toEqual([own]);
  });
});
