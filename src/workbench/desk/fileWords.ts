/** What is told of files that lose something or cannot be opened. */
import type { Loss, OpenFailureReason } from '../../host/xlsx';
import type { WorkbenchTexts } from './desk';

/** What a file loses when it is opened here. */
export function lossWord(loss: Loss, texts: WorkbenchTexts): string {
  switch (loss) {
    case 'macros':
      return texts('lossMacros');
    case 'comments':
      return texts('lossComments');
    case 'pictures':
      return texts('lossPictures');
    case 'controls':
      return texts('lossControls');
    case 'tables':
      return texts('lossTables');
    case 'pivotTables':
      return texts('lossPivotTables');
    case 'conditionalFormats':
      return texts('lossConditionalFormats');
    case 'dates1904':
      return texts('lossDates1904');
  }
}

/** Why a file cannot be opened. */
export function reasonOf(reason: OpenFailureReason, texts: WorkbenchTexts): string {
  switch (reason) {
    case 'notZip':
      return texts('reasonNotZip');
    case 'oldFormat':
      return texts('reasonOldFormat');
    case 'encrypted':
      return texts('reasonEncrypted');
    case 'notWorkbook':
      return texts('reasonNotWorkbook');
    case 'missingPart':
      return texts('reasonMissingPart');
    case 'tooLarge':
      return texts('reasonTooLarge');
    case 'damaged':
      return texts('reasonDamaged');
  }
}
