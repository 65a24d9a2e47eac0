import type { ApplyResult, Notice, Obstacle, Phase } from '../../sheets/proposal';
import type { PaneFailure } from '../Assemble/failure';
import type { PaneTexts } from '../words';

/** A failure as a sentence that says what to do. */
export function failureSentence(failure: PaneFailure, texts: PaneTexts): string {
  switch (failure.kind) {
    case 'cellEdit':
      return texts('failureCellEdit');
    case 'accessDenied':
      return texts('failureAccessDenied', { detail: failure.detail });
    case 'sheetProtected':
      return texts('obstacleSheetProtected', { sheet: failure.sheet });
    case 'tooOld':
      return texts('failureTooOld', { needed: failure.needed });
    case 'host':
      return texts('failureHost', { code: failure.code, detail: failure.detail });
    case 'notFetched':
      return texts('failureNotFetched');
    case 'unexpected':
      return texts('failureUnexpected', { detail: failure.detail });
  }
}

/** Why nothing may be written, and what lifts the obstacle. */
export function obstacleSentence(obstacle: Obstacle, texts: PaneTexts): string {
  switch (obstacle.kind) {
    case 'readOnly':
      return texts('obstacleReadOnly');
    case 'workbookProtected':
      return texts('obstacleWorkbookProtected');
    case 'sheetProtected':
      return texts('obstacleSheetProtected', { sheet: obstacle.sheet });
    case 'newerLayout':
      return texts('obstacleNewerLayout', { version: obstacle.version });
    case 'otherPlan':
      return texts('obstacleOtherPlan', { planTitle: obstacle.planTitle });
    case 'keyRowMissing':
      return texts('obstacleKeyRowMissing', { sheet: obstacle.sheet });
    case 'definedNameTaken':
      return texts('obstacleDefinedNameTaken', { name: obstacle.name });
  }
}

const shownInSentence = 5;
function listed(items: readonly string[], texts: PaneTexts): string {
  const rest = items.length - shownInSentence;
  const shown = items.slice(0, shownInSentence).join(', ');
  return rest > 0 ? `${shown}, ${texts('more', { n: rest })}` : shown;
}

/** What is worth knowing before writing. */
export function noticeSentence(notice: Notice, texts: PaneTexts): string {
  switch (notice.kind) {
    case 'recordLost':
      return texts('noticeRecordLost');
    case 'languageKept':
      return texts('noticeLanguageKept', {
        language: texts(notice.language === 'id' ? 'languageIndonesian' : 'languageEnglish'),
      });
    case 'unitsKept':
      return texts('noticeUnitsKept', { units: listed(notice.units, texts) });
    case 'duplicateKeys':
      return texts('noticeDuplicateKeys', { sheet: notice.sheet, keys: listed(notice.keys, texts) });
  }
}

/** The name of a phase of writing. */
export function phaseWords(phase: Phase, texts: PaneTexts): string {
  switch (phase) {
    case 'reading':
      return texts('phaseReading');
    case 'comparing':
      return texts('phaseComparing');
    case 'sheets':
      return texts('phaseSheets');
    case 'contents':
      return texts('phaseContents');
    case 'looks':
      return texts('phaseLooks');
    case 'rules':
      return texts('phaseRules');
    case 'record':
      return texts('phaseRecord');
  }
}

/** What was made, in one sentence. */
export function doneSentence(result: Extract<ApplyResult, { kind: 'done' }>, texts: PaneTexts): string {
  const inserted = result.inserted.length;
  const updated = result.updated.length;
  if (inserted > 0 && updated > 0) return texts('doneBoth', { inserted, updated });
  if (inserted > 0) return texts('doneInserted', { n: inserted });
  if (updated > 0) return texts('doneUpdated', { n: updated });
  return texts('doneNothing');
}
