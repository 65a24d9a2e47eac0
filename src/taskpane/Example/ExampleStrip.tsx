import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Beaker16Regular } from '@fluentui/react-icons/svg/beaker';
import { useRef, useState, type ReactElement } from 'react';
import type { TakenOutExample } from '../../sheets/entryToFill';
import type { Quarter } from '../../sheets/periods';
import type { Failure } from '../../sheets/proposal';
import { JobProgress, jobBegun, type JobState } from '../Job/JobProgress';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { TextLink } from '../TextLink';
import { useOneAtATime, type Failed } from '../useOneAtATime';
import { useExampleTexts } from '../words';
import { setReportingQuarter, usualQuarter } from './reportingQuarter';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: '4px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, margin: '6px 0 4px' },
});

type TakenOut = ({ readonly kind: 'takenOut' } & TakenOutExample) | { readonly kind: 'planUnknown' };

type Answer = Exclude<
  Awaited<ReturnType<Awaited<ReturnType<PaneServices['example']>>['takeOut']>>,
  { readonly failure: Failure }
>;

const outcomeOf = (answer: Answer): TakenOut =>
  answer === 'planUnknown' ? { kind: 'planUnknown' } : { kind: 'takenOut', ...answer };

interface TakingOut {
  /** Undefined while nothing is taken out. */
  readonly job: JobState | undefined;
  readonly outcome: TakenOut | Failed | undefined;
  readonly takeOut: () => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** Takes the example out part by part; once it is out, the workbook reports the quarter it did before. */
function useTakingOut(services: PaneServices, until: Quarter | undefined): TakingOut {
  const [job, setJob] = useState<JobState>();
  const [outcome, run, forget] = useOneAtATime<TakenOut>();
  const cancelled = useRef(false);
  const takeOut = (): void => {
    cancelled.current = false;
    setJob(jobBegun);
    run(async () => {
      try {
        const example = await services.example();
        const answer = await example.takeOut({
          report: (done, total) => {
            setJob({ done, total, stopping: cancelled.current });
          },
          isCancelled: () => cancelled.current,
        });
        if (typeof answer === 'object' && 'failure' in answer)
          return { kind: 'failed', failure: answer.failure };
        const taken = outcomeOf(answer);
        if (until === undefined || taken.kind !== 'takenOut' || taken.stopped) return taken;
        const set = await setReportingQuarter(services, until, usualQuarter);
        return typeof set === 'boolean' ? taken : { kind: 'failed', failure: set.failure };
      } finally {
        setJob(undefined);
      }
    });
  };
  const stop = (): void => {
    cancelled.current = true;
    setJob((now) => now && { ...now, stopping: true });
  };
  return { job, outcome, takeOut, stop, forget };
}

/** Says in every place that the entries are an example, and takes them out after asking; gone with the last of them. */
export function ExampleStrip(props: {
  readonly services: PaneServices;
  /** Last quarter of the example; undefined where the workbook holds none. */
  readonly until: Quarter | undefined;
}): ReactElement | null {
  const { services, until } = props;
  const styles = useStyles();
  const texts = useExampleTexts();
  const [asking, setAsking] = useState(false);
  const { job, outcome, takeOut, stop, forget } = useTakingOut(services, until);
  const holds = until !== undefined;
  if (!holds && outcome === undefined && job === undefined) return null;
  return (
    <aside
      className={styles.root}
      aria-label={texts('holds')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      {holds && (
        <div className={styles.line}>
          <Beaker16Regular className={styles.icon} />
          <span className={styles.words}>{texts('holds')}</span>
          {!asking && job === undefined && (
            <TextLink
              onClick={() => {
                forget();
                setAsking(true);
              }}
            >
              {texts('takeOut')}
            </TextLink>
          )}
        </div>
      )}
      {asking && (
        <>
          <div>{texts('takeOutHint')}</div>
          <div className={styles.actions}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setAsking(false);
                takeOut();
              }}
            >
              {texts('takeOutNow')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setAsking(false);
              }}
            >
              {texts('cancel')}
            </Button>
          </div>
        </>
      )}
      {job !== undefined && (
        <JobProgress
          job={job}
          words={texts('takingOut', { done: job.done, total: job.total })}
          stoppingWords={texts('stopping')}
          onStop={stop}
        />
      )}
      <div role="status">
        {outcome?.kind === 'takenOut' &&
          texts(outcome.stopped ? 'takeOutStopped' : 'takenOut', {
            emptied: outcome.emptied,
            kept: outcome.kept,
          })}
        {outcome?.kind === 'planUnknown' && texts('planUnknown')}
      </div>
      {outcome?.kind === 'failed' && <FailureMessage failure={outcome.failure} />}
    </aside>
  );
}
