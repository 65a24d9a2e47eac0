/** The way of the audit to the open workbook; says what `AuditAccess` promises. */
import type {
  AuditAccess,
  AuditItem,
  AuditOptions,
  AuditProgress,
  AuditRepair,
  CellExplanation,
} from '../../audit/access';
import type { ScopeArea } from '../../audit/auditResult';
import { auditWorkbookInSteps, type WorkbookAudit } from '../../audit/auditWorkbook';
import { withAcceptance, withoutAcceptance, type Acceptance } from '../../audit/contract/acceptances';
import { acceptancesOf, acceptancesText } from '../../audit/contract/storedAcceptances';
import { sheetMapOf, type SheetMap } from '../../audit/contract/sheetMap';
import { explainCell } from '../../audit/explainCell';
import type { Plan } from '../../renstra/plan';
import type { Failure } from '../../sheets/proposal';
import type { Language } from '../../texts/texts';
import { orFailure, withProtection } from '../failure';
import { loaded } from '../read';
import { acceptancesStep, requestState } from '../stateSheet';
import { send } from '../step';
import { readForAudit, type AuditReading } from './read';
import { restore, type RepairOutcome } from './repair';

/** Finds the plan a workbook was made from; `planText` is the one it keeps. */
export type PlanOfWorkbook = (
  planId: string | undefined,
  planText: string | undefined,
) => Promise<Plan | undefined>;

type OrFailure<T> = Promise<T | { readonly failure: Failure }>;

function run<T>(act: (context: Excel.RequestContext) => Promise<T>): OrFailure<T> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, act));
}

interface LastRun {
  readonly reading: AuditReading;
  readonly audit: WorkbookAudit;
}

/** `pause` lets the pane draw between two steps of the work; tests need none. */
export function auditAccess(
  planOf: PlanOfWorkbook,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 0)),
): AuditAccess {
  let last: LastRun | undefined;
  return {
    run: async (options, report, isCancelled) => {
      const reading = await run((context) =>
        readForAudit(
          context,
          options.scope === 'selection',
          (done, total) => {
            report({ phase: 'reading', done, total });
          },
          isCancelled,
        ),
      );
      if (reading === 'stopped' || 'failure' in reading) return reading;
      const audit = await auditReading(reading, options, planOf, { report, isCancelled, pause });
      if (audit === 'stopped') return audit;
      last = { reading, audit };
      return audit.result;
    },
    repair: (items) => repair(items),
    takeBack: async (undo) => {
      const outcome = await restoreOnSheets((context, meet) => restore(context, undo, meet));
      return 'failure' in outcome ? outcome : outcome.done.length;
    },
    accept: async (item, words) => {
      const { cell, content, finding } = item;
      if (cell === undefined || content === undefined)
        throw new Error('A finding without a cell cannot be accepted');
      const failed = await keep((list) =>
        withAcceptance(list, { rule: finding.rule, ...cell, content, ...words }),
      );
      return failed ?? 'accepted';
    },
    revoke: async (acceptance) => (await keep((list) => withoutAcceptance(list, acceptance))) ?? 'revoked',
    goTo,
    mapOf: (sheet) => (last === undefined ? undefined : mapOf(last, sheet)),
    mappedSheets: () => last?.reading.workbook.sheets.map(({ name }) => name) ?? [],
    explain: (language) => explain(last, language),
  };
}

interface Work {
  readonly report: (progress: AuditProgress) => void;
  readonly isCancelled: () => boolean;
  readonly pause: () => Promise<void>;
}

async function auditReading(
  reading: AuditReading,
  options: AuditOptions,
  planOf: PlanOfWorkbook,
  { report, isCancelled, pause }: Work,
): Promise<WorkbookAudit | 'stopped'> {
  const { record, planText, acceptances } = reading.kept;
  const plan = await planOf(record?.planId, planText);
  const scope = scopeOf(reading, options);
  const steps = auditWorkbookInSteps(
    reading.workbook,
    { record, acceptances, plan },
    { thorough: options.thorough, language: options.language, ...(scope === undefined ? {} : { scope }) },
  );
  for (;;) {
    if (isCancelled()) return 'stopped';
    const step = steps.next();
    if (step.done === true) return step.value;
    report(step.value);
    await pause();
  }
}

function scopeOf(
  { activeSheet, selected }: AuditReading,
  { scope }: AuditOptions,
): readonly ScopeArea[] | undefined {
  switch (scope) {
    case 'workbook':
      return undefined;
    case 'sheet':
      return [{ sheet: activeSheet }];
    case 'selection':
      return [{ sheet: activeSheet, ...(selected === undefined ? {} : { area: selected }) }];
  }
}

function mapOf({ reading, audit }: LastRun, name: string): SheetMap | undefined {
  const sheet = reading.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) return undefined;
  const findings = audit.result.open.map(({ finding }) => finding);
  return sheetMapOf(sheet, audit.contract.audit?.located.blocks.values() ?? [], findings);
}

/** A refusal that a protected sheet explains names the sheet. */
async function restoreOnSheets(
  act: (context: Excel.RequestContext, meet: (sheet: string) => void) => Promise<RepairOutcome>,
): OrFailure<RepairOutcome> {
  let protectedSheet: string | undefined;
  const outcome = await run((context) =>
    act(context, (sheet) => {
      protectedSheet = sheet;
    }),
  );
  return 'failure' in outcome ? { failure: withProtection(outcome.failure, protectedSheet) } : outcome;
}

async function repair(items: readonly AuditItem[]): OrFailure<AuditRepair> {
  const restorations = items.flatMap(({ restoration }) => restoration ?? []);
  const outcome = await restoreOnSheets((context, meet) => restore(context, restorations, meet));
  if ('failure' in outcome) return outcome;
  return {
    repaired: outcome.done.length,
    skipped: items.filter(
      ({ restoration }) => restoration === undefined || outcome.skipped.includes(restoration),
    ),
    undo: outcome.undo,
  };
}

/** Reads both copies of the list, changes it and writes both, so that what others have accepted stays. */
async function keep(
  change: (list: readonly Acceptance[]) => readonly Acceptance[],
): Promise<{ readonly failure: Failure } | undefined> {
  const result = await run(async (context) => {
    const requested = requestState(context);
    await context.sync();
    const state = requested();
    const text = acceptancesText(change(acceptancesOf(state.acceptances)));
    await send(context, [acceptancesStep(state, text)]);
    return 'kept' as const;
  });
  return result === 'kept' ? undefined : result;
}

function goTo({
  sheet: name,
  address,
}: {
  readonly sheet: string;
  readonly address: string;
}): OrFailure<boolean> {
  return run(async (context) => {
    const sheet = loaded(context.workbook.worksheets.getItemOrNullObject(name), 'visibility');
    await context.sync();
    if (sheet.isNullObject) return false;
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return true;
  });
}

async function explain(last: LastRun | undefined, language: Language): OrFailure<CellExplanation> {
  return run(async (context) => {
    const cell = loaded(context.workbook.getActiveCell(), 'formulas,rowIndex,columnIndex');
    const sheet = loaded(cell.worksheet, 'name');
    await context.sync();
    const formula: unknown = cell.formulas[0]?.[0];
    return explainCell(
      {
        sheet: sheet.name,
        row: cell.rowIndex,
        column: cell.columnIndex,
        input:
          typeof formula === 'string' || typeof formula === 'number' || typeof formula === 'boolean'
            ? formula
            : '',
      },
      last?.audit.contract.audit?.located,
      language,
    );
  });
}
