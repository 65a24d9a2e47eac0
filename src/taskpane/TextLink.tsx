import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  root: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  // Contrast themes draw a button's words like any others: what leads somewhere must look as if it did.
  leading: { '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' } },
});

export interface TextLinkProps {
  readonly children: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Underlined, as it stands inside a sentence. */
  readonly inline?: boolean;
}

/** A link that does something in the pane, as large as the text around it. */
export function TextLink({
  children,
  onClick,
  disabled = false,
  inline = false,
}: TextLinkProps): ReactElement {
  const styles = useStyles();
  return (
    <Link
      as="button"
      type="button"
      className={mergeClasses(styles.root, !disabled && styles.leading)}
      inline={inline}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
