import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AuditResult } from '../../audit/access';
import { acceptanceId } from '../../audit/contract/acceptances';
import { useCheckStyles } from '../Check/Check.styles';
import { dayWords } from '../Check/days';
import { useListStyles } from '../Check/List/List.styles';
import { SeverityFilter } from '../FindingParts/SeverityFilter';
import { keptText, useRemembered } from '../memory';
import { useAuditTexts, useCheckingTexts, useLanguage } from '../words';
import { everyShown } from './listing';
import { RuleGroup } from './RuleGroup';
import { placeOfAcceptance, titleOfRule } from './rules';
import type { AuditDeeds } from './useAuditDeeds';
import { useAuditFilter, type AuditFilterState } from './useAuditFilter';

/** So many findings are shown unfolded at first; of more, the rules are an overview. */
const unfoldedAtMost = 60;
/** Who accepted last. */
const keptBy = keptText('audit.by');

function Filters({ state }: { readonly state: AuditFilterState }): ReactElement {
  const texts = useAuditTexts();
  const checkingTexts = useCheckingTexts();
  return (
    <SeverityFilter
      chips={everyShown.map((shown) => ({
        shown,
        word: shown === 'accepted' ? texts('shown.accepted') : checkingTexts(`shown.${shown}`),
        icon: shown === 'accepted' ? 'dismissed' : shown,
        count: state.listing.counts[shown],
        isShown: state.filter.shown.has(shown),
      }))}
      onToggle={state.toggle}
      hint={texts('searchHint')}
      typed={state.typed}
      onType={state.type}
    />
  );
}

/** Acceptances of what has changed since: without effect, and only kept until removed. */
function Idle({
  result,
  deeds,
}: {
  readonly result: AuditResult;
  readonly deeds: AuditDeeds;
}): ReactElement | null {
  const styles = useListStyles();
  const texts = useAuditTexts();
  const checkingTexts = useCheckingTexts();
  const language = useLanguage();
  if (result.idle.length === 0) return null;
  return (
    <section className={styles.idle}>
      <h3 className={styles.heading}>{texts('idle', { n: result.idle.length })}</h3>
      <div className={styles.idleHint}>{texts('idleHint')}</div>
      <ul className={styles.list}>
        {result.idle.map((one) => (
          <li key={acceptanceId(one)} className={styles.finding}>
            <div className={styles.title}>{placeOfAcceptance(one)}</div>
            <div>
              {titleOfRule(one.rule, texts)} <span className={styles.quiet}>{one.rule}</span>
            </div>
            <div className={styles.quiet}>
              {texts('acceptedOn', { by: one.by, day: dayWords(one.on, language), reason: one.reason })}
            </div>
            <Button
              size="small"
              appearance="subtle"
              className={styles.small}
              onClick={() => {
                deeds.revoke(one);
              }}
            >
              {checkingTexts('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The findings by rule under filter and search; acceptances without effect come last. */
export function AuditFindings(props: {
  readonly result: AuditResult;
  readonly deeds: AuditDeeds;
}): ReactElement {
  const styles = useCheckStyles();
  const texts = useAuditTexts();
  const checkingTexts = useCheckingTexts();
  const [by, setBy] = useRemembered(keptBy);
  const { result, deeds } = props;
  const state = useAuditFilter(result, texts);
  const { listing, filter } = state;
  const isForeign = result.notes.some(({ kind }) => kind === 'notOurs');
  const total = result.open.length + result.accepted.length;
  return (
    <>
      {total > 0 && <Filters state={state} />}
      {total > 0 && listing.count === 0 && state.isNarrowed && (
        <div className={styles.small}>
          {checkingTexts('noneMatches')}{' '}
          <Button size="small" onClick={state.widen}>
            {checkingTexts('showAll')}
          </Button>
        </div>
      )}
      {listing.rules.map((group) => (
        <RuleGroup
          key={group.rule}
          group={group}
          openAtFirst={listing.count <= unfoldedAtMost || listing.rules.length === 1}
          deeds={deeds}
          by={by}
          onBy={setBy}
          isForeign={isForeign}
        />
      ))}
      {filter.shown.has('accepted') && <Idle result={result} deeds={deeds} />}
    </>
  );
}
