import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  pane: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden', minWidth: '280px' },
  header: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 8px 4px 16px',
  },
});
