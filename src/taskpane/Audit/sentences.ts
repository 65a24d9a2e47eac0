import type { AuditNote, AuditResult } from '../../audit/access';
import { noteSentence } from '../../audit/contract/notes';
import type { Language } from '../../texts/texts';
import type { AuditTexts } from '../words';
import { countedKinds } from './shownResult';

/** The result in one sentence: what was found, and how much is as it should be. */
export function resultSentence({ open, soundFormulas: n }: AuditResult, texts: AuditTexts): string {
  const found = countedKinds(open)
    .map((one) => texts(`found.${one.kind}`, { n: one.n }))
    .join(', ');
  if (found === '') return n > 0 ? texts('allSound', { n }) : texts('nothingFound');
  return n > 0 ? texts('foundAndSound', { found, n }) : texts('foundOnly', { found });
}

/** Why something could not be audited, in the pane's words where the audit has none. */
export function noteWords(note: AuditNote, texts: AuditTexts, language: Language): string {
  return noteSentence(note, language) ?? texts('notOurs');
}
