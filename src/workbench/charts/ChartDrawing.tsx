import type { ReactElement } from 'react';
import { printNumber } from '../../renstra/print';
import type { Language } from '../../texts/texts';
import type { Measure } from '../grid/textMeasure';
import type { DrawnChart, DrawnSeries } from './chartData';
import { layoutOf, type BarShape, type LegendShape, type LineShape, type TextShape } from './chartLayout';

const pixelsPerPoint = 4 / 3;
const axisColour = '#5F6B78';
const gridColour = '#E3E6EA';

function paint({ look }: DrawnSeries) {
  const { line } = look;
  return {
    fill: look.fill ?? 'none',
    ...(line === undefined ? {} : { stroke: line.colour, strokeWidth: line.points * pixelsPerPoint }),
  };
}

const Bar = ({ bar: { series, ...box } }: { readonly bar: BarShape }): ReactElement => (
  <rect {...box} {...paint(series)} />
);

const Line = ({ line: { isAxis, ...ends } }: { readonly line: LineShape }): ReactElement => (
  <line {...ends} stroke={isAxis ? axisColour : gridColour} strokeWidth={isAxis ? 1.5 : 1} />
);

function Text({ shape }: { readonly shape: TextShape }): ReactElement {
  const { text, x, y, anchor, colour, turn, whole } = shape;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={colour}
      {...(turn === undefined ? {} : { transform: `rotate(${turn} ${x} ${y})` })}
    >
      {whole !== undefined && <title>{whole}</title>}
      {text}
    </text>
  );
}

function LegendItem({ item, size }: { readonly item: LegendShape; readonly size: number }): ReactElement {
  return (
    <g>
      <rect x={item.x + 1} y={item.y + 1} width={size - 2} height={size - 2} {...paint(item.series)} />
      <text x={item.x + size + 5} y={item.y + size * 0.86} fill="#404040">
        {item.series.name}
      </text>
    </g>
  );
}

/** What the chart shows, in words: each category with the series that have a bar there. */
export function chartWords(chart: DrawnChart, language: Language): string {
  const groups = chart.categories.flatMap((category, index) => {
    const parts = chart.series.flatMap(({ name, values }) => {
      const value = values[index];
      return value === undefined || value === 0 ? [] : [`${name} ${printNumber(value, language, 4)}`];
    });
    return parts.length === 0 && category === '' ? [] : [[category, parts.join(', ')].join(': ')];
  });
  return [chart.title || chart.name, ...groups].join('; ');
}

/** A chart on its white ground. */
export function ChartDrawing(props: {
  readonly chart: DrawnChart;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly language: Language;
}): ReactElement {
  const { chart, width, height, measure, language } = props;
  const layout = layoutOf(chart, { width, height, measure, print: (n) => printNumber(n, language, 4) });
  return (
    <svg
      role="img"
      aria-label={chartWords(chart, language)}
      width={width}
      height={height}
      fontFamily={layout.font.slice(layout.font.indexOf(' ') + 1)}
      fontSize={layout.fontSize}
    >
      <rect width={width} height={height} fill="#FFFFFF" />
      {layout.lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
      {layout.bars.map((bar, index) => (
        <Bar key={index} bar={bar} />
      ))}
      {layout.texts.map((shape, index) => (
        <Text key={index} shape={shape} />
      ))}
      {layout.legend.map((item) => (
        <LegendItem key={item.x} item={item} size={layout.fontSize} />
      ))}
    </svg>
  );
}
