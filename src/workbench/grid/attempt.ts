import { asHostError } from '../../host/protocol/hostError';
import type { Desk } from '../desk/desk';

/** Does something to the workbook; a refusal is told to the person, and gives false. */
export function attempt(desk: Desk, deed: () => void): boolean {
  try {
    deed();
    desk.silence();
    return true;
  } catch (error) {
    // Refusals are for the person; anything else is a mistake of ours.
    const refusal = asHostError(error);
    if (refusal === undefined) throw error;
    const texts = desk.texts();
    desk.say('error', refusalText(refusal.code, refusal.message, texts));
    return false;
  }
}

function refusalText(code: string, message: string, texts: ReturnType<Desk['texts']>): string {
  switch (code) {
    case 'AccessDenied':
      return texts('refusedProtected');
    case 'InsertDeleteConflict':
      return texts('refusedMerged');
    default:
      return texts('refused', { detail: message });
  }
}
