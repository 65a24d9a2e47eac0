import { useEffect, useState, type ReactElement } from 'react';
import type { CellExplanation } from '../../audit/access';
import type { SelectedCell } from '../../sheets/checking/access';
import { guarded, type PaneFailure } from '../Assemble/failure';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { useAuditTexts, useLanguage } from '../words';
import { useAuditStyles } from './Audit.styles';
import { Formula } from './Formulas';

type Explained =
  | { readonly kind: 'explained'; readonly explanation: CellExplanation }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** The selected cell explained, anew whenever another one is selected; of answers that cross only the last counts. */
function useExplanation(services: PaneServices, selected: SelectedCell | undefined): Explained | undefined {
  const language = useLanguage();
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    let current = true;
    const explain = async (): Promise<Explained> => {
      const answer = await (await services.audit()).explain(language);
      return 'failure' in answer
        ? { kind: 'failed', failure: answer.failure }
        : { kind: 'explained', explanation: answer };
    };
    void guarded(explain, (failure): Explained => ({ kind: 'failed', failure })).then((now) => {
      if (current) setExplained(now);
    });
    return () => {
      current = false;
    };
  }, [services, selected, language]);
  return explained;
}

function Words({ explanation }: { readonly explanation: CellExplanation }): ReactElement {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const { sheet, address, label, formula, expected, sentences } = explanation;
  return (
    <>
      <div>
        {`${sheet}!${address}`}
        {label !== undefined && <span className={styles.quiet}> · {label}</span>}
      </div>
      {formula === undefined ? (
        <div className={styles.quiet}>{texts('noFormula')}</div>
      ) : (
        <Formula pieces={[{ text: formula, isMarked: false }]} />
      )}
      <ul className={styles.sentences}>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      {expected !== undefined && (
        <div className={styles.formulas}>
          <span className={styles.term}>{texts('shouldBe')}</span>
          <Formula pieces={[{ text: expected, isMarked: false }]} />
        </div>
      )}
    </>
  );
}

/** The formula of the selected cell in words. */
export function Explanation(props: {
  readonly services: PaneServices;
  readonly selected: SelectedCell | undefined;
}): ReactElement {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const explained = useExplanation(props.services, props.selected);
  if (explained === undefined) return <div className={styles.quiet}>{texts('explainHint')}</div>;
  if (explained.kind === 'failed') return <FailureMessage failure={explained.failure} />;
  return <Words explanation={explained.explanation} />;
}
