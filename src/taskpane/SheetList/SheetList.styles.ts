import { makeStyles, tokens } from '@fluentui/react-components';

export const useSheetListStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '26px',
    fontSize: tokens.fontSizeBase200,
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  fresh: { color: tokens.colorBrandForeground1 },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  unfold: { minWidth: '20px', width: '20px', height: '20px', padding: '0' },
  unfoldPlace: { width: '20px', flexShrink: 0 },
  details: {
    paddingLeft: '24px',
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  changes: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalXS,
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
    },
    '& td, & th': {
      padding: '2px 6px 2px 0',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  address: { width: '56px', fontVariantNumeric: 'tabular-nums' },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});
