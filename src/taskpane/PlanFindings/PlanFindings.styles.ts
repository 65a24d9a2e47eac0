import { makeStyles, tokens } from '@fluentui/react-components';

export const usePlanFindingsStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, padding: '8px 12px 4px' },
  hint: { padding: '0 16px 8px', color: tokens.colorNeutralForeground3 },
  body: { overflowY: 'auto', flexGrow: 1, padding: '0 8px 16px' },
  rule: { display: 'flex', width: '100%', gap: tokens.spacingHorizontalS },
  ruleName: { flexGrow: 1 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3, paddingRight: '4px' },
  list: { listStyleType: 'none', margin: '0', padding: '0 0 0 4px' },
  finding: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  about: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2 },
  places: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});
