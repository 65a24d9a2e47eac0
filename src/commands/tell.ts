/** A command has no pane to speak through: what it has to say stands in a small window of Office. */
import type { Language } from '../texts/texts';

/** What the window shows, in the part of its address that no server is sent. */
export interface Told {
  readonly language: Language;
  readonly text: string;
}

/** Far below what Office takes for an address, however many bytes a character needs. */
const charactersShown = 600;

/** Address of the window's page beside the page at `base`, with what it shows. */
export function addressOfTold({ language, text }: Told, base: string): string {
  const shown = text.length > charactersShown ? `${text.slice(0, charactersShown)}…` : text;
  const address = new URL('dialog.html', base);
  address.hash = new URLSearchParams({ language, text: shown }).toString();
  return address.href;
}

/** The way back; what Office itself adds behind it is left alone. */
export function toldOf(hash: string): Told {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    language: parameters.get('language') === 'en' ? 'en' : 'id',
    text: parameters.get('text') ?? '',
  };
}

/** Of the screen, in percent. */
const windowSize = { height: 30, width: 28 } as const;

/** Shows sentences and waits until the window is closed; rejects where Office does not open it. */
export function tell(told: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(
      addressOfTold(told, window.location.href),
      { ...windowSize, displayInIframe: true },
      ({ status, error, value }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) {
          reject(new Error(`${error.message} (${error.code}): ${told.text}`));
          return;
        }
        value.addEventHandler(Office.EventType.DialogMessageReceived, () => {
          value.close();
          resolve();
        });
        value.addEventHandler(Office.EventType.DialogEventReceived, () => {
          resolve();
        });
      },
    );
  });
}
