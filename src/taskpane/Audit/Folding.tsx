import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useRemembered, type Keeping } from '../memory';
import { useAuditStyles } from './Audit.styles';

/** A part of the place that can be folded, remembered as it was left; what is folded is not made. */
export function Folding(props: {
  readonly name: string;
  readonly keeping: Keeping<boolean>;
  readonly children: () => ReactNode;
}): ReactElement {
  const styles = useAuditStyles();
  const [open, setOpen] = useRemembered(props.keeping);
  const id = useId();
  return (
    <section className={styles.section} aria-label={props.name}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.unfold}
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {props.name}
      </Button>
      <div id={id}>{open && props.children()}</div>
    </section>
  );
}
