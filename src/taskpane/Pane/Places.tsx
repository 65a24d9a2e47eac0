import { Badge, Spinner, Tab, TabList, mergeClasses } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { Suspense, useId, useMemo, type ReactElement, type ReactNode } from 'react';
import { Assemble } from '../Assemble/Assemble';
import { useChoice } from '../Assemble/useChoice';
import { useSlow } from '../Assemble/useSlow';
import { lastExampleQuarter } from '../../sheets/example/holdsExample';
import { useChecking, type Checking } from '../Check/useChecking';
import { ExampleStrip } from '../Example/ExampleStrip';
import { fetched } from '../fetched';
import type { PaneServices } from '../services';
import { useCheckingTexts, useLanguage, useTexts } from '../words';
import { Mistake } from './Mistake';
import { usePaneStyles } from './Pane.styles';
import type { LanguageChoice } from './usePane';
import { places, usePlaces, type Place } from './usePlaces';

/** Apart from the bundle that shows the pane: they are fetched when somebody goes there, or while nothing is to be done. */
const Check = fetched(async () => (await import(/* webpackChunkName: "checking" */ '../Check/Check')).Check);

const Cascading = fetched(
  async () => (await import(/* webpackChunkName: "cascading" */ '../Cascading/Cascading')).Cascading,
);

const Audit = fetched(async () => (await import(/* webpackChunkName: "audit" */ '../Audit/Audit')).Audit);

const Settings = fetched(
  async () => (await import(/* webpackChunkName: "settings" */ '../Settings/Settings')).Settings,
);

/** After this long without an answer, a cell being edited is the likely reason. */
const slowMilliseconds = 5000;

/** More would push the last place out of the narrowest pane; the full number is the badge's name. */
const mostShown = 99;

/** Open errors and warnings of the whole workbook, whatever the list is narrowed to. */
function OpenBadge({ checking }: { readonly checking: Checking }): ReactElement | null {
  const texts = useCheckingTexts();
  const language = useLanguage();
  const { checked } = checking;
  if (checked?.kind !== 'judged') return null;
  const { error, warning } = checked.judgement.bySeverity;
  const n = error + warning;
  if (n === 0) return null;
  return (
    <Badge
      size="small"
      color={error > 0 ? 'danger' : 'warning'}
      aria-label={texts('openCount', { n })}
      title={texts('openCount', { n })}
    >
      {n > mostShown ? `${mostShown}+` : n.toLocaleString(language)}
    </Badge>
  );
}

/** Its whole name does not fit beside four others in every language; who hears it gets it whole. */
function NameOfCheck(): ReactElement {
  const styles = usePaneStyles();
  const texts = useTexts();
  const whole = texts('placeCheck');
  const short = texts('placeCheckShort');
  if (short === whole) return <>{whole}</>;
  return (
    <>
      <span aria-hidden="true" title={whole}>
        {short}
      </span>
      <span className={styles.announced}>{whole}</span>
    </>
  );
}

/** Tells those who cannot see the counts when they change. */
function Announcement({ checking }: { readonly checking: Checking }): ReactElement {
  const styles = usePaneStyles();
  const texts = useCheckingTexts();
  const { checked } = checking;
  const counts = checked?.kind === 'judged' ? checked.judgement.bySeverity : undefined;
  return (
    <div role="status" className={styles.announced}>
      {counts &&
        texts('announcement', { errors: counts.error, warnings: counts.warning, infos: counts.info })}
    </div>
  );
}

function Waiting(): ReactElement {
  const styles = usePaneStyles();
  const texts = useTexts();
  const slow = useSlow(true, slowMilliseconds);
  return (
    <main className={styles.waiting}>
      <Spinner size="tiny" label={texts('sheetsReading')} />
      {slow && <div className={styles.note}>{texts('sheetsWaiting')}</div>}
    </main>
  );
}

interface PanelProps {
  readonly id: string;
  readonly place: Place;
  readonly shown: Place | undefined;
  readonly children: ReactNode;
}

function Panel({ id, place, shown, children }: PanelProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <div
      role="tabpanel"
      id={`${id}-${place}`}
      aria-labelledby={`${id}-${place}-tab`}
      className={mergeClasses(styles.place, place !== shown && styles.away)}
    >
      {children}
    </div>
  );
}

/** A place that is drawn when somebody first goes there, since its part is fetched for it. */
function LatePanel(props: PanelProps & { readonly visited: ReadonlySet<Place> }): ReactElement {
  const { visited, children, ...panel } = props;
  return (
    <Panel {...panel}>
      {visited.has(panel.place) && (
        <Mistake>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </Mistake>
      )}
    </Panel>
  );
}

/** The places of the pane; each keeps its state while another one is shown. */
export function Places(props: {
  readonly services: PaneServices;
  readonly languageChoice: LanguageChoice;
}): ReactElement {
  const { services, languageChoice } = props;
  const styles = usePaneStyles();
  const texts = useTexts();
  const id = useId();
  const language = useLanguage();
  const choice = useChoice(services, language);
  // The first view goes first: what the rules need is fetched after it.
  const checking = useChecking(
    services,
    language,
    choice.choice !== undefined || choice.failure !== undefined,
  );
  const { snapshot } = checking;
  const exampleUntil = useMemo(() => snapshot && lastExampleQuarter(snapshot), [snapshot]);
  const { place, visited, go } = usePlaces(choice, checking, services.place);
  const goToAssemble = (): void => {
    go('assemble');
  };
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={texts('places')}
        selectTabOnFocus
        selectedValue={place ?? null}
        onTabSelect={(_, data) => {
          const chosen = places.find((one) => one === data.value);
          if (chosen !== undefined) go(chosen);
        }}
      >
        <Tab id={`${id}-assemble-tab`} value="assemble" aria-controls={`${id}-assemble`}>
          {texts('placeAssemble')}
        </Tab>
        <Tab id={`${id}-check-tab`} value="check" aria-controls={`${id}-check`}>
          <span className={styles.tab}>
            <NameOfCheck />
            <OpenBadge checking={checking} />
          </span>
        </Tab>
        <Tab id={`${id}-cascading-tab`} value="cascading" aria-controls={`${id}-cascading`}>
          {texts('placeCascading')}
        </Tab>
        <Tab id={`${id}-audit-tab`} value="audit" aria-controls={`${id}-audit`}>
          {texts('placeAudit')}
        </Tab>
        <Tab
          id={`${id}-settings-tab`}
          value="settings"
          aria-controls={`${id}-settings`}
          aria-label={texts('placeSettings')}
          title={texts('placeSettings')}
          icon={<Settings20Regular />}
        />
      </TabList>
      <ExampleStrip services={services} until={exampleUntil} />
      <Announcement checking={checking} />
      {place === undefined && <Waiting />}
      <Panel id={id} place="assemble" shown={place}>
        <Assemble services={services} state={choice} checking={checking} />
      </Panel>
      <LatePanel id={id} place="check" shown={place} visited={visited}>
        <Check services={services} checking={checking} onAssemble={goToAssemble} />
      </LatePanel>
      <LatePanel id={id} place="cascading" shown={place} visited={visited}>
        <Cascading services={services} checking={checking} onAssemble={goToAssemble} />
      </LatePanel>
      <LatePanel id={id} place="audit" shown={place} visited={visited}>
        <Audit services={services} checking={checking} />
      </LatePanel>
      <LatePanel id={id} place="settings" shown={place} visited={visited}>
        <Settings
          services={services}
          checking={checking}
          languageChoice={languageChoice}
          onAssemble={goToAssemble}
        />
      </LatePanel>
    </>
  );
}
