import { SearchBox, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useCheckStyles } from '../Check/Check.styles';
import type { Shown as Icon } from '../Check/listing';
import { SeverityIcon } from '../Check/Severity';
import { useCheckingTexts, useLanguage } from '../words';

/** A kind of findings that can be shown or left out. */
export interface Chip<Shown extends string> {
  readonly shown: Shown;
  readonly word: string;
  readonly icon: Icon;
  readonly count: number;
  readonly isShown: boolean;
}

/** Chips with counts, and a search field. */
export function SeverityFilter<Shown extends string>(props: {
  readonly chips: readonly Chip<Shown>[];
  readonly onToggle: (shown: Shown) => void;
  readonly hint: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
}): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  return (
    <>
      <div role="group" aria-label={texts('filterBySeverity')} className={styles.chips}>
        {props.chips.map(({ shown, word, icon, count, isShown }) => (
          <ToggleButton
            key={shown}
            size="small"
            className={styles.chip}
            checked={isShown}
            icon={<SeverityIcon shown={icon} />}
            onClick={() => {
              props.onToggle(shown);
            }}
          >
            {`${word} ${count.toLocaleString(language)}`}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={texts('search')}
        placeholder={props.hint}
        dismiss={{ 'aria-label': texts('clearSearch') }}
        value={props.typed}
        onChange={(_, data) => {
          props.onType(data.value);
        }}
      />
    </>
  );
}
