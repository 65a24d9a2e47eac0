import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import type { Progress } from '../../sheets/proposal';
import { actionWords, canWrite, hasWork } from '../Assemble/action';
import type { Assembly } from '../Assemble/useAssembly';
import { useExampleTexts, useTexts } from '../words';
import { FailureMessage, OutcomeMessage, ProposalMessages } from './Messages';
import { useOutcomeStyles } from './Outcome.styles';
import { phaseWords } from './sentences';

function Working(props: {
  readonly progress: Progress;
  readonly stopping: boolean;
  readonly onStop: () => void;
}): ReactElement {
  const styles = useOutcomeStyles();
  const texts = useTexts();
  const { progress, stopping } = props;
  const words = stopping
    ? texts('stopping')
    : texts('progressOf', {
        phase: phaseWords(progress.phase, texts),
        done: progress.done,
        total: progress.total,
      });
  return (
    <>
      <div className={styles.progressHead}>
        <span role="status">{words}</span>
        <Button size="small" disabledFocusable={stopping} onClick={props.onStop}>
          {texts('stop')}
        </Button>
      </div>
      <ProgressBar
        aria-label={texts('progressOf', {
          phase: phaseWords(progress.phase, texts),
          done: progress.done,
          total: progress.total,
        })}
        value={progress.total === 0 ? 0 : progress.done / progress.total}
        thickness="large"
      />
    </>
  );
}

function Filling(): ReactElement {
  const texts = useExampleTexts();
  return (
    <>
      <span role="status">{texts('filling')}</span>
      <ProgressBar aria-label={texts('filling')} thickness="large" />
    </>
  );
}

function PrimaryButton({ assembly }: { readonly assembly: Assembly }): ReactElement {
  const styles = useOutcomeStyles();
  const texts = useTexts();
  const { look, work } = assembly;
  if (look.kind === 'reading' || work) {
    return (
      <Button
        appearance="primary"
        className={styles.primary}
        disabledFocusable
        icon={<Spinner size="extra-tiny" role="presentation" />}
      >
        {texts('checking')}
      </Button>
    );
  }
  if (look.kind !== 'seen') {
    return (
      <Button
        appearance="primary"
        className={styles.primary}
        onClick={assembly.lookAgain}
        disabledFocusable={look.kind === 'noUnits'}
      >
        {texts(look.kind === 'noUnits' ? 'chooseUnitFirst' : 'tryAgain')}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      className={styles.primary}
      disabledFocusable={!canWrite(look.proposal)}
      {...(hasWork(look.proposal) ? {} : { icon: <Checkmark20Regular /> })}
      onClick={() => void assembly.write()}
    >
      {actionWords(look.proposal, texts)}
    </Button>
  );
}

/** Always in sight: what stands in the way, what came of it, and the one button that says what it will do. */
export function Footer({ assembly }: { readonly assembly: Assembly }): ReactElement {
  const styles = useOutcomeStyles();
  const texts = useTexts();
  const { look, work, outcome } = assembly;
  if (work?.kind === 'writing') {
    return (
      <footer className={styles.footer}>
        <Working progress={work.progress} stopping={work.stopping} onStop={assembly.stop} />
      </footer>
    );
  }
  if (work?.kind === 'filling') {
    return (
      <footer className={styles.footer}>
        <Filling />
      </footer>
    );
  }
  return (
    <footer className={styles.footer}>
      {outcome && <OutcomeMessage outcome={outcome} goTo={(sheet) => void assembly.goTo(sheet)} />}
      {look.kind === 'failed' && <FailureMessage failure={look.failure} />}
      {look.kind === 'seen' && (
        <ProposalMessages
          proposal={look.proposal}
          onLookAgain={assembly.lookAgain}
          onUnprotect={() => void assembly.unprotect()}
        />
      )}
      {assembly.changedMeanwhile && <div className={styles.hint}>{texts('changedMeanwhile')}</div>}
      <PrimaryButton assembly={assembly} />
    </footer>
  );
}
