import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dismissalId, type Dismissal } from '../../../sheets/checking/dismissals';
import { useCheckingTexts, useLanguage } from '../../words';
import { dayWords } from '../days';
import { titleOfRule } from '../rules';
import type { FindingDeeds } from '../useDeeds';
import { useListStyles } from './List.styles';

/** What was set aside for entries that have changed since: without effect, and only kept until removed. */
export function IdleDismissals(props: {
  readonly dismissals: readonly Dismissal[];
  readonly deeds: FindingDeeds;
}): ReactElement | null {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const { dismissals, deeds } = props;
  if (dismissals.length === 0) return null;
  return (
    <section className={styles.idle}>
      <h3 className={styles.heading}>{texts('idle', { n: dismissals.length })}</h3>
      <div className={styles.idleHint}>{texts('idleHint')}</div>
      <ul className={styles.list}>
        {dismissals.map((dismissal) => (
          <li key={dismissalId(dismissal)} className={styles.finding}>
            <div className={styles.title}>{dismissal.rowKey}</div>
            <div>
              {titleOfRule(dismissal.rule, language)} <span className={styles.quiet}>{dismissal.rule}</span>
            </div>
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
              {texts('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
