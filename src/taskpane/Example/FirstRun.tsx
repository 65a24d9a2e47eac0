import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { Plan } from '../../renstra/plan';
import { guarded } from '../Assemble/failure';
import type { PaneServices } from '../services';
import { useExampleTexts } from '../words';
import type { ExampleSize } from './example';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: '10px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Undefined until the example is fetched, and where it cannot be: then only the whole example is offered, which says why. */
function useExampleUnit(services: PaneServices, plan: Plan): string | undefined {
  const [unit, setUnit] = useState<string>();
  useEffect(() => {
    let current = true;
    void guarded<string | undefined>(
      async () => (await services.example()).unitOf(plan),
      () => undefined,
    ).then((found) => {
      if (current) setUnit(found);
    });
    return () => {
      current = false;
    };
  }, [services, plan]);
  return unit;
}

/** Shown in an empty workbook: the way to a filled example. */
export function FirstRun(props: {
  readonly services: PaneServices;
  readonly plan: Plan;
  readonly disabled: boolean;
  readonly onStart: (size: ExampleSize) => void;
}): ReactElement {
  const { services, plan, disabled, onStart } = props;
  const styles = useStyles();
  const texts = useExampleTexts();
  const unit = useExampleUnit(services, plan);
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {texts('firstRun')}
      </h2>
      <div className={styles.hint}>{texts('firstRunHint')}</div>
      <div className={styles.choices}>
        {unit !== undefined && (
          <Button
            size="small"
            disabled={disabled}
            onClick={() => {
              onStart('one');
            }}
          >
            {texts('tryOne', { unit })}
          </Button>
        )}
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            onStart('all');
          }}
        >
          {texts('tryAll', { n: plan.units.length })}
        </Button>
      </div>
      <div className={styles.small}>{texts('tryHint')}</div>
    </section>
  );
}
