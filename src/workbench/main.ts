/**
 * Starts the workbench: first the workbook, which the pane in the standing frame waits for; then, beside a pane that shows
 * something, what is drawn around it; the engine for uncommon formulas when it is needed or nothing else is to be done.
 */
import { initialiseEngine } from '../host/engine/library';
import { fetchAhead } from '../taskpane/fetchAhead';
import { textsOf, type Language } from '../texts/texts';
import { offerBridge } from './bridge';
import { Desk, fetchXlsx } from './desk/desk';
import { standingFrame } from './desk/standingFrame';
import { workbenchTexts } from './texts';
import './workbench.css';

/** A pane that says nothing for so long is not waited for. */
const paneMilliseconds = 1_500;

let loading: Promise<void> | undefined;

/** Loads the engine once; where that failed it is tried again. */
function loadEngine(): Promise<void> {
  loading ??= initialiseEngine(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url)).catch(
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const fetchView = () => import(/* webpackChunkName: "view" */ './desk/view');

async function start(element: Element, language: Language): Promise<void> {
  if (!('WebAssembly' in window)) {
    // It would wait in vain.
    standingFrame()?.remove();
    (await fetchView()).showNotStarted(element, language);
    return;
  }
  const desk = new Desk(language, loadEngine);
  offerBridge(window, {
    join: (frame) => {
      desk.join(frame);
    },
  });
  await Promise.race([desk.asked, new Promise((resolve) => setTimeout(resolve, paneMilliseconds))]);
  (await fetchView()).showWorkbench(element, desk);
  fetchAhead([() => import(/* webpackChunkName: "charts" */ './charts/ChartLayer'), fetchXlsx, loadEngine]);
}

const element = document.getElementById('workbench');
if (element === null) throw new Error('The page has no element "workbench"');
const language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'id';
start(element, language).catch((error: unknown) => {
  // A part that does not come is told with its address on a second line.
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\.?\n.*/s, '');
  const story = document.createElement('p');
  story.className = 'starting';
  story.setAttribute('role', 'alert');
  story.textContent = textsOf(workbenchTexts, language)('pageNotLoaded', { detail });
  element.replaceChildren(story);
  throw error;
});
