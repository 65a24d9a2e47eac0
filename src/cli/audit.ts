import type { AuditedWorkbook } from '../audit/auditedWorkbook';
import type { AuditItem, AuditResult } from '../audit/access';
import { auditWorkbook } from '../audit/auditWorkbook';
import { noteSentence } from '../audit/contract/notes';
import { readKeptForAudit } from '../excel/audit';
import type { WorkbookModel } from '../host/workbook/model';
import { openXlsx, xlsxRefusal } from '../host/xlsx';
import { planOfWorkbook } from '../plans/planOfWorkbook';
import { reportOf, type Finding } from '../renstra/finding';
import { auditedWorkbookOf } from './audit/fromModel';
import { readBytes } from './files';
import { recalculated, startHost } from './hostSession';
import { failureWords } from './insert';
import { failed, type Outcome } from './outcome';
import { reportOutcome } from './reportText';
import { language, type CliText } from './texts';

/**
 * `audit`: what was changed in the formulas of a workbook of ours, and likely mistakes in the formulas of any. Results are
 * those the file carries, since the engine does not know every function; computed here only where the file lacks some. What could not be compared, and sheets
 * that are hidden, protected or not read, are told on stderr, and in `notes`; accepted formulas are listed in `accepted`.
 */
export async function audit(
  path: string,
  options: { readonly thorough?: boolean; readonly json?: boolean },
  text: CliText,
): Promise<Outcome> {
  const bytes = await readBytes(path, text);
  if (!bytes.ok) return failed(bytes.sentence);
  const opened = await openXlsx(bytes.value);
  if (!opened.ok) return failed(text('notWorkbook', { path, detail: xlsxRefusal(opened, language) }));
  const lacking = lacksResults(opened.workbook);
  const isComputed = !lacking || recalculated(startHost({ workbook: opened.workbook }));
  startHost({ workbook: opened.workbook, compute: keepResults });
  const kept = await readKeptForAudit();
  if ('failure' in kept) return failed(text('readFailed', { path, detail: failureWords(kept.failure) }));
  const { record, acceptances, planText, stateSheet } = kept;
  const workbook = withoutSheet(auditedWorkbookOf(opened.workbook), stateSheet);
  const plan = planOfWorkbook(record?.planId, planText);
  const { result } = auditWorkbook(
    workbook,
    { record, acceptances, plan },
    { thorough: options.thorough === true, language },
  );
  const notes = [
    ...(isComputed ? [] : [text('auditedUncomputed')]),
    ...result.notes.flatMap((note) => noteSentence(note, language) ?? []),
  ];
  const report = Object.assign(reportOf(result.open.map(withEffects)), {
    notes,
    soundFormulas: result.soundFormulas,
    accepted: acceptedOf(result),
  });
  return { ...reportOutcome(report, options.json === true, text), notes };
}

/** Reading would compute everything anew. */
const keepResults = (): void => undefined;

/** Programs that write formulas without computing them leave their results out. */
function lacksResults({ sheets }: WorkbookModel): boolean {
  return sheets.some(({ cells }) =>
    [...cells.values()].some((line) =>
      [...line.values()].some(({ input, result }) => input?.kind === 'formula' && result === undefined),
    ),
  );
}

function withoutSheet(workbook: AuditedWorkbook, name: string | undefined): AuditedWorkbook {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

function withEffects({ finding, effects = [] }: AuditItem): Finding {
  return effects.length === 0 ? finding : { ...finding, message: [finding.message, ...effects].join(' ') };
}

function acceptedOf({ accepted }: AuditResult): readonly object[] {
  return accepted.map(({ finding, acceptance }) => ({
    ...finding,
    reason: acceptance?.reason,
    by: acceptance?.by,
    on: acceptance?.on,
  }));
}
