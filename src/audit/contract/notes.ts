import { textsOf, type Language } from '../../texts/texts';
import type { AuditNote } from '../access';
import { contractTexts } from '../textsOfContract';

/** A note as a sentence; undefined where there is nothing to say (a workbook that is not ours). */
export function noteSentence(note: AuditNote, language: Language): string | undefined {
  const text = textsOf(contractTexts, language);
  switch (note.kind) {
    case 'notOurs':
      return undefined;
    case 'planUnknown':
      return text('note.planUnknown', { title: note.planTitle });
    case 'newerLayout':
      return text('note.newerLayout', { version: note.version });
    case 'recordLost':
      return text('note.recordLost');
    case 'outdated':
      return text('note.outdated', { sheets: note.sheets.join(', ') });
    case 'unfollowed':
      return text('note.unfollowed', { count: note.findings });
    case 'sheet':
      return note.sentence;
  }
}
