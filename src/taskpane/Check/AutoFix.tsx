import { Button } from '@fluentui/react-components';
import { ArrowRight12Regular } from '@fluentui/react-icons/svg/arrow-right';
import { Wand16Regular } from '@fluentui/react-icons/svg/wand';
import { useId, useMemo, useState, type ReactElement } from 'react';
import { printNumber } from '../../renstra/print';
import { safeRules, type SafeRule } from '../../sheets/checking/fixes';
import type { JudgedFinding, Judgement } from '../../sheets/checking/judgement';
import type { Snapshot } from '../../sheets/snapshot';
import { useCheckingTexts, useLanguage } from '../words';
import { useCheckStyles } from './Check.styles';
import { titleOfRule } from './rules';
import type { FindingDeeds } from './useDeeds';

const examplesShown = 3;

function Example({ one }: { readonly one: JudgedFinding }): ReactElement {
  const texts = useCheckingTexts();
  const language = useLanguage();
  const value = one.finding.fixes?.[0]?.value ?? '';
  const shown = typeof value === 'number' ? printNumber(value, language) : value;
  return (
    <tr>
      <td>{'address' in one.finding.at && one.finding.at.address}</td>
      <td>“{one.finding.found}”</td>
      <td>
        <ArrowRight12Regular aria-label={texts('becomes')} />
      </td>
      <td>{shown === '' ? texts('emptied') : shown}</td>
    </tr>
  );
}

function Rule({ rule, deeds }: { readonly rule: SafeRule; readonly deeds: FindingDeeds }): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const n = rule.findings.length;
  return (
    <li className={styles.rule}>
      <div>
        <span className={styles.strong}>{titleOfRule(rule.rule, language)}</span>{' '}
        <span className={styles.quiet}>
          {rule.rule} · {texts('cells', { n })}
        </span>
      </div>
      <table className={styles.examples}>
        <tbody>
          {rule.findings.slice(0, examplesShown).map((one) => (
            <Example key={`${one.rowKey} ${one.columnKey}`} one={one} />
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() => {
          deeds.fixAll(rule.findings);
        }}
      >
        {texts('fixCells', { n })}
      </Button>
    </li>
  );
}

/** Fixes nobody would argue about, all of a rule with one press; absent where there are none. */
export function AutoFix(props: {
  readonly judgement: Judgement;
  readonly snapshot: Snapshot;
  readonly deeds: FindingDeeds;
}): ReactElement | null {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { judgement, snapshot } = props;
  const rules = useMemo(() => safeRules(judgement.open, snapshot), [judgement.open, snapshot]);
  const count = rules.reduce((sum, rule) => sum + rule.findings.length, 0);
  if (count === 0) return null;
  return (
    <section className={styles.section} aria-label={texts('autoFix', { n: count })}>
      <Button
        size="small"
        icon={<Wand16Regular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {texts('autoFix', { n: count })}
      </Button>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <div className={styles.hint}>{texts('autoFixHint')}</div>
            <ul className={styles.fixes}>
              {rules.map((rule) => (
                <Rule key={rule.rule} rule={rule} deeds={props.deeds} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
