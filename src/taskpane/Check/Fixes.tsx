import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import type { ReactElement, ReactNode } from 'react';
import type { JudgedFinding } from '../../sheets/checking/judgement';
import { useCheckingTexts } from '../words';
import type { FindingDeeds } from './useDeeds';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: '4px',
  },
  fix: { minWidth: '0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '1px 8px' },
});

/** A button for each way to put a finding right, and whatever else can be done with it. */
export function Fixes(props: {
  readonly one: JudgedFinding;
  readonly deeds: FindingDeeds;
  readonly children?: ReactNode;
}): ReactElement | null {
  const styles = useStyles();
  const texts = useCheckingTexts();
  const fixes = props.one.finding.fixes ?? [];
  if (fixes.length === 0 && props.children === undefined) return null;
  return (
    <div className={styles.root}>
      {fixes.map((fix) => (
        <Button
          key={fix.label}
          size="small"
          className={styles.fix}
          icon={<Wrench16Regular />}
          aria-label={texts('fixHint', { label: fix.label })}
          onClick={() => {
            props.deeds.fix(props.one, fix);
          }}
        >
          {fix.label}
        </Button>
      ))}
      {props.children}
    </div>
  );
}
