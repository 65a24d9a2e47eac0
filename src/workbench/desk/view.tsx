/** What is drawn around the pane; fetched after the workbook, which the pane needs first. */
import { createRoot } from 'react-dom/client';
import type { Language } from '../../texts/texts';
import type { Desk } from './desk';
import { NotStarted } from './NotStarted';
import { Workbench } from './Workbench';

/** Draws the workbench into an element. */
export function showWorkbench(element: Element, desk: Desk): void {
  createRoot(element).render(<Workbench desk={desk} />);
}

/** Says in an element why there is no workbench. */
export function showNotStarted(element: Element, language: Language): void {
  createRoot(element).render(<NotStarted language={language} />);
}
