import { makeStyles, tokens } from '@fluentui/react-components';

export const useUnitPickerStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 0 },
  count: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  tree: { rowGap: '0', maxHeight: '260px', overflowY: 'auto', overflowX: 'hidden' },
  item: {
    minHeight: '26px',
    '& .fui-Checkbox__indicator': { marginTop: '4px', marginBottom: '4px' },
  },
  all: { '& .fui-Checkbox__label': { fontSize: tokens.fontSizeBase200 } },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  none: { color: tokens.colorNeutralForeground3, padding: tokens.spacingVerticalS },
});
