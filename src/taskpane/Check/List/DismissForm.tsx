import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useCheckingTexts } from '../../words';
import { useListStyles } from './List.styles';

const fewestLetters = 3;
const isReason = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= fewestLetters;

/** Asks why a finding is set aside; Enter confirms, Esc leaves it as it is. */
export function DismissForm(props: {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const problem = useId();
  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const confirm = (): void => {
    const text = reason.trim();
    if (isReason(text)) props.onConfirm(text);
    else setTooShort(true);
  };
  return (
    <div
      ref={form}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        }
      }}
    >
      <Input
        size="small"
        className={styles.reason}
        aria-label={texts('dismissReason')}
        aria-invalid={tooShort}
        aria-describedby={problem}
        placeholder={texts('dismissPlaceholder')}
        value={reason}
        onChange={(_, data) => {
          setReason(data.value);
          setTooShort(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') confirm();
        }}
      />
      <div id={problem} role="alert" className={styles.problem} hidden={!tooShort}>
        {tooShort && texts('dismissTooShort')}
      </div>
      <Button size="small" className={styles.small} onClick={confirm}>
        {texts('dismissConfirm')}
      </Button>
      <Button size="small" appearance="subtle" className={styles.small} onClick={props.onCancel}>
        {texts('cancel')}
      </Button>
    </div>
  );
}
