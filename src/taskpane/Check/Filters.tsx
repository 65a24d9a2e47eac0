import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { quarterLabel, type Quarter } from '../../renstra/quarter';
import { SeverityFilter } from '../FindingParts/SeverityFilter';
import { useCheckingTexts } from '../words';
import { useCheckStyles } from './Check.styles';
import { everyShown } from './listing';
import type { FilterState } from './useFilter';

/** Chips with counts, a search field, and the choice to see one quarter only. */
export function Filters(props: { readonly state: FilterState; readonly quarter: Quarter }): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const { state, quarter } = props;
  return (
    <>
      <SeverityFilter
        chips={everyShown.map((shown) => ({
          shown,
          word: texts(`shown.${shown}`),
          icon: shown,
          count: state.listing.counts[shown],
          isShown: state.filter.shown.has(shown),
        }))}
        onToggle={state.toggle}
        hint={texts('searchHint')}
        typed={state.typed}
        onType={state.type}
      />
      <Checkbox
        className={styles.only}
        label={texts('onlyQuarter', { quarter: quarterLabel(quarter) })}
        checked={state.onlyQuarter}
        onChange={(_, data) => {
          state.setOnlyQuarter(data.checked === true);
        }}
      />
    </>
  );
}
