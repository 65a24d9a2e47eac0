/** The page of the gallery: shows the real pane in one state after the other, in place. */
import '../../../src/taskpane/taskpane.css';
import { mountPane } from '../../../src/taskpane/mount';
import type { Place } from '../../../src/taskpane/Pane/usePlaces';
import { deskOf, galleryStates, type Desk } from './states';

export interface GalleryLook {
  readonly displayLanguage: 'id-ID' | 'en-US';
  readonly darkTheme: boolean;
}

export interface Gallery {
  readonly states: readonly { readonly name: string; readonly places: readonly Place[] }[];
  /** What steers the state that is shown. */
  readonly desk: () => Desk;
  readonly show: (name: string, place: Place, look: GalleryLook) => Promise<void>;
  /** Resolves once nothing has changed in the page for a while. */
  readonly atRest: () => Promise<void>;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

let close = (): void => undefined;
let shown: Desk | undefined;

async function until(isThere: () => boolean, what: string): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    if (isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Not there: ${what} among ${document.body.innerText}`);
}

/** Longest without a change while the pane is still coming to rest, on a busy machine too. */
const restMilliseconds = 120;

async function atRest(): Promise<void> {
  let changed = performance.now();
  const observer = new MutationObserver(() => (changed = performance.now()));
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  await until(() => performance.now() - changed > restMilliseconds, 'a page at rest');
  observer.disconnect();
}

const isBusy = (): boolean =>
  document.querySelector('.fui-Spinner') !== null &&
  document.querySelector('[role="progressbar"].fui-ProgressBar') === null;

function button(words: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(
    (one) =>
      one.textContent === words && !one.disabled && one.ariaDisabled !== 'true' && one.offsetParent !== null,
  );
}

async function show(name: string, place: Place, look: GalleryLook): Promise<void> {
  close();
  const state = galleryStates.find((one) => one.name === name);
  const element = document.getElementById('pane');
  if (state === undefined || element === null) throw new Error(`No state ${name}`);
  const desk = deskOf(state, place, look);
  shown = desk;
  close = mountPane(element, desk.services);
  // The workbook is looked at a moment after the choice is there.
  await new Promise((resolve) => setTimeout(resolve, place === 'assemble' ? 280 : 20));
  await until(() => element.textContent !== '' && !isBusy(), name);
  const language = look.displayLanguage === 'id-ID' ? 'id' : 'en';
  for (const { [language]: words } of state.press ?? []) {
    await until(() => button(words) !== undefined, words);
    button(words)?.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  state.then?.(desk);
  // What was pressed may have the workbook looked at once more.
  await new Promise((resolve) => setTimeout(resolve, state.press === undefined ? 60 : 300));
  await until(() => !isBusy(), name);
  await atRest();
  // Charts come a moment after what is around them.
  if (place === 'cascading') await new Promise((resolve) => setTimeout(resolve, 700));
}

window.gallery = {
  states: galleryStates.map(({ name, places }) => ({ name, places })),
  desk: () => {
    if (shown === undefined) throw new Error('Nothing is shown');
    return shown;
  },
  show,
  atRest,
};
