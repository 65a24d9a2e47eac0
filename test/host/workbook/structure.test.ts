import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { SheetModel } from '../../../src/host/workbook/model';
import {
  addConditionalFormat,
  addName,
  addSheet,
  changeFormat,
  deleteCells,
  formatAt,
  insertCells,
  mergeArea,
  setValidation,
  shiftArea,
  validationAt,
  wholeColumns,
  wholeRows,
} from '../../../src/host/workbook/operations';
import { at, cell, contents, refusal, type, values, workbookOf } from './workbookOf';

beforeAll(initialiseEngineInNode);

/** A workbook in which everything that has a place has one. */
function furnished() {
  const { model, sheet } = workbookOf([
    ['Kunci', 'Target', 'Realisasi', 'Capaian'],
    ['a', 10, 5, '=C2/B2'],
    ['b', 20, 30, '=C3/B3'],
    ['c', 40, 10, '=C4/B4'],
    ['Jumlah', '=SUM(B2:B4)', '=SUM(C$2:C$4)', '=C5/$B$5'],
  ]);
  const { sheet: other } = addSheet(model, 'Rekap');
  type(other, 'A1', [['=Sheet1!D3', '=SUM(Isi)', '=MAX(Sheet1!B:B)']]);
  addName(model, { name: 'Isi', formula: '=Sheet1!$B$2:$B$4' });
  addName(model, { name: 'Baris_b', formula: '=Sheet1!$C$3' });
  mergeArea(sheet, at('A7:B8'), false);
  setValidation(sheet, [at('C2:C4')], { rule: { custom: { formula: '=ISNUMBER(C2)' } }, ignoreBlanks: true });
  addConditionalFormat(sheet, {
    areas: [at('A2:D4')],
    type: 'custom',
    formula: '=$D2<1',
    format: { fill: '#FF0000' },
    stopIfTrue: false,
  });
  sheet.autoFilter = at('A1:D5');
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.page = {
    orientation: 'Landscape',
    printArea: at('A1:D8'),
    titleRows: { first: 0, last: 0 },
    titleColumns: { first: 0, last: 1 },
  };
  sheet.rows.set(2, { height: 30 });
  sheet.columns.set(2, { width: 20, outlineLevel: 1 });
  sheet.charts.push({
    id: '1',
    name: 'g',
    type: 'Line',
    series: [{ values: '=Sheet1!$D$2:$D$4', categories: '=Sheet1!$A$2:$A$4', nameFormula: '=Sheet1!$D$1' }],
    position: { left: 0, top: 0, width: 1, height: 1 },
    options: {},
  });
  changeFormat(sheet, at('C3'), (format) => ({ ...format, bold: true }));
  return { model, sheet, other };
}

const rules = (sheet: SheetModel) => ({
  validation: sheet.validations.map(({ areas, rule }) => ({ areas, rule })),
  conditional: sheet.conditionalFormats.map(({ areas, formula }) => ({ areas, formula })),
});

describe('inserting', () => {
  it('rows: everything below moves, what spans them grows', () => {
    const { model, sheet, other } = furnished();
    expect(insertCells(model, sheet, wholeRows(2, 2), 'Down')).toEqual([
      { kind: 'data', sheetId: sheet.id, area: wholeRows(2, 2), changeType: 'RowInserted' },
    ]);
    expect(contents(sheet, 'A2:D7')).toEqual([
      ['a', 10, 5, '=C2/B2'],
      ['', '', '', ''],
      ['', '', '', ''],
      ['b', 20, 30, '=C5/B5'],
      ['c', 40, 10, '=C6/B6'],
      ['Jumlah', '=SUM(B2:B6)', '=SUM(C$2:C$6)', '=C7/$B$7'],
    ]);
    expect(contents(other, 'A1:C1')).toEqual([['=Sheet1!D5', '=SUM(Isi)', '=MAX(Sheet1!B:B)']]);
    expect(model.names.map(({ formula }) => formula)).toEqual(['=Sheet1!$B$2:$B$6', '=Sheet1!$C$5']);
    expect(sheet.merges).toEqual([at('A9:B10')]);
    expect(rules(sheet)).toEqual({
      validation: [{ areas: [at('C2:C6')], rule: { custom: { formula: '=ISNUMBER(C2)' } } }],
      conditional: [{ areas: [at('A2:D6')], formula: '=$D2<1' }],
    });
    expect(sheet.autoFilter).toEqual(at('A1:D7'));
    expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
    expect(sheet.page.printArea).toEqual(at('A1:D10'));
    expect(sheet.rows.get(4)).toEqual({ height: 30 });
    expect(sheet.rows.get(2)).toBeUndefined();
    expect(sheet.charts[0]?.series[0]).toMatchObject({
      values: '=Sheet1!$D$2:$D$6',
      categories: '=Sheet1!$A$2:$A$6',
      nameFormula: '=Sheet1!$D$1',
    });
    expect(formatAt(sheet, 4, 2)).toEqual({ bold: true });
    expect(values(model, sheet, 'B7:D7')).toEqual(
      [[70, 45, 45 / 70]].map(([b, c, d]) => [b, c, Number(d?.toPrecision(15))]),
    );
    expect(values(model, other, 'A1:C1')).toEqual([[1.5, 70, 70]]);
  });

  it('new rows look like the row above', () => {
    const { model, sheet } = furnished();
    insertCells(model, sheet, wholeRows(3, 1), 'Down');
    expect(formatAt(sheet, 3, 2)).toEqual({ bold: true });
    expect(sheet.rows.get(3)).toEqual({ height: 30 });
    expect(cell(sheet, 'C4')).toEqual({ format: { bold: true } });
  });

  it('columns', () => {
    const { model, sheet, other } = furnished();
    const [change] = insertCells(model, sheet, wholeColumns(2, 1), 'Right');
    expect(change).toMatchObject({ changeType: 'ColumnInserted' });
    expect(contents(sheet, 'A3:E3')).toEqual([['b', 20, '', 30, '=D3/B3']]);
    expect(contents(other, 'A1')).toEqual([['=Sheet1!E3']]);
    expect(model.names.map(({ formula }) => formula)).toEqual(['=Sheet1!$B$2:$B$4', '=Sheet1!$D$3']);
    expect(rules(sheet)).toEqual({
      validation: [{ areas: [at('D2:D4')], rule: { custom: { formula: '=ISNUMBER(D2)' } } }],
      conditional: [{ areas: [at('A2:E4')], formula: '=$E2<1' }],
    });
    expect(sheet.columns.get(3)).toEqual({ width: 20, outlineLevel: 1 });
    expect(sheet.page.titleColumns).toEqual({ first: 0, last: 1 });
  });

  it('in front of all: titles and frozen panes move or grow with their lines', () => {
    const { model, sheet } = furnished();
    insertCells(model, sheet, wholeRows(0, 1), 'Down');
    insertCells(model, sheet, wholeColumns(0, 1), 'Right');
    expect(sheet.page.titleRows).toEqual({ first: 1, last: 1 });
    expect(sheet.page.titleColumns).toEqual({ first: 1, last: 2 });
    expect(sheet.freeze).toEqual({ rows: 2, columns: 2 });
    expect(contents(sheet, 'E4')).toEqual([['=D4/C4']]);
  });

  it('cells: only their columns move', () => {
    const { model, sheet, other } = furnished();
    const [change] = insertCells(model, sheet, at('C3:D3'), 'Down');
    expect(change).toMatchObject({ changeType: 'CellInserted' });
    expect(contents(sheet, 'A3:D4')).toEqual([
      ['b', 20, '', ''],
      ['c', 40, 30, '=C4/B3'],
    ]);
    expect(contents(other, 'A1')).toEqual([['=Sheet1!D4']]);
    expect(rules(sheet).validation).toEqual([
      { areas: [at('C2:C5')], rule: { custom: { formula: '=ISNUMBER(C2)' } } },
    ]);
    expect(sheet.rows.get(2)).toEqual({ height: 30 });
    insertCells(model, sheet, at('A2'), 'Right');
    expect(contents(sheet, 'A2:E2')).toEqual([['', 'a', 10, 5, '=D2/C2']]);
  });

  it('is refused where a merge would tear or content would fall off', () => {
    const { model, sheet } = furnished();
    expect(refusal(() => insertCells(model, sheet, at('A3'), 'Down'))).toBe('InsertDeleteConflict');
    expect(refusal(() => insertCells(model, sheet, at('A7:A7'), 'Right'))).toBe('InsertDeleteConflict');
    type(sheet, 'A1048576', [[1]]);
    expect(refusal(() => insertCells(model, sheet, wholeRows(0, 1), 'Down'))).toBe('InsertDeleteConflict');
    expect(contents(sheet, 'A2:D2')).toEqual([['a', 10, 5, '=C2/B2']]);
  });
});

describe('deleting', () => {
  it('rows: what is left closes up, what referred to them alone is lost', () => {
    const { model, sheet, other } = furnished();
    const [change] = deleteCells(model, sheet, wholeRows(2, 1), 'Up');
    expect(change).toMatchObject({ changeType: 'RowDeleted' });
    expect(contents(sheet, 'A3:D4')).toEqual([
      ['c', 40, 10, '=C3/B3'],
      ['Jumlah', '=SUM(B2:B3)', '=SUM(C$2:C$3)', '=C4/$B$4'],
    ]);
    expect(contents(other, 'A1:B1')).toEqual([['=Sheet1!#REF!', '=SUM(Isi)']]);
    expect(model.names.map(({ formula }) => formula)).toEqual(['=Sheet1!$B$2:$B$3', '=Sheet1!#REF!']);
    expect(sheet.rows.size).toBe(0);
    expect(sheet.merges).toEqual([at('A6:B7')]);
    expect(values(model, other, 'A1:B1')).toEqual([['#REF!', 50]]);
  });

  it('the first row of a rule: the rest of the rule goes on', () => {
    const { model, sheet } = furnished();
    deleteCells(model, sheet, wholeRows(1, 1), 'Up');
    expect(rules(sheet)).toEqual({
      validation: [{ areas: [at('C2:C3')], rule: { custom: { formula: '=ISNUMBER(C2)' } } }],
      conditional: [{ areas: [at('A2:D3')], formula: '=$D2<1' }],
    });
    deleteCells(model, sheet, wholeRows(1, 2), 'Up');
    expect(rules(sheet)).toEqual({ validation: [], conditional: [] });
  });

  it('title rows, frozen rows, filter and print area vanish with their last line', () => {
    const { model, sheet } = furnished();
    deleteCells(model, sheet, wholeRows(0, 8), 'Up');
    expect(sheet.page.titleRows).toBeUndefined();
    expect(sheet.page.printArea).toBeUndefined();
    expect(sheet.autoFilter).toBeUndefined();
    expect(sheet.merges).toEqual([]);
    expect(sheet.freeze).toEqual({ rows: 0, columns: 1 });
    expect(sheet.cells.size).toBe(0);
  });

  it('columns and cells', () => {
    const { model, sheet } = furnished();
    deleteCells(model, sheet, wholeColumns(0, 1), 'Left');
    expect(contents(sheet, 'A3:C3')).toEqual([[20, 30, '=B3/A3']]);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    const [change] = deleteCells(model, sheet, at('A3:A3'), 'Left');
    expect(change).toMatchObject({ changeType: 'CellDeleted' });
    expect(contents(sheet, 'A3:B3')).toEqual([[30, '=A3/#REF!']]);
  });
});

it('an area that is only partly in a moved strip falls into pieces', () => {
  const edit = { kind: 'insert', area: at('B3:C3'), direction: 'vertical' } as const;
  expect(shiftArea(at('A2:C4'), edit)).toEqual([at('B2:C5'), at('A2:A4')]);
  expect(shiftArea(at('A1:C2'), edit)).toEqual([at('A1:C2')]);
});

it('each cell of a split rule still sees its own formula', () => {
  const { model, sheet } = workbookOf();
  setValidation(sheet, [at('A2:C4')], { rule: { custom: { formula: '=A2>0' } }, ignoreBlanks: true });
  insertCells(model, sheet, at('B3:C3'), 'Down');
  expect(validationAt(sheet, 1, 0)?.areas).toContainEqual(at('A2:A4'));
  expect(sheet.validations).toHaveLength(1);
  expect(sheet.validations[0]).toMatchObject({
    areas: [at('B2:C5'), at('A2:A4')],
    rule: { custom: { formula: '=B2>0' } },
  });
});
