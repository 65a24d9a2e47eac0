import type { ReactElement } from 'react';
import { WordsForm } from '../FindingParts/WordsForm';
import { useAuditTexts } from '../words';

/** Asks why a change is accepted and by whom. */
export function AcceptForm(props: {
  /** Name given before. */
  readonly by: string;
  readonly onConfirm: (words: { readonly reason: string; readonly by: string }) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const texts = useAuditTexts();
  const { by, onConfirm, onCancel } = props;
  return (
    <WordsForm
      fields={[
        { key: 'reason', label: texts('acceptReason'), hint: texts('acceptReasonHint') },
        { key: 'by', label: texts('acceptBy'), hint: texts('acceptByHint') },
      ]}
      initial={{ reason: '', by }}
      tooShort={texts('acceptTooShort')}
      confirm={texts('acceptConfirm')}
      onConfirm={(words) => {
        onConfirm({ reason: words.reason.trim(), by: words.by.trim() });
      }}
      onCancel={onCancel}
    />
  );
}
