/** The page of the small window: shows what a command said until it is closed. */
import { textsOf } from '../texts/texts';
import './dialog.css';
import { toldOf } from './tell';
import { commandTexts } from './texts';

function fill(id: string, words: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}"`);
  element.textContent = words;
  return element;
}

/** Taken before Office's own script is ready, which adds to the address. */
const { language, text } = toldOf(window.location.hash);
const words = textsOf(commandTexts, language);

const close = (): void => {
  Office.context.ui.messageParent('close');
};

document.documentElement.lang = language;
fill('title', words('title'));
fill('text', text);
const button = fill('close', words('close'));

void Office.onReady(() => {
  button.addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  button.focus();
});
