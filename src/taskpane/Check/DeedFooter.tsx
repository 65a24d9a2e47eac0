import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
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

/** What came of the last deed, and the way back while there is one. */
export function DeedFooter({ deeds }: { readonly deeds: Deeds }): ReactElement | null {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const paneTexts = useTexts();
  const { outcome, undoable } = deeds;
  if (outcome === undefined && undoable === 0) return null;
  const isOwnUndo = outcome?.kind === 'repaired' && outcome.repaired > 0;
  return (
    <footer className={styles.footer}>
      <div className={styles.footerWords} role="status">
        {outcome?.kind === 'failed' && <FailureMessage failure={outcome.failure} />}
        {outcome !== undefined && outcome.kind !== 'failed' && <span>{sentenceOf(outcome, texts)} </span>}
        {undoable > 0 && (
          <TextLink inline onClick={deeds.undo}>
            {isOwnUndo ? texts('undo') : texts('undoEarlier', { n: undoable })}
          </TextLink>
        )}
      </div>
      {outcome !== undefined && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={paneTexts('dismiss')}
          icon={<Dismiss16Regular />}
          onClick={deeds.forget}
        />
      )}
    </footer>
  );
}
