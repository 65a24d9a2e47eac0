/** Periksa: judges every entry and writes the sheet of findings, which then is in front. */
import { checkingAccess, commandAccess } from '../excel';
import { findingsSheet } from '../sheets/checking/findingsSheet';
import { judgeWorkbook, listedOn } from '../sheets/checking/judgement';
import { refusalSentence, troubleSentence } from '../sheets/checking/troubles';
import { dayText, dayWords } from '../taskpane/Check/days';
import { failureSentence } from '../taskpane/Outcome/sentences';
import type { Day } from '../taskpane/services';
import { paneTexts } from '../taskpane/texts';
import { textsOf, type Language } from '../texts/texts';

/** Gives what the sheet cannot say: why there is none, or which parts could not be read; undefined where it says all. */
export async function checkEntries(language: Language, today: Day): Promise<string | undefined> {
  const paneText = textsOf(paneTexts, language);
  const snapshot = await commandAccess().readEntries();
  if ('failure' in snapshot) return failureSentence(snapshot.failure, paneText);
  const checked = judgeWorkbook(snapshot, { language, today });
  if (checked.kind !== 'judged') return refusalSentence(checked, language);
  const { judgement } = checked;
  const made = dayWords(dayText(today), language);
  const written = await checkingAccess().writeFindings(
    findingsSheet(listedOn(judgement), { language, made }),
  );
  if ('failure' in written) return failureSentence(written.failure, paneText);
  const troubles = judgement.troubles.map((trouble) => troubleSentence(trouble, language));
  return troubles.length === 0 ? undefined : troubles.join('\n');
}
