import { MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import { useCheckStyles } from '../Check/Check.styles';
import { DeedBar } from '../Check/DeedFooter';
import type { Checking } from '../Check/useChecking';
import { keptSwitch } from '../memory';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { useAuditTexts, useCheckingTexts, useLanguage, type AuditTexts, type CheckingTexts } from '../words';
import { useAuditStyles } from './Audit.styles';
import { AuditFindings } from './AuditFindings';
import { AuditHead } from './AuditHead';
import { Explanation } from './Explanation';
import { Folding } from './Folding';
import { MapOfSheet } from './MapOfSheet';
import { noteWords, resultSentence } from './sentences';
import { useAudit, type Audited, type AuditState } from './useAudit';
import { useAuditDeeds, type AuditDeedsState, type AuditOutcome } from './useAuditDeeds';

const mapOpen = keptSwitch('audit.map');
const explanationOpen = keptSwitch('audit.explanation');

function outcomeSentence(outcome: AuditOutcome, texts: AuditTexts, checkingTexts: CheckingTexts): string {
  switch (outcome.kind) {
    case 'restored':
    case 'undone': {
      const { n, skipped } = outcome;
      const done = outcome.kind === 'restored' ? texts('restored', { n }) : checkingTexts('undone', { n });
      return skipped === 0 ? done : `${done} · ${checkingTexts('skipped', { n: skipped })}`;
    }
    case 'accepted':
      return texts('acceptedNow');
    case 'revoked':
      return texts('revokedNow');
    case 'sheetGone':
      return texts('sheetGone');
  }
}

function Footer({ state }: { readonly state: AuditDeedsState }): ReactElement {
  const texts = useAuditTexts();
  const checkingTexts = useCheckingTexts();
  const { outcome, undoable } = state;
  const isOwnUndo = outcome?.kind === 'restored' && outcome.n > 0;
  const undo = isOwnUndo ? checkingTexts('undo') : checkingTexts('undoEarlier', { n: undoable });
  return (
    <DeedBar
      failure={outcome?.kind === 'failed' ? outcome.failure : undefined}
      sentence={
        outcome === undefined || outcome.kind === 'failed'
          ? undefined
          : outcomeSentence(outcome, texts, checkingTexts)
      }
      undo={undoable > 0 ? undo : undefined}
      onUndo={state.undo}
      onForget={state.forget}
    />
  );
}

/** The result in one sentence, and what could not be audited. It takes the focus when a run ends. */
function Result({ audited }: { readonly audited: Audited }): ReactElement {
  const styles = useAuditStyles();
  const check = useCheckStyles();
  const texts = useAuditTexts();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { result, run } = audited;
  // Before the pane looks for what stands nearest to the button that is gone.
  useLayoutEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [run]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} role="status" className={styles.result}>
        {resultSentence(result, texts)}
      </h2>
      {result.accepted.length > 0 && (
        <div className={styles.intro}>{texts('alsoAccepted', { n: result.accepted.length })}</div>
      )}
      <div className={mergeClasses(check.messages, styles.notes)}>
        {result.notes.map((note, index) => (
          <MessageBar
            key={index}
            intent={note.kind === 'notOurs' ? 'info' : 'warning'}
            layout="multiline"
            className={check.message}
          >
            <MessageBarBody className={check.small}>{noteWords(note, texts, language)}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </>
  );
}

function Body(props: {
  readonly audit: AuditState;
  readonly state: AuditDeedsState;
  readonly services: PaneServices;
  readonly checking: Checking;
}): ReactElement {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const { audit, state } = props;
  const { audited, running } = audit;
  return (
    <div className={styles.body} aria-busy={running !== undefined}>
      {audit.failure && <FailureMessage failure={audit.failure} />}
      {audit.stopped && <div className={styles.small}>{texts('stopped')}</div>}
      {audited === undefined ? (
        <p className={styles.intro}>{texts('intro')}</p>
      ) : (
        <>
          <Result audited={audited} />
          <AuditFindings key={audited.run} result={audited.result} deeds={state.deeds} />
          <Folding name={texts('map')} keeping={mapOpen}>
            {() => <MapOfSheet audited={audited} onShow={state.deeds.show} />}
          </Folding>
        </>
      )}
      <Folding name={texts('explanation')} keeping={explanationOpen}>
        {() => <Explanation services={props.services} selected={props.checking.selected} />}
      </Folding>
    </div>
  );
}

/** Findings are sentences: in another language they are found anew, once; a run that fails is told, not tried over and over. */
function useOwnLanguage({ audited, start }: AuditState): void {
  const language = useLanguage();
  const before = useRef(language);
  const options = audited?.options;
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    if (options !== undefined) start({ ...options, language });
  }, [options, language, start]);
}

/** The place Audit: whether every formula says what it should, what to do where it does not, and what a formula means. */
export function Audit(props: { readonly services: PaneServices; readonly checking: Checking }): ReactElement {
  const styles = useAuditStyles();
  const { services, checking } = props;
  const audit = useAudit(services);
  const state = useAuditDeeds(services, audit.note);
  useOwnLanguage(audit);
  return (
    <main className={styles.root}>
      <AuditHead audit={audit} />
      <Body audit={audit} state={state} services={services} checking={checking} />
      <Footer state={state} />
    </main>
  );
}
