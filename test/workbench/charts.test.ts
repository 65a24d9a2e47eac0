/** Charts of the workbook as the workbench draws them, and lists of choices in cells. */
import { addName, createWorkbook, putCell } from '../../src/host/workbook/operations';
import type { ChartModel, SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { axisTicks } from '../../src/workbench/charts/axisTicks';
import { brokenText } from '../../src/workbench/charts/brokenText';
import { drawnChart, type DrawnChart } from '../../src/workbench/charts/chartData';
import { layoutOf, type ChartLayout } from '../../src/workbench/charts/chartLayout';
import { chartBox } from '../../src/workbench/charts/chartPlace';
import { geometryOf } from '../../src/workbench/grid/geometry';
import { gridKeyOf } from '../../src/workbench/grid/keys';
import { listChoices } from '../../src/workbench/lists/listChoices';

const measure = (text: string): number => text.length * 6;

function firstSheet(model: WorkbookModel): SheetModel {
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

function workbookWith(rows: readonly (readonly (string | number)[])[]): WorkbookModel {
  const model = createWorkbook();
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== '') putCell(firstSheet(model), row, column, { input: { kind: 'constant', value } });
    });
  });
  return model;
}

const model = workbookWith([
  ['Unit', 'Realisasi', 'Target'],
  ['Aceh', 0.5, 1],
  ['Medan', 0, 1],
  ['<b>Padang</b>', 'N/A', ''],
]);
const sheetName = firstSheet(model).name;
const at = (address: string): string => `='${sheetName}'!${address}`;
const chart = (more: Partial<ChartModel> = {}): ChartModel => ({
  id: 'chart1',
  name: 'Uji',
  type: 'BarClustered',
  series: [
    {
      nameFormula: at('$B$1'),
      values: at('$B$2:$B$4'),
      categories: at('$A$2:$A$4'),
      options: {
        overlap: 100,
        gapWidth: 100,
        format: { fill: { color: '#12805C' } },
        hasDataLabels: true,
        dataLabels: { numberFormat: '[<0.12]"";0.0%', format: { font: { color: '#FFFFFF' } } },
      },
    },
    {
      name: 'Target',
      values: at('$C$2:$C$4'),
      options: {
        overlap: 100,
        gapWidth: 100,
        format: { fill: { cleared: true }, line: { color: '#5F6B78' } },
      },
    },
  ],
  position: { left: 48, top: 15, width: 240, height: 150 },
  options: {
    axes: { valueAxis: { minimum: 0, visible: false }, categoryAxis: { reversePlotOrder: true } },
  },
  ...more,
});
function drawn(more: Partial<ChartModel> = {}): DrawnChart {
  const found = drawnChart(model, chart(more), 'id');
  if (found === undefined) throw new Error('Not drawn');
  return found;
}
const laidOut = (more: Partial<ChartModel> = {}, width = 400): ChartLayout =>
  layoutOf(drawn(more), { width, height: 200, measure, print: String });

describe('what is drawn', () => {
  it('comes from the cells the series point to, with names, colours and labels', () => {
    const { categories, series, hasLegend, reversed, gap, overlap } = drawn();
    expect(categories).toEqual(['Aceh', 'Medan', '<b>Padang</b>']);
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['Realisasi', [0.5, 0, undefined]],
      ['Target', [1, 1, undefined]],
    ]);
    expect(series[0]?.labels).toEqual(['50,0%', '', '']);
    expect(series.map(({ look }) => look)).toEqual([
      { fill: '#12805C', line: undefined },
      { fill: undefined, line: { colour: '#5F6B78', points: 0.75 } },
    ]);
    expect([hasLegend, reversed, gap, overlap]).toEqual([true, true, 100, 100]);
  });

  it('follows the cells', () => {
    const changed = workbookWith([
      ['Unit', 'Realisasi', 'Target'],
      ['Aceh', 0.8, 1],
      ['Medan', 0, 1],
    ]);
    expect(drawnChart(changed, chart(), 'id')?.series[0]?.values.slice(0, 2)).toEqual([0.8, 0]);
  });

  it('takes a title from a cell, or the text it has, unless it is hidden', () => {
    expect(drawn().title).toBe('');
    expect(drawn({ title: 'Capaian' }).title).toBe('Capaian');
    expect(drawn({ title: 'Capaian', options: { title: { visible: false } } }).title).toBe('');
    expect(drawn({ options: { title: { formula: at('$A$2') } } }).title).toBe('Aceh');
  });

  it('of other types is nothing, and a broken reference is an empty series', () => {
    expect(drawnChart(model, chart({ type: 'Pie' }), 'id')).toBeUndefined();
    expect(
      drawn({ series: [{ name: 'Hilang', values: "='Tidak ada'!$A$1:$A$3" }] }).series[0]?.values,
    ).toEqual([]);
  });
});

describe('the layout', () => {
  it('gives each value a bar as long as it is, none to 0 and to what is no number', () => {
    const { bars } = laidOut();
    expect(bars.map(({ series }) => series.name)).toEqual(['Realisasi', 'Target', 'Target']);
    const [realised, target, second] = bars;
    expect((realised?.width ?? 0) / (target?.width ?? 1)).toBeCloseTo(0.5, 9);
    expect([realised?.x, realised?.y, realised?.height]).toEqual([target?.x, target?.y, target?.height]);
    expect(second?.y).toBeGreaterThan(target?.y ?? 0);
  });

  it('has the first lying bar at the bottom unless the order is reversed', () => {
    const upward = laidOut({ options: { axes: { valueAxis: { visible: false } } } });
    const [realised, , second] = upward.bars;
    expect(second?.y).toBeLessThan(realised?.y ?? 0);
  });

  it('grows upright bars from the foot, with numbers on the axis', () => {
    const upright = laidOut({ type: 'ColumnClustered', options: {} });
    const [realised, target] = upright.bars;
    const foot = (bar: typeof realised): number => (bar?.y ?? 0) + (bar?.height ?? 0);
    expect(foot(realised)).toBeCloseTo(foot(target), 9);
    expect((realised?.height ?? 0) / (target?.height ?? 1)).toBeCloseTo(0.5, 9);
    expect(upright.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '0.2', '1']));
  });

  it('keeps everything inside its box, in small ones too', () => {
    for (const type of ['BarClustered', 'ColumnClustered'])
      for (const width of [140, 400, 1200])
        for (const { x, y, width: length, height } of laidOut({ type }, width).bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + length).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(200);
        }
  });

  it('breaks long names between words and cuts what does not fit, keeping the whole', () => {
    expect(brokenText('satu dua tiga', 60, 3, measure)).toEqual({
      lines: ['satu dua', 'tiga'],
      isCut: false,
    });
    expect(brokenText('satu dua tiga', 60, 1, measure)).toEqual({ lines: ['satu dua…'], isCut: true });
    const narrow = laidOut({}, 140);
    expect(narrow.texts.find(({ whole }) => whole === '<b>Padang</b>')?.text).toMatch(/…$/);
  });

  it('ticks an axis with round numbers', () => {
    expect(axisTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(axisTicks(0, 37)).toEqual([0, 10, 20, 30]);
    expect(axisTicks(-3, 4)).toEqual([-2, 0, 2, 4]);
  });
});

it('a chart keeps to its cells where a row is taller than the host counts it', () => {
  const tall = workbookWith([['x'], ['kata '.repeat(80)]]);
  const sheet = firstSheet(tall);
  const cell = sheet.cells.get(1)?.get(0);
  if (cell === undefined) throw new Error('No cell');
  cell.format = { wrap: true };
  const geometry = geometryOf(sheet, measure);
  const box = chartBox(sheet, geometry, chart({ position: { left: 48, top: 30, width: 96, height: 30 } }));
  expect([box.left, box.width]).toEqual([64, 128]);
  expect([box.top, box.height]).toEqual([geometry.rows.start(2), 40]);
  expect(box.top).toBeGreaterThan(100);
});

describe('a list in a cell', () => {
  const withList = (source: string): readonly string[] | undefined => {
    const book = workbookWith([['T1', 'T2', 2], ['SS1'], ['SS2'], ['SS3'], ['']]);
    const sheet = firstSheet(book);
    addName(book, { name: 'Daftar', formula: at('$A$2:$A$5'), visible: true, comment: '' });
    addName(book, { name: 'Banyak', formula: at('$C$1'), visible: true, comment: '' });
    sheet.validations.push({
      areas: [{ row: 9, column: 0, rows: 1, columns: 1 }],
      rule: { list: { inCellDropDown: true, source } },
      ignoreBlanks: true,
    });
    return listChoices(book, sheet, 9, 0);
  };

  it.each([
    ['Ya,Tidak', ['Ya', 'Tidak']],
    ['=$A$2:$A$3', ['SS1', 'SS2']],
    ['=Daftar', ['SS1', 'SS2', 'SS3']],
    ['=INDEX(Daftar,1):INDEX(Daftar,MAX(1,Banyak))', ['SS1', 'SS2']],
    ['=OFFSET(A1,0,0)', undefined],
    ['=Tidak_Ada', undefined],
  ])('%s offers %j', (source, choices) => {
    expect(withList(source)).toEqual(choices);
  });

  it('is opened with Alt and the arrow down', () => {
    const press = { key: 'ArrowDown', shiftKey: false, ctrlKey: false, metaKey: false, altKey: true };
    expect(gridKeyOf(press)).toEqual({ kind: 'list' });
  });
});
