import { readWorkbook } from '../excel/snapshot';
import { judgeSnapshot } from '../sheets/judging';
import { openOnHost } from './hostSession';
import { failureWords } from './insert';
import { failed, type Outcome } from './outcome';
import { reportOutcome } from './reportText';
import { language, type CliText } from './texts';

/** `validate`: the entries of a workbook of ours, judged against their indicators. */
export async function validate(path: string, options: { json?: boolean }, text: CliText): Promise<Outcome> {
  const opened = await openOnHost(path, text);
  if (!opened.ok) return failed(opened.sentence);
  const snapshot = await readWorkbook();
  if ('failure' in snapshot)
    return failed(text('readFailed', { path, detail: failureWords(snapshot.failure) }));
  const now = new Date();
  const report = judgeSnapshot(snapshot, language, { year: now.getFullYear(), month: now.getMonth() + 1 });
  return report === undefined
    ? failed(text('notOurs', { path }))
    : reportOutcome(report, options.json === true, text);
}
