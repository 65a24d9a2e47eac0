import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, useState, type ReactElement } from 'react';
import { parseQuarter, quarterLabel } from '../../../renstra/quarter';
import type { JudgedFinding } from '../../../sheets/checking/judgement';
import { useFocusBack } from '../../focus/useFocusBack';
import { TextLink } from '../../TextLink';
import { useCheckingTexts, useLanguage } from '../../words';
import { dayWords } from '../days';
import { Fixes } from '../Fixes';
import { titleOfRule } from '../rules';
import { SeverityLabel } from '../Severity';
import type { FindingDeeds } from '../useDeeds';
import { DismissForm } from './DismissForm';
import { useListStyles } from './List.styles';

export interface FindingItemProps {
  readonly one: JudgedFinding;
  /** The cursor stands on its cell. */
  readonly isSelected: boolean;
  readonly deeds: FindingDeeds;
}

function FirstLine({ one, deeds }: FindingItemProps): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const { finding, cell } = one;
  const quarter = parseQuarter(finding.period ?? '');
  const { at } = finding;
  const own = 'address' in at ? at.address : '';
  const address = 'sheet' in at && cell.sheet !== undefined ? `${at.sheet} ${own}` : own;
  return (
    <div className={styles.line}>
      <span className={styles.about}>
        <SeverityLabel severity={finding.severity} />
        {quarter !== undefined && <span className={styles.quiet}>· {quarterLabel(quarter)}</span>}
      </span>
      <span className={styles.address} title={texts('goToCell', { address })}>
        <TextLink
          onClick={() => {
            deeds.show(cell);
          }}
        >
          {address}
        </TextLink>
      </span>
    </div>
  );
}

function SetAside({ one, deeds }: FindingItemProps): ReactElement | null {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const { dismissal } = one;
  if (dismissal === undefined) return null;
  return (
    <>
      <div className={styles.quiet}>
        {texts('dismissedOn', { day: dayWords(dismissal.on, language), reason: dismissal.reason })}
      </div>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        onClick={() => {
          deeds.revoke(dismissal);
        }}
      >
        {texts('revoke')}
      </Button>
    </>
  );
}

function Open({ one, deeds }: FindingItemProps): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const [dismissing, setDismissing] = useState(false);
  const begin = useFocusBack<HTMLSpanElement>(dismissing);
  return (
    <Fixes one={one} deeds={deeds}>
      {dismissing ? (
        <DismissForm
          onConfirm={(reason) => {
            setDismissing(false);
            deeds.dismiss(one, reason);
          }}
          onCancel={() => {
            setDismissing(false);
          }}
        />
      ) : (
        <span ref={begin}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            onClick={() => {
              setDismissing(true);
            }}
          >
            {texts('dismiss')}
          </Button>
        </span>
      )}
    </Fixes>
  );
}

/** One finding: how grave, where, which rule, what is wrong, and what can be done. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps): ReactElement {
  const styles = useListStyles();
  const language = useLanguage();
  const { finding, dismissal } = props.one;
  return (
    <li
      className={mergeClasses(styles.finding, props.isSelected && styles.selected)}
      {...(props.isSelected ? { 'aria-current': true as const } : {})}
    >
      <FirstLine {...props} />
      <div>
        <span className={styles.title}>{titleOfRule(finding.rule, language)}</span>{' '}
        <span className={styles.quiet}>{finding.rule}</span>
      </div>
      <div>{finding.message}</div>
      {dismissal === undefined ? <Open {...props} /> : <SetAside {...props} />}
    </li>
  );
});
