import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { quarterLabel } from '../../../renstra/quarter';
import type { Card, CardQuarter } from '../../../sheets/checking/card';
import { sheetTexts } from '../../../sheets/texts';
import { textsOf } from '../../../texts/texts';
import { StateIcon } from '../../StateIcon';
import { useCheckingTexts, useLanguage } from '../../words';
import { useCardStyles } from './Card.styles';
import { achievementText, figureText } from './figures';

function Achievement({ quarter }: { readonly quarter: CardQuarter }): ReactElement {
  const styles = useCardStyles();
  const language = useLanguage();
  const { state, achievement } = quarter;
  const word = state === undefined ? '' : textsOf(sheetTexts, language)(`state.${state}`);
  const percent = achievementText(achievement, language);
  return (
    <span className={styles.state}>
      <span className={mergeClasses(styles.word, percent === undefined && styles.quiet)}>
        {state !== undefined && <StateIcon state={state} />}
        {word}
      </span>
      {percent !== undefined && <span>{percent}</span>}
    </span>
  );
}

/** Target, realisation and achievement of the four quarters; the one under the cursor stands out. */
export function CardQuarters({ card }: { readonly card: Card }): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  return (
    <table className={styles.table} aria-label={texts('figuresByQuarter')}>
      <thead>
        <tr>
          <th scope="col" aria-label={texts('quarter')} />
          <th scope="col">{texts('target')}</th>
          <th scope="col">{texts('realisation')}</th>
          <th scope="col">{texts('achievement')}</th>
        </tr>
      </thead>
      <tbody>
        {card.quarters.map((quarter) => (
          <tr
            key={quarter.quarter}
            {...(quarter.quarter === card.quarter
              ? { className: styles.present, 'aria-current': true as const }
              : {})}
          >
            <th scope="row">{quarterLabel(quarter.quarter)}</th>
            <td>{figureText(quarter.target, language)}</td>
            <td>{figureText(quarter.realisation, language)}</td>
            <td>
              <Achievement quarter={quarter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
