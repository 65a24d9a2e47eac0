import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  pane: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden', minWidth: '280px' },
  header: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 8px 0 16px',
  },
  tabs: {
    flexShrink: 0,
    padding: '0 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The bold name of the chosen place may push the others a little.
    '& .fui-Tab__content--reserved-space': { display: 'none' },
    // Five places and a count beside each other in the narrowest pane.
    '@media (max-width: 400px)': {
      padding: '0 2px',
      '& .fui-Tab': { paddingLeft: '3px', paddingRight: '3px' },
      '& .fui-Tab__content': { fontSize: tokens.fontSizeBase200 },
    },
  },
  tab: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
  waiting: { padding: '32px 16px' },
  note: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
    marginTop: tokens.spacingVerticalS,
  },
  announced: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
