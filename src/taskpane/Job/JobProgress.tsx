import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../words';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  /** A bar that glides is drawn sixty times a second, in time that the job itself needs. */
  bar: { transitionDuration: '0s' },
});

/** How far a job is. */
export interface JobState {
  readonly done: number;
  readonly total: number;
  /** It was told to stop, and does so after its present part. */
  readonly stopping: boolean;
}

export const jobBegun: JobState = { done: 0, total: 0, stopping: false };

/** How far a job is, in words and as a bar, and the button that stops it. */
export function JobProgress(props: {
  readonly job: JobState;
  readonly words: string;
  /** Shown instead of the words while the job comes to its end. */
  readonly stoppingWords: string;
  readonly onStop: () => void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { done, total, stopping } = props.job;
  return (
    <>
      <div className={styles.head}>
        <span role="status">{stopping ? props.stoppingWords : props.words}</span>
        <Button size="small" disabledFocusable={stopping} onClick={props.onStop}>
          {texts('stop')}
        </Button>
      </div>
      <ProgressBar
        aria-label={props.words}
        value={total === 0 ? 0 : done / total}
        thickness="large"
        bar={{ className: styles.bar }}
      />
    </>
  );
}
