import type { ChartModel, SheetModel } from '../../workbook/model';
import { leftOf, topOf } from '../../objects/lines';
import { putAt } from '../bag';
import {
  labelParts,
  labelPositions,
  legendPositions,
  plots,
  pointUnits,
  tickLabelPositions,
  tickMarks,
  type Plot,
} from '../chartNames';
import { fromFileFormula } from '../formulaText';
import { ownWord } from '../ruleNames';
import { booleanOf, child, childrenOf, descendants, numberOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';
import type { PackageReader, Relationship } from './package';

/** Reads the charts of a sheet's drawing; pictures and shapes are left out. */
export function readCharts(
  sheet: SheetModel,
  root: XmlNode,
  file: PackageReader,
  links: readonly Relationship[],
): void {
  const id = child(root, 'drawing')?.attributes['r:id'];
  const path = links.find((link) => link.id === id)?.target;
  const drawing = path === undefined ? undefined : file.xml(path);
  if (path === undefined || drawing === undefined) return;
  const chartLinks = file.relationships(path);
  for (const anchor of drawing.children) {
    const [reference] = descendants(anchor, 'c:chart');
    const link = chartLinks.find((candidate) => candidate.id === reference?.attributes['r:id']);
    const space = link === undefined ? undefined : file.xml(link.target);
    if (space !== undefined) sheet.charts.push(chartOf(sheet, anchor, space));
  }
}

function chartOf(sheet: SheetModel, anchor: XmlNode, space: XmlNode): ChartModel {
  const number = sheet.charts.length + 1;
  const chart = child(space, 'c:chart');
  const [named] = descendants(anchor, 'xdr:cNvPr');
  const title = titleText(child(chart, 'c:title'));
  const options: Record<string, unknown> = {};
  readLegend(child(chart, 'c:legend'), options);
  if (child(chart, 'c:plotVisOnly')?.attributes['val'] === '0') options['plotVisibleOnly'] = false;
  const area = child(chart, 'c:plotArea');
  readAxes(area, options);
  const { type, series } = readSeries(area, options);
  return {
    id: `chart${number}`,
    name: plainText(named?.attributes['name'] ?? `Chart ${number}`),
    type,
    ...(title === undefined ? {} : { title }),
    series,
    position: positionOf(sheet, anchor),
    options,
  };
}

function titleText(title: XmlNode | undefined): string | undefined {
  const rich = child(child(title, 'c:tx'), 'c:rich');
  if (rich === undefined) return undefined;
  const lines = childrenOf(rich, 'a:p').map((line) =>
    descendants(line, 'a:t')
      .map((run) => plainText(run.text))
      .join(''),
  );
  return lines.join('\n');
}

function readLegend(legend: XmlNode | undefined, options: Record<string, unknown>): void {
  if (legend === undefined) putAt(options, 'legend.visible', false);
  else
    putAt(
      options,
      'legend.position',
      ownWord(legendPositions, child(legend, 'c:legendPos')?.attributes['val']) ?? 'Right',
    );
  readFont(legend, options, 'legend.format.font');
}

interface ReadSeries {
  readonly type: string;
  readonly series: ChartModel['series'];
}

function readSeries(area: XmlNode | undefined, options: Record<string, unknown>): ReadSeries {
  const found: {
    readonly order: number;
    readonly type: string;
    readonly series: ChartModel['series'][number];
  }[] = [];
  const axes = childrenOf(area, 'c:valAx').map((axis) => child(axis, 'c:axId')?.attributes['val']);
  let chartType: string | undefined;
  for (const plot of area?.children ?? []) {
    const type = typeOf(plot);
    if (type === undefined) continue;
    chartType ??= type;
    const secondary =
      childrenOf(plot, 'c:axId').some((axis) => axes.indexOf(axis.attributes['val']) > 0) &&
      !type.startsWith('XY');
    readLabels(child(plot, 'c:dLbls'), options, 'dataLabels');
    for (const node of childrenOf(plot, 'c:ser')) {
      const order = numberOf(child(node, 'c:order')?.attributes['val']) ?? found.length;
      found.push({ order, type, series: seriesOf(node, plot, secondary) });
    }
  }
  found.sort((a, b) => a.order - b.order);
  const type = found[0]?.type ?? chartType ?? 'ColumnClustered';
  const series = found.map((item) =>
    item.type === type ? item.series : { ...item.series, type: item.type },
  );
  return { type, series };
}

/** Type of a plot; undefined for what is none (axes, layout). */
function typeOf(plot: XmlNode): string | undefined {
  const value = (name: string): string | undefined => child(plot, name)?.attributes['val'];
  const series = childrenOf(plot, 'c:ser');
  const allWithout = (test: (node: XmlNode) => boolean): boolean => series.length > 0 && series.every(test);
  const markers = !allWithout(
    (node) => child(child(node, 'c:marker'), 'c:symbol')?.attributes['val'] === 'none',
  );
  const lines = !allWithout((node) => descendants(child(node, 'c:spPr'), 'a:noFill').length > 0);
  const name = plot.name.replace(/^c:/, '').replace(/3DChart$/, 'Chart');
  const fits = (candidate: Plot): boolean =>
    candidate.element === name &&
    (candidate.direction === undefined || candidate.direction === (value('c:barDir') ?? 'col')) &&
    (candidate.grouping === undefined ||
      candidate.grouping === (value('c:grouping') ?? candidate.grouping)) &&
    (candidate.markers === undefined || candidate.markers === markers) &&
    (candidate.lines === undefined || candidate.lines === lines) &&
    (candidate.radar === undefined || candidate.radar === value('c:radarStyle'));
  return (
    plots.find(([, candidate]) => fits(candidate))?.[0] ??
    plots.find(([, candidate]) => candidate.element === name)?.[0]
  );
}

function seriesOf(node: XmlNode, plot: XmlNode, secondary: boolean): ChartModel['series'][number] {
  const nameSource = referenceOf(child(node, 'c:tx'));
  // LibreOffice keeps a plain name as a formula of one text.
  const quoted = /^="((?:[^"]|"")*)"$/.exec(nameSource ?? '')?.[1]?.replaceAll('""', '"');
  const name = quoted ?? child(child(node, 'c:tx'), 'c:v')?.text;
  const nameFormula = quoted === undefined ? nameSource : undefined;
  const categories = referenceOf(child(node, 'c:cat') ?? child(node, 'c:xVal'));
  const options: Record<string, unknown> = {};
  const shape = child(node, 'c:spPr');
  putAt(options, 'format.fill.color', colourOf(shape));
  if (child(shape, 'a:noFill') !== undefined) putAt(options, 'format.fill.cleared', true);
  const line = child(shape, 'a:ln');
  putAt(options, 'format.line.color', colourOf(line));
  const weight = numberOf(line?.attributes['w']);
  if (weight !== undefined && descendants(line, 'a:noFill').length === 0)
    putAt(options, 'format.line.weight', weight / pointUnits);
  if (child(node, 'c:smooth')?.attributes['val'] === '1') options['smooth'] = true;
  if (secondary) options['axisGroup'] = 'Secondary';
  const gap = numberOf(child(plot, 'c:gapWidth')?.attributes['val']);
  if (gap !== undefined && gap !== 150) options['gapWidth'] = gap;
  const overlap = numberOf(child(plot, 'c:overlap')?.attributes['val']);
  if (overlap !== undefined && overlap !== usualOverlap(plot)) options['overlap'] = overlap;
  const labels = child(node, 'c:dLbls');
  if (showsLabels(labels)) {
    options['hasDataLabels'] = true;
    readLabels(labels, options, 'dataLabels');
  }
  return {
    ...(nameFormula !== undefined ? { nameFormula } : name === undefined ? {} : { name: plainText(name) }),
    values: referenceOf(child(node, 'c:val') ?? child(node, 'c:yVal')) ?? '',
    ...(categories === undefined ? {} : { categories }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
  };
}

/** Percent that bars of a group cover each other where nothing else is said. */
function usualOverlap(plot: XmlNode): number {
  const grouping = child(plot, 'c:grouping')?.attributes['val'];
  return grouping === 'stacked' || grouping === 'percentStacked' ? 100 : 0;
}

function referenceOf(node: XmlNode | undefined): string | undefined {
  const [formula] = descendants(node, 'c:f');
  return formula === undefined ? undefined : fromFileFormula(formula.text);
}

function colourOf(node: XmlNode | undefined): string | undefined {
  const value = child(child(node, 'a:solidFill'), 'a:srgbClr')?.attributes['val'];
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
}

function showsLabels(labels: XmlNode | undefined): boolean {
  return labelParts.some(([, name]) => booleanOf(child(labels, name)?.attributes['val']));
}

function readLabels(labels: XmlNode | undefined, options: Record<string, unknown>, path: string): void {
  if (labels === undefined || !showsLabels(labels)) return;
  const code = child(labels, 'c:numFmt')?.attributes['formatCode'];
  putAt(options, `${path}.numberFormat`, code === undefined ? undefined : plainText(code));
  readFont(labels, options, `${path}.format.font`);
  putAt(options, `${path}.position`, ownWord(labelPositions, child(labels, 'c:dLblPos')?.attributes['val']));
  for (const [own, name] of labelParts)
    putAt(options, `${path}.${own}`, booleanOf(child(labels, name)?.attributes['val']));
}

function readFont(part: XmlNode | undefined, options: Record<string, unknown>, path: string): void {
  const [look] = descendants(child(part, 'c:txPr'), 'a:defRPr');
  const size = numberOf(look?.attributes['sz']);
  putAt(options, `${path}.size`, size === undefined ? undefined : size / 100);
  const bold = look?.attributes['b'];
  putAt(options, `${path}.bold`, bold === undefined ? undefined : booleanOf(bold));
  putAt(options, `${path}.color`, colourOf(look));
}

function readAxes(area: XmlNode | undefined, options: Record<string, unknown>): void {
  const axes = (area?.children ?? []).filter((node) => /^c:(?:cat|val|date)Ax$/.test(node.name));
  const values = axes.filter((node) => node.name === 'c:valAx');
  // A scatter chart has values on both axes, the first one standing for the categories.
  const categories = axes.filter((node) => node.name !== 'c:valAx');
  const [first = values.shift()] = categories;
  if (first !== undefined) readAxis(first, options, 'axes.categoryAxis', false);
  const [value, second] = values;
  if (value !== undefined) readAxis(value, options, 'axes.valueAxis', true);
  if (second !== undefined) readAxis(second, options, 'axes.secondaryValueAxis', false);
}

function readAxis(
  axis: XmlNode,
  options: Record<string, unknown>,
  path: string,
  gridlinesUsual: boolean,
): void {
  const put = (name: string, found: unknown): void => {
    putAt(options, `${path}.${name}`, found);
  };
  const scaling = child(axis, 'c:scaling');
  put('minimum', numberOf(child(scaling, 'c:min')?.attributes['val']));
  put('maximum', numberOf(child(scaling, 'c:max')?.attributes['val']));
  put('majorUnit', numberOf(child(axis, 'c:majorUnit')?.attributes['val']));
  if (child(scaling, 'c:orientation')?.attributes['val'] === 'maxMin') put('reversePlotOrder', true);
  if (booleanOf(child(axis, 'c:delete')?.attributes['val'])) put('visible', false);
  const labels = ownWord(tickLabelPositions, child(axis, 'c:tickLblPos')?.attributes['val']);
  if (labels !== 'NextToAxis') put('tickLabelPosition', labels);
  const marks = ownWord(tickMarks, child(axis, 'c:majorTickMark')?.attributes['val']);
  if (marks !== 'Outside') put('majorTickMark', marks);
  put('tickLabelSpacing', numberOf(child(axis, 'c:tickLblSkip')?.attributes['val']));
  readFont(axis, options, `${path}.format.font`);
  const gridlines = child(axis, 'c:majorGridlines') !== undefined;
  if (gridlines !== gridlinesUsual) put('majorGridlines.visible', gridlines);
  put('title.text', titleText(child(axis, 'c:title')));
  const format = child(axis, 'c:numFmt')?.attributes;
  if (format !== undefined && !booleanOf(format['sourceLinked']))
    put('numberFormat', plainText(format['formatCode'] ?? 'General'));
}

/** Points from the sheet's corner; an anchor at two cells has its size between them. */
function positionOf(sheet: SheetModel, anchor: XmlNode): ChartModel['position'] {
  const place = child(anchor, 'xdr:pos')?.attributes;
  const from =
    place === undefined
      ? corner(sheet, child(anchor, 'xdr:from'))
      : { left: points(place['x']), top: points(place['y']) };
  const size = child(anchor, 'xdr:ext')?.attributes;
  const to = size === undefined ? corner(sheet, child(anchor, 'xdr:to')) : undefined;
  const width = to === undefined ? points(size?.['cx']) : to.left - from.left;
  const height = to === undefined ? points(size?.['cy']) : to.top - from.top;
  return { left: rounded(from.left), top: rounded(from.top), width: rounded(width), height: rounded(height) };
}

function corner(
  sheet: SheetModel,
  node: XmlNode | undefined,
): { readonly left: number; readonly top: number } {
  const value = (name: string): string | undefined => child(node, name)?.text;
  return {
    left: leftOf(sheet, numberOf(value('xdr:col')) ?? 0) + points(value('xdr:colOff')),
    top: topOf(sheet, numberOf(value('xdr:row')) ?? 0) + points(value('xdr:rowOff')),
  };
}

function points(units: string | undefined): number {
  return (numberOf(units) ?? 0) / pointUnits;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
