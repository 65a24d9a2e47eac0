/** Joins the rooms of the add-in: the pane gets the workbook, the plans and the sheets as functions. */
import { Breath } from './excel/breath';
import { isEmptyWorkbook } from './excel/emptiness';
import { isSupported, neededApi } from './excel/failure';
import { recordOfWorkbook } from './excel/workbookRecord';
import {
  auditOnce,
  fetchDesign,
  fetchEntries,
  fetchFilling,
  fetchInserting,
  fetchKeptPlan,
  fetchPlanCheck,
  fetchPlans,
  lateChecking,
  lateSettings,
  partsOfPane,
  planOf,
} from './parts';
import type { Plan } from './renstra/plan';
import type { WorkbookAccess } from './sheets/proposal';
import type { WorkbookPlan } from './sheets/sheetPlan';
import { exampleAsked, type ExampleService } from './taskpane/Example/example';
import { fetchAhead } from './taskpane/fetchAhead';
import { storedMemory, type PaneMemories } from './taskpane/memory';
import { mountPane } from './taskpane/mount';
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

/** What the workbook is, at once; the rest with the code that works out and writes sheets. */
const workbook: WorkbookAccess = {
  record: recordOfWorkbook,
  propose: async (sheets) => (await fetchInserting()).workbookAccess().propose(sheets),
  prepare: async (proposal, isUnwanted) =>
    (await fetchInserting()).workbookAccess().prepare(proposal, isUnwanted),
  apply: async (proposal, report, isCancelled) =>
    (await fetchInserting()).workbookAccess().apply(proposal, report, isCancelled),
  goTo: async (sheet) => (await fetchInserting()).workbookAccess().goTo(sheet),
};

async function fetchExample(): Promise<ExampleService> {
  const [{ exampleEntries, exampleMark, exampleUnit }, { exampleAccess }, { commandAccess }] =
    await Promise.all([fetchEntries(), fetchFilling(), fetchKeptPlan()]);
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
  return async (plan, options) => {
    const { designInSteps } = await fetchDesign();
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
    workbook,
    checking: lateChecking(),
    audit: auditOnce(),
    builtInPlan: async () => (await fetchPlans()).builtInPlan(),
    readPlan: async (text, language) => {
      const loaded = (await fetchPlans()).parsePlan(text, language);
      return loaded.ok
        ? { kind: 'plan', plan: loaded.plan }
        : { kind: 'errors', errors: loaded.problems.map((problem) => problem.message) };
    },
    checkPlan: async (plan, language) => {
      const { checkInSteps } = await fetchPlanCheck();
      return (await new Breath().through(checkInSteps(plan, language))).findings;
    },
    designWorkbook: designedOnce(),
    isEmpty: isEmptyWorkbook,
    exampleAsked: exampleAsked(window.location.search),
    example: fetchExample,
    settings: lateSettings(),
    memories: memoriesOf(status),
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
  };
}

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
