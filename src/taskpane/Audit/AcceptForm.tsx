import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useListStyles } from '../Check/List/List.styles';
import { useAuditTexts, useCheckingTexts } from '../words';

const fewestLetters = 3;
const isWritten = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= fewestLetters;

/** Asks why a change is accepted and by whom; Enter confirms, Esc leaves it as it is. */
export function AcceptForm(props: {
  /** Name given before. */
  readonly by: string;
  readonly onConfirm: (words: { readonly reason: string; readonly by: string }) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useListStyles();
  const texts = useAuditTexts();
  const checkingTexts = useCheckingTexts();
  const [words, setWords] = useState({ reason: '', by: props.by });
  const [tooShort, setTooShort] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const problem = useId();
  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const confirm = (): void => {
    const said = { reason: words.reason.trim(), by: words.by.trim() };
    if (isWritten(said.reason) && isWritten(said.by)) props.onConfirm(said);
    else setTooShort(true);
  };
  const field = (key: 'reason' | 'by', label: string, hint: string): ReactElement => (
    <Input
      size="small"
      className={styles.reason}
      aria-label={label}
      aria-invalid={tooShort && !isWritten(words[key])}
      aria-describedby={problem}
      placeholder={hint}
      value={words[key]}
      onChange={(_, data) => {
        setWords({ ...words, [key]: data.value });
        setTooShort(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') confirm();
      }}
    />
  );
  return (
    <div
      ref={form}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      {field('reason', texts('acceptReason'), texts('acceptReasonHint'))}
      {field('by', texts('acceptBy'), texts('acceptByHint'))}
      <div id={problem} role="alert" className={styles.problem} hidden={!tooShort}>
        {tooShort && texts('acceptTooShort')}
      </div>
      <Button size="small" className={styles.small} onClick={confirm}>
        {texts('acceptConfirm')}
      </Button>
      <Button size="small" appearance="subtle" className={styles.small} onClick={props.onCancel}>
        {checkingTexts('cancel')}
      </Button>
    </div>
  );
}
