import { mergeClasses } from '@fluentui/react-components';
import { Cursor16Regular } from '@fluentui/react-icons/svg/cursor';
import { useState, type ReactElement } from 'react';
import { quarterLabel } from '../../../renstra/quarter';
import type { Card } from '../../../sheets/checking/card';
import { useCheckingTexts, useLanguage } from '../../words';
import type { FindingDeeds } from '../useDeeds';
import { useCardStyles } from './Card.styles';
import { CardDefinition, type Fold } from './CardDefinition';
import { CardQuarters } from './CardQuarters';
import { CardVerdict } from './CardVerdict';
import { figureText } from './figures';

export interface IndicatorCardProps {
  /** Undefined where the cursor stands elsewhere. */
  readonly card: Card | undefined;
  readonly year: number;
  /** Name of the measurement sheet. */
  readonly sheet: string;
  readonly fold: Fold;
  readonly deeds: FindingDeeds;
}

function Name({ name }: { readonly name: string }): ReactElement {
  const styles = useCardStyles();
  return (
    <div className={styles.name} tabIndex={0}>
      <span className={styles.clamped}>{name}</span>
      <span className={styles.full} aria-hidden>
        {name}
      </span>
    </div>
  );
}

function Facts({ card, year }: { readonly card: Card; readonly year: number }): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const figure = (value: Card['planTarget']): string => figureText(value, language);
  return (
    <div className={styles.facts}>
      <span>{texts('measureAndPolarity', { measure: card.measure, polarity: card.polarity })}</span>
      <span>
        {texts('targetOfYear', { year: String(year) })}:{' '}
        <span className={styles.strong}>{figure(card.targetInForce)}</span>
        {card.agreedTarget !== null && ` (${texts('targetRevised', { plan: figure(card.planTarget) })})`}
      </span>
    </div>
  );
}

function CardOf(props: IndicatorCardProps & { readonly card: Card }): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const { card, year, deeds, fold } = props;
  const place =
    card.quarter === undefined
      ? card.address
      : texts('cellOfQuarter', { address: card.address, quarter: quarterLabel(card.quarter) });
  return (
    <>
      <div className={styles.head}>
        <span className={styles.about}>
          {card.unit} · {card.code}
        </span>
        <span className={styles.place}>{place}</span>
      </div>
      <Name name={card.indicator} />
      <Facts card={card} year={year} />
      <CardVerdict card={card} deeds={deeds} />
      <CardQuarters card={card} />
      {card.others.length > 0 && (
        <div className={styles.quiet}>{texts('othersInRow', { n: card.others.length })}</div>
      )}
      <CardDefinition definition={card.definition} fold={fold} />
    </>
  );
}

/** The indicator under the cursor. Once one was shown its place stays as large as it is, so that nothing below it moves. */
export function IndicatorCard(props: IndicatorCardProps): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const { card, fold } = props;
  const [wasShown, setWasShown] = useState(false);
  if (card !== undefined && !wasShown) setWasShown(true);
  return (
    <section
      aria-label={texts('card')}
      className={mergeClasses(
        styles.root,
        wasShown && styles.sized,
        wasShown && fold.open && styles.unfolded,
      )}
    >
      {card === undefined ? (
        <div className={styles.hint}>
          <Cursor16Regular className={styles.icon} />
          {texts('cardHint', { sheet: props.sheet })}
        </div>
      ) : (
        <CardOf {...props} card={card} />
      )}
    </section>
  );
}
