import type { ReactElement } from 'react';
import { WordsForm } from '../../FindingParts/WordsForm';
import { useCheckingTexts } from '../../words';

/** Asks why a finding is set aside. */
export function DismissForm(props: {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const texts = useCheckingTexts();
  return (
    <WordsForm
      fields={[{ key: 'reason', label: texts('dismissReason'), hint: texts('dismissPlaceholder') }]}
      initial={{ reason: '' }}
      tooShort={texts('dismissTooShort')}
      confirm={texts('dismissConfirm')}
      onConfirm={({ reason }) => {
        props.onConfirm(reason.trim());
      }}
      onCancel={props.onCancel}
    />
  );
}
