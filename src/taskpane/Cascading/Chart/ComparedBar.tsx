import { HorizontalBarChart } from '@fluentui/react-charts';
import type { ReactElement } from 'react';
import type { ChartBar } from '../../../sheets/cascade/chart';
import { barColour } from './colours';

const barHeight = 8;

/** Bar of an achievement (a fraction) up to `scale`, with a mark where the target is reached. */
export default function ComparedBar(props: {
  readonly state: ChartBar['state'];
  readonly achievement: number;
  readonly scale: number;
}): ReactElement {
  const { state, achievement, scale } = props;
  const bar = {
    legend: '',
    color: barColour(state),
    data: 1,
    horizontalBarChartdata: { x: Math.max(0, achievement), total: scale },
  };
  return (
    <HorizontalBarChart
      data={[{ chartData: [bar] }]}
      barHeight={barHeight}
      chartDataMode="hidden"
      hideTooltip
    />
  );
}
