import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactElement } from 'react';
import { quarterLabel, type Quarter } from '../../../renstra/quarter';
import { countedBars, type NodeChart } from '../../../sheets/cascade/chart';
import type { PeriodKey } from '../../../sheets/periods';
import type { Language } from '../../../texts/texts';
import { figureText } from '../../Check/Card/figures';
import { keptSwitch, useRemembered } from '../../memory';
import { useCascadingTexts, useLanguage, type CascadingTexts } from '../../words';
import { useCascadingStyles } from '../Cascading.styles';
import { lastQuarter, periodWords, stateWord } from '../sentences';
import { useChartStyles } from './Chart.styles';
import { ComparedBars } from './ComparedBars';
import { Quarters } from './Quarters';

const keptOpen = keptSwitch('cascading.chart', true);

export interface ChartProps {
  readonly chart: NodeChart;
  /** Code of the chosen node; '' for none. */
  readonly code: string;
  readonly period: PeriodKey;
  readonly reportingQuarter: Quarter;
}

/** What the chart says, as a sentence. */
function titleOf(
  { chart, code, period, reportingQuarter }: ChartProps,
  texts: CascadingTexts,
  language: Language,
): string {
  const when = periodWords(period, reportingQuarter, texts);
  if (chart.kind !== 'quarters') {
    const { achieved, waiting, all } = countedBars(chart.bars);
    if (all === 0) return texts(`chartOfNothing.${chart.kind}`, { code, period: when });
    return texts(`chartOf.${chart.kind}`, { achieved, all, waiting, code, period: when });
  }
  const { unit, measure } = chart;
  const shown = lastQuarter(period, reportingQuarter);
  const now = chart.quarters.find(({ quarter }) => quarter === shown);
  if (now === undefined) return unit;
  const told = { unit, quarter: quarterLabel(now.quarter), state: stateWord(now.state, language) };
  if (now.realisation === null) return texts('chartOf.waiting', told);
  const realisation = figureText(now.realisation, language);
  if (now.target === null) return texts('chartOf.untargeted', { ...told, realisation, measure });
  return texts('chartOf.quarters', {
    ...told,
    realisation,
    target: figureText(now.target, language),
    measure,
  });
}

/** The chart of the chosen node under a title that says what it shows; can be folded. */
export function Chart(props: ChartProps): ReactElement {
  const styles = useChartStyles();
  const shared = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const [open, setOpen] = useRemembered(keptOpen);
  const id = useId();
  const { chart } = props;
  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`}>
      <Button
        size="small"
        appearance="transparent"
        className={shared.unfold}
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {texts('chart')}
      </Button>
      <figcaption id={`${id}-title`} className={styles.title}>
        {titleOf(props, texts, language)}
      </figcaption>
      <div
        id={id}
        hidden={!open}
        className={styles.scroller}
        role="group"
        aria-labelledby={`${id}-title`}
        tabIndex={0}
      >
        {open &&
          (chart.kind === 'quarters' ? <Quarters chart={chart} /> : <ComparedBars bars={chart.bars} />)}
      </div>
    </figure>
  );
}
