import { makeStyles, tokens } from '@fluentui/react-components';

export const useSettingsStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  body: { flexGrow: 1, overflowY: 'auto', padding: '4px 16px 16px' },
  calm: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: '20px 0',
  },
  group: {
    padding: '10px 0 6px',
    '&:not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  heading: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  setting: { padding: '6px 0' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  control: { flexShrink: 0 },
  figure: { width: '88px', minWidth: '0', '& input': { textAlign: 'right' } },
  value: { fontVariantNumeric: 'tabular-nums' },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  change: {
    margin: '4px 0',
    padding: '2px 0 2px 8px',
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  wrong: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: '4px' },
});
