/** Grafik: brings the sheet of charts to the front. */
import { commandAccess } from '../excel';
import { blockNames } from '../sheets/names';
import { failureSentence } from '../taskpane/Outcome/sentences';
import { paneTexts } from '../taskpane/texts';
import { textsOf, type Language } from '../texts/texts';
import { commandTexts } from './texts';

/** Gives why there is nothing to show; undefined where the sheet is in front. */
export async function showCharts(language: Language): Promise<string | undefined> {
  const shown = await commandAccess().showBlock(blockNames.choices);
  if (typeof shown !== 'boolean') return failureSentence(shown.failure, textsOf(paneTexts, language));
  return shown ? undefined : textsOf(commandTexts, language)('noCharts');
}
