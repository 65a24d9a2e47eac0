/** Joins the rooms of the add-in: the pane gets the workbook, the plans and the sheets as functions. */
import type { AuditAccess } from './audit/access';
import {
  Breath,
  checkingAccess,
  commandAccess,
  exampleAccess,
  isEmptyWorkbook,
  isSupported,
  neededApi,
  settingAccess,
  workbookAccess,
} from './excel';
import type { PlanOfWorkbook } from './excel/audit';
import type { Plan } from './renstra/plan';
import { designInSteps } from './sheets/designWorkbook';
import type { WorkbookPlan } from './sheets/sheetPlan';
import { exampleAsked, type ExampleService } from './taskpane/Example/example';
import { storedMemory, type PaneMemories } from './taskpane/memory';
import { mountPane } from './taskpane/mount';
import { fetchAhead } from './taskpane/fetchAhead';
import { placeAsked } from './taskpane/Pane/usePlaces';
import type { HostStatus, PaneServices } from './taskpane/services';
import './taskpane/taskpane.css';

function officeIsLoaded(): boolean {
  return 'Office' in window;
}

async function hostStatus(): Promise<HostStatus> {
  if (!officeIsLoaded()) return { kind: 'offline' };
  const information = await Office.onReady();
  if (String(information.host) !== 'Excel') return { kind: 'notExcel' };
  return isSupported() ? { kind: 'ready' } : { kind: 'tooOld', needed: neededApi.version };
}

/** Dark where the background of the host's theme is; undefined where it has none (Excel on the web). */
function hostIsDark(): boolean | undefined {
  if (!officeIsLoaded()) return undefined;
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    context.officeTheme?.bodyBackgroundColor ?? '',
  );
  if (colour === null) return undefined;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

function displayLanguage(status: HostStatus): string {
  return status.kind === 'offline' || status.kind === 'notExcel'
    ? navigator.language
    : Office.context.displayLanguage;
}

/** The plan a workbook was made from. */
const planOf: PlanOfWorkbook = async (id, text) =>
  (await import(/* webpackChunkName: "plans" */ './plans/planOfWorkbook')).planOfWorkbook(id, text);

/** One audit for as long as the pane is open: it knows its last run. Where it could not be fetched, it is tried again. */
function fetchedAudit(): () => Promise<AuditAccess> {
  let fetched: Promise<AuditAccess> | undefined;
  const fetchAudit = async (): Promise<AuditAccess> => {
    try {
      const room = await import(/* webpackChunkName: "auditing" */ './excel/audit');
      return room.auditAccess(planOf);
    } catch (error) {
      fetched = undefined;
      throw error;
    }
  };
  return () => (fetched ??= fetchAudit());
}

async function fetchExample(): Promise<ExampleService> {
  const { exampleEntries, exampleMark, exampleUnit } = await import(
    /* webpackChunkName: "example" */ './sheets/example/entries'
  );
  const access = exampleAccess();
  return {
    unitOf: exampleUnit,
    fill: (plan, options, job) =>
      access.fill(exampleEntries(plan, options), exampleMark(options.language), job),
    takeOut: async (job) => {
      const kept = await commandAccess().keptPlan();
      if (kept === undefined) return 'planUnknown';
      if ('failure' in kept) return kept;
      const { record, planText } = kept;
      const plan = await planOf(record.planId, planText);
      if (plan === undefined) return 'planUnknown';
      const { year, units, language } = record;
      const entries = exampleEntries(plan, { year, units, language, until: 4 });
      return access.takeOut(entries, exampleMark(language), job);
    },
  };
}

/**
 * A person's memory outlives the workbook's; a workbook without an address yet is remembered until its window closes. Excel on
 * the web gives each site a part of the store of its own.
 */
function memoriesOf(status: HostStatus): PaneMemories {
  const context: { readonly document?: { readonly url?: string }; readonly partitionKey?: string } =
    status.kind === 'ready' ? Office.context : {};
  const part = context.partitionKey ?? '';
  const address = context.document?.url ?? '';
  return {
    person: storedMemory(() => window.localStorage, `${part}person`),
    workbook: storedMemory(
      () => (address === '' ? window.sessionStorage : window.localStorage),
      `${part}workbook ${address}`,
    ),
  };
}

/** The pane looks at the workbook again and again with one choice: its sheets are worked out once. */
function designedOnce(): PaneServices['designWorkbook'] {
  let last:
    { readonly plan: Plan; readonly choice: string; readonly sheets: Promise<WorkbookPlan> } | undefined;
  return (plan, options) => {
    const choice = JSON.stringify(options);
    if (last?.plan !== plan || last.choice !== choice)
      last = { plan, choice, sheets: new Breath().through(designInSteps(plan, options)) };
    return last.sheets;
  };
}

function services(status: HostStatus): PaneServices {
  return {
    status,
    displayLanguage: displayLanguage(status),
    place: placeAsked(window.location.search),
    darkTheme: hostIsDark(),
    workbook: workbookAccess(),
    checking: checkingAccess(),
    audit: fetchedAudit(),
    builtInPlan: async () => (await fetchPlans()).builtInPlan(),
    readPlan: async (text, language) => {
      const loaded = (await fetchPlans()).parsePlan(text, language);
      return loaded.ok
        ? { kind: 'plan', plan: loaded.plan }
        : { kind: 'errors', errors: loaded.problems.map((problem) => problem.message) };
    },
    checkPlan: async (plan, language) => {
      const { checkInSteps } = await import(/* webpackChunkName: "check" */ './plans/check/checkPlan');
      return (await new Breath().through(checkInSteps(plan, language))).findings;
    },
    designWorkbook: designedOnce(),
    isEmpty: isEmptyWorkbook,
    exampleAsked: exampleAsked(window.location.search),
    example: fetchExample,
    settings: settingAccess(),
    memories: memoriesOf(status),
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
  };
}

const fetchPlans = () => import(/* webpackChunkName: "plans" */ './plans/loadPlan');

/** Parts that are fetched when needed, the likeliest first. */
const partsOfPane: readonly (() => Promise<unknown>)[] = [
  fetchPlans,
  () => import(/* webpackChunkName: "checking" */ './taskpane/Check/Check'),
  () => import(/* webpackChunkName: "example" */ './sheets/example/entries'),
  () => import(/* webpackChunkName: "check" */ './plans/check/checkPlan'),
  () => import(/* webpackChunkName: "cascading" */ './taskpane/Cascading/Cascading'),
  () => import(/* webpackChunkName: "audit" */ './taskpane/Audit/Audit'),
  () => import(/* webpackChunkName: "settings" */ './taskpane/Settings/Settings'),
  () => import(/* webpackChunkName: "example" */ './sheets/example/entries'),
  () => import(/* webpackChunkName: "auditing" */ './excel/audit'),
  () => import(/* webpackChunkName: "settings" */ './taskpane/Settings/Settings'),
  () => import(/* webpackChunkName: "plans" */ './plans/planOfWorkbook'),
  () => import(/* webpackChunkName: "charts" */ './taskpane/Cascading/Chart/ComparedBar'),
  () => import(/* webpackChunkName: "charts" */ './taskpane/Cascading/Chart/QuarterColumns'),
];

async function start(): Promise<void> {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('The page has no element "pane"');
  // The first view needs it: it comes while Office answers. Where it does not, whoever needs it tells.
  fetchPlans().catch(() => undefined);
  const status = await hostStatus();
  mountPane(element, services(status));
  if (status.kind === 'ready') fetchAhead(partsOfPane);
}

void start();
