/** Native charts as steps. A chart is known by its name and only written: what it holds cannot always be read back. */
import { dataRowsOf, shiftOf, type PlacedBlock } from '../sheets/placement';
import type { ChartPlan, ChartSeriesPlan, SheetPlan } from '../sheets/sheetPlan';
import { chartColours } from '../sheets/style';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

const fontSize = 9;
const frameWeight = 1.25;
const gridColour = '#E3E6EA';

/** The sheet's charts; those of the same names go first, the planner's own stay. */
export function chartSteps(sheet: string, plan: SheetPlan, blocks: readonly PlacedBlock[]): Step[] {
  const shift = shiftOf(plan, blocks);
  return (plan.charts ?? []).flatMap((chart) => {
    const block = blocks.find((one) => one.plan.name === chart.block);
    return block === undefined ? [] : [chartStep(sheet, chart, block, shift)];
  });
}

function chartStep(
  sheet: string,
  plan: ChartPlan,
  block: PlacedBlock,
  { down, right }: { readonly down: number; readonly right: number },
): Step {
  return step((context) => {
    const worksheet = worksheetOf(context, sheet);
    const rangeOf = (columnKey: string): Excel.Range => dataRange(worksheet, block, columnKey);
    const cell = (row: number, column: number): Excel.Range =>
      worksheet.getRangeByIndexes(row + down, column + right, 1, 1);
    worksheet.charts.getItemOrNullObject(plan.name).delete();
    const [first, ...others] = plan.series;
    if (first === undefined) return;
    const chart = worksheet.charts.add(plan.type, rangeOf(first.values), 'Columns');
    chart.name = plan.name;
    const { row, column, lastRow, lastColumn } = plan.place;
    chart.setPosition(cell(row, column), cell(lastRow, lastColumn));
    const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
    for (const [index, one] of series.entries()) {
      const seriesPlan = plan.series[index] ?? first;
      one.name = seriesPlan.name;
      one.setValues(rangeOf(seriesPlan.values));
      one.setXAxisValues(rangeOf(plan.categories));
      applySeries(one, seriesPlan, plan);
    }
    applyChart(chart, plan);
  }, 25_000);
}

function dataRange(worksheet: Excel.Worksheet, block: PlacedBlock, columnKey: string): Excel.Range {
  const { first, last } = dataRowsOf(block);
  const column = block.columns.get(columnKey);
  if (column === undefined) throw new Error(`No column "${columnKey}" in ${block.plan.name} for a chart`);
  return worksheet.getRangeByIndexes(first, column, last - first + 1, 1);
}

function applySeries(series: Excel.ChartSeries, { look }: ChartSeriesPlan, plan: ChartPlan): void {
  series.gapWidth = plan.gapWidth;
  // All stand in the same place: one of the bars has a height, the frame goes around it.
  series.overlap = 100;
  if (look.kind === 'frame') {
    series.format.fill.clear();
    series.format.line.color = chartColours.target;
    series.format.line.weight = frameWeight;
    return;
  }
  series.format.fill.setSolidColor(look.colour);
  if (look.label === undefined) return;
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.position = 'InsideBase';
  labels.linkNumberFormat = false;
  labels.numberFormat = look.label.numberFormat;
  labels.format.font.size = fontSize;
  labels.format.font.color = look.label.colour;
}

function applyChart(chart: Excel.Chart, plan: ChartPlan): void {
  chart.title.visible = false;
  // Also where the planner folds the data away.
  chart.plotVisibleOnly = false;
  chart.legend.visible = plan.hasLegend;
  if (plan.hasLegend) {
    chart.legend.position = 'Top';
    chart.legend.format.font.size = fontSize;
  }
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.size = fontSize;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.majorTickMark = 'None';
  categoryAxis.format.line.color = chartColours.target;
  categoryAxis.format.line.weight = frameWeight;
  // Lying bars begin at the bottom, a list at the top.
  if (plan.type === 'BarClustered') categoryAxis.reversePlotOrder = true;
  if (plan.minimum !== undefined) valueAxis.minimum = plan.minimum;
  valueAxis.visible = plan.showsValueAxis;
  valueAxis.majorGridlines.visible = plan.showsValueAxis;
  if (!plan.showsValueAxis) return;
  valueAxis.format.font.size = fontSize;
  valueAxis.majorGridlines.format.line.color = gridColour;
}
