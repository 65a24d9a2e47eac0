import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useRef, type ReactElement, type RefObject } from 'react';
import type { Plan } from '../../renstra/plan';
import type { RefusedFile } from '../Assemble/useChoice';
import { TextLink } from '../TextLink';
import { useTexts } from '../words';
import { usePlanSummaryStyles } from './PlanSummary.styles';

const errorsShown = 50;

export interface PlanSummaryProps {
  readonly plan: Plan;
  readonly builtIn: boolean;
  /** Undefined while the plan is still being checked. */
  readonly contradictions: number | undefined;
  /** Around the link that shows them. */
  readonly contradictionsLink: RefObject<HTMLSpanElement | null>;
  readonly refused: RefusedFile | undefined;
  readonly disabled: boolean;
  readonly onShowContradictions: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onUseBuiltIn: () => void;
  readonly onDismissRefused: () => void;
}

function Contradictions(props: PlanSummaryProps): ReactElement | null {
  const styles = usePlanSummaryStyles();
  const texts = useTexts();
  if (props.contradictions === undefined) return null;
  if (props.contradictions === 0) {
    return (
      <div className={styles.line}>
        <CheckmarkCircle16Regular className={styles.good} />
        {texts('noContradictions')}
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <Warning16Regular className={styles.warning} />
      <span>{texts('contradictions', { n: props.contradictions })}</span>
      <span ref={props.contradictionsLink}>
        <TextLink onClick={props.onShowContradictions}>{texts('showContradictions')}</TextLink>
      </span>
    </div>
  );
}

function Refused({
  refused,
  onDismiss,
}: {
  readonly refused: RefusedFile;
  readonly onDismiss: () => void;
}): ReactElement {
  const styles = usePlanSummaryStyles();
  const texts = useTexts();
  const rest = refused.errors.length - errorsShown;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.refused}>
      <MessageBarBody>
        {texts('planFileRefused', { file: refused.name, n: refused.errors.length })}
        <ul className={styles.errors}>
          {refused.errors.slice(0, errorsShown).map((error, index) => (
            <li key={index}>{error}</li>
          ))}
          {rest > 0 && <li>{texts('more', { n: rest })}</li>}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={texts('dismiss')}
            icon={<Dismiss16Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

function Files(props: PlanSummaryProps): ReactElement {
  const styles = usePlanSummaryStyles();
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.files}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) props.onOpenFile(file);
          event.target.value = '';
        }}
      />
      <Text size={200}>
        <TextLink disabled={props.disabled} onClick={() => input.current?.click()}>
          {texts('openPlan')}
        </TextLink>
      </Text>
      {!props.builtIn && (
        <Text size={200}>
          <TextLink disabled={props.disabled} onClick={props.onUseBuiltIn}>
            {texts('backToBuiltIn')}
          </TextLink>
        </Text>
      )}
    </div>
  );
}

/** Which plan goes in: title, period, size, what it contradicts itself in, and another file. */
export function PlanSummary(props: PlanSummaryProps): ReactElement {
  const styles = usePlanSummaryStyles();
  const texts = useTexts();
  const { plan, refused } = props;
  return (
    <div>
      <Text weight="semibold" className={styles.title}>
        {plan.title}
      </Text>
      <Text size={200} className={styles.size}>
        {texts('planSize', {
          from: String(plan.years[0] ?? ''),
          to: String(plan.years.at(-1) ?? ''),
          units: plan.units.length,
          indicators: plan.indicators.length,
        })}
      </Text>
      <Contradictions {...props} />
      <Files {...props} />
      {refused && <Refused refused={refused} onDismiss={props.onDismissRefused} />}
    </div>
  );
}
