import { readWorkbook } from '../excel/snapshot';
import { reportOf } from '../renstra/finding';
import { judgeWorkbook, type Judgement } from '../sheets/checking/judgement';
import { refusalSentence, troubleSentence } from '../sheets/checking/troubles';
import type { Today } from '../sheets/judging';
import { openOnHost } from './hostSession';
import { failureWords } from './insert';
import { failed, type Outcome } from './outcome';
import { reportOutcome } from './reportText';
import { language, type CliText } from './texts';

function today(): Today {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
}

/**
 * `validate`: the entries of a workbook of ours, judged against their indicators. Findings that were set aside in the
 * workbook are listed apart (`dismissed`) and count for nothing; what could not be judged is told on stderr and as `troubles`.
 */
export async function validate(path: string, options: { json?: boolean }, text: CliText): Promise<Outcome> {
  const opened = await openOnHost(path, text);
  if (!opened.ok) return failed(opened.sentence);
  const snapshot = await readWorkbook();
  if ('failure' in snapshot)
    return failed(text('readFailed', { path, detail: failureWords(snapshot.failure) }));
  const checked = judgeWorkbook(snapshot, { language, today: today() });
  if (checked.kind !== 'judged')
    return failed(text('notChecked', { path, reason: refusalSentence(checked, language) }));
  const { judgement } = checked;
  return {
    ...reportOutcome(reportOfJudgement(judgement), options.json === true, text),
    notes: notesOn(judgement, text),
  };
}

function reportOfJudgement({ open, dismissed, troubles }: Judgement): ReturnType<typeof reportOf> {
  const report = reportOf(open.map(({ finding }) => finding));
  const setAside = dismissed.map(({ finding, dismissal }) => ({
    ...finding,
    reason: dismissal.reason,
    on: dismissal.on,
  }));
  const told = troubles.map((trouble) => ({
    kind: trouble.kind,
    sheet: trouble.sheet,
    message: troubleSentence(trouble, language),
  }));
  return Object.assign(report, { dismissed: setAside, troubles: told });
}

function notesOn({ troubles, dismissed }: Judgement, text: CliText): readonly string[] {
  const sentences = troubles.map((trouble) => troubleSentence(trouble, language));
  return dismissed.length === 0 ? sentences : [...sentences, text('setAside', { n: dismissed.length })];
}
