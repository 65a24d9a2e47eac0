import type { Direction } from './selection';

/** What a key press in the grid means while no cell is being edited. */
export type GridKey =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extending: boolean }
  /** To the end of the filled or empty run (Ctrl and an arrow). */
  | { readonly kind: 'edge'; readonly direction: Direction; readonly extending: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extending: boolean }
  /** To the first column, with Ctrl to the first cell. */
  | { readonly kind: 'home'; readonly top: boolean; readonly extending: boolean }
  /** To the last used cell. */
  | { readonly kind: 'end'; readonly extending: boolean }
  | { readonly kind: 'select'; readonly what: 'all' | 'rows' | 'columns' }
  | { readonly kind: 'sheet'; readonly direction: 'previous' | 'next' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'insert' | 'delete' }
  | {
      readonly kind:
        'edit' | 'clear' | 'list' | 'undo' | 'redo' | 'fillDown' | 'fillRight' | 'find' | 'menu' | 'cancel';
    };

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

const withControl: Readonly<Record<string, GridKey>> = {
  a: { kind: 'select', what: 'all' },
  ' ': { kind: 'select', what: 'columns' },
  d: { kind: 'fillDown' },
  r: { kind: 'fillRight' },
  f: { kind: 'find' },
  y: { kind: 'redo' },
  z: { kind: 'undo' },
  '+': { kind: 'insert' },
  '=': { kind: 'insert' },
  '-': { kind: 'delete' },
  PageUp: { kind: 'sheet', direction: 'previous' },
  PageDown: { kind: 'sheet', direction: 'next' },
};

const plain: Readonly<Record<string, GridKey>> = {
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'type', text: '' },
  ContextMenu: { kind: 'menu' },
  Escape: { kind: 'cancel' },
};

/** Reads a key press as Excel does; undefined where it means nothing to the grid. */
export function gridKeyOf(press: KeyPress): GridKey | undefined {
  const { key, shiftKey: extending } = press;
  const control = press.ctrlKey || press.metaKey;
  if (press.altKey) return key === 'ArrowDown' ? { kind: 'list' } : undefined;
  const direction = arrows[key];
  if (direction !== undefined) return { kind: control ? 'edge' : 'move', direction, extending };
  if (key === 'Home') return { kind: 'home', top: control, extending };
  if (key === 'End') return control ? { kind: 'end', extending } : undefined;
  if (control) {
    if (extending && key.toLowerCase() === 'z') return { kind: 'redo' };
    return withControl[key.length === 1 ? key.toLowerCase() : key];
  }
  switch (key) {
    case 'Enter':
      return { kind: 'move', direction: extending ? 'up' : 'down', extending: false };
    case 'Tab':
      return { kind: 'move', direction: extending ? 'left' : 'right', extending: false };
    case 'PageUp':
      return { kind: 'page', direction: 'up', extending };
    case 'PageDown':
      return { kind: 'page', direction: 'down', extending };
    case 'F10':
      return extending ? { kind: 'menu' } : undefined;
    case ' ':
      return extending ? { kind: 'select', what: 'rows' } : { kind: 'type', text: ' ' };
  }
  return plain[key] ?? (key.length === 1 ? { kind: 'type', text: key } : undefined);
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
