import { isSupported, neededApi } from '../excel';
import { failureSentence } from '../taskpane/Outcome/sentences';
import { paneTexts } from '../taskpane/texts';
import { textsOf, type Language } from '../texts/texts';

/** Why this Excel is too old for the buttons; undefined where it is not. */
export function refusalOfThisExcel(language: Language): string | undefined {
  if (isSupported()) return undefined;
  return failureSentence({ kind: 'tooOld', needed: neededApi.version }, textsOf(paneTexts, language));
}
