import type { Direction } from './selection';

/** What a key press in the grid means while no cell is being edited. */
export type GridKey =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extending: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'list' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'home'; readonly top: boolean };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Reads a key press as Excel does; undefined where it means nothing to the grid. */
export function gridKeyOf(press: KeyPress): GridKey | undefined {
  if (press.altKey && press.key === 'ArrowDown') return { kind: 'list' };
  const direction = arrows[press.key];
  if (direction !== undefined) return { kind: 'move', direction, extending: press.shiftKey };
  switch (press.key) {
    case 'Enter':
      return { kind: 'move', direction: press.shiftKey ? 'up' : 'down', extending: false };
    case 'Tab':
      return { kind: 'move', direction: press.shiftKey ? 'left' : 'right', extending: false };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'type', text: '' };
    case 'PageUp':
      return { kind: 'page', direction: 'up' };
    case 'PageDown':
      return { kind: 'page', direction: 'down' };
    case 'Home':
      return { kind: 'home', top: press.ctrlKey };
  }
  const typed = press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey;
  return typed ? { kind: 'type', text: press.key } : undefined;
}

/** Where the cursor goes after what was typed is taken in; undefined where the key belongs to the text. */
export function leavingKeyOf(press: KeyPress): Direction | 'cancel' | undefined {
  switch (press.key) {
    case 'Enter':
      return press.altKey ? undefined : press.shiftKey ? 'up' : 'down';
    case 'Tab':
      return press.shiftKey ? 'left' : 'right';
    case 'Escape':
      return 'cancel';
    default:
      return undefined;
  }
}
