import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import type { ReactElement } from 'react';
import { quarterLabel } from '../../../renstra/quarter';
import type { Card } from '../../../sheets/checking/card';
import type { JudgedFinding } from '../../../sheets/checking/judgement';
import { TextLink } from '../../TextLink';
import { useCheckingTexts, type CheckingTexts } from '../../words';
import { Fixes } from '../Fixes';
import { SeverityIcon, SeverityLabel } from '../Severity';
import type { FindingDeeds } from '../useDeeds';
import { useCardStyles } from './Card.styles';

function allowedWords({ entry, allowed = '', columnKey }: Card, texts: CheckingTexts): string | undefined {
  switch (entry) {
    case 'realisation':
      return texts('mayHoldFigure', { allowed });
    case 'quarterTarget':
      return texts('mayHoldTarget', { allowed });
    case 'agreedTarget':
      return texts('mayHoldAgreed', { allowed });
    case 'note':
      return texts(columnKey.endsWith('.evidence') ? 'mayHoldEvidence' : 'mayHoldNote');
    case 'date':
      return texts('mayHoldDate');
    case 'text':
      return texts('mayHoldText');
    case 'generated':
      return undefined;
  }
}

function Finding({
  one,
  deeds,
}: {
  readonly one: JudgedFinding;
  readonly deeds: FindingDeeds;
}): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  if (one.dismissal !== undefined) {
    return (
      <div className={styles.verdictLine}>
        <SeverityIcon shown="dismissed" />
        <span>{texts('verdictDismissed', { reason: one.dismissal.reason })}</span>
      </div>
    );
  }
  return (
    <div>
      <SeverityLabel severity={one.finding.severity} />
      <div>{one.finding.message}</div>
      <Fixes one={one} deeds={deeds} />
    </div>
  );
}

function NothingFound({ card }: { readonly card: Card }): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  if (card.typed === '') {
    const isOptional = card.entry === 'quarterTarget' || card.entry === 'agreedTarget';
    return (
      <div className={styles.verdictLine}>
        <Circle16Regular className={mergeClasses(styles.icon, styles.quiet)} />
        <span>{texts(isOptional ? 'verdictBlankTarget' : 'verdictBlank')}</span>
      </div>
    );
  }
  return (
    <div className={styles.verdictLine}>
      <CheckmarkCircle16Filled className={mergeClasses(styles.icon, styles.good)} />
      <span>{texts('verdictFine')}</span>
    </div>
  );
}

function Generated({ card, deeds }: { readonly card: Card; readonly deeds: FindingDeeds }): ReactElement {
  const texts = useCheckingTexts();
  const { typeInstead, rowKey } = card;
  if (typeInstead === undefined) return <div>{texts('generated')}</div>;
  const quarter = quarterLabel(typeInstead.quarter);
  const words =
    typeInstead.columnKey === 'agreed'
      ? texts('typeAgreed')
      : texts(typeInstead.columnKey.endsWith('.entry') ? 'typeRealisation' : 'typeTarget', { quarter });
  return (
    <div>
      {texts('generated')} {words}{' '}
      <TextLink
        inline
        onClick={() => {
          deeds.show({ rowKey, columnKey: typeInstead.columnKey });
        }}
      >
        {typeInstead.address}
      </TextLink>
      .
    </div>
  );
}

/** What may be typed in the selected cell, and what is to be said of what stands there. */
export function CardVerdict({
  card,
  deeds,
}: {
  readonly card: Card;
  readonly deeds: FindingDeeds;
}): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const allowed = allowedWords(card, texts);
  return (
    <div className={styles.verdict}>
      {card.verdict.map((one) => (
        <Finding key={one.finding.rule} one={one} deeds={deeds} />
      ))}
      {card.entry === 'generated' ? (
        <Generated card={card} deeds={deeds} />
      ) : (
        card.verdict.length === 0 && <NothingFound card={card} />
      )}
      {allowed !== undefined && <div className={styles.allowed}>{allowed}</div>}
    </div>
  );
}
