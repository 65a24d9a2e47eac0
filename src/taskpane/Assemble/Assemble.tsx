import { Select, Spinner } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '../../renstra/finding';
import type { Plan } from '../../renstra/plan';
import { Footer } from '../Outcome/Footer';
import { FirstRun } from '../Example/FirstRun';
import { useExampleStart } from '../Example/useExampleStart';
import type { Checking } from '../Check/useChecking';
import { useFocusBack } from '../focus/useFocusBack';
import { FailureMessage, Message } from '../Outcome/Messages';
import { PlanFindings } from '../PlanFindings/PlanFindings';
import { PlanSummary } from '../PlanSummary/PlanSummary';
import type { PaneServices } from '../services';
import { SheetList } from '../SheetList/SheetList';
import { UnitPicker } from '../UnitPicker/UnitPicker';
import { TextLink } from '../TextLink';
import { useExampleTexts, useLanguage, useTexts } from '../words';
import { guarded } from './failure';
import { useAssembleStyles } from './Assemble.styles';
import { useAssembly, type Assembly, type Work } from './useAssembly';
import type { Choice, ChoiceState } from './useChoice';
import { useSlow } from './useSlow';

/** Words do for what takes a moment; what moves takes time from the very work that is waited for. */
const longMilliseconds = 2500;

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
  isForeign,
}: {
  readonly assembly: Assembly;
  /** A workbook with contents, none of them ours. */
  readonly isForeign: boolean;
}): ReactElement {
  const styles = useAssembleStyles();
  const texts = useTexts();
  const { look } = assembly;
  const isLong = useSlow(look.kind === 'reading', longMilliseconds);
  const slow = useSlow(look.kind === 'reading', slowMilliseconds);
  const canLookAgain = look.kind === 'seen' && assembly.work === undefined;
  const aside = canLookAgain ? (
    <TextLink onClick={assembly.lookAgain}>{texts('checkAgain')}</TextLink>
  ) : undefined;
  return (
    <Section title={texts('sheets')} aside={aside}>
      {look.kind === 'noUnits' && <div className={styles.note}>{texts('chooseUnitFirst')}</div>}
      {look.kind === 'reading' && !isLong && <div className={styles.note}>{texts('sheetsReading')}</div>}
      {isLong && <Spinner size="extra-tiny" labelPosition="after" label={texts('sheetsReading')} />}
      {slow && <div className={styles.note}>{texts('sheetsWaiting')}</div>}
      {look.kind === 'seen' && isForeign && <div className={styles.note}>{texts('foreignWorkbook')}</div>}
      {look.kind === 'seen' && (
        <SheetList sheets={look.proposal.sheets} goTo={(sheet) => void assembly.goTo(sheet)} />
      )}
    </Section>
  );
}

/** Whether the workbook is empty, asked while it holds nothing of ours; undefined until it is known, and where it cannot be. */
function useEmpty(services: PaneServices, isNew: boolean): boolean | undefined {
  const [isEmpty, setIsEmpty] = useState<boolean>();
  useEffect(() => {
    if (!isNew) return;
    let current = true;
    // What keeps the workbook from being read is told by the look at its sheets.
    void guarded<boolean | undefined>(
      async () => {
        const answer = await services.isEmpty();
        return typeof answer === 'boolean' ? answer : undefined;
      },
      () => undefined,
    ).then((answer) => {
      if (current) setIsEmpty(answer);
    });
    return () => {
      current = false;
    };
  }, [services, isNew]);
  return isEmpty;
}

function NotStarted(): ReactElement {
  const texts = useExampleTexts();
  return (
    <Message intent="info">
      <span role="status">{texts('notStarted')}</span>
    </Message>
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

/** Sheets come: the workbook is not empty any more, although the pane has not looked at it again. */
const isWriting = (work: Work | undefined): boolean => work?.kind === 'writing' || work?.kind === 'filling';

function Ready(props: {
  readonly services: PaneServices;
  readonly state: ChoiceState;
  readonly choice: Choice;
  readonly checking: Checking;
}): ReactElement {
  const styles = useAssembleStyles();
  const texts = useTexts();
  const { state, choice, services, checking } = props;
  const [showFindings, setShowFindings] = useState(false);
  const contradictions = useFocusBack<HTMLSpanElement>(showFindings);
  const assembly = useAssembly(services, choice, checking.refresh);
  const example = useExampleStart(services, state, choice, assembly, checking);
  const findings = useFindings(services, choice.plan);
  const chosen = useMemo(() => new Set(choice.units), [choice.units]);
  const disabled = assembly.work !== undefined;
  // The record tells it before the rules have read the workbook: what stands below does not move down later.
  const isNew =
    state.record === undefined &&
    assembly.outcome === undefined &&
    (checking.checked === undefined || checking.checked.kind === 'notOurs');
  const isEmpty = useEmpty(services, isNew);

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
        {isNew && isEmpty === true && !isWriting(assembly.work) && (
          <FirstRun services={services} plan={choice.plan} disabled={disabled} onStart={example.start} />
        )}
        {example.failure && <FailureMessage failure={example.failure} />}
        {example.refused && <NotStarted />}
        <Section title={texts('plan')}>
          <PlanSummary
            plan={choice.plan}
            builtIn={state.builtIn}
            contradictions={findings?.length}
            contradictionsLink={contradictions}
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
        <SheetsSection assembly={assembly} isForeign={isNew && isEmpty === false} />
      </div>
      <Footer assembly={assembly} />
    </main>
  );
}

/** The place Susun: which plan, year and units go into the workbook, what that would do, and doing it. */
export function Assemble(props: {
  readonly services: PaneServices;
  readonly state: ChoiceState;
  readonly checking: Checking;
}): ReactElement {
  const { services, state, checking } = props;
  const styles = useAssembleStyles();
  const texts = useTexts();
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
  return <Ready services={services} state={state} choice={state.choice} checking={checking} />;
}
