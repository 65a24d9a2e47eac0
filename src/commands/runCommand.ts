/** One press of a button of the ribbon, from the press to what the planner is told. */
import { languageOf, textsOf, type Language } from '../texts/texts';
import { tell, type Told } from './tell';
import { commandTexts } from './texts';

/** Does something and gives what has to be said of it; undefined where the workbook shows it. */
export type Deed = (language: Language) => Promise<string | undefined>;

/**
 * Office waits for `completed`, so it is called whatever happens: also after a mistake, and where nothing can be shown. A
 * mistake is told and then thrown on.
 */
export async function runCommand(
  deed: Deed,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
  say: (told: Told) => Promise<void> = tell,
): Promise<void> {
  const language = languageOf(Office.context.displayLanguage);
  try {
    const text = await deed(language).catch(async (error: unknown) => {
      await say({ language, text: mistakeWords(error, language) });
      throw error;
    });
    if (text !== undefined) await say({ language, text });
  } finally {
    event.completed();
  }
}

function mistakeWords(error: unknown, language: Language): string {
  const detail = error instanceof Error ? error.message : String(error);
  return textsOf(commandTexts, language)('mistake', { detail });
}
