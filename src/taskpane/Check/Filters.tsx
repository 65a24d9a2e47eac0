import { Checkbox, SearchBox, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { quarterLabel, type Quarter } from '../../renstra/quarter';
import { useCheckingTexts, useLanguage } from '../words';
import { useCheckStyles } from './Check.styles';
import { everyShown } from './listing';
import { SeverityIcon } from './Severity';
import type { FilterState } from './useFilter';

/** Chips with counts, a search field, and the choice to see one quarter only. */
export function Filters(props: { readonly state: FilterState; readonly quarter: Quarter }): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const { state, quarter } = props;
  return (
    <>
      <div role="group" aria-label={texts('filterBySeverity')} className={styles.chips}>
        {everyShown.map((shown) => (
          <ToggleButton
            key={shown}
            size="small"
            className={styles.chip}
            checked={state.filter.shown.has(shown)}
            icon={<SeverityIcon shown={shown} />}
            onClick={() => {
              state.toggle(shown);
            }}
          >
            {`${texts(`shown.${shown}`)} ${state.listing.counts[shown].toLocaleString(language)}`}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={texts('search')}
        placeholder={texts('searchHint')}
        dismiss={{ 'aria-label': texts('clearSearch') }}
        value={state.typed}
        onChange={(_, data) => {
          state.type(data.value);
        }}
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
