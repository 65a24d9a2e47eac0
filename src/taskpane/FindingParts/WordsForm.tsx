import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useListStyles } from '../Check/List/List.styles';
import { useCheckingTexts } from '../words';

const fewestLetters = 3;
const isWritten = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= fewestLetters;

/** A field of the form. */
export interface WordsField<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly hint: string;
}

/** Asks for a few words about a finding, a reason say, and gives them as typed; Enter confirms, Esc leaves the finding as it is. */
export function WordsForm<Key extends string>(props: {
  readonly fields: readonly WordsField<Key>[];
  readonly initial: Readonly<Record<Key, string>>;
  readonly tooShort: string;
  /** What confirming does besides. */
  readonly note?: string;
  readonly confirm: string;
  readonly onConfirm: (words: Readonly<Record<Key, string>>) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const { fields, onConfirm, onCancel } = props;
  const [words, setWords] = useState(props.initial);
  const [tooShort, setTooShort] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const problem = useId();
  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const confirm = (): void => {
    if (fields.every(({ key }) => isWritten(words[key]))) onConfirm(words);
    else setTooShort(true);
  };
  return (
    <div
      ref={form}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {fields.map(({ key, label, hint }) => (
        <label key={key} className={styles.asked}>
          {label}
          <Input
            size="small"
            className={styles.reason}
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
        </label>
      ))}
      <div id={problem} role="alert" className={styles.problem} hidden={!tooShort}>
        {tooShort && props.tooShort}
      </div>
      {props.note !== undefined && <div className={styles.quiet}>{props.note}</div>}
      <Button size="small" className={styles.small} onClick={confirm}>
        {props.confirm}
      </Button>
      <Button size="small" appearance="subtle" className={styles.small} onClick={onCancel}>
        {texts('cancel')}
      </Button>
    </div>
  );
}
