import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactElement } from 'react';
import { useListStyles } from '../Check/List/List.styles';
import { useAuditTexts, useCheckingTexts, useLanguage } from '../words';
import { useAuditStyles } from './Audit.styles';
import { AuditFinding, type AuditFindingProps } from './AuditFinding';
import type { RuleItems } from './listing';
import { titleOfRule } from './rules';

const findingsAtOnce = 50;

/** The findings of a rule, the first fifty until more are asked for, and the way to restore all of them. */
export function RuleGroup(
  props: Omit<AuditFindingProps, 'item'> & { readonly group: RuleItems; readonly openAtFirst: boolean },
): ReactElement {
  const styles = useListStyles();
  const own = useAuditStyles();
  const texts = useAuditTexts();
  const checkingTexts = useCheckingTexts();
  const language = useLanguage();
  const [chosen, setChosen] = useState<boolean>();
  const [most, setMost] = useState(findingsAtOnce);
  const id = useId();
  const { group, openAtFirst, deeds } = props;
  const open = chosen ?? openAtFirst;
  const restorable = group.items.filter(
    ({ restoration, acceptance }) => restoration !== undefined && acceptance === undefined,
  );
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
            setChosen(!open);
          }}
        >
          <span id={`${id}-name`} className={styles.unitName}>
            {titleOfRule(group.rule, texts)} <span className={styles.quiet}>{group.rule}</span>
          </span>
          <span className={styles.unitCounts}>{group.items.length.toLocaleString(language)}</span>
        </Button>
      </h3>
      <div id={id}>
        {open && (
          <>
            {restorable.length > 1 && (
              <Button
                size="small"
                className={own.restoreAll}
                onClick={() => {
                  deeds.restore(restorable);
                }}
              >
                {texts('restoreAll', { n: restorable.length })}
              </Button>
            )}
            <ul className={styles.list}>
              {group.items.slice(0, most).map((item) => (
                <AuditFinding
                  key={item.id}
                  item={item}
                  deeds={deeds}
                  by={props.by}
                  onBy={props.onBy}
                  isForeign={props.isForeign}
                />
              ))}
            </ul>
            {group.items.length > most && (
              <Button
                size="small"
                className={styles.more}
                onClick={() => {
                  setMost(most + findingsAtOnce);
                }}
              >
                {checkingTexts('showMore', { n: Math.min(findingsAtOnce, group.items.length - most) })}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
