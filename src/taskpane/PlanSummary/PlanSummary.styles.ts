import { makeStyles, tokens } from '@fluentui/react-components';

export const usePlanSummaryStyles = makeStyles({
  title: { display: 'block', overflowWrap: 'anywhere' },
  size: { display: 'block', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    marginTop: tokens.spacingVerticalXS,
  },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  files: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    flexWrap: 'wrap',
    marginTop: tokens.spacingVerticalXS,
  },
  hidden: { display: 'none' },
  refused: { marginTop: tokens.spacingVerticalS },
  errors: {
    margin: '4px 0 0',
    paddingLeft: '16px',
    maxHeight: '160px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});
