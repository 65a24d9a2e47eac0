import type { ReactElement } from 'react';
import { WordsForm } from '../FindingParts/WordsForm';
import { useAuditTexts } from '../words';

/** Asks why a change is accepted and by whom. */
export function AcceptForm(props: {
  /** Name given before. */
  readonly by: string;
  /** The workbook holds nothing of ours yet; the acceptance is kept in a hidden sheet that it gets. */
  readonly isForeign: boolean;
  readonly onConfirm: (words: { readonly reason: string; readonly by: string }) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const texts = useAuditTexts();
  const { by, isForeign, onConfirm, onCancel } = props;
  return (
    <WordsForm
      fields={[
        { key: 'reason', label: texts('acceptReason'), hint: texts('acceptReasonHint') },
        { key: 'by', label: texts('acceptBy'), hint: texts('acceptByHint') },
      ]}
      initial={{ reason: '', by }}
      tooShort={texts('acceptTooShort')}
      {...(isForeign ? { note: texts('acceptForeign') } : {})}
      confirm={texts('acceptConfirm')}
      onConfirm={(words) => {
        onConfirm({ reason: words.reason.trim(), by: words.by.trim() });
      }}
      onCancel={onCancel}
    />
  );
}
