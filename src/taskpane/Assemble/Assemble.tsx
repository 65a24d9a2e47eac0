import { Select, Spinner } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '../../renstra/finding';
import type { Plan } from '../../renstra/plan';
import { Footer } from '../Outcome/Footer';
import { FailureMessage } from '../Outcome/Messages';
import { PlanFindings } from '../PlanFindings/PlanFindings';
import { PlanSummary } from '../PlanSummary/PlanSummary';
import type { PaneServices } from '../services';
import { SheetList } from '../SheetList/SheetList';
import { UnitPicker } from '../UnitPicker/UnitPicker';
import { TextLink } from '../TextLink';
import { useLanguage, useTexts } from '../words';
import { useAssembleStyles } from './Assemble.styles';
import { useAssembly, type Assembly } from './useAssembly';
import { useChoice, type Choice, type ChoiceState } from './useChoice';
import { useSlow } from './useSlow';

/** After this long without an answer, a cell being edited is the likely reason. */
const slowMilliseconds = 5000;

function Section(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useAssembleStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {props.title}
        </h2>
        {props.aside !== undefined && <span className={styles.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}

function YearSection(props: {
  readonly state: ChoiceState;
  readonly choice: Choice;
  readonly disabled: boolean;
}): ReactElement {
  const styles = useAssembleStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div className={`${styles.section} ${styles.inline}`}>
      <label htmlFor={id} className={styles.heading}>
        {texts('year')}
      </label>
      <Select
        id={id}
        size="small"
        value={String(props.choice.year)}
        disabled={props.disabled}
        onChange={(_, data) => {
          props.state.chooseYear(Number(data.value));
        }}
      >
        {props.choice.plan.years.map((year) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </Select>
    </div>
  );
}

function SheetsSection({
  assembly,
  isNew,
}: {
  readonly assembly: Assembly;
  readonly isNew: boolean;
}): ReactElement {
  const styles = useAssembleStyles();
  const texts = useTexts();
  const { look } = assembly;
  const slow = useSlow(look.kind === 'reading', slowMilliseconds);
  const canLookAgain = look.kind === 'seen' && assembly.work === undefined;
  const aside = canLookAgain ? (
    <TextLink onClick={assembly.lookAgain}>{texts('checkAgain')}</TextLink>
  ) : undefined;
  return (
    <Section title={texts('sheets')} aside={aside}>
      {look.kind === 'noUnits' && <div className={styles.note}>{texts('chooseUnitFirst')}</div>}
      {look.kind === 'reading' && (
        <Spinner size="extra-tiny" labelPosition="after" label={texts('sheetsReading')} />
      )}
      {slow && <div className={styles.note}>{texts('sheetsWaiting')}</div>}
      {look.kind === 'seen' && isNew && <div className={styles.note}>{texts('foreignWorkbook')}</div>}
      {look.kind === 'seen' && (
        <SheetList sheets={look.proposal.sheets} goTo={(sheet) => void assembly.goTo(sheet)} />
      )}
    </Section>
  );
}

/** Undefined until the plan was checked, which may take a while. */
function useFindings(services: PaneServices, plan: Plan): readonly Finding[] | undefined {
  const language = useLanguage();
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    let current = true;
    setFindings(undefined);
    void services.checkPlan(plan, language).then((found) => {
      if (current) setFindings(found);
    });
    return () => {
      current = false;
    };
  }, [services, plan, language]);
  return findings;
}

function Ready(props: {
  readonly services: PaneServices;
  readonly state: ChoiceState;
  readonly choice: Choice;
  readonly onWritten: () => void;
}): ReactElement {
  const styles = useAssembleStyles();
  const texts = useTexts();
  const { state, choice, services } = props;
  const [showFindings, setShowFindings] = useState(false);
  const assembly = useAssembly(services, choice, props.onWritten);
  const findings = useFindings(services, choice.plan);
  const chosen = useMemo(() => new Set(choice.units), [choice.units]);
  const disabled = assembly.work !== undefined;
  const isNew = state.record === undefined && assembly.outcome === undefined;

  if (showFindings && findings) {
    return (
      <PlanFindings
        findings={findings}
        onBack={() => {
          setShowFindings(false);
        }}
      />
    );
  }
  return (
    <main className={styles.root}>
      <div className={styles.body}>
        <Section title={texts('plan')}>
          <PlanSummary
            plan={choice.plan}
            builtIn={state.builtIn}
            contradictions={findings?.length}
            refused={state.refused}
            disabled={disabled}
            onShowContradictions={() => {
              setShowFindings(true);
            }}
            onOpenFile={(file) => void state.openFile(file)}
            onUseBuiltIn={state.useBuiltIn}
            onDismissRefused={state.dismissRefused}
          />
        </Section>
        <YearSection state={state} choice={choice} disabled={disabled} />
        <Section
          title={texts('units')}
          aside={texts('unitsChosen', { n: choice.units.length, all: choice.plan.units.length })}
        >
          <UnitPicker
            units={choice.plan.units}
            chosen={chosen}
            disabled={disabled}
            onChange={state.chooseUnits}
          />
        </Section>
        <SheetsSection assembly={assembly} isNew={isNew} />
      </div>
      <Footer assembly={assembly} />
    </main>
  );
}

/** The place Susun: which plan, year and units go into the workbook, what that would do, and doing it. */
export function Assemble(props: {
  readonly services: PaneServices;
  readonly onWritten: () => void;
}): ReactElement {
  const { services, onWritten } = props;
  const styles = useAssembleStyles();
  const texts = useTexts();
  const state = useChoice(services, useLanguage());
  if (state.failure) {
    return (
      <main className={styles.loading}>
        <FailureMessage failure={state.failure} onRetry={state.retry} />
      </main>
    );
  }
  if (!state.choice) {
    return (
      <main className={styles.loading}>
        <Spinner size="tiny" label={texts('planLoading')} />
      </main>
    );
  }
  return <Ready services={services} state={state} choice={state.choice} onWritten={onWritten} />;
}
