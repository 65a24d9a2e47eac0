import type { ReactElement } from 'react';
import type { FormulaDifference } from '../../formula/tree/differenceKinds';
import type { Finding } from '../../renstra/finding';
import { printNumber } from '../../renstra/print';
import type { Language } from '../../texts/texts';
import { useAuditTexts, useLanguage } from '../words';
import { useAuditStyles } from './Audit.styles';
import { kindOfRule } from './rules';
import { marksOfDifference, piecesOf, type Piece } from './marked';

/** A formula with what differs marked by colour and a line below it. */
export function Formula({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement {
  const styles = useAuditStyles();
  return (
    <code className={styles.formula}>
      {pieces.map(({ text, isMarked }, index) =>
        isMarked ? (
          <mark key={index} className={styles.difference}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </code>
  );
}

/** A formula as it stands, a number as people of the language write it. */
function shownContent(content: string, language: Language): string {
  const number = Number(content);
  return content.trim() === '' || !Number.isFinite(number) ? content : printNumber(number, language);
}

/** What a cell holds and what it should hold, one above the other. */
export function Formulas(props: {
  readonly finding: Finding;
  readonly difference: FormulaDifference | undefined;
}): ReactElement | null {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const language = useLanguage();
  const { finding } = props;
  if (finding.found === '' && finding.expected === undefined) return null;
  const found = shownContent(finding.found, language);
  const expected = finding.expected === undefined ? undefined : shownContent(finding.expected, language);
  // What cells around suggest is not what must be.
  const isGuess = kindOfRule(finding.rule) === 'general';
  const marks = marksOfDifference(props.difference);
  return (
    <div className={styles.formulas}>
      <span className={styles.term}>{texts('now')}</span>
      {found === '' ? <span>–</span> : <Formula pieces={piecesOf(found, marks.found)} />}
      {expected !== undefined && (
        <>
          <span className={styles.term}>{texts(isGuess ? 'perhaps' : 'shouldBe')}</span>
          <Formula pieces={piecesOf(expected, marks.expected)} />
        </>
      )}
    </div>
  );
}
