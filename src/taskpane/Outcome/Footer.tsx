import { Button } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import type { Progress } from '../../sheets/proposal';
import { actionWords, canWrite, hasWork } from '../Assemble/action';
import type { Assembly } from '../Assemble/useAssembly';
import { JobProgress, type JobState } from '../Job/JobProgress';
import { useExampleTexts, useTexts } from '../words';
import { FailureMessage, OutcomeMessage, ProposalMessages } from './Messages';
import { useOutcomeStyles } from './Outcome.styles';
import { phaseWords } from './sentences';

function Working(props: {
  readonly progress: Progress;
  readonly stopping: boolean;
  readonly onStop: () => void;
}): ReactElement {
  const texts = useTexts();
  const { stopping, onStop } = props;
  const { phase, done, total } = props.progress;
  return (
    <JobProgress
      job={{ done, total, stopping }}
      words={texts('progressOf', { phase: phaseWords(phase, texts), done, total })}
      stoppingWords={texts('stopping')}
      onStop={onStop}
    />
  );
}

function Filling(props: { readonly job: JobState; readonly onStop: () => void }): ReactElement {
  const texts = useExampleTexts();
  const { done, total } = props.job;
  return (
    <JobProgress
      job={props.job}
      words={texts('filling', { done, total })}
      stoppingWords={texts('stopping')}
      onStop={props.onStop}
    />
  );
}

function PrimaryButton({ assembly }: { readonly assembly: Assembly }): ReactElement {
  const styles = useOutcomeStyles();
  const texts = useTexts();
  const { look, work } = assembly;
  if (look.kind === 'reading' || work) {
    return (
      <Button appearance="primary" className={styles.primary} disabledFocusable>
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
        <Filling job={work.job} onStop={assembly.stop} />
      </footer>
    );
  }
  return (
    <footer className={styles.footer}>
      {outcome && <OutcomeMessage outcome={outcome} goTo={(sheet) => void assembly.goTo(sheet)} />}
      {look.kind === 'failed' && <FailureMessage failure={look.failure} />}
      {look.kind === 'seen' && <ProposalMessages proposal={look.proposal} onLookAgain={assembly.lookAgain} />}
      {assembly.changedMeanwhile && <div className={styles.hint}>{texts('changedMeanwhile')}</div>}
      <PrimaryButton assembly={assembly} />
    </footer>
  );
}
