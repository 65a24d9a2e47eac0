import { textsOf, type Language } from '../../texts/texts';
import type { OpenFailureReason } from './failure';
import { xlsxTexts } from './texts';

/** One sentence that says why a file was not opened, and what to do where something can be done. */
export function xlsxRefusal(
  refusal: { readonly reason: OpenFailureReason; readonly detail: string },
  language: Language,
): string {
  return textsOf(xlsxTexts, language)(refusal.reason, { detail: refusal.detail });
}
