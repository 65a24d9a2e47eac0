import { fixedFormula, fixedText, heading } from '../cells';
import { blockNames, cascadeLevels, chartNames, chosenRowNames, type CascadeLevel } from '../names';
import type { Design } from '../options';
import type { BlockPlan, ChartPlan, FixedCell, SheetPlan } from '../sheetPlan';
import { states } from '../states';
import { chartColours, tabColours } from '../style';
import { cascadeOf } from './cascade';
import { choicesBlock } from './choices';
import { chosenRowBlocks } from './chosenRow';
import { barLabel, frameSeries, statusSeries } from './figures';
import { dataRow, legendRow, printedColumns, spots } from './layout';
import { quarterNow, sentence } from './sentence';
import { levelBlocks, type LooseBlock } from './levels';
import type { SheetText } from '../texts';

/** Blocks below each other, a blank row between two. */
function stacked(blocks: readonly LooseBlock[], first: number): readonly BlockPlan[] {
  let row = first;
  return blocks.map((block) => {
    const placed = { ...block, row };
    row += 1 + block.headerRows + block.rows.length + 1;
    return placed;
  });
}

function levelChart(level: CascadeLevel, text: SheetText): ChartPlan {
  const isUnits = level === 'unit';
  return {
    name: chartNames(level).chart,
    // Names are read beside lying bars; thirty short ones fit below standing ones.
    type: isUnits ? 'ColumnClustered' : 'BarClustered',
    block: chartNames(level).slots,
    categories: 'label',
    series: [...statusSeries(text, barLabel(isUnits ? '0%' : '0.0%')), frameSeries(text)],
    place: spots[level].place,
    minimum: 0,
    showsValueAxis: false,
    hasLegend: level === 'indicator' || isUnits,
    gapWidth: 20,
  };
}

function chosenRowCharts(text: SheetText): readonly ChartPlan[] {
  const shared = {
    type: 'ColumnClustered',
    categories: 'label',
    showsValueAxis: true,
    hasLegend: false,
    gapWidth: 80,
  } as const;
  const bar = (name: string, values: string, colour: string) =>
    ({ name, values, look: { kind: 'bar', colour } }) as const;
  return [
    {
      ...shared,
      name: chosenRowNames.quartersChart,
      block: blockNames.chartQuarters,
      series: [
        ...statusSeries(text),
        bar(text('realisation'), 'bar.other', chartColours.other),
        frameSeries(text),
      ],
      place: spots.quarters.place,
    },
    {
      ...shared,
      name: chosenRowNames.yearsChart,
      block: blockNames.chartYears,
      series: [bar(text('realisation'), 'bar', chartColours.realisation), frameSeries(text)],
      place: spots.years.place,
    },
  ];
}

/** Above every chart what it says; as cells, since not every program keeps the title of a chart up to date. */
function titles({ text, year }: Design): readonly FixedCell[] {
  const achieved = (level: CascadeLevel): string => `COUNTIFS(${chartNames(level).state},${states.achieved})`;
  const all = (level: CascadeLevel): string => chartNames(level).count;
  const chosen = (level: CascadeLevel): string => chartNames(level).chosenCode;
  const waiting = `COUNTIFS(${chartNames('unit').state},${states.notReported})`;
  const at = { indicator: chosen('indicator'), unit: chosen('unit'), measure: chosenRowNames.measure };
  const ofLevel = (level: CascadeLevel) => ({
    achieved: achieved(level),
    all: all(level),
    quarter: quarterNow,
  });
  const title = (
    { title: { row, column } }: (typeof spots)[keyof typeof spots],
    formula: string,
  ): FixedCell => fixedFormula(row, column, formula, 'subtitle');
  return [
    title(
      spots.goal,
      sentence((parts) => text('chartTitle.goal', { ...parts, year: String(year) }), ofLevel('goal')),
    ),
    title(
      spots.objective,
      sentence((parts) => text('chartTitle.objective', parts), {
        ...ofLevel('objective'),
        goal: chosen('goal'),
      }),
    ),
    title(
      spots.indicator,
      sentence((parts) => text('chartTitle.indicator', parts), {
        ...ofLevel('indicator'),
        objective: chosen('objective'),
      }),
    ),
    title(
      spots.unit,
      sentence((parts) => text('chartTitle.unit', parts), {
        achieved: achieved('unit'),
        all: all('unit'),
        indicator: chosen('indicator'),
        waiting,
      }),
    ),
    title(
      spots.quarters,
      sentence((parts) => text('chartTitle.quarters', { ...parts, year: String(year) }), at),
    ),
    title(
      spots.years,
      sentence((parts) => text('chartTitle.years', parts), at),
    ),
  ];
}

/** Grafik: charts that go down the cascade with the choices made in its cells, from goals to the years of one figure. */
export function chartsSheet(design: Design): SheetPlan {
  const { plan, year, units, text } = design;
  const cascade = cascadeOf(design);
  const subtitle = sentence(
    (parts) => text('chartsSubtitle', { ...parts, year: String(year), units: units.length }),
    { quarter: quarterNow },
  );
  return {
    id: 'charts',
    name: text('chartsSheet'),
    fixed: [
      ...heading(text('chartsTitle', { organisation: plan.organisation.name }), '').slice(0, 1),
      fixedFormula(1, 1, subtitle, 'subtitle'),
      fixedText(2, 1, text('chartsNote'), 'note'),
      ...titles(design),
      fixedText(legendRow, 1, text('chartsLegend'), 'note'),
      fixedText(dataRow, 1, text('chartsData'), 'subtitle'),
    ],
    blocks: [
      choicesBlock(design, cascade),
      ...stacked([...levelBlocks(design, cascade), ...chosenRowBlocks(design)], dataRow + 1),
    ],
    charts: [...cascadeLevels.map((level) => levelChart(level, text)), ...chosenRowCharts(text)],
    page: {
      orientation: 'portrait',
      paper: 'A4',
      columns: printedColumns,
      rows: { first: 0, last: legendRow },
      footer: text('footer', { sheet: text('chartsSheet') }),
    },
    tabColour: tabColours.reading,
  };
}
