import type { ReactElement, ReactNode } from 'react';
import type { Summary } from '../../renstra/summary';
import type { CascadeNode } from '../../sheets/cascade/tree';
import { achievementText } from '../Check/Card/figures';
import { StateIcon } from '../StateIcon';
import { TextLink } from '../TextLink';
import { useCascadingTexts, useLanguage } from '../words';
import { useCascadingStyles } from './Cascading.styles';
import { presentStates, reportedWords, stateWord } from './sentences';

function Bar({ summary }: { readonly summary: Summary }): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const states = presentStates(summary).map((one) => ({
    ...one,
    words: texts('count', { word: stateWord(one.state, language), n: one.n }),
  }));
  const counts = states.map(({ words }) => words).join(', ');
  return (
    <>
      <div role="img" aria-label={texts('countsByStatus', { counts })} className={styles.bar}>
        {states.map(({ state, n }) => (
          <span key={state} className={styles[state]} style={{ flexGrow: n }} />
        ))}
      </div>
      <div className={styles.facts} aria-hidden="true">
        {states.map(({ state, words }) => (
          <span key={state} className={styles.state}>
            <StateIcon state={state} />
            {words}
          </span>
        ))}
      </div>
    </>
  );
}

/** Mean, completeness and counts by status of the chosen node, or of all rows. */
export function NodeSummary(props: {
  readonly node: CascadeNode | undefined;
  readonly whole: Summary;
  /** Goes back to all rows. */
  readonly onClear: () => void;
  /** What is drawn of it. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { node } = props;
  const summary = node?.summary ?? props.whole;
  const percent = achievementText(summary.mean ?? null, language);
  return (
    <section
      className={styles.node}
      aria-label={texts(node === undefined ? 'everything' : `level.${node.level}`)}
    >
      <h2 className={styles.nodeName} title={node?.name ?? ''}>
        {node === undefined
          ? texts('everything')
          : `${texts(`level.${node.level}`)} ${node.code || texts('noCode')} ${node.name}`.trim()}
      </h2>
      <div className={styles.facts}>
        {percent !== undefined && (
          <span>{texts(node?.rows === 1 ? 'achievementOfOne' : 'mean', { percent })}</span>
        )}
        <span className={styles.quiet}>{reportedWords(summary, texts)}</span>
        {node !== undefined && <TextLink onClick={props.onClear}>{texts('everything')}</TextLink>}
      </div>
      <Bar summary={summary} />
      {props.children}
    </section>
  );
}
