import { makeStyles, tokens } from '@fluentui/react-components';

export const useOutcomeStyles = makeStyles({
  footer: {
    flexShrink: 0,
    maxHeight: '55%',
    overflowY: 'auto',
    padding: '10px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  primary: { width: '100%', minHeight: '34px' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    rowGap: '2px',
    marginTop: tokens.spacingVerticalXS,
  },
  message: { minHeight: '0' },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});
