import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, type ReactElement } from 'react';
import { chartOf, type NodeChart } from '../../sheets/cascade/chart';
import { originOf } from '../../sheets/cascade/origin';
import { narrowed } from '../../sheets/cascade/search';
import { cascadeOf, type Cascade, type CascadeNode } from '../../sheets/cascade/tree';
import type { Checked } from '../../sheets/checking/judgement';
import { refusalSentence } from '../../sheets/checking/troubles';
import { settingsOf } from '../../sheets/judging';
import type { PeriodKey } from '../../sheets/periods';
import type { Snapshot } from '../../sheets/snapshot';
import { keptPeriod, useChosenPeriod } from '../chosenPeriod';
import { DeedFooter } from '../Check/DeedFooter';
import type { Checking } from '../Check/useChecking';
import { useDeeds } from '../Check/useDeeds';
import { keptText, useRemembered } from '../memory';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { useCascadingTexts, useCheckingTexts, useLanguage } from '../words';
import { useCascadingStyles } from './Cascading.styles';
import { Chart } from './Chart/Chart';
import { CascadeTree } from './CascadeTree';
import { Controls } from './Controls';
import { NodeSummary } from './NodeSummary';
import { Origin } from './Origin';
import { useOpen } from './useOpen';

const shownPeriod = keptPeriod('cascading.period');
const keptSearch = keptText('cascading.search');
const keptNode = keptText('cascading.node');

export interface CascadingProps {
  readonly services: PaneServices;
  readonly checking: Checking;
  readonly onAssemble: () => void;
}

/** Says why there is no tree, and what leads on. */
function Refusal(props: {
  readonly checked: Exclude<Checked, { kind: 'judged' }>;
  readonly onRefresh: () => void;
  readonly onAssemble: () => void;
}): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const checkingTexts = useCheckingTexts();
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
        {checkingTexts(isNew ? 'toAssemble' : 'checkAgain')}
      </Button>
    </main>
  );
}

function nodeWith(nodes: readonly CascadeNode[], id: string): CascadeNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeWith(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface ShownProps {
  readonly services: PaneServices;
  readonly checking: Checking;
  readonly snapshot: Snapshot;
}

function Body(props: {
  readonly cascade: Cascade;
  readonly search: string;
  readonly chosen: string;
  readonly marked: string;
  readonly onPress: (node: CascadeNode) => void;
}): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const { cascade, search } = props;
  const found = useMemo(() => narrowed(cascade.goals, search), [cascade, search]);
  const [open, toggle] = useOpen(search, found);
  const nothing =
    cascade.rows === 0 ? texts('noRows', { sheet: cascade.sheet }) : texts('noMatch', { search });
  return (
    <div className={styles.body}>
      <div role="status" className={styles.matches}>
        {found.nodes.length === 0 ? nothing : search !== '' && texts('matches', { n: found.count })}
      </div>
      {found.nodes.length > 0 && (
        <CascadeTree
          nodes={found.nodes}
          open={open}
          onToggle={toggle}
          chosen={props.chosen}
          marked={props.marked}
          onPress={props.onPress}
        />
      )}
    </div>
  );
}

interface CascadeShown {
  readonly cascade: Cascade | undefined;
  /** The chosen node, while it is there. */
  readonly node: CascadeNode | undefined;
  readonly chart: NodeChart | undefined;
}

/** Typing in the grid is not held up: the tree follows when there is time. */
function useCascade(snapshot: Snapshot, period: PeriodKey, chosen: string): CascadeShown {
  const later = useDeferredValue(snapshot);
  const cascade = useMemo(() => cascadeOf(later, period), [later, period]);
  return useMemo(() => {
    const node = cascade && nodeWith(cascade.goals, chosen);
    return { cascade, node, chart: cascade && chartOf(later, cascade, node, period) };
  }, [later, cascade, chosen, period]);
}

function Shown({ services, checking, snapshot }: ShownProps): ReactElement | null {
  const styles = useCascadingStyles();
  const [typed, setTyped] = useRemembered(keptSearch);
  const [chosen, setChosen] = useRemembered(keptNode);
  const { reportingQuarter } = settingsOf(snapshot);
  const [period, setPeriod] = useChosenPeriod(shownPeriod, reportingQuarter);
  const { cascade, node, chart } = useCascade(snapshot, period, chosen);
  const search = useDeferredValue(typed.trim());
  const deeds = useDeeds(services, checking);
  const { selected } = checking;
  const origin = useMemo(
    () => (selected === undefined ? undefined : originOf(snapshot, selected)),
    [snapshot, selected],
  );
  const { show } = deeds.findings;
  const press = useCallback(
    (node: CascadeNode) => {
      setChosen(node.id);
      if (node.level === 'goal' || node.level === 'objective') return;
      const quarter = period === 'toDate' ? undefined : period;
      show({ rowKey: node.rowKey, columnKey: quarter === undefined ? 'toDate.actual' : `${quarter}.entry` });
    },
    [period, show, setChosen],
  );
  if (cascade === undefined) return null;
  return (
    <main className={styles.root}>
      <Controls
        typed={typed}
        onType={setTyped}
        period={period}
        reportingQuarter={reportingQuarter}
        onChoose={setPeriod}
      />
      <NodeSummary
        node={node}
        whole={cascade.summary}
        onClear={() => {
          setChosen('');
        }}
      >
        {chart !== undefined && (
          <Chart chart={chart} code={node?.code ?? ''} period={period} reportingQuarter={reportingQuarter} />
        )}
      </NodeSummary>
      <Body
        cascade={cascade}
        search={search}
        chosen={chosen}
        marked={(origin && cascade.nodeOfRow.get(origin.row)) ?? ''}
        onPress={press}
      />
      <Origin origin={origin} sheet={cascade.sheet} onShow={show} />
      <DeedFooter deeds={deeds} />
    </main>
  );
}

/** The place Cascading: goals, objectives, indicators and units with what they achieve, and where a figure comes from. */
export function Cascading({ services, checking, onAssemble }: CascadingProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCheckingTexts();
  const { checked, snapshot, failure } = checking;
  if (checked?.kind === 'judged' && snapshot !== undefined)
    return <Shown services={services} checking={checking} snapshot={snapshot} />;
  if (failure !== undefined && !checking.reading) {
    return (
      <main className={styles.calm}>
        <FailureMessage failure={failure} onRetry={checking.refresh} />
      </main>
    );
  }
  if (checked !== undefined && checked.kind !== 'judged')
    return <Refusal checked={checked} onRefresh={checking.refresh} onAssemble={onAssemble} />;
  return (
    <main className={styles.calm}>
      <Spinner size="tiny" label={texts('reading')} />
    </main>
  );
}
