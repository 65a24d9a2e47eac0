/** Chart types Office.js names, and the plot a file draws them with. */
export interface Plot {
  readonly element:
    'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart' | 'areaChart' | 'scatterChart' | 'radarChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
  /** Lines between the points of a scatter chart. */
  readonly lines?: boolean;
  readonly radar?: 'standard' | 'marker' | 'filled';
}

export const plots: readonly (readonly [string, Plot])[] = [
  ['ColumnClustered', { element: 'barChart', direction: 'col', grouping: 'clustered' }],
  ['ColumnStacked', { element: 'barChart', direction: 'col', grouping: 'stacked' }],
  ['ColumnStacked100', { element: 'barChart', direction: 'col', grouping: 'percentStacked' }],
  ['BarClustered', { element: 'barChart', direction: 'bar', grouping: 'clustered' }],
  ['BarStacked', { element: 'barChart', direction: 'bar', grouping: 'stacked' }],
  ['BarStacked100', { element: 'barChart', direction: 'bar', grouping: 'percentStacked' }],
  ['Line', { element: 'lineChart', grouping: 'standard', markers: false }],
  ['LineMarkers', { element: 'lineChart', grouping: 'standard', markers: true }],
  ['LineStacked', { element: 'lineChart', grouping: 'stacked', markers: false }],
  ['LineMarkersStacked', { element: 'lineChart', grouping: 'stacked', markers: true }],
  ['LineStacked100', { element: 'lineChart', grouping: 'percentStacked', markers: false }],
  ['LineMarkersStacked100', { element: 'lineChart', grouping: 'percentStacked', markers: true }],
  ['Area', { element: 'areaChart', grouping: 'standard' }],
  ['AreaStacked', { element: 'areaChart', grouping: 'stacked' }],
  ['AreaStacked100', { element: 'areaChart', grouping: 'percentStacked' }],
  ['Pie', { element: 'pieChart' }],
  ['Doughnut', { element: 'doughnutChart' }],
  ['XYScatter', { element: 'scatterChart', markers: true, lines: false }],
  ['XYScatterLines', { element: 'scatterChart', markers: true, lines: true }],
  ['XYScatterLinesNoMarkers', { element: 'scatterChart', markers: false, lines: true }],
  ['Radar', { element: 'radarChart', radar: 'standard' }],
  ['RadarMarkers', { element: 'radarChart', radar: 'marker' }],
  ['RadarFilled', { element: 'radarChart', radar: 'filled' }],
];

const columns: Plot = { element: 'barChart', direction: 'col', grouping: 'clustered' };

/** Plot of a type; types the format's first version lacks are drawn as columns. */
export function plotOf(type: string): Plot {
  return plots.find(([name]) => name.toLowerCase() === type.toLowerCase())?.[1] ?? columns;
}

export const legendPositions: readonly (readonly [string, string])[] = [
  ['Top', 't'],
  ['Bottom', 'b'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Corner', 'tr'],
];

export const tickMarks: readonly (readonly [string, string])[] = [
  ['Outside', 'out'],
  ['Inside', 'in'],
  ['Cross', 'cross'],
  ['None', 'none'],
];

export const tickLabelPositions: readonly (readonly [string, string])[] = [
  ['NextToAxis', 'nextTo'],
  ['Low', 'low'],
  ['High', 'high'],
  ['None', 'none'],
];

export const labelPositions: readonly (readonly [string, string])[] = [
  ['Center', 'ctr'],
  ['InsideEnd', 'inEnd'],
  ['InsideBase', 'inBase'],
  ['OutsideEnd', 'outEnd'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Top', 't'],
  ['Bottom', 'b'],
  ['BestFit', 'bestFit'],
];

/** Where a plot can put its labels; another place makes Excel repair the file. */
export function allowedLabelPositions({ element, grouping }: Plot): readonly string[] {
  switch (element) {
    case 'barChart':
      return grouping === 'clustered' ? ['ctr', 'inEnd', 'inBase', 'outEnd'] : ['ctr', 'inEnd', 'inBase'];
    case 'lineChart':
    case 'scatterChart':
      return ['t', 'b', 'l', 'r', 'ctr'];
    case 'pieChart':
      return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
    case 'areaChart':
    case 'doughnutChart':
    case 'radarChart':
      return [];
  }
}

/** Parts a label can show: Office.js' name, the file's, and whether it is shown when nobody says. */
export const labelParts: readonly (readonly [string, string, boolean])[] = [
  ['showLegendKey', 'c:showLegendKey', false],
  ['showValue', 'c:showVal', true],
  ['showCategoryName', 'c:showCatName', false],
  ['showSeriesName', 'c:showSerName', false],
  ['showPercentage', 'c:showPercent', false],
];

export const pointUnits = 12_700;
