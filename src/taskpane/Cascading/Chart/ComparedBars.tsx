import { mergeClasses } from '@fluentui/react-components';
import { Suspense, type ReactElement } from 'react';
import type { ChartBar } from '../../../sheets/cascade/chart';
import { achievementText } from '../../Check/Card/figures';
import { fetched } from '../../fetched';
import { StateIcon } from '../../StateIcon';
import { useCascadingTexts, useLanguage } from '../../words';
import { stateWord } from '../sentences';
import { useChartStyles } from './Chart.styles';
import { OnlyDrawn } from './OnlyDrawn';

const ComparedBar = fetched(
  async () => (await import(/* webpackChunkName: "charts" */ './ComparedBar')).default,
);

/** Bars end here even if all are shorter, so that the mark of the target is always inside. */
const shortestScale = 1.2;

function State({ state }: { readonly state: ChartBar['state'] }): ReactElement {
  const styles = useChartStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  return (
    <span className={mergeClasses(styles.state, styles.stateOfBar)}>
      {state !== 'missing' && <StateIcon state={state} />}
      {state === 'missing' ? texts('notInWorkbook') : stateWord(state, language)}
    </span>
  );
}

/** Achievements below each other: what is read stands in the list, the drawn bar only shows it. */
export function ComparedBars({ bars }: { readonly bars: readonly ChartBar[] }): ReactElement {
  const styles = useChartStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const scale = Math.max(shortestScale, ...bars.map(({ achievement }) => achievement ?? 0));
  return (
    <>
      {bars.some(({ achievement }) => achievement !== undefined) && (
        <div className={styles.note}>{texts('targetMark')}</div>
      )}
      <ul className={styles.bars}>
        {bars.map(({ id, code, name, state, achievement }) => (
          <li key={id} className={styles.bar}>
            <div className={styles.line}>
              <span className={styles.name} title={`${code} ${name}`.trim()}>
                <span className={styles.code}>{code === '' ? texts('noCode') : code}</span> {name}
              </span>
              <span className={styles.percent}>{achievementText(achievement ?? null, language) ?? '–'}</span>
            </div>
            <div className={styles.line}>
              <OnlyDrawn className={styles.drawn}>
                {achievement !== undefined && (
                  <Suspense fallback={null}>
                    <ComparedBar state={state} achievement={achievement} scale={scale} />
                  </Suspense>
                )}
              </OnlyDrawn>
              <State state={state} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
