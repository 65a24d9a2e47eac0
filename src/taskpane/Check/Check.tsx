import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { cardAt } from '../../sheets/checking/card';
import { findingsSheet } from '../../sheets/checking/findingsSheet';
import { listedOn, type Checked, type Judgement } from '../../sheets/checking/judgement';
import { refusalSentence, troubleSentence } from '../../sheets/checking/troubles';
import { settingsOf } from '../../sheets/judging';
import { quarterKey, quarterOf } from '../../sheets/periods';
import type { Snapshot } from '../../sheets/snapshot';
import { keptPeriod, useChosenPeriod } from '../chosenPeriod';
import { keptSwitch, useRemembered } from '../memory';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { TextLink } from '../TextLink';
import { useCheckingTexts, useLanguage } from '../words';
import { AutoFix } from './AutoFix';
import { IndicatorCard } from './Card/IndicatorCard';
import { useCheckStyles } from './Check.styles';
import { Completeness } from './Completeness';
import { dayText, dayWords } from './days';
import { DeedFooter } from './DeedFooter';
import { Filters } from './Filters';
import { FindingList } from './FindingList';
import { cellId } from './List/UnitGroup';
import type { Checking } from './useChecking';
import { useDeeds } from './useDeeds';
import { useFilter } from './useFilter';

/** Says why nothing is checked here, and what leads on. */
function Refusal(props: {
  readonly checked: Exclude<Checked, { kind: 'judged' }>;
  readonly onRefresh: () => void;
  readonly onAssemble: () => void;
}): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const isNew = props.checked.kind === 'notOurs';
  return (
    <main className={styles.calm}>
      <div>{refusalSentence(props.checked, language)}</div>
      {isNew && <div className={styles.quiet}>{texts('firstRun')}</div>}
      <Button
        appearance={isNew ? 'primary' : 'secondary'}
        onClick={isNew ? props.onAssemble : props.onRefresh}
      >
        {texts(isNew ? 'toAssemble' : 'checkAgain')}
      </Button>
    </main>
  );
}

/** What could not be read of late, and what in the workbook belongs to nothing. */
function Messages({
  checking,
  judgement,
}: {
  readonly checking: Checking;
  readonly judgement: Judgement;
}): ReactElement | null {
  const styles = useCheckStyles();
  const language = useLanguage();
  const { failure, refresh } = checking;
  if (failure === undefined && judgement.troubles.length === 0) return null;
  return (
    <div className={styles.messages}>
      {failure && <FailureMessage failure={failure} onRetry={refresh} />}
      {judgement.troubles.map((trouble) => (
        <MessageBar
          key={`${trouble.kind} ${trouble.sheet}`}
          intent="warning"
          layout="multiline"
          className={styles.message}
        >
          <MessageBarBody className={styles.small}>{troubleSentence(trouble, language)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

const shownPeriod = keptPeriod('check.quarter');
const keptUnfolded = keptSwitch('check.definition');

interface JudgedProps {
  readonly services: PaneServices;
  readonly checking: Checking;
  readonly snapshot: Snapshot;
  readonly judgement: Judgement;
}

function Judged({ services, checking, snapshot, judgement }: JudgedProps): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const language = useLanguage();
  const [unfolded, setUnfolded] = useRemembered(keptUnfolded);
  const { reportingQuarter } = settingsOf(snapshot);
  const [period, choosePeriod] = useChosenPeriod(shownPeriod, reportingQuarter);
  const quarter = (period === 'toDate' ? undefined : quarterOf(period)) ?? reportingQuarter;
  const deeds = useDeeds(services, checking);
  const state = useFilter(judgement, quarter, language);
  const { selected } = checking;
  const card = useMemo(
    () => (selected === undefined ? undefined : cardAt(snapshot, judgement, selected, language)),
    [snapshot, judgement, selected, language],
  );
  return (
    <main className={styles.root}>
      <IndicatorCard
        card={card}
        year={judgement.year}
        sheet={judgement.sheet}
        fold={{
          open: unfolded,
          toggle: () => {
            setUnfolded(!unfolded);
          },
        }}
        deeds={deeds.findings}
      />
      <div className={styles.body}>
        <Messages checking={checking} judgement={judgement} />
        <Completeness
          snapshot={snapshot}
          quarter={quarter}
          onChoose={(chosen) => {
            choosePeriod(quarterKey(chosen));
          }}
        />
        <AutoFix judgement={judgement} snapshot={snapshot} deeds={deeds.findings} />
        <div className={styles.row}>
          <h2 className={styles.heading}>{texts('findings')}</h2>
          <span className={styles.links}>
            <TextLink disabled={checking.reading} onClick={checking.refresh}>
              {texts('checkAgain')}
            </TextLink>
            <span title={texts('writeSheetHint')}>
              <TextLink
                onClick={() => {
                  const made = dayWords(dayText(services.today()), language);
                  deeds.writeSheet(findingsSheet(listedOn(judgement), { language, made }));
                }}
              >
                {texts('writeSheet')}
              </TextLink>
            </span>
          </span>
        </div>
        <Filters state={state} quarter={quarter} />
        <FindingList
          judgement={judgement}
          state={state}
          selected={card === undefined ? '' : cellId(card.rowKey, card.columnKey)}
          deeds={deeds.findings}
        />
      </div>
      <DeedFooter deeds={deeds} />
    </main>
  );
}

/** The place Isi & Periksa: the indicator under the cursor, how complete a quarter is, and what was found. */
export function Check(props: {
  readonly services: PaneServices;
  readonly checking: Checking;
  readonly onAssemble: () => void;
}): ReactElement {
  const styles = useCheckStyles();
  const texts = useCheckingTexts();
  const { services, checking } = props;
  const { checked, snapshot, failure } = checking;
  if (checked?.kind === 'judged' && snapshot !== undefined) {
    return (
      <Judged services={services} checking={checking} snapshot={snapshot} judgement={checked.judgement} />
    );
  }
  if (failure !== undefined && !checking.reading) {
    return (
      <main className={styles.calm}>
        <FailureMessage failure={failure} onRetry={checking.refresh} />
      </main>
    );
  }
  if (checked !== undefined && checked.kind !== 'judged') {
    return <Refusal checked={checked} onRefresh={checking.refresh} onAssemble={props.onAssemble} />;
  }
  return (
    <main className={styles.calm}>
      <Spinner size="tiny" label={texts('reading')} />
    </main>
  );
}
