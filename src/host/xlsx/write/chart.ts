import type { ChartModel, WorkbookModel } from '../../workbook/model';
import { flagAt, numberAt, textAt } from '../bag';
import { legendPositions, plotOf, tickLabelPositions, tickMarks, type Plot } from '../chartNames';
import { namespaces } from '../namespaces';
import { fileWord } from '../ruleNames';
import { element, spreadsheetText, textElement, xmlDeclaration } from '../xmlWrite';
import { fontXml, hasLabels, labelsXml, lineXml, seriesXml, type Series } from './chartSeries';

/** Numbers of the category and the value axis, by group. */
const axisNumbers = { primary: [111_111_101, 111_111_102], secondary: [111_111_103, 111_111_104] } as const;
type Group = keyof typeof axisNumbers;

/** The part of one chart. */
export function chartXml(workbook: WorkbookModel, chart: ChartModel): string {
  const titled =
    chart.title !== undefined && chart.title !== '' && flagAt(chart.options, 'title.visible') !== false;
  const content = [
    titled ? titleXml(chart.title ?? '') : '',
    element('c:autoTitleDeleted', { val: !titled }),
    plotAreaXml(workbook, chart),
    legendXml(chart),
    element('c:plotVisOnly', { val: flagAt(chart.options, 'plotVisibleOnly') ?? true }),
    element('c:dispBlanksAs', { val: 'gap' }),
  ];
  const values = {
    'xmlns:c': namespaces.chart,
    'xmlns:a': namespaces.drawing,
    'xmlns:r': namespaces.relationships,
  };
  const space = element('c:roundedCorners', { val: false }) + element('c:chart', {}, content.join(''));
  return xmlDeclaration + element('c:chartSpace', values, space);
}

function titleXml(text: string): string {
  const paragraphs = spreadsheetText(text)
    .split('\n')
    .map((line) => element('a:p', {}, line === '' ? '' : element('a:r', {}, textElement('a:t', line))));
  const rich = element('c:rich', {}, element('a:bodyPr') + paragraphs.join(''));
  return element('c:title', {}, element('c:tx', {}, rich) + element('c:overlay', { val: false }));
}

interface PlotGroup {
  readonly plot: Plot;
  readonly group: Group;
  readonly series: { readonly series: Series; readonly place: number }[];
}

/** Series of one type and axis group are drawn together, in the order they come. */
function plotGroups(chart: ChartModel): PlotGroup[] {
  const groups: PlotGroup[] = [];
  chart.series.forEach((series, place) => {
    const plot = plotOf(series.type ?? chart.type);
    const group: Group = textAt(series.options, 'axisGroup') === 'Secondary' ? 'secondary' : 'primary';
    const known = groups.find((candidate) => candidate.plot === plot && candidate.group === group);
    if (known === undefined) groups.push({ plot, group, series: [{ series, place }] });
    else known.series.push({ series, place });
  });
  return groups.length > 0 ? groups : [{ plot: plotOf(chart.type), group: 'primary', series: [] }];
}

function plotAreaXml(workbook: WorkbookModel, chart: ChartModel): string {
  const groups = plotGroups(chart);
  const round = groups.some(({ plot }) => isRound(plot));
  const drawn = groups.map((group) => plotXml(workbook, chart, group));
  const axes = round ? '' : axesXml(chart, groups);
  return element('c:plotArea', {}, element('c:layout') + drawn.join('') + axes);
}

function isRound({ element: name }: Plot): boolean {
  return name === 'pieChart' || name === 'doughnutChart';
}

function plotXml(workbook: WorkbookModel, chart: ChartModel, { plot, group, series }: PlotGroup): string {
  const [first] = series;
  const stacked = plot.grouping === 'stacked' || plot.grouping === 'percentStacked';
  const bars = plot.element === 'barChart';
  const overlap = numberAt(first?.series.options, 'overlap') ?? (stacked ? 100 : undefined);
  const content = [
    plot.direction === undefined ? '' : element('c:barDir', { val: plot.direction }),
    plot.grouping === undefined ? '' : element('c:grouping', { val: plot.grouping }),
    plot.element === 'scatterChart' ? element('c:scatterStyle', { val: 'lineMarker' }) : '',
    plot.radar === undefined ? '' : element('c:radarStyle', { val: plot.radar }),
    element('c:varyColors', { val: isRound(plot) }),
    ...series.map((item) => seriesXml(workbook, item.series, item.place, plot)),
    hasLabels(chart.options) ? labelsXml(chart.options['dataLabels'], plot) : '',
    bars ? element('c:gapWidth', { val: numberAt(first?.series.options, 'gapWidth') ?? 150 }) : '',
    bars && overlap !== undefined ? element('c:overlap', { val: overlap }) : '',
    plot.element === 'lineChart' ? element('c:marker', { val: true }) : '',
    isRound(plot) ? element('c:firstSliceAng', { val: 0 }) : '',
    plot.element === 'doughnutChart'
      ? element('c:holeSize', { val: numberAt(first?.series.options, 'doughnutHoleSize') ?? 50 })
      : '',
    ...(isRound(plot) ? [] : axisNumbers[group].map((val) => element('c:axId', { val }))),
  ];
  return element(`c:${plot.element}`, {}, content.join(''));
}

function axesXml(chart: ChartModel, groups: readonly PlotGroup[]): string {
  const lying = groups.some(({ plot }) => plot.direction === 'bar');
  const scatter = groups.every(({ plot }) => plot.element === 'scatterChart');
  const axes = (group: Group): string =>
    axisXml({ chart, group, kind: 'category', lying, scatter }) +
    axisXml({ chart, group, kind: 'value', lying, scatter });
  return axes('primary') + (groups.some(({ group }) => group === 'secondary') ? axes('secondary') : '');
}

interface Axis {
  readonly chart: ChartModel;
  readonly group: Group;
  readonly kind: 'category' | 'value';
  readonly lying: boolean;
  readonly scatter: boolean;
}

const bagNames = {
  primary: { category: 'axes.categoryAxis', value: 'axes.valueAxis' },
  secondary: { category: 'axes.secondaryCategoryAxis', value: 'axes.secondaryValueAxis' },
} as const;

function axisXml({ chart, group, kind, lying, scatter }: Axis): string {
  const { options } = chart;
  const path = bagNames[group][kind];
  const [category, value] = axisNumbers[group];
  const isValue = kind === 'value';
  const second = group === 'secondary';
  const code = textAt(options, `${path}.numberFormat`);
  const gridlines = flagAt(options, `${path}.majorGridlines.visible`) ?? (isValue && !second);
  const title = textAt(options, `${path}.title.text`);
  const gridLook = lineXml(options, `${path}.majorGridlines.format.line`);
  const look = lineXml(options, `${path}.format.line`);
  const content = [
    element('c:axId', { val: isValue ? value : category }),
    scalingXml(options, path, isValue || scatter),
    element('c:delete', { val: !(flagAt(options, `${path}.visible`) ?? (isValue || !second)) }),
    element('c:axPos', { val: isValue === lying ? 'b' : 'l' }),
    gridlines ? element('c:majorGridlines', {}, gridLook === '' ? '' : element('c:spPr', {}, gridLook)) : '',
    title === undefined || flagAt(options, `${path}.title.visible`) === false ? '' : titleXml(title),
    element('c:numFmt', { formatCode: spreadsheetText(code ?? 'General'), sourceLinked: code === undefined }),
    element('c:majorTickMark', {
      val: fileWord(tickMarks, textAt(options, `${path}.majorTickMark`)) ?? 'out',
    }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', {
      val: fileWord(tickLabelPositions, textAt(options, `${path}.tickLabelPosition`)) ?? 'nextTo',
    }),
    look === '' ? '' : element('c:spPr', {}, look),
    fontXml(options, `${path}.format.font`),
    element('c:crossAx', { val: isValue ? category : value }),
    element('c:crosses', { val: isValue && second ? 'max' : 'autoZero' }),
    isValue || scatter ? valueEndXml(options, path, scatter) : categoryEndXml(options, path),
  ];
  return element(isValue || scatter ? 'c:valAx' : 'c:catAx', {}, content.join(''));
}

function categoryEndXml(options: unknown, path: string): string {
  const spacing = numberAt(options, `${path}.tickLabelSpacing`);
  return (
    element('c:auto', { val: true }) +
    element('c:lblAlgn', { val: 'ctr' }) +
    element('c:lblOffset', { val: 100 }) +
    (spacing === undefined ? '' : element('c:tickLblSkip', { val: spacing }))
  );
}

function valueEndXml(options: unknown, path: string, scatter: boolean): string {
  const unit = numberAt(options, `${path}.majorUnit`);
  return (
    element('c:crossBetween', { val: scatter ? 'midCat' : 'between' }) +
    (unit === undefined ? '' : element('c:majorUnit', { val: unit }))
  );
}

function scalingXml(options: unknown, path: string, bounded: boolean): string {
  const maximum = bounded ? numberAt(options, `${path}.maximum`) : undefined;
  const minimum = bounded ? numberAt(options, `${path}.minimum`) : undefined;
  const reversed = flagAt(options, `${path}.reversePlotOrder`) === true;
  const content = [
    element('c:orientation', { val: reversed ? 'maxMin' : 'minMax' }),
    maximum === undefined ? '' : element('c:max', { val: maximum }),
    minimum === undefined ? '' : element('c:min', { val: minimum }),
  ];
  return element('c:scaling', {}, content.join(''));
}

function legendXml({ options }: ChartModel): string {
  if (flagAt(options, 'legend.visible') === false) return '';
  const position = fileWord(legendPositions, textAt(options, 'legend.position')) ?? 'r';
  return element(
    'c:legend',
    {},
    element('c:legendPos', { val: position }) +
      element('c:overlay', { val: false }) +
      fontXml(options, 'legend.format.font'),
  );
}
