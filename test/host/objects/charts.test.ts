import { errorOf, newHost, onSheet } from './onHost';

async function fill(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  sheet.getRange('A1:C4').values = [
    ['Unit', 'Target', 'Realisasi'],
    ['Aceh', 10, 9],
    ['Medan', 20, 21],
    ['Ambon', 30, 33],
  ];
  await context.sync();
}

it('makes series of a source with headers and categories', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    await fill(sheet, context);
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Grafik_Unit';
    chart.title.text = 'Target dan realisasi';
    chart.setPosition('E2', 'J15');
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.title.text = 'Unit kerja';
    const line = chart.series.getItemAt(1);
    line.chartType = 'LineMarkers';
    line.format.line.color = '#1F4E79';
    line.hasDataLabels = true;
    line.dataLabels.numberFormat = '0.0';
    chart.series.load('items/name');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Target', 'Realisasi']);
  });
  const [chart] = host.workbook.sheets[0]?.charts ?? [];
  expect(chart).toMatchObject({
    name: 'Grafik_Unit',
    type: 'ColumnClustered',
    title: 'Target dan realisasi',
    position: { left: 192, top: 15, width: 288, height: 210 },
    options: {
      legend: { position: 'Bottom' },
      axes: {
        valueAxis: { minimum: 0, majorGridlines: { visible: false } },
        categoryAxis: { title: { text: 'Unit kerja' } },
      },
    },
  });
  expect(chart?.series).toEqual([
    { nameFormula: '=Sheet1!$B$1', values: '=Sheet1!$B$2:$B$4', categories: '=Sheet1!$A$2:$A$4' },
    {
      nameFormula: '=Sheet1!$C$1',
      values: '=Sheet1!$C$2:$C$4',
      categories: '=Sheet1!$A$2:$A$4',
      type: 'LineMarkers',
      options: {
        format: { line: { color: '#1F4E79' } },
        hasDataLabels: true,
        dataLabels: { numberFormat: '0.0' },
      },
    },
  ]);
});

it('makes series of rows, names at the left', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C2').values = [
      ['', 'TW I', 'TW II'],
      ['Capaian', 10, 20],
    ];
    sheet.charts.add('Line', sheet.getRange('A1:C2'));
    await context.sync();
  });
  expect(host.workbook.sheets[0]?.charts[0]?.series).toEqual([
    { nameFormula: '=Sheet1!$A$2', values: '=Sheet1!$B$2:$C$2', categories: '=Sheet1!$B$1:$C$1' },
  ]);
});

it('builds series one by one and finds charts by name', async () => {
  const host = newHost();
  await onSheet(async (sheet, context) => {
    await fill(sheet, context);
    const chart = sheet.charts.add('Line', sheet.getRange('A1'));
    chart.name = 'Tren';
    await context.sync();
    const found = sheet.charts.getItem('Tren');
    found.series.getItemAt(0).delete();
    const series = found.series.add('Capaian');
    series.setValues(sheet.getRange('C2:C4'));
    series.setXAxisValues(sheet.getRange('A2:A4'));
    const none = sheet.charts.getItemOrNullObject('Lain');
    none.load('name');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(host.workbook.sheets[0]?.charts[0]?.series).toEqual([
    { name: 'Capaian', values: '=Sheet1!$C$2:$C$4', categories: '=Sheet1!$A$2:$A$4' },
  ]);
});

it('names what it cannot do', async () => {
  newHost();
  const image = onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('Line', sheet.getRange('A1'));
    chart.getImage();
    await context.sync();
  });
  expect(await errorOf(image)).toMatchObject({
    code: 'NotImplemented',
    message: 'NotImplemented: Chart.getImage',
  });
  const unset = onSheet(async (sheet, context) => {
    sheet.charts.getItemAt(0).axes.valueAxis.load('maximum');
    await context.sync();
  });
  expect((await errorOf(unset)).message).toContain('ChartAxis.maximum');
});
