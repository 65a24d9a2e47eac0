import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import type { Cell, CellFormat, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { at, cellOf, formula, fullWorkbook, put, value, withMargins, workbookOf } from './models';

async function reopened(workbook: WorkbookModel): Promise<WorkbookModel> {
  const result = await openXlsx(await saveXlsx(workbook));
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  expect(result.lost).toEqual([]);
  return result.workbook;
}

async function partsOf(workbook: WorkbookModel): Promise<Record<string, string>> {
  const files = unzipSync(await saveXlsx(workbook));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('saving and opening', () => {
  it('keeps one of everything', async () => {
    const workbook = fullWorkbook();
    expect(await reopened(workbook)).toEqual(withMargins(workbook));
  });

  it('gives the same bytes for the same model', async () => {
    const first = await saveXlsx(fullWorkbook());
    const second = await saveXlsx(fullWorkbook());
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  it('keeps the order the format demands of a worksheet', async () => {
    const parts = await partsOf(fullWorkbook());
    const names = [
      ...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|customProperties|drawing)[ >/]/g,
      ),
    ].map((match) => match[1]);
    expect([...new Set(names)]).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'customProperties',
      'drawing',
    ]);
  });

  it('tells the used area, writes each look and each text once, and formulas without =', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    for (const address of ['B2', 'B3', 'D7']) put(sheet, address, value('sama', { bold: true }));
    put(sheet, 'C5', formula('=SUM(1,2)', 3));
    const parts = await partsOf(workbook);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<dimension ref="B2:D7"/>');
    expect(xml).toContain('<c r="C5"><f>SUM(1,2)</f><v>3</v></c>');
    expect(parts['xl/sharedStrings.xml']).toContain('count="3" uniqueCount="1"');
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="2">');
  });

  it('prefixes newer functions in the file only', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    put(sheet, 'A1', formula('=IFNA(XLOOKUP(1,B:B,C:C),"IFNA(")&SUM(1)', 'x'));
    const parts = await partsOf(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<f>_xlfn.IFNA(_xlfn.XLOOKUP(1,B:B,C:C),"IFNA(")&amp;SUM(1)</f>',
    );
    expect(cellOf((await reopened(workbook)).sheets[0], 'A1')).toEqual(cellOf(sheet, 'A1'));
  });

  it('keeps array formulas on all cells of their area', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    const area = at('A1:A2');
    put(sheet, 'A1', {
      input: { kind: 'formula', text: '=B1:B2*2', array: area },
      result: { kind: 'number', number: 2 },
    });
    put(sheet, 'A2', {
      input: { kind: 'formula', text: '=B1:B2*2', array: area },
      result: { kind: 'text', text: 'x' },
    });
    expect((await reopened(workbook)).sheets[0]?.cells).toEqual(sheet.cells);
  });

  it('gives errors of an engine a name every spreadsheet knows', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    put(sheet, 'A1', formula('=FOO()', { error: '#N/IMPL!' }));
    put(sheet, 'A2', value(Number.NaN));
    const again = (await reopened(workbook)).sheets[0];
    expect(cellOf(again, 'A1')?.result).toEqual({ kind: 'error', code: '#VALUE!' });
    expect(cellOf(again, 'A2')?.result).toEqual({ kind: 'error', code: '#NUM!' });
  });

  it('keeps a hash of a password, never the password', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    sheet.protection = { protected: true, options: {}, password: 'password' };
    workbook.protection = { protected: true, password: 'password' };
    const xml = Object.values(await partsOf(workbook)).join('');
    expect(xml).not.toContain('"password"');
    const again = await reopened(workbook);
    // The published example of the format's hash.
    expect(again.sheets[0]?.protection.passwordHash).toEqual({ password: '83AF' });
    expect(again.protection).toEqual({ protected: true, passwordHash: { workbookPassword: '83AF' } });
    expect((await reopened(again)).protection).toEqual(again.protection);
  });

  it('refuses what no workbook can hold', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    await expect(saveXlsx({ ...workbook, sheets: [] })).rejects.toThrow(RangeError);
    put(sheet, 'B3', value('x'.repeat(32_768)));
    await expect(saveXlsx(workbook)).rejects.toThrow('B3');
    put(sheet, 'B3', value('x'.repeat(32_767)));
    expect(cellOf((await reopened(workbook)).sheets[0], 'B3')).toEqual(cellOf(sheet, 'B3'));
  });

  it('opens on a visible sheet', async () => {
    const {
      workbook,
      sheets: [first, second],
    } = workbookOf('Satu', 'Dua');
    if (first === undefined || second === undefined) throw new Error('no sheets');
    first.visibility = 'VeryHidden';
    expect((await reopened(workbook)).activeSheetId).toBe(second.id);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+62',
    '-',
    '@a',
    "'x",
    '0812',
    '1e5',
    ' depan',
    'belakang ',
    'a\nb',
    'a\r\nb',
    '\t',
    '_x000D_',
    '_x005F_x000D_',
    '\u0000\u001F',
    '\uD800',
    'TRUE',
    '#N/A',
    '<b>&amp;</b>',
    ']]>',
    '',
  ),
  fc.integer({ min: 1, max: 8 }).map((times) => 'panjang '.repeat(times * 500)),
);
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).toUpperCase().padStart(6, '0')}`);
const border = fc.record({ style: fc.constantFrom('Continuous', 'Double', 'Dot', 'SlantDashDot'), colour });
const format: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '#,##0;[Red]-#,##0', '@', 'dd/mm/yyyy', '0.0" %"', '_x0041_'),
    fontName: fc.constantFrom('Arial', 'Times New Roman'),
    fontSize: fc.constantFrom(8, 10.5, 24),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    fontColour: colour,
    fill: colour,
    horizontal: fc.constantFrom(
      'Left',
      'Center',
      'Right',
      'Fill',
      'Justify',
      'CenterAcrossSelection',
      'Distributed',
    ),
    vertical: fc.constantFrom('Top', 'Center', 'Justify', 'Distributed'),
    wrap: fc.constant(true),
    shrink: fc.constant(true),
    indent: fc.integer({ min: 1, max: 15 }),
    rotation: fc.integer({ min: -90, max: 90 }).filter((angle) => angle !== 0),
    locked: fc.constant(false),
    formulaHidden: fc.constant(true),
    borders: fc.record(
      { top: border, bottom: border, left: border, right: border },
      { requiredKeys: ['top'] },
    ),
  },
  { requiredKeys: [] },
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((found) => found + 0);
const result: fc.Arbitrary<NonNullable<Cell['result']>> = fc.oneof(
  number.map((found) => ({ kind: 'number' as const, number: found })),
  text.map((found) => ({ kind: 'text' as const, text: found })),
  fc.boolean().map((found) => ({ kind: 'boolean' as const, boolean: found })),
  fc.constantFrom('#N/A', '#DIV/0!', '#VALUE!', '#NAME?').map((code) => ({ kind: 'error' as const, code })),
);
const input: fc.Arbitrary<Pick<Cell, 'input' | 'result'>> = fc.oneof(
  fc
    .oneof(text, number, fc.boolean())
    .map((content) => ({ input: { kind: 'constant' as const, value: content } })),
  fc.record({
    input: fc
      .constantFrom(
        '=A1&"  x "',
        '=IF(A1<>"",\n B2, "é😀")',
        "='Lembar ''b'''!$A$1:B2",
        '=IFNA(A1,0)',
        '="_x0041_"',
        '=LOG10(A1)',
      )
      .map((found) => ({ kind: 'formula' as const, text: found })),
    result,
  }),
);
const cell: fc.Arbitrary<Cell> = fc
  .tuple(input, fc.option(format, { nil: undefined }))
  .map(([content, look]) => ({
    ...content,
    ...(look === undefined || Object.keys(look).length === 0 ? {} : { format: look }),
  }));
const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), cell), {
  maxLength: 12,
});
const sheetName = fc
  .stringMatching(/^[A-Za-zÀ-ÿ' &<>"0-9._-]{1,31}$/)
  .filter((found) => found.trim() === found && !/^'|'$/.test(found));

const workbooks = fc
  .uniqueArray(fc.tuple(sheetName, cells), {
    minLength: 1,
    maxLength: 3,
    selector: ([found]) => found.toLowerCase(),
  })
  .map((drawn) => {
    const { workbook, sheets } = workbookOf(...drawn.map(([found]) => found));
    drawn.forEach(([, placed], index) => {
      for (const [row, column, content] of placed)
        sheets[index]?.cells.set(
          row,
          (sheets[index].cells.get(row) ?? new Map<number, Cell>()).set(column, content),
        );
    });
    return workbook;
  });

describe('any small workbook', () => {
  it('is the same after saving and opening', async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, async (workbook) => {
        expect(await reopened(workbook)).toEqual(withMargins(workbook));
      }),
      { numRuns: 150 },
    );
  });

  it('is saved to the same bytes after opening', async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, async (workbook) => {
        const bytes = await saveXlsx(workbook);
        const again = await saveXlsx(await reopened(workbook));
        expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('charts', () => {
  const types = [
    'ColumnClustered',
    'ColumnStacked',
    'ColumnStacked100',
    'BarClustered',
    'BarStacked',
    'BarStacked100',
    'Line',
    'LineMarkers',
    'LineStacked',
    'Area',
    'AreaStacked',
    'Pie',
    'Doughnut',
    'XYScatter',
    'XYScatterLines',
    'XYScatterLinesNoMarkers',
    'Radar',
    'RadarFilled',
  ];
  it.each(types)('%s keeps its type, series, title and place', async (type) => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf("Bagan 'a' & b");
    if (sheet === undefined) throw new Error('no sheet');
    put(sheet, 'A1', value('x'));
    put(sheet, 'B1', value(1));
    sheet.columns.set(0, { width: 40 });
    sheet.columns.set(1, { hidden: true });
    sheet.rows.set(0, { height: 33 });
    const own = "='Bagan ''a'' & b'!";
    sheet.charts = [
      {
        id: 'chart1',
        name: 'Satu',
        type,
        title: 'Judul <1>',
        series: [{ name: 'N', values: `${own}$B$1:$B$2`, categories: `${own}$A$1:$A$2` }],
        position: { left: 260.5, top: 40, width: 300, height: 200 },
        options: { legend: { position: 'Top' } },
      },
    ];
    const again = (await reopened(workbook)).sheets[0]?.charts[0];
    // Charts that stack tell so in their overlap, too; the rest comes back as it was.
    expect(again).toEqual(sheet.charts[0]);
  });
});

const areaArbitrary = fc.record({
  row: fc.nat(99),
  column: fc.nat(40),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});
const lineInfo = (size: 'width' | 'height') =>
  fc.record(
    {
      [size]: fc.integer({ min: 1, max: 200 }).map((half) => half / 2),
      hidden: fc.constant(true),
      outlineLevel: fc.integer({ min: 1, max: 7 }),
      collapsed: fc.constant(true),
      format,
    },
    { requiredKeys: [] },
  );

describe('any layout of a sheet', () => {
  it('is the same after saving and opening', async () => {
    const layouts = fc.record({
      columns: fc.array(fc.tuple(fc.nat(16_383), lineInfo('width')), { maxLength: 6 }),
      rows: fc.array(fc.tuple(fc.nat(1_048_575), lineInfo('height')), { maxLength: 6 }),
      freeze: fc.option(
        fc.record({ rows: fc.nat(9), columns: fc.nat(9) }).filter(({ rows, columns }) => rows + columns > 0),
        { nil: undefined },
      ),
      autoFilter: fc.option(areaArbitrary, { nil: undefined }),
      merges: fc.array(
        areaArbitrary.filter(({ rows, columns }) => rows * columns > 1),
        { maxLength: 2 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(layouts, async (layout) => {
        const {
          workbook,
          sheets: [sheet],
        } = workbookOf('Lembar');
        if (sheet === undefined) throw new Error('no sheet');
        for (const [column, info] of layout.columns)
          if (Object.keys(withoutEmptyFormat(info)).length > 0)
            sheet.columns.set(column, withoutEmptyFormat(info));
        for (const [row, info] of layout.rows)
          if (Object.keys(withoutEmptyFormat(info)).length > 0) sheet.rows.set(row, withoutEmptyFormat(info));
        if (layout.freeze !== undefined) sheet.freeze = layout.freeze;
        if (layout.autoFilter !== undefined) sheet.autoFilter = layout.autoFilter;
        sheet.merges = layout.merges;
        const again: SheetModel | undefined = (await reopened(workbook)).sheets[0];
        expect(again).toEqual(withMargins(workbook).sheets[0]);
      }),
      { numRuns: 80 },
    );
  });
});

function withoutEmptyFormat<Info extends { format?: CellFormat }>(info: Info): Info {
  if (info.format === undefined || Object.keys(info.format).length > 0) return info;
  const copy = { ...info };
  delete copy.format;
  return copy;
}
