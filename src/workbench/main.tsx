/** Starts the workbench: the page at once, the engine for uncommon formulas when it is needed or nothing else is to be done. */
import { createRoot, type Root } from 'react-dom/client';
import { initialiseEngine } from '../host/engine/library';
import { fetchAhead } from '../taskpane/fetchAhead';
import type { Language } from '../texts/texts';
import { offerBridge } from './bridge';
import { Desk, fetchXlsx } from './desk/desk';
import { NotStarted } from './desk/NotStarted';
import { Workbench } from './desk/Workbench';
import './workbench.css';

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

function start(root: Root, language: Language): void {
  if (!('WebAssembly' in window)) {
    root.render(<NotStarted language={language} />);
    return;
  }
  const desk = new Desk(language, loadEngine);
  offerBridge(window, {
    join: (frame) => {
      desk.join(frame);
    },
  });
  root.render(<Workbench desk={desk} />);
  fetchAhead([() => import(/* webpackChunkName: "charts" */ './charts/ChartLayer'), fetchXlsx, loadEngine]);
}

const element = document.getElementById('workbench');
if (element === null) throw new Error('The page has no element "workbench"');
const asked = new URLSearchParams(window.location.search).get('lang');
start(createRoot(element), asked === 'en' ? 'en' : 'id');
