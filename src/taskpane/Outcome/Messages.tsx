import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ApplyResult, Proposal } from '../../sheets/proposal';
import type { SheetId } from '../../sheets/sheetPlan';
import type { PaneFailure } from '../Assemble/failure';
import { isOnlyProtected, type Reprotected } from '../Assemble/underProtection';
import type { Filled, Outcome } from '../Assemble/useAssembly';
import { TextLink } from '../TextLink';
import { useExampleTexts, useTexts } from '../words';
import { useOutcomeStyles } from './Outcome.styles';
import { doneSentence, failureSentence, noticeSentence, obstacleSentence, phaseWords } from './sentences';

type Result = Extract<Outcome, { kind: 'result' }>;
type GoTo = (sheet: SheetId) => void;

/** A bar with words the pane tells once. */
export function Message(props: {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly children: ReactNode;
}): ReactElement {
  const styles = useOutcomeStyles();
  return (
    <MessageBar intent={props.intent} layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.words}>{props.children}</MessageBarBody>
    </MessageBar>
  );
}

/** A failure, and the way to try again. */
export function FailureMessage(props: {
  readonly failure: PaneFailure;
  readonly onRetry?: () => void;
}): ReactElement {
  const texts = useTexts();
  return (
    <Message intent={props.failure.kind === 'cellEdit' ? 'warning' : 'error'}>
      {failureSentence(props.failure, texts)}
      {props.onRetry && (
        <>
          {' '}
          <TextLink inline onClick={props.onRetry}>
            {texts('tryAgain')}
          </TextLink>
        </>
      )}
    </Message>
  );
}

/** What stands in the way, with a way to look again, and what is worth knowing before writing. */
export function ProposalMessages(props: {
  readonly proposal: Proposal;
  readonly onLookAgain: () => void;
}): ReactElement {
  const texts = useTexts();
  const { obstacles, notices } = props.proposal;
  const isProtected = isOnlyProtected(props.proposal);
  return (
    <>
      {isProtected && <Message intent="info">{texts('obstaclesProtected', { n: obstacles.length })}</Message>}
      {(isProtected ? [] : obstacles).map((obstacle, index) => (
        <Message key={index} intent="error">
          {obstacleSentence(obstacle, texts)}{' '}
          {index === obstacles.length - 1 && (
            <TextLink inline onClick={props.onLookAgain}>
              {texts('checkAgain')}
            </TextLink>
          )}
        </Message>
      ))}
      {notices.map((notice, index) => (
        <Message
          key={index}
          intent={notice.kind === 'recordLost' || notice.kind === 'duplicateKeys' ? 'warning' : 'info'}
        >
          {noticeSentence(notice, texts)}
        </Message>
      ))}
    </>
  );
}

function ExampleDone(props: {
  readonly sheets: number;
  readonly entries: number;
  readonly stopped: boolean;
}): ReactElement {
  const texts = useExampleTexts();
  if (props.stopped) return <>{texts('fillStopped', { entries: props.entries })}</>;
  return (
    <>
      {texts('doneExample', { sheets: props.sheets, entries: props.entries })}
      <div>{texts('doneExampleNext')}</div>
    </>
  );
}

function NotFilled({ failure }: { readonly failure: PaneFailure }): ReactElement {
  const example = useExampleTexts();
  const texts = useTexts();
  return (
    <Message intent="error">
      {example('fillFailed')} {failureSentence(failure, texts)}
    </Message>
  );
}

function Done(props: {
  readonly result: Extract<ApplyResult, { kind: 'done' }>;
  readonly proposal: Proposal;
  readonly filled: Filled | undefined;
  readonly goTo: GoTo;
}): ReactElement {
  const styles = useOutcomeStyles();
  const texts = useTexts();
  const { result, proposal, filled } = props;
  const made = new Set<string>([...result.inserted, ...result.updated]);
  const sheets = proposal.sheets.filter((sheet) => made.has(sheet.name) || made.has(sheet.id));
  const measurement = proposal.sheets.find((sheet) => sheet.id === 'measurement');
  return (
    <Message intent={filled !== undefined && 'stopped' in filled && filled.stopped ? 'warning' : 'success'}>
      {filled !== undefined && 'entries' in filled ? (
        <ExampleDone sheets={result.inserted.length} entries={filled.entries} stopped={filled.stopped} />
      ) : (
        doneSentence(result, texts)
      )}
      {filled === undefined && measurement && result.inserted.length > 0 && (
        <div>{texts('nextStep', { sheet: measurement.name })}</div>
      )}
      <div className={styles.links}>
        {sheets.map((sheet) => (
          <TextLink
            key={sheet.id}
            onClick={() => {
              props.goTo(sheet.id);
            }}
          >
            {sheet.name}
          </TextLink>
        ))}
      </div>
    </Message>
  );
}

/** Whether the protection is on again, after it was off for writing. */
function ProtectionMessage({ protection }: { readonly protection: Reprotected }): ReactElement {
  const texts = useTexts();
  if (protection === 'protectedAgain') return <Message intent="info">{texts('protectedAgain')}</Message>;
  return (
    <Message intent="error">
      {texts('notProtectedAgain')} {failureSentence(protection.failure, texts)}
    </Message>
  );
}

function ResultMessage(props: { readonly outcome: Result; readonly goTo: GoTo }): ReactElement {
  const texts = useTexts();
  const { result, proposal, filled } = props.outcome;
  switch (result.kind) {
    case 'done':
      return (
        <>
          <Done result={result} proposal={proposal} filled={filled} goTo={props.goTo} />
          {filled !== undefined && 'failure' in filled && <NotFilled failure={filled.failure} />}
        </>
      );
    case 'stopped':
      return (
        <Message intent="warning">{texts('stopped', { phase: phaseWords(result.phase, texts) })}</Message>
      );
    case 'failed':
      return (
        <Message intent="error">
          {texts('failedDuring', { phase: phaseWords(result.phase, texts) })}{' '}
          {failureSentence(result.failure, texts)}
        </Message>
      );
    case 'refused':
      return (
        <>
          {result.obstacles.map((obstacle, index) => (
            <Message key={index} intent="error">
              {obstacleSentence(obstacle, texts)}
            </Message>
          ))}
        </>
      );
  }
}

/** What came of writing, and of the protection where it stood in the way. */
export function OutcomeMessage(props: { readonly outcome: Outcome; readonly goTo: GoTo }): ReactElement {
  const { outcome, goTo } = props;
  if (outcome.kind === 'failure') return <FailureMessage failure={outcome.failure} />;
  return (
    <>
      <ResultMessage outcome={outcome} goTo={goTo} />
      {outcome.protection !== undefined && <ProtectionMessage protection={outcome.protection} />}
    </>
  );
}
