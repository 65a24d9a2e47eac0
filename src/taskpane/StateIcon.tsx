import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle12Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFill12Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { DismissCircle12Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { ErrorCircle12Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import type { StateName } from '../sheets/states';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

/** Mark of a status, told apart by its shape; the word stands beside it. None where nothing was measured. */
export function StateIcon({ state }: { readonly state: StateName }): ReactElement | null {
  const styles = useStyles();
  switch (state) {
    case 'achieved':
      return <CheckmarkCircle12Filled className={mergeClasses(styles.icon, styles.good)} />;
    case 'nearlyAchieved':
      return <CircleHalfFill12Regular className={mergeClasses(styles.icon, styles.warning)} />;
    case 'notAchieved':
      return <DismissCircle12Filled className={mergeClasses(styles.icon, styles.bad)} />;
    case 'invalid':
      return <ErrorCircle12Filled className={mergeClasses(styles.icon, styles.bad)} />;
    case 'notExpected':
    case 'notReported':
    case 'notApplicable':
    case 'notComputable':
      return null;
  }
}
