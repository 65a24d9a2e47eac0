import { WorkbookEngine } from '../../../src/host/engine/engine';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { CellResult, WorkbookModel } from '../../../src/host/workbook/model';
import {
  addName,
  addSheet,
  cellAt,
  createWorkbook,
  deleteName,
  deleteSheet,
  ensureCell,
  insertCells,
  renameName,
  renameSheet,
  resultOf,
  sheetByName,
  wholeRows,
  writeValues,
} from '../../../src/host/workbook/operations';

beforeAll(initialiseEngineInNode);

function sheetOf(model: WorkbookModel, name = 'Sheet1') {
  const sheet = sheetByName(model, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function write(
  model: WorkbookModel,
  row: number,
  column: number,
  values: (string | number | boolean | null)[][],
  sheet = 'Sheet1',
) {
  writeValues(
    sheetOf(model, sheet),
    { row, column, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
  );
}

function result(model: WorkbookModel, row: number, column: number, sheet = 'Sheet1'): CellResult {
  return resultOf(cellAt(sheetOf(model, sheet), row, column));
}

const number = (value: number): CellResult => ({ kind: 'number', number: value });
const text = (value: string): CellResult => ({ kind: 'text', text: value });
const error = (code: string): CellResult => ({ kind: 'error', code });

describe('results', () => {
  it.each([
    ['=1/3', number(0.333333333333333)],
    ['=10^120', number(1e120)],
    ['=-2.5*10^-150', number(-2.5e-150)],
    ['=1234567.5', number(1234567.5)],
    ['=0*5', number(0)],
    ['="a"&"b"', text('ab')],
    ['=""', text('')],
    ['=1>0', { kind: 'boolean', boolean: true }],
    ['=1/0', error('#DIV/0!')],
    ['=NA()', error('#N/A')],
    ['=DATE(2024,3,1)', number(45352)],
    ['=DATE(2024,3,1)+0.5', number(45352.5)],
    ['=50%*3', number(1.5)],
    ['=NO_SUCH(1)', error('#NAME?')],
    ['=No_Such_Name', error('#NAME?')],
    ['=A1', number(0)],
  ] as [string, CellResult][])('are typed and unrounded: %s', (formula, expected) => {
    const model = createWorkbook();
    write(model, 0, 0, [[formula]]);
    new WorkbookEngine().compute(model);
    expect(result(model, 0, 0)).toEqual(expected);
  });

  it.each([
    ['=COUNTIFS($A$1,">5",$A$1,"<9")', number(1)],
    ['=SUMIFS(A1,A1,7)+AVERAGEIFS(A1,A1,A1)', number(14)],
    ['=COUNTIF(A1,7)+SUMIF(A1,7,A1)', number(8)],
    ['=RANK(A1,A1)+MATCH(7,A1,0)+INDEX(A1,1)+LOOKUP(8,A1,A1)', number(16)],
  ])('a table of one row is counted and searched: %s', (formula, expected) => {
    const model = createWorkbook();
    write(model, 0, 0, [[7, formula]]);
    new WorkbookEngine().compute(model);
    expect(result(model, 0, 1)).toEqual(expected);
  });

  it('take constants of every kind as they stand', () => {
    const model = createWorkbook();
    const constants = [
      "'12",
      "'=A1",
      "'50%",
      "'1/2/2024",
      "''x",
      1e-12,
      -4.5e21,
      true,
      '#N/A',
      "'TRUE",
      '12%',
    ];
    write(model, 0, 0, [constants]);
    write(model, 1, 0, [constants.map((_, column) => `=ISTEXT(${String.fromCharCode(65 + column)}1)`)]);
    write(model, 2, 0, [constants.map((_, column) => `=${String.fromCharCode(65 + column)}1`)]);
    new WorkbookEngine().compute(model);
    const texts = constants.map((_, column) => result(model, 1, column));
    expect(texts.map((one) => one.kind === 'boolean' && one.boolean)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(constants.map((_, column) => result(model, 2, column))).toEqual([
      text('12'),
      text('=A1'),
      text('50%'),
      text('1/2/2024'),
      text("'x"),
      number(1e-12),
      number(-4.5e21),
      { kind: 'boolean', boolean: true },
      error('#N/A'),
      text('TRUE'),
      number(0.12),
    ]);
  });

  it('follow an entry, and tell where results changed', () => {
    const model = createWorkbook();
    const engine = new WorkbookEngine();
    write(model, 0, 0, [[1, '=A1*2', '=B1+1', '=Z1']]);
    expect(engine.compute(model)).toEqual([
      { kind: 'calculated', sheetId: model.activeSheetId, area: { row: 0, column: 1, rows: 1, columns: 3 } },
    ]);
    expect(engine.compute(model)).toEqual([]);
    write(model, 0, 0, [[5]]);
    expect(engine.compute(model)).toEqual([
      { kind: 'calculated', sheetId: model.activeSheetId, area: { row: 0, column: 1, rows: 1, columns: 2 } },
    ]);
    expect(result(model, 0, 2)).toEqual(number(11));
    write(model, 0, 0, [['']]);
    engine.compute(model);
    expect(result(model, 0, 2)).toEqual(number(1));
  });

  it('a circle gives 0, as Excel shows it', () => {
    const model = createWorkbook();
    write(model, 0, 0, [['=B1', '=A1']]);
    new WorkbookEngine().compute(model);
    expect(result(model, 0, 0)).toEqual(number(0));
  });

  it('a formula typed again as it was shows its result again', () => {
    const model = createWorkbook();
    const engine = new WorkbookEngine();
    for (let round = 0; round < 2; round += 1) {
      write(model, 0, 0, [['=SQRT(16)']]);
      engine.compute(model);
      expect(result(model, 0, 0)).toEqual(number(4));
    }
  });

  it('a formula may replace a text, a text a formula', () => {
    const model = createWorkbook();
    const engine = new WorkbookEngine();
    write(model, 0, 0, [["'7", '=A1&"!"']]);
    engine.compute(model);
    write(model, 0, 0, [[7]]);
    write(model, 0, 1, [['=A1/2']]);
    engine.compute(model);
    expect(result(model, 0, 1)).toEqual(number(3.5));
  });
});

describe('names and sheets', () => {
  it('names of areas, constants, formulas and names within names', () => {
    const model = createWorkbook();
    write(model, 0, 0, [[1], [2], [3]]);
    addName(model, { name: 'Data', formula: '=Sheet1!$A$1:$A$3' });
    addName(model, { name: 'Batas_Capaian', formula: '=1.2' });
    addName(model, { name: 'Jumlah', formula: '=SUM(Data)' });
    addName(model, { name: 'Selisih', formula: '=10-Batas_Capaian' });
    write(model, 0, 1, [['=SUM(Data)', '=data*0+Batas_Capaian', '=Jumlah&"/Data"', '=2*Selisih']]);
    write(model, 4, 1, [['=INDEX(Data,2)']]);
    write(model, 4, 2, [['=MAX(Sheet1!Data,Data)']]);
    new WorkbookEngine().compute(model);
    expect(result(model, 0, 1)).toEqual(number(6));
    expect(result(model, 0, 3)).toEqual(text('6/Data'));
    expect(result(model, 0, 4)).toEqual(number(17.6));
    expect(result(model, 4, 1)).toEqual(number(2));
    expect(result(model, 4, 2)).toEqual(number(3));
  });

  it('a name with relative references reads from the cell that uses it', () => {
    const model = createWorkbook();
    write(model, 0, 0, [
      [1, 2],
      [3, 4],
    ]);
    addName(model, { name: 'Di_Sana', formula: '=Sheet1!A1' });
    addName(model, { name: 'Kolom_B', formula: '=Sheet1!$B1' });
    addSheet(model, 'Lain');
    write(model, 1, 1, [['=Di_Sana*10', '=Kolom_B']], 'Lain');
    new WorkbookEngine().compute(model);
    expect([result(model, 1, 1, 'Lain'), result(model, 1, 2, 'Lain')]).toEqual([number(40), number(4)]);
  });

  it('renaming a name or a sheet, inserting rows and deleting change what must change', () => {
    const model = createWorkbook();
    const engine = new WorkbookEngine();
    addSheet(model, 'Pengukuran 2024');
    write(model, 0, 0, [[4], [5]], 'Pengukuran 2024');
    addName(model, { name: 'Realisasi', formula: "='Pengukuran 2024'!$A$1:$A$2" });
    write(model, 0, 0, [['=SUM(Realisasi)', "='Pengukuran 2024'!A2"]]);
    engine.compute(model);
    renameSheet(model, sheetOf(model, 'Pengukuran 2024'), "Ukur '24");
    const [name] = model.names;
    if (name === undefined) throw new Error('no name');
    renameName(model, name, 'Hasil');
    expect(engine.compute(model)).toEqual([]);
    expect(cellAt(sheetOf(model), 0, 0)?.input).toEqual({ kind: 'formula', text: '=SUM(Hasil)' });
    insertCells(model, sheetOf(model, "Ukur '24"), wholeRows(1, 2), 'Down');
    write(model, 1, 0, [[100]], "Ukur '24");
    engine.compute(model);
    expect(result(model, 0, 0)).toEqual(number(109));
    expect(result(model, 0, 1)).toEqual(number(5));
    deleteName(model, name);
    engine.compute(model);
    expect(result(model, 0, 0)).toEqual(error('#NAME?'));
    deleteSheet(model, sheetOf(model, "Ukur '24"));
    engine.compute(model);
    expect(result(model, 0, 1)).toEqual(error('#REF!'));
  });

  it('a sheet named like an address, with apostrophes or Indonesian words is found', () => {
    const model = createWorkbook();
    const names = ['TW1', "Ka'bah", 'Rekap 2024', 'A'];
    names.forEach((name, index) => {
      addSheet(model, name);
      write(model, 0, 0, [[index + 1]], name);
    });
    write(
      model,
      0,
      0,
      [["=TW1!A1&'Ka''bah'!A1&'Rekap 2024'!$A$1&A!A1&\"A!A1\""]].map(([formula]) => [
        (formula ?? '').replace('=TW1!', "='TW1'!"),
      ]),
    );
    new WorkbookEngine().compute(model);
    expect(result(model, 0, 0)).toEqual(text('1234A!A1'));
  });

  it('a name of one sheet wins on that sheet', () => {
    const model = createWorkbook();
    const { sheet } = addSheet(model, 'Lain');
    addName(model, { name: 'Cap', formula: '=1' });
    addName(model, { name: 'Cap', formula: '=2', sheetId: sheet.id });
    write(model, 0, 0, [['=Cap', '=Lain!Cap']]);
    write(model, 0, 0, [['=Cap']], 'Lain');
    new WorkbookEngine().compute(model);
    expect([result(model, 0, 0), result(model, 0, 1), result(model, 0, 0, 'Lain')]).toEqual([
      number(1),
      number(2),
      number(2),
    ]);
  });

  it('more sheets than were made ready in advance', () => {
    const model = createWorkbook();
    const engine = new WorkbookEngine();
    write(model, 0, 0, [['=1+1']]);
    engine.compute(model);
    for (let count = 1; count <= 40; count += 1) addSheet(model, `Lembar ${count}`);
    write(model, 0, 0, [['=Sheet1!A1*10']], 'Lembar 40');
    engine.compute(model);
    expect(result(model, 0, 0, 'Lembar 40')).toEqual(number(20));
  });
});

describe('a formula the engine breaks down over', () => {
  const breaking = '=SUBSTITUTE("a","b")';

  it('reads #NAME?, and everything else goes on', () => {
    const model = createWorkbook();
    const engine = new WorkbookEngine();
    write(model, 0, 0, [[1, '=A1+1']]);
    engine.compute(model);
    write(model, 1, 0, [[breaking]]);
    engine.compute(model);
    expect(result(model, 1, 0)).toEqual(error('#NAME?'));
    write(model, 0, 0, [[5]]);
    engine.compute(model);
    expect(result(model, 0, 1)).toEqual(number(6));
    write(model, 1, 0, [['=B1*2']]);
    engine.compute(model);
    expect(result(model, 1, 0)).toEqual(number(12));
  });
});

describe('workbooks from elsewhere', () => {
  function opened(formula: string, stored: CellResult): WorkbookModel {
    const model = createWorkbook();
    write(model, 0, 0, [[formula, 2, '=A1+B1']]);
    ensureCell(sheetOf(model), 0, 0).result = stored;
    ensureCell(sheetOf(model), 0, 2).result = number(-1);
    return model;
  }

  it.each([
    ['=AGGREGATE(9,6,B1:B9)', 'a function the engine lacks'],
    ['=[1]Sheet1!A1', 'another book'],
    ['=SUM(Tabel1[Nilai])', 'a table'],
    ['=SUM((B1,B2))', 'a union'],
    ['=B1:B3', 'a range where one value is meant'],
    ['=COUNTIF(B1:B9,"<>N/A")+31', 'a form the engine gets wrong'],
  ])('%s keeps its stored result (%s), and what depends on it computes', (formula) => {
    const model = opened(formula, number(40));
    const engine = new WorkbookEngine();
    engine.compute(model);
    expect(result(model, 0, 0)).toEqual(number(40));
    expect(result(model, 0, 2)).toEqual(number(42));
    write(model, 0, 1, [[3]]);
    insertCells(model, sheetOf(model), wholeRows(0, 1), 'Down');
    engine.compute(model);
    expect(result(model, 1, 0)).toEqual(number(40));
    expect(result(model, 1, 2)).toEqual(number(43));
  });

  it('an INDEX with a computed place follows what it depends on', () => {
    const model = createWorkbook();
    write(model, 0, 0, [['=INDEX($B$1:$B$3,$C$1)', 5, '=D1+0', 1]]);
    write(model, 1, 1, [[6], [7]]);
    ensureCell(sheetOf(model), 0, 0).result = number(5);
    const engine = new WorkbookEngine();
    engine.compute(model);
    expect(result(model, 0, 0)).toEqual(number(5));
    write(model, 0, 3, [[3]]);
    engine.compute(model);
    expect(result(model, 0, 0)).toEqual(number(7));
  });

  it('a stored result that is only old is computed anew', () => {
    const model = opened('=B1*5', number(-1));
    new WorkbookEngine().compute(model);
    expect(result(model, 0, 0)).toEqual(number(10));
  });
});
