import { Button, ProgressBar, Select } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useMemo, useState, type ReactElement } from 'react';
import { quarterLabel, quarters, type Quarter } from '../../renstra/quarter';
import { completenessOf, totalOf, type Completeness as Counts } from '../../sheets/checking/completeness';
import type { Snapshot } from '../../sheets/snapshot';
import { useCheckingTexts, type CheckingTexts } from '../words';
import { useCheckStyles } from './Check.styles';

const countWords = ({ reported, expected }: Counts, texts: CheckingTexts): string =>
  expected === 0 ? texts('noneExpected') : texts('reportedOf', { reported, expected });

function Bar({ counts, words }: { readonly counts: Counts; readonly words: string }): ReactElement {
  return (
    <ProgressBar
      aria-label={words}
      value={counts.expected === 0 ? 0 : counts.reported / counts.expected}
      color={counts.expected > 0 && counts.reported === counts.expected ? 'success' : 'brand'}
    />
  );
}

function QuarterChoice(props: {
  readonly quarter: Quarter;
  readonly onChoose: (quarter: Quarter) => void;
}): ReactElement {
  const texts = useCheckingTexts();
  return (
    <Select
      size="small"
      aria-label={texts('quarter')}
      value={String(props.quarter)}
      onChange={(_, data) => {
        const chosen = quarters.find((quarter) => String(quarter) === data.value);
        if (chosen !== undefined) props.onChoose(chosen);
      }}
    >
      {quarters.map((quarter) => (
        <option key={quarter} value={String(quarter)}>
          {quarterLabel(quarter)}
        </option>
      ))}
    </Select>
  );
}

/** How much of a quarter has been reported, in all and by unit. */
export function Completeness(props: {
  readonly snapshot: Snapshot;
  readonly quarter: Quarter;
  readonly onChoose: (quarter: Quarter) => void;
}): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { snapshot, quarter } = props;
  const units = useMemo(() => completenessOf(snapshot, quarter), [snapshot, quarter]);
  const total = totalOf(units);
  const words = countWords(total, texts);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <div className={styles.row}>
        <h2 id={`${id}-title`} className={styles.heading}>
          {texts('completeness')}
        </h2>
        <QuarterChoice quarter={quarter} onChoose={props.onChoose} />
      </div>
      <div className={styles.unitLine}>{words}</div>
      <Bar counts={total} words={words} />
      {units.length > 1 && (
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
          {texts('byUnit', { n: units.length })}
        </Button>
      )}
      <ul id={id} className={styles.units} hidden={!open}>
        {open &&
          units.map((counts) => (
            <li key={counts.unit} className={styles.unit}>
              <div className={styles.unitLine}>
                <span>{counts.unit}</span>
                <span className={styles.quiet}>{countWords(counts, texts)}</span>
              </div>
              <Bar counts={counts} words={`${counts.unit}: ${countWords(counts, texts)}`} />
            </li>
          ))}
      </ul>
    </section>
  );
}
