import { invalidArgument } from '../protocol/hostError';
import type { Json } from '../protocol/json';

/** HTML names Excel knows that are likely to be met; others are refused, not guessed. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  darkgray: '#A9A9A9',
  purple: '#800080',
};

/** A colour as the model keeps it, `#RRGGBB`; refuses what Excel refuses. */
export function colourOf(value: Json): string {
  if (typeof value === 'string') {
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
    const known = named[value.toLowerCase()];
    if (known !== undefined) return known;
  }
  throw invalidArgument(`no colour: ${JSON.stringify(value)}`);
}
