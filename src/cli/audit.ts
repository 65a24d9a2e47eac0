import { auditSheets } from '../audit/general/auditSheets';
import { openXlsx, xlsxRefusal } from '../host/xlsx';
import { reportOf } from '../renstra/finding';
import { auditedWorkbookOf } from './audit/fromModel';
import { readBytes } from './files';
import { failed, type Outcome } from './outcome';
import { reportOutcome } from './reportText';
import { language, type CliText } from './texts';

/**
 * `audit`: likely mistakes in the formulas of any workbook. Results are those the file carries: another program's
 * functions are not computed anew here. Sheets that are hidden, protected or not read are told on stderr, and in `notes`.
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
  const { findings, notes } = auditSheets(auditedWorkbookOf(opened.workbook), {
    tier: options.thorough === true ? 'thorough' : 'default',
    language,
  });
  const report = Object.assign(reportOf(findings), { notes });
  return { ...reportOutcome(report, options.json === true, text), notes };
}
