/** Starts the workbench: the page at once, the engine for uncommon formulas beside it. */
import { createRoot, type Root } from 'react-dom/client';
import { initialiseEngine } from '../host/engine/library';
import { fetchAhead } from '../taskpane/fetchAhead';
import type { Language } from '../texts/texts';
import { offerBridge } from './bridge';
import { Desk } from './desk/desk';
import { NotStarted } from './desk/NotStarted';
import { Workbench } from './desk/Workbench';
import './workbench.css';

function start(root: Root, language: Language): void {
  if (!('WebAssembly' in window)) {
    root.render(<NotStarted language={language} reason={{ kind: 'noWebAssembly' }} />);
    return;
  }
  const ready = initialiseEngine(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url));
  const desk = new Desk(language, ready);
  offerBridge(window, {
    join: (frame) => {
      desk.join(frame);
    },
  });
  root.render(<Workbench desk={desk} />);
  fetchAhead([() => import(/* webpackChunkName: "charts" */ './charts/ChartLayer')]);
  ready.catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    root.render(<NotStarted language={language} reason={{ kind: 'notLoaded', detail }} />);
  });
}

const element = document.getElementById('workbench');
if (element === null) throw new Error('The page has no element "workbench"');
const asked = new URLSearchParams(window.location.search).get('lang');
start(createRoot(element), asked === 'en' ? 'en' : 'id');
