import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { PaneFailure } from '../Assemble/failure';
import { FailureMessage } from '../Outcome/Messages';
import { TextLink } from '../TextLink';
import { useCheckingTexts, useTexts, type CheckingTexts } from '../words';
import { useCheckStyles } from './Check.styles';
import type { DeedOutcome, Deeds } from './useDeeds';

function sentenceOf(outcome: Exclude<DeedOutcome, { kind: 'failed' }>, texts: CheckingTexts): string {
  switch (outcome.kind) {
    case 'repaired':
    case 'undone': {
      const done = texts(outcome.kind, { n: outcome.repaired });
      return outcome.skipped === 0 ? done : `${done} · ${texts('skipped', { n: outcome.skipped })}`;
    }
    case 'cellGone':
      return texts('cellGone');
    case 'dismissed':
      return texts('dismissedNow');
    case 'revoked':
      return texts('revokedNow');
    case 'written':
      return texts('sheetWritten', { sheet: outcome.sheet });
  }
}

/** What came of the last deed in words or as a failure, and the way back while there is one. */
export function DeedBar(props: {
  readonly failure: PaneFailure | undefined;
  readonly sentence: string | undefined;
  /** Words of the link that takes back; absent: nothing can be taken back. */
  readonly undo: string | undefined;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}): ReactElement | null {
  const styles = useCheckStyles();
  const texts = useTexts();
  const { failure, sentence, undo } = props;
  const hasOutcome = failure !== undefined || sentence !== undefined;
  if (!hasOutcome && undo === undefined) return null;
  return (
    <footer className={styles.footer}>
      <div className={styles.footerWords} role="status">
        {failure && <FailureMessage failure={failure} />}
        {sentence !== undefined && <span>{sentence} </span>}
        {undo !== undefined && (
          <TextLink inline onClick={props.onUndo}>
            {undo}
          </TextLink>
        )}
      </div>
      {hasOutcome && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={texts('dismiss')}
          icon={<Dismiss16Regular />}
          onClick={props.onForget}
        />
      )}
    </footer>
  );
}

/** What came of the last deed, and the way back while there is one. */
export function DeedFooter({ deeds }: { readonly deeds: Deeds }): ReactElement {
  const texts = useCheckingTexts();
  const { outcome, undoable } = deeds;
  const isOwnUndo = outcome?.kind === 'repaired' && outcome.repaired > 0;
  const undo = isOwnUndo ? texts('undo') : texts('undoEarlier', { n: undoable });
  return (
    <DeedBar
      failure={outcome?.kind === 'failed' ? outcome.failure : undefined}
      sentence={outcome === undefined || outcome.kind === 'failed' ? undefined : sentenceOf(outcome, texts)}
      undo={undoable > 0 ? undo : undefined}
      onUndo={deeds.undo}
      onForget={deeds.forget}
    />
  );
}
