/** Parts of the add-in that the first view does without: each is fetched with the first call, or ahead while nothing is to be done. */
import type { AuditAccess } from './audit/access';
import type { PlanOfWorkbook } from './excel/audit';
import type { CheckingAccess } from './sheets/checking/access';
import type { SettingAccess } from './sheets/settingAccess';

/** Reading and checking plans, and the plan that ships with the add-in. */
export const fetchPlans = () => import(/* webpackChunkName: "plans" */ './plans/loadPlan');
const fetchPlanOfWorkbook = () => import(/* webpackChunkName: "plans" */ './plans/planOfWorkbook');
export const fetchPlanCheck = () => import(/* webpackChunkName: "check" */ './plans/check/checkPlan');

/** Working out sheets, and writing them. */
export const fetchDesign = () => import(/* webpackChunkName: "inserting" */ './sheets/designWorkbook');
export const fetchInserting = () => import(/* webpackChunkName: "inserting" */ './excel/access');
const fetchSettings = () => import(/* webpackChunkName: "inserting" */ './excel/settings');

const fetchWatching = () => import(/* webpackChunkName: "watching" */ './excel/checking/checkingAccess');
const fetchAuditing = () => import(/* webpackChunkName: "auditing" */ './excel/audit');

export const fetchEntries = () => import(/* webpackChunkName: "example" */ './sheets/example/entries');
export const fetchFilling = () => import(/* webpackChunkName: "example" */ './excel/exampleAccess');
export const fetchKeptPlan = () => import(/* webpackChunkName: "example" */ './excel/commandAccess');

/** All of them, and the places of the pane, the likeliest first. */
export const partsOfPane: readonly (() => Promise<unknown>)[] = [
  fetchPlans,
  fetchInserting,
  fetchWatching,
  () => import(/* webpackChunkName: "checking" */ './taskpane/Check/Check'),
  fetchPlanCheck,
  fetchFilling,
  () => import(/* webpackChunkName: "cascading" */ './taskpane/Cascading/Cascading'),
  () => import(/* webpackChunkName: "audit" */ './taskpane/Audit/Audit'),
  () => import(/* webpackChunkName: "settings" */ './taskpane/Settings/Settings'),
  fetchEntries,
  fetchAuditing,
  fetchPlanOfWorkbook,
  () => import(/* webpackChunkName: "charts" */ './taskpane/Cascading/Chart/ComparedBar'),
  () => import(/* webpackChunkName: "charts" */ './taskpane/Cascading/Chart/QuarterColumns'),
];

/** Makes something once; where that failed, the next call tries again. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

/** The plan a workbook was made from. */
export const planOf: PlanOfWorkbook = async (id, text) =>
  (await fetchPlanOfWorkbook()).planOfWorkbook(id, text);

/** One audit for as long as the pane is open: it knows its last run. */
export const auditOnce = (): (() => Promise<AuditAccess>) =>
  once(async () => (await fetchAuditing()).auditAccess(planOf));

/** One way of checking for as long as the pane is open: it knows what it watches. */
export function lateChecking(): CheckingAccess {
  const access = once(async () => (await fetchWatching()).checkingAccess());
  return {
    watch: async (listener) => (await access()).watch(listener),
    show: async (cell) => (await access()).show(cell),
    repair: async (repairs) => (await access()).repair(repairs),
    dismiss: async (dismissal) => (await access()).dismiss(dismissal),
    revoke: async (key) => (await access()).revoke(key),
    writeFindings: async (sheet) => (await access()).writeFindings(sheet),
  };
}

/** The settings of the workbook. */
export function lateSettings(): SettingAccess {
  const access = once(async () => (await fetchSettings()).settingAccess());
  return {
    write: async (change) => (await access()).write(change),
    protection: async () => (await access()).protection(),
    protect: async (on) => (await access()).protect(on),
    lift: async () => (await access()).lift(),
  };
}
