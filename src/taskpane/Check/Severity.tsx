import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../../renstra/finding';
import { useCheckingTexts } from '../words';
import type { Shown } from './listing';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  // On a chip that is pressed, contrast themes give the words a colour of their own.
  icon: { flexShrink: 0, display: 'block', '@media (forced-colors: active)': { color: 'inherit' } },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  dismissed: { color: tokens.colorNeutralForeground3 },
});

/** The sign of a severity; always beside its word. */
export function SeverityIcon({ shown }: { readonly shown: Shown }): ReactElement {
  const styles = useStyles();
  const look = mergeClasses(styles.icon, styles[shown]);
  switch (shown) {
    case 'error':
      return <ErrorCircle16Filled className={look} />;
    case 'warning':
      return <Warning16Filled className={look} />;
    case 'info':
      return <Info16Regular className={look} />;
    case 'dismissed':
      return <EyeOff16Regular className={look} />;
  }
}

/** A severity by sign and word. */
export function SeverityLabel({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  const texts = useCheckingTexts();
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      <SeverityIcon shown={severity} />
      {texts(`severity.${severity}`)}
    </span>
  );
}
