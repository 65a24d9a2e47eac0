/** Starts the workbench: the computing engine first, then the page. */
import { createRoot } from 'react-dom/client';
import { initialiseEngine } from '../host/engine/library';
import { fetchAhead } from '../taskpane/fetchAhead';
import { offerBridge } from './bridge';
import { Desk } from './desk/desk';
import { Workbench } from './desk/Workbench';
import './workbench.css';

async function start(): Promise<void> {
  const element = document.getElementById('workbench');
  if (element === null) throw new Error('The page has no element "workbench"');
  await initialiseEngine(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url));
  const language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'id';
  const desk = new Desk(language);
  offerBridge(window, {
    join: (frame) => {
      desk.join(frame);
    },
  });
  createRoot(element).render(<Workbench desk={desk} />);
  fetchAhead([() => import(/* webpackChunkName: "charts" */ './charts/ChartLayer')]);
}

void start();
