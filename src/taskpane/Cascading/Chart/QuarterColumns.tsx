import { GroupedVerticalBarChart } from '@fluentui/react-charts';
import type { ReactElement } from 'react';
import type { ChartBar } from '../../../sheets/cascade/chart';
import { barColour, targetColour } from './colours';
import { useChartStyles } from './Chart.styles';

/** A quarter as it is drawn; what has no height is left out. */
export interface DrawnQuarter {
  readonly label: string;
  readonly target: number | undefined;
  readonly figure: number | undefined;
  readonly state: ChartBar['state'];
}

const height = 136;

/** Target and realisation of each quarter side by side. */
export default function QuarterColumns(props: {
  readonly quarters: readonly DrawnQuarter[];
  readonly targetName: string;
  readonly figureName: string;
  /** Numbers of the value axis in the pane's language. */
  readonly print: (value: number) => string;
}): ReactElement {
  const styles = useChartStyles();
  const data = props.quarters.map(({ label, target, figure, state }) => ({
    name: label,
    series: [
      ...(target === undefined
        ? []
        : [{ key: 'target', legend: props.targetName, data: target, color: targetColour }]),
      ...(figure === undefined
        ? []
        : [{ key: 'figure', legend: props.figureName, data: figure, color: barColour(state) }]),
    ],
  }));
  return (
    <div className={styles.columns}>
      <GroupedVerticalBarChart
        data={data}
        height={height}
        barWidth={22}
        hideLegend
        hideLabels
        hideTooltip
        yAxisTickCount={3}
        roundedTicks
        yAxisTickFormat={props.print}
        margins={{ left: 44, right: 8, top: 8, bottom: 26 }}
      />
    </div>
  );
}
