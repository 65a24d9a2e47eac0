import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Beaker16Regular } from '@fluentui/react-icons/svg/beaker';
import { useState, type ReactElement } from 'react';
import type { Failure } from '../../sheets/proposal';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { TextLink } from '../TextLink';
import { useOneAtATime } from '../useOneAtATime';
import { useExampleTexts } from '../words';

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

type TakenOut =
  | { readonly kind: 'takenOut'; readonly emptied: number; readonly kept: number }
  | { readonly kind: 'planUnknown' };

type Answer = Exclude<
  Awaited<ReturnType<Awaited<ReturnType<PaneServices['example']>>['takeOut']>>,
  { readonly failure: Failure }
>;

const outcomeOf = (answer: Answer): TakenOut =>
  answer === 'planUnknown' ? { kind: 'planUnknown' } : { kind: 'takenOut', ...answer };

/** Says in every place that the entries are an example, and takes them out after asking; gone with the last of them. */
export function ExampleStrip(props: {
  readonly services: PaneServices;
  readonly holds: boolean;
}): ReactElement | null {
  const { services, holds } = props;
  const styles = useStyles();
  const texts = useExampleTexts();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, run, forget] = useOneAtATime<TakenOut>();
  if (!holds && outcome === undefined && !busy) return null;
  const takeOut = (): void => {
    setAsking(false);
    setBusy(true);
    run(async () => {
      try {
        const answer = await (await services.example()).takeOut();
        return typeof answer === 'object' && 'failure' in answer
          ? { kind: 'failed', failure: answer.failure }
          : outcomeOf(answer);
      } finally {
        setBusy(false);
      }
    });
  };
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
          {!asking && !busy && (
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
            <Button size="small" appearance="primary" onClick={takeOut}>
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
      <div role="status">
        {busy && texts('takingOut')}
        {outcome?.kind === 'takenOut' && texts('takenOut', { emptied: outcome.emptied, kept: outcome.kept })}
        {outcome?.kind === 'planUnknown' && texts('planUnknown')}
      </div>
      {outcome?.kind === 'failed' && <FailureMessage failure={outcome.failure} />}
    </aside>
  );
}
