import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { Judgement } from '../../sheets/checking/judgement';
import { useCheckingTexts, useLanguage } from '../words';
import { useCheckStyles } from './Check.styles';
import { IdleDismissals } from './List/IdleDismissals';
import { UnitGroup } from './List/UnitGroup';
import { idleOf, type FindingFilter, type Listing } from './listing';
import type { FindingDeeds } from './useDeeds';
import type { FilterState } from './useFilter';

/** So many findings are shown unfolded at first; of more, the units are an overview. */
const unfoldedAtMost = 100;

function Nothing({
  judgement,
  state,
}: {
  readonly judgement: Judgement;
  readonly state: FilterState;
}): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  if (judgement.open.length > 0 || state.isNarrowed) {
    return (
      <div className={styles.small}>
        {texts('noneMatches')}{' '}
        <Button size="small" onClick={state.widen}>
          {texts('showAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.nothing}>
      <CheckmarkCircle20Regular className={styles.good} />
      <div>
        <div>{texts('noFindings', { n: judgement.rows.length })}</div>
        <div className={mergeClasses(styles.small, styles.quiet)}>{texts('noFindingsHint')}</div>
      </div>
    </div>
  );
}

interface Folding {
  readonly isOpen: (unit: string) => boolean;
  readonly toggle: (unit: string, open: boolean) => void;
}

/** What is unfolded at first is settled once for each filter, so that a changed count never folds what she reads. */
function useFolding(filter: FindingFilter, listing: Listing): Folding {
  const openAtFirst = listing.count <= unfoldedAtMost || listing.units.length === 1;
  const [basis, setBasis] = useState({ filter, openAtFirst });
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (basis.filter !== filter) setBasis({ filter, openAtFirst });
  const toggle = useCallback((unit: string, open: boolean) => {
    setChosen((before) => new Map(before).set(unit, open));
  }, []);
  return { isOpen: (unit) => chosen.get(unit) ?? basis.openAtFirst, toggle };
}

/** The findings the filter leaves, by unit and indicator; what was set aside without effect comes last. */
export function FindingList(props: {
  readonly judgement: Judgement;
  readonly state: FilterState;
  readonly selected: string;
  readonly deeds: FindingDeeds;
}): ReactElement {
  const language = useLanguage();
  const { judgement, state, deeds } = props;
  const { listing, filter } = state;
  const folding = useFolding(filter, listing);
  const idle = useMemo(
    () => (filter.shown.has('dismissed') ? idleOf(judgement, filter, language) : []),
    [judgement, filter, language],
  );
  return (
    <>
      {listing.count === 0 && idle.length === 0 && <Nothing judgement={judgement} state={state} />}
      {listing.units.map((unit) => (
        <UnitGroup
          key={unit.unit}
          unit={unit}
          open={folding.isOpen(unit.unit)}
          onToggle={folding.toggle}
          selected={props.selected}
          deeds={deeds}
        />
      ))}
      <IdleDismissals dismissals={idle} deeds={deeds} />
    </>
  );
}
