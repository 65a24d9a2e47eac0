import { SearchBox, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { quarterLabel } from '../../renstra/quarter';
import { quarterKey, quarters, type PeriodKey, type Quarter } from '../../sheets/periods';
import { useCascadingTexts } from '../words';
import { useCascadingStyles } from './Cascading.styles';

const periods: readonly PeriodKey[] = [...quarters.map(quarterKey), 'toDate'];

/** Search field and period. */
export function Controls(props: {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly period: PeriodKey;
  readonly reportingQuarter: Quarter;
  readonly onChoose: (period: PeriodKey) => void;
}): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  return (
    <div className={styles.controls}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={texts('search')}
        placeholder={texts('searchHint')}
        dismiss={{ 'aria-label': texts('clearSearch') }}
        value={props.typed}
        onChange={(_, data) => {
          props.onType(data.value);
        }}
      />
      <Select
        size="small"
        className={styles.period}
        aria-label={texts('period')}
        value={props.period}
        onChange={(_, data) => {
          const chosen = periods.find((period) => period === data.value);
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      >
        {quarters.map((quarter) => (
          <option key={quarter} value={quarterKey(quarter)}>
            {quarterLabel(quarter)}
          </option>
        ))}
        <option value="toDate">{texts('toDate', { quarter: quarterLabel(props.reportingQuarter) })}</option>
      </Select>
    </div>
  );
}
