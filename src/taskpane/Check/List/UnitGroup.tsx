import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useId, useState, type ReactElement } from 'react';
import { useCheckingTexts, useLanguage } from '../../words';
import { firstOf, type IndicatorFindings, type UnitFindings } from '../listing';
import { SeverityIcon } from '../Severity';
import type { FindingDeeds } from '../useDeeds';
import { FindingItem } from './FindingItem';
import { useListStyles } from './List.styles';

const findingsAtOnce = 50;

export interface UnitGroupProps {
  readonly unit: UnitFindings;
  readonly open: boolean;
  readonly onToggle: (unit: string, open: boolean) => void;
  /** `rowKey` and `columnKey` of the cell under the cursor, joined; '' where it is none of ours. */
  readonly selected: string;
  readonly deeds: FindingDeeds;
}

/** Tells cells by their keys in one text. */
export function cellId(rowKey: string, columnKey: string): string {
  return `${rowKey}\u0000${columnKey}`;
}

function Indicator(props: {
  readonly group: IndicatorFindings;
  readonly selected: string;
  readonly deeds: FindingDeeds;
}): ReactElement {
  const styles = useListStyles();
  const { group, selected, deeds } = props;
  return (
    <div className={styles.indicator}>
      <h4 className={styles.indicatorName}>
        <span className={styles.code}>{group.code}</span> {group.indicator}
      </h4>
      <ul className={styles.list}>
        {group.findings.map(({ id, one }) => (
          <FindingItem
            key={id}
            one={one}
            isSelected={cellId(one.rowKey, one.columnKey) === selected}
            deeds={deeds}
          />
        ))}
      </ul>
    </div>
  );
}

const severities = ['error', 'warning', 'info'] as const;

function Counts({ unit }: { readonly unit: UnitFindings }): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  return (
    <span className={styles.unitCounts}>
      {severities
        .filter((severity) => unit.bySeverity[severity] > 0)
        .map((severity) => (
          <span
            key={severity}
            className={styles.unitCount}
            title={texts(`shown.${severity}`)}
            aria-label={`${unit.bySeverity[severity]} ${texts(`shown.${severity}`)}`}
          >
            <SeverityIcon shown={severity} />
            {unit.bySeverity[severity].toLocaleString(language)}
          </span>
        ))}
    </span>
  );
}

/** The findings of a unit by indicator, the first fifty until more are asked for. */
export const UnitGroup = memo(function UnitGroup(props: UnitGroupProps): ReactElement {
  const styles = useListStyles();
  const texts = useCheckingTexts();
  const [most, setMost] = useState(findingsAtOnce);
  const id = useId();
  const { unit, open } = props;
  return (
    <section className={styles.unit} aria-labelledby={`${id}-name`}>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.unitHead}
          aria-expanded={open}
          aria-controls={id}
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          onClick={() => {
            props.onToggle(unit.unit, !open);
          }}
        >
          <span id={`${id}-name`} className={styles.unitName}>
            {unit.unit === '' ? texts('noUnit') : unit.unit}
          </span>
          <Counts unit={unit} />
        </Button>
      </h3>
      <div id={id}>
        {open &&
          firstOf(unit, most).map((group) => (
            <Indicator key={group.id} group={group} selected={props.selected} deeds={props.deeds} />
          ))}
        {open && unit.count > most && (
          <Button
            size="small"
            className={styles.more}
            onClick={() => {
              setMost(most + findingsAtOnce);
            }}
          >
            {texts('showMore', { n: Math.min(findingsAtOnce, unit.count - most) })}
          </Button>
        )}
      </div>
    </section>
  );
});
