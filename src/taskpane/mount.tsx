import { createRoot } from 'react-dom/client';
import { Pane } from './Pane/Pane';
import type { PaneServices } from './services';

/** Shows the pane in an element; the returned function takes it away again. */
export function mountPane(element: Element, services: PaneServices): () => void {
  const root = createRoot(element);
  root.render(<Pane services={services} />);
  return () => {
    root.unmount();
  };
}
