import type { AuditNote, AuditResult } from '../../audit/access';
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

/** Why something could not be audited. */
export function noteSentence(note: AuditNote, texts: AuditTexts): string {
  switch (note.kind) {
    case 'notOurs':
      return texts('note.notOurs');
    case 'planUnknown':
      return texts('note.planUnknown', { planTitle: note.planTitle });
    case 'newerLayout':
      return texts('note.newerLayout', { version: note.version });
    case 'recordLost':
      return texts('note.recordLost');
    case 'sheet':
      return note.sentence;
  }
}
