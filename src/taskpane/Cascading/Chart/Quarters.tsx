import { mergeClasses } from '@fluentui/react-components';
import { Suspense, type ReactElement } from 'react';
import { printNumber, printPercent } from '../../../renstra/print';
import { quarterLabel } from '../../../renstra/quarter';
import type { ChartQuarter, QuartersChart } from '../../../sheets/cascade/chart';
import { achievementText, figureText } from '../../Check/Card/figures';
import { fetched } from '../../fetched';
import { StateIcon } from '../../StateIcon';
import { useCascadingTexts, useLanguage } from '../../words';
import { stateWord } from '../sentences';
import { useChartStyles } from './Chart.styles';
import { targetColour } from './colours';
import { OnlyDrawn } from './OnlyDrawn';
import type { DrawnQuarter } from './QuarterColumns';

const QuarterColumns = fetched(
  async () => (await import(/* webpackChunkName: "charts" */ './QuarterColumns')).default,
);

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function drawnQuarter(one: ChartQuarter, drawn: QuartersChart['drawn']): DrawnQuarter {
  const heights =
    drawn === 'figures'
      ? { target: numberOf(one.target), figure: numberOf(one.realisation) }
      : { target: one.state === 'notExpected' ? undefined : 1, figure: one.achievement };
  return { label: quarterLabel(one.quarter), state: one.state, ...heights };
}

function Row({ quarter }: { readonly quarter: ChartQuarter }): ReactElement {
  const styles = useChartStyles();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
        {quarterLabel(quarter.quarter)}
      </th>
      <td className={styles.cell}>{figureText(quarter.target, language)}</td>
      <td className={styles.cell}>{figureText(quarter.realisation, language)}</td>
      <td className={styles.cell}>{achievementText(quarter.achievement ?? null, language) ?? '–'}</td>
      <td className={styles.cell}>
        <span className={styles.state}>
          <StateIcon state={quarter.state} />
          {stateWord(quarter.state, language)}
        </span>
      </td>
    </tr>
  );
}

/** The same figures to be read, each with the word of its status. */
function Table({ quarters }: Pick<QuartersChart, 'quarters'>): ReactElement {
  const styles = useChartStyles();
  const texts = useCascadingTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {texts('quarter')}
          </th>
          {(['target', 'realised', 'percentAchieved', 'status'] as const).map((key) => (
            <th key={key} scope="col" className={styles.head}>
              {texts(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => (
          <Row key={quarter.quarter} quarter={quarter} />
        ))}
      </tbody>
    </table>
  );
}

/** Target against realisation through the year, drawn and as a table. */
export function Quarters({ chart }: { readonly chart: QuartersChart }): ReactElement {
  const styles = useChartStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { drawn } = chart;
  const names = {
    target: texts('target'),
    figure: texts(drawn === 'figures' ? 'realised' : 'percentAchieved'),
  };
  const quarters = chart.quarters.map((one) => drawnQuarter(one, drawn));
  const hasHeights = quarters.some(({ target, figure }) => target !== undefined || figure !== undefined);
  return (
    <>
      {hasHeights && (
        <OnlyDrawn>
          <div className={styles.legend}>
            <span>
              <svg className={styles.swatch} viewBox="0 0 10 10">
                <rect width="10" height="10" fill={targetColour} />
              </svg>
              {names.target}
            </span>
            <span>{texts('figureInColour', { figure: names.figure })}</span>
          </div>
          <Suspense fallback={<div className={styles.waiting} />}>
            <QuarterColumns
              quarters={quarters}
              targetName={names.target}
              figureName={names.figure}
              print={(value) =>
                drawn === 'figures' ? printNumber(value, language, 2) : printPercent(value, language, 0)
              }
            />
          </Suspense>
        </OnlyDrawn>
      )}
      <Table quarters={chart.quarters} />
    </>
  );
}
