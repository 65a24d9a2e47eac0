import { Body1, Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { PlugDisconnected28Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import type { ReactElement } from 'react';
import type { HostStatus } from '../services';
import { useTexts, type PaneTexts } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: '32px 20px',
  },
  icon: { color: tokens.colorNeutralForeground3 },
});

type Trouble = Exclude<HostStatus, { kind: 'ready' }>;

function wordsOf(status: Trouble, texts: PaneTexts): { readonly title: string; readonly body: string } {
  switch (status.kind) {
    case 'tooOld':
      return { title: texts('tooOldTitle'), body: texts('tooOldBody', { needed: status.needed }) };
    case 'offline':
      return { title: texts('offlineTitle'), body: texts('offlineBody') };
    case 'notExcel':
      return { title: texts('notExcelTitle'), body: texts('notExcelBody') };
  }
}

/** Says why the pane cannot work here and what helps, instead of staying blank. */
export function Unsupported({ status }: { readonly status: Trouble }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { title, body } = wordsOf(status, texts);
  return (
    <main className={styles.root}>
      <PlugDisconnected28Regular className={styles.icon} />
      <Subtitle2 as="h1">{title}</Subtitle2>
      <Body1>{body}</Body1>
      {status.kind === 'offline' && (
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {texts('reload')}
        </Button>
      )}
    </main>
  );
}
