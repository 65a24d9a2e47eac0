import { useEffect } from 'react';
import { gridKeyOf } from './keys';
import type { GridState } from './useGrid';

const writesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null;

/** Undo, redo and find also work while the caret is elsewhere on the page, on a button for instance. */
export function usePageKeys(grid: GridState): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || writesText(event.target)) return;
      const key = gridKeyOf(event);
      if (key === undefined) return;
      if (key.kind === 'find') grid.findBar.open();
      else if (key.kind === 'undo' || key.kind === 'redo') grid.takeBack(key.kind);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [grid]);
}
