import fc from 'fast-check';
import { addName, createWorkbook, putCell } from '../../src/host/workbook/operations';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { axisOf, linesBetween, nextVisible, scrollToShow } from '../../src/workbench/grid/axis';
import { summaryOf } from '../../src/workbench/desk/StatusLine';
import { filteredRows, isLeft, valuesOf } from '../../src/workbench/filter/columnValues';
import { matchesIn, nextMatch } from '../../src/workbench/find/matches';
import { viewOf } from '../../src/workbench/grid/cellView';
import { sortedArea } from '../../src/workbench/grid/useDeeds';
import { fromClipboard, toClipboard } from '../../src/workbench/grid/clipboard';
import { Conditions } from '../../src/workbench/grid/conditions';
import { geometryOf } from '../../src/workbench/grid/geometry';
import { gridKeyOf, leavingKeyOf } from '../../src/workbench/grid/keys';
import { targetOfLink } from '../../src/workbench/grid/links';
import { editText, shownText, toHostInput } from '../../src/workbench/grid/numbers';
import { columnGroups } from '../../src/workbench/grid/outline';
import { cellUnder, gridParts } from '../../src/workbench/grid/panes';
import { cornerOf, cursorAt, edgeOf, extendTo, neighbour } from '../../src/workbench/grid/selection';
import { wrappedLines } from '../../src/workbench/grid/textMeasure';

const measure = (text: string): number => text.length * 7;

function firstSheet(model: WorkbookModel): SheetModel {
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

describe('an axis', () => {
  const axis = axisOf([20, 0, 30, 50]);

  it('knows begin, length and what stands at a distance; hidden lines have no length', () => {
    expect([0, 1, 2, 3, 4].map((line) => axis.start(line))).toEqual([0, 20, 20, 50, 100]);
    expect([0, 19, 20, 49, 50, 99, 500].map((pixels) => axis.at(pixels))).toEqual([0, 0, 2, 2, 3, 3, 3]);
    expect(linesBetween(axis, 10, 51)).toEqual({ first: 0, last: 3 });
    expect(linesBetween(axis, 10, 50)).toEqual({ first: 0, last: 2 });
  });

  it('steps over hidden lines and stays at the edge', () => {
    expect(nextVisible(axis, 0, 1)).toBe(2);
    expect(nextVisible(axis, 2, -1)).toBe(0);
    expect(nextVisible(axis, 3, 1)).toBe(3);
  });

  it('finds every line between its own edges (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const some = axisOf([...sizes, 10]);
        sizes.forEach((size, line) => {
          if (size > 0) expect(some.at(some.start(line) + size - 1)).toBe(line);
        });
      }),
    );
  });

  it('scrolls as little as brings a line into sight, and never for frozen ones', () => {
    const lines = axisOf(Array.from({ length: 100 }, () => 10));
    expect(scrollToShow(lines, 50, 0, 0, 100)).toBe(410);
    expect(scrollToShow(lines, 3, 200, 0, 100)).toBe(30);
    expect(scrollToShow(lines, 5, 0, 0, 100)).toBe(0);
    expect(scrollToShow(lines, 1, 200, 2, 100)).toBe(200);
    expect(scrollToShow(lines, 50, 0, 2, 100)).toBe(410);
  });
});

describe('numbers as they are typed and shown', () => {
  it.each([
    ['87,5', '87.5'],
    ['1.279', '1279'],
    ['1.279,25', '1279.25'],
    ['-3', '-3'],
    ['87,5%', '87.5%'],
    ['1.27', '1.27'],
    ['N/A', 'N/A'],
    ['=SUM(A1;2)', '=SUM(A1;2)'],
    ['12,5 orang', '12,5 orang'],
    ['', ''],
  ])('in Indonesian %p reaches the host as %p', (typed, host) => {
    expect(toHostInput(typed, 'id')).toBe(host);
  });

  it('leaves English input alone', () => {
    expect(toHostInput('1,279.5', 'en')).toBe('1,279.5');
  });

  it('shows Indonesian separators for numbers, not for texts and dates', () => {
    const number = { kind: 'number', number: 1279.5 } as const;
    expect(shownText('1,279.50', number, '#,##0.00', 'id')).toBe('1.279,50');
    expect(shownText('1,279.50', number, '#,##0.00', 'en')).toBe('1,279.50');
    expect(shownText('1.2.2024', number, 'd.m.yyyy', 'id')).toBe('1.2.2024');
    expect(shownText('SS1.a', { kind: 'text', text: 'SS1.a' }, 'General', 'id')).toBe('SS1.a');
    expect(editText(87.5, 'id')).toBe('87,5');
    expect(editText('87.5', 'id')).toBe('87.5');
  });

  it('reads back what it shows for editing (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        expect(Number(toHostInput(editText(n / 100, 'id'), 'id'))).toBe(n / 100);
      }),
    );
  });
});

describe('the clipboard', () => {
  it('carries tabs, line breaks and quotes inside cells', () => {
    expect(
      toClipboard([
        ['a\tb', 'c "d"'],
        ['1', ''],
      ]),
    ).toBe('"a\tb"\t"c ""d"""\r\n1\t');
    expect(fromClipboard('1\t2\n3\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('brings back every block (property)', () => {
    const text = fc.string({ maxLength: 8 }).map((some) => some.replace(/\r/g, ''));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      // A last row of one empty cell is a closing line break.
      .map((rows) => rows.map((row, at) => (at === rows.length - 1 ? row.map((cell) => `x${cell}`) : row)));
    fc.assert(
      fc.property(block, (rows) => {
        expect(fromClipboard(toClipboard(rows))).toEqual(rows);
      }),
    );
  });
});

describe('the selection', () => {
  const sheet = firstSheet(createWorkbook());
  sheet.merges.push({ row: 2, column: 1, rows: 2, columns: 3 });
  sheet.columns.set(5, { hidden: true });
  const geometry = geometryOf(sheet, measure);

  it('takes a merged area whole and steps behind it', () => {
    const cursor = cursorAt(sheet, 3, 2);
    expect(cursor).toEqual({ row: 2, column: 1, area: { row: 2, column: 1, rows: 2, columns: 3 } });
    expect(neighbour(geometry, cursor, 'right')).toEqual({ row: 2, column: 4 });
    expect(neighbour(geometry, cursor, 'down')).toEqual({ row: 4, column: 1 });
  });

  it('steps over hidden columns', () => {
    expect(neighbour(geometry, { row: 0, column: 4 }, 'right')).toEqual({ row: 0, column: 6 });
  });

  it('grows and shrinks from its own cell', () => {
    const cursor = cursorAt(sheet, 8, 8);
    const grown = extendTo(cursor, 6, 10);
    expect(grown.area).toEqual({ row: 6, column: 8, rows: 3, columns: 3 });
    expect(cornerOf(grown)).toEqual({ row: 6, column: 10 });
  });
});

describe('the parts of a sheet with frozen rows and columns', () => {
  const sheet = firstSheet(createWorkbook());
  sheet.freeze = { rows: 2, columns: 1 };
  const geometry = geometryOf(sheet, measure);
  const viewport = { width: 46 + 64 * 5, height: 22 + 20 * 10, left: 128, top: 100 };

  it('are four, and only the scrolled ones move', () => {
    const { parts } = gridParts(geometry, viewport);
    expect(parts.map((part) => part.key)).toEqual([
      'frozen-frozen',
      'frozen-scrolled',
      'scrolled-frozen',
      'scrolled-scrolled',
    ]);
    expect(parts[3]?.window).toEqual({ rows: { first: 7, last: 14 }, columns: { first: 3, last: 6 } });
    expect(parts[0]?.window).toEqual({ rows: { first: 0, last: 1 }, columns: { first: 0, last: 0 } });
  });

  it('tell the cell under the pointer', () => {
    expect(cellUnder(geometry, viewport, 10, 10)).toEqual({ row: 0, column: 0 });
    expect(cellUnder(geometry, viewport, 70, 45)).toEqual({ row: 7, column: 3 });
  });
});

it('text wraps between words, and inside those that are too long', () => {
  expect(wrappedLines('aa bb cc', 35, measure)).toBe(2);
  expect(wrappedLines('aaaaaaaaaa', 35, measure)).toBe(2);
  expect(wrappedLines('a\nb', 100, measure)).toBe(2);
});

it('a row without a height of its own fits its wrapped text', () => {
  const sheet = firstSheet(createWorkbook());
  putCell(sheet, 0, 0, { input: { kind: 'constant', value: 'satu dua tiga empat' }, format: { wrap: true } });
  sheet.rows.set(1, { height: 30 });
  sheet.rows.set(2, { hidden: true });
  const { rows } = geometryOf(sheet, measure);
  expect([rows.size(0) > 40, rows.size(1), rows.size(2), rows.size(3)]).toEqual([true, 40, 0, 20]);
});

it('keys mean what they mean in Excel', () => {
  const press = (key: string, more = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  expect(gridKeyOf(press('Enter'))).toEqual({ kind: 'move', direction: 'down', extending: false });
  expect(gridKeyOf(press('Tab', { shiftKey: true }))).toEqual({
    kind: 'move',
    direction: 'left',
    extending: false,
  });
  expect(gridKeyOf(press('ArrowDown', { shiftKey: true }))).toEqual({
    kind: 'move',
    direction: 'down',
    extending: true,
  });
  expect(gridKeyOf(press('7'))).toEqual({ kind: 'type', text: '7' });
  expect(gridKeyOf(press('c', { ctrlKey: true }))).toBeUndefined();
  expect(gridKeyOf(press('ArrowDown', { ctrlKey: true, shiftKey: true }))).toEqual({
    kind: 'edge',
    direction: 'down',
    extending: true,
  });
  expect(gridKeyOf(press('Z', { ctrlKey: true, shiftKey: true }))).toEqual({ kind: 'redo' });
  expect(gridKeyOf(press('z', { metaKey: true }))).toEqual({ kind: 'undo' });
  expect(gridKeyOf(press('PageDown', { ctrlKey: true }))).toEqual({ kind: 'sheet', direction: 'next' });
  expect(gridKeyOf(press(' ', { shiftKey: true }))).toEqual({ kind: 'select', what: 'rows' });
  expect(gridKeyOf(press('Home', { shiftKey: true }))).toEqual({ kind: 'home', top: false, extending: true });
  expect(gridKeyOf(press('F10'))).toBeUndefined();
  expect(leavingKeyOf(press('Enter', { altKey: true }))).toBeUndefined();
  expect(leavingKeyOf(press('Escape'))).toBe('cancel');
});

it('a text centred across cells has no borders within', () => {
  const sheet = firstSheet(createWorkbook());
  const border = { style: 'Continuous', colour: '#BFC7D1' };
  const format = { horizontal: 'CenterAcrossSelection', borders: { left: border, right: border } } as const;
  putCell(sheet, 0, 0, { input: { kind: 'constant', value: 'Target' }, format });
  putCell(sheet, 0, 1, { format });
  putCell(sheet, 0, 2, { input: { kind: 'constant', value: 'TW I' }, format });
  const geometry = geometryOf(sheet, measure);
  const drawing = { sheet, geometry, measure, language: 'id', conditions: () => [] } as const;
  const rights = [0, 1, 2].map((column) => viewOf(drawing, 0, column, undefined).borderRight);
  expect(rights).toEqual([undefined, '1px solid #BFC7D1', '1px solid #BFC7D1']);
  expect(viewOf(drawing, 0, 0, undefined).overflow).toBe(64);
});

describe('Ctrl and an arrow', () => {
  const sheet = firstSheet(createWorkbook());
  for (const row of [0, 1, 2, 6, 7]) putCell(sheet, row, 0, { input: { kind: 'constant', value: row } });
  sheet.rows.set(2, { hidden: true });
  const geometry = geometryOf(sheet, measure);
  const isFilled = (row: number, column: number): boolean => sheet.cells.get(row)?.get(column) !== undefined;
  const rowsFrom = (row: number, direction: 'up' | 'down'): number =>
    edgeOf(geometry, isFilled, { row, column: 0 }, direction).row;

  it('go to the end of a run, over a gap, and to the edge of the sheet', () => {
    expect([rowsFrom(0, 'down'), rowsFrom(1, 'down'), rowsFrom(6, 'down')]).toEqual([1, 6, 7]);
    expect([rowsFrom(7, 'down'), rowsFrom(7, 'up'), rowsFrom(6, 'up'), rowsFrom(50, 'up')]).toEqual([
      geometry.rows.count - 1,
      6,
      1,
      7,
    ]);
  });
});

it('finds shown texts and formulas from the selected cell on, and goes round', () => {
  const model = createWorkbook();
  const sheet = firstSheet(model);
  const put = (row: number, column: number, value: string | number): void => {
    putCell(sheet, row, column, { input: { kind: 'constant', value } });
  };
  put(0, 0, 'Utilisasi');
  put(2, 1, 'utilisasi jasa');
  putCell(sheet, 3, 0, {
    input: { kind: 'formula', text: '=Batas_Utilisasi' },
    result: { kind: 'number', number: 1.5 },
  });
  put(4, 0, 'utilisasi tersembunyi');
  sheet.rows.set(4, { hidden: true });
  const matches = matchesIn([sheet], 'UTILISASI', 'id');
  expect(matches.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [2, 1],
    [3, 0],
  ]);
  expect(matchesIn([sheet], '1,5', 'id').map(({ row }) => row)).toEqual([3]);
  const from = (row: number, step: 1 | -1): number =>
    nextMatch(matches, [sheet], { sheet, row, column: 0 }, step);
  expect([from(0, 1), from(2, 1), from(3, 1), from(0, -1), from(3, -1)]).toEqual([1, 1, 0, 2, 1]);
});

it('a filter offers the values that other columns leave, and leaves rows out', () => {
  const sheet = firstSheet(createWorkbook());
  const lines = [
    ['Unit', 'Kode'],
    ['PIH', 'a'],
    ['P4SI', 'b'],
    ['PIH', 'c10'],
    ['PIH', 'c9'],
  ];
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      putCell(sheet, row, column, { input: { kind: 'constant', value } });
    });
  });
  sheet.autoFilter = { row: 0, column: 0, rows: 5, columns: 2 };
  const excluded = new Map([[0, new Set(['P4SI'])]]);
  expect(valuesOf(sheet, 1, excluded)).toEqual(['a', 'c9', 'c10']);
  expect(valuesOf(sheet, 0, excluded)).toEqual(['P4SI', 'PIH']);
  expect(filteredRows(sheet).filter((row) => isLeft(sheet, row, excluded))).toEqual([1, 3, 4]);
});

it('tells sum and count of what is selected', () => {
  const sheet = firstSheet(createWorkbook());
  [1, 'teks', 2.5].forEach((value, row) => {
    putCell(sheet, row, 0, { input: { kind: 'constant', value } });
  });
  expect(summaryOf(sheet, { row: 0, column: 0, rows: 9, columns: 9 })).toEqual({
    filled: 3,
    numbers: 2,
    sum: 3.5,
  });
});

it('sorts the data of the filter around the cursor, else the selected rows', () => {
  const sheet = firstSheet(createWorkbook());
  sheet.autoFilter = { row: 2, column: 0, rows: 5, columns: 3 };
  const at = (row: number, rows = 1) =>
    sortedArea(sheet, { row, column: 1, area: { row, column: 1, rows, columns: 1 } });
  expect(at(4)).toEqual({ row: 3, column: 0, rows: 4, columns: 3 });
  expect([at(2), at(9)]).toEqual([undefined, undefined]);
  expect(at(9, 3)).toEqual({ row: 9, column: 1, rows: 3, columns: 1 });
});

it('groups of columns know whether they are folded', () => {
  const sheet = firstSheet(createWorkbook());
  for (const column of [3, 4]) sheet.columns.set(column, { outlineLevel: 1, hidden: true });
  sheet.columns.set(7, { outlineLevel: 1 });
  expect(columnGroups(sheet)).toEqual([
    { first: 3, count: 2, folded: true },
    { first: 7, count: 1, folded: false },
  ]);
});

it('links lead to addresses and names, and nowhere when those are gone', () => {
  const model = createWorkbook();
  const sheet = firstSheet(model);
  addName(model, { name: 'Isi_Tujuan', formula: `=${sheet.name}!$B$3:$D$9` });
  expect(targetOfLink(model, `${sheet.name}!C4`, sheet)?.address).toBe('C4');
  expect(targetOfLink(model, '#Isi_Tujuan', sheet)?.address).toBe('B3:D9');
  expect(targetOfLink(model, 'B2', sheet)?.address).toBe('B2');
  expect(targetOfLink(model, 'Hilang!A1', sheet)).toBeUndefined();
  expect(targetOfLink(model, 'Hilang', sheet)).toBeUndefined();
});

describe('conditional formats', () => {
  const model = createWorkbook();
  const sheet = firstSheet(model);
  const rule = (id: string, formula: string, priority: number, stopIfTrue = false) => ({
    id,
    areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
    type: 'custom' as const,
    formula,
    format: { fill: '#FF0000' },
    stopIfTrue,
    priority,
  });
  sheet.conditionalFormats = [
    rule('low', '=AND(ISNUMBER($C2),$C2<Batas)', 2),
    rule('empty', '=$C2=""', 1, true),
    rule('zero', '=$C2=0', 3),
  ];
  putCell(sheet, 0, 9, { input: { kind: 'constant', value: 80 } });
  addName(model, { name: 'Batas', formula: `=${sheet.name}!$J$1` });
  [50, 90, 'teks', undefined, 0].forEach((value, step) => {
    if (value !== undefined) putCell(sheet, 1 + step, 2, { input: { kind: 'constant', value } });
  });
  const cells = [1, 2, 3, 4, 5, 6].map((row) => [row, 1] as const);

  it('apply by the values of each row and by names, in their order, and stop where told', () => {
    const applying = new Conditions().of(model, sheet, cells);
    const ids = cells.map(([row, column]) => applying(row, column).map((one) => one.id));
    expect(ids).toEqual([['low'], [], [], ['empty'], ['low', 'zero'], []]);
  });

  it('compare the cell itself with bounds, and look for texts in it', () => {
    const book = createWorkbook();
    const own = firstSheet(book);
    const area = { row: 0, column: 0, rows: 4, columns: 1 };
    const looks = { areas: [area], format: { bold: true }, stopIfTrue: false };
    own.conditionalFormats = [
      {
        ...looks,
        id: 'between',
        type: 'cellValue',
        operator: 'Between',
        formula: '=$B$1',
        formula2: '10',
        priority: 0,
      },
      { ...looks, id: 'text', type: 'containsText', operator: 'Contains', text: 'CAPAI', priority: 1 },
    ];
    putCell(own, 0, 1, { input: { kind: 'constant', value: 5 } });
    [7, 11, 'Tercapai'].forEach((value, row) => {
      putCell(own, row, 0, { input: { kind: 'constant', value } });
    });
    const rows = [0, 1, 2, 3].map((row) => [row, 0] as const);
    const applying = new Conditions().of(book, own, rows);
    expect(rows.map(([row, column]) => applying(row, column).map((one) => one.id))).toEqual([
      ['between'],
      [],
      ['text'],
      [],
    ]);
  });

  it('follow a value that changes', () => {
    const conditions = new Conditions();
    conditions.of(model, sheet, cells);
    putCell(sheet, 1, 2, { input: { kind: 'constant', value: 85 } });
    expect(conditions.of(model, sheet, cells)(1, 1)).toEqual([]);
    putCell(sheet, 0, 9, { input: { kind: 'constant', value: 95 } });
    expect(
      conditions
        .of(
          model,
          sheet,
          cells,
        )(1, 1)
        .map((one) => one.id),
    ).toEqual(['low']);
  });
});
