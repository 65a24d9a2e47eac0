import { Button } from '@fluentui/react-components';
import { memo, useState, type ReactElement } from 'react';
import type { AuditItem } from '../../audit/access';
import { dayWords } from '../Check/days';
import { useListStyles } from '../Check/List/List.styles';
import { SeverityLabel } from '../Check/Severity';
import { useFocusBack } from '../focus/useFocusBack';
import { TextLink } from '../TextLink';
import { useAuditTexts, useCheckingTexts, useLanguage } from '../words';
import { AcceptForm } from './AcceptForm';
import { useAuditStyles } from './Audit.styles';
import { Formulas } from './Formulas';
import { placeOfItem } from './rules';
import type { AuditDeeds } from './useAuditDeeds';

export interface AuditFindingProps {
  readonly item: AuditItem;
  readonly deeds: AuditDeeds;
  /** Who accepted last. */
  readonly by: string;
  readonly onBy: (by: string) => void;
  /** The workbook holds nothing of ours yet. */
  readonly isForeign: boolean;
}

function FirstLine({ item, deeds }: AuditFindingProps): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const { at, severity } = item.finding;
  const place = placeOfItem(item);
  return (
    <div className={styles.line}>
      <SeverityLabel severity={severity} />
      {'address' in at && (
        <span title={texts('goToCell', { address: place })}>
          <TextLink
            onClick={() => {
              deeds.show(at);
            }}
          >
            {place}
          </TextLink>
        </span>
      )}
    </div>
  );
}

function Effects({ effects = [] }: Pick<AuditItem, 'effects'>): ReactElement | null {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  if (effects.length === 0) return null;
  return (
    <div>
      {texts('effect')}
      <ul className={styles.effects}>
        {effects.map((effect, index) => (
          <li key={index}>{effect}</li>
        ))}
      </ul>
    </div>
  );
}

function Accepted({ item, deeds }: AuditFindingProps): ReactElement | null {
  const styles = useListStyles();
  const texts = useAuditTexts();
  const language = useLanguage();
  const { acceptance } = item;
  if (acceptance === undefined) return null;
  const { by, on, reason } = acceptance;
  return (
    <>
      <div className={styles.quiet}>{texts('acceptedOn', { by, day: dayWords(on, language), reason })}</div>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        onClick={() => {
          deeds.revoke(acceptance, item);
        }}
      >
        {texts('revoke')}
      </Button>
    </>
  );
}

function Restore({ item, deeds }: AuditFindingProps): ReactElement {
  const styles = useListStyles();
  const texts = useAuditTexts();
  return (
    <Button
      size="small"
      className={styles.small}
      aria-label={texts('restoreHint', { place: placeOfItem(item) })}
      onClick={() => {
        deeds.restore([item]);
      }}
    >
      {texts('restore')}
    </Button>
  );
}

function Open(props: AuditFindingProps): ReactElement | null {
  const styles = useListStyles();
  const own = useAuditStyles();
  const texts = useAuditTexts();
  const [accepting, setAccepting] = useState(false);
  const begin = useFocusBack<HTMLSpanElement>(accepting);
  const { item, deeds } = props;
  const isAcceptable = item.cell !== undefined && item.content !== undefined;
  if (accepting)
    return (
      <AcceptForm
        by={props.by}
        isForeign={props.isForeign}
        onConfirm={(words) => {
          setAccepting(false);
          props.onBy(words.by);
          deeds.accept(item, words);
        }}
        onCancel={() => {
          setAccepting(false);
        }}
      />
    );
  if (item.restoration === undefined && !isAcceptable) return null;
  return (
    <div className={own.buttons}>
      {item.restoration !== undefined && <Restore {...props} />}
      {isAcceptable && (
        <span ref={begin}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            onClick={() => {
              setAccepting(true);
            }}
          >
            {texts('accept')}
          </Button>
        </span>
      )}
    </div>
  );
}

/** One finding: how grave, where, what stands there and what should, what it does to other figures, what can be done. */
export const AuditFinding = memo(function AuditFinding(props: AuditFindingProps): ReactElement {
  const styles = useListStyles();
  const { item } = props;
  return (
    <li className={styles.finding}>
      <FirstLine {...props} />
      <div>{item.finding.message}</div>
      <Formulas finding={item.finding} difference={item.difference} />
      <Effects {...(item.effects === undefined ? {} : { effects: item.effects })} />
      {item.acceptance === undefined ? <Open {...props} /> : <Accepted {...props} />}
    </li>
  );
});
