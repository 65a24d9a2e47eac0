import type { Texts } from '../texts/texts';
import type { plansTexts } from './texts';

export type PlanTexts = Texts<typeof plansTexts>;

/** One thing wrong in a plan file, as a sentence and in its parts. */
export interface PlanProblem {
  /** JSON pointer into the file (`/targets/3/targets/2022`), empty for the file itself. */
  readonly path: string;
  /** What stands there, as shown to the reader; empty when nothing does. */
  readonly value: string;
  readonly expected: string;
  readonly message: string;
  /** Place of a fault in broken JSON; both count from 1. */
  readonly line?: number;
  readonly column?: number;
}

const longest = 80;

/** A value as a reader recognises it: texts in quotes, long ones cut, lists and objects by kind. */
export function shown(value: unknown, t: PlanTexts): string {
  if (value === undefined) return t('valueNothing');
  if (Array.isArray(value)) return t('valueList');
  if (typeof value === 'object' && value !== null) return t('valueObject');
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}..."` : text;
}

/** A problem at a path: what stands there against what was expected. */
export function problemAt(path: string, value: unknown, expected: string, t: PlanTexts): PlanProblem {
  const place = path === '' ? t('wholeFile') : path;
  if (value === undefined)
    return { path, value: '', expected, message: t('missing', { path: place, expected }) };
  const text = shown(value, t);
  return { path, value: text, expected, message: t('problem', { path: place, value: text, expected }) };
}

/** Something in the file that is read over, and why. */
export function noteAt(path: string, value: unknown, expected: string, t: PlanTexts): PlanProblem {
  const text = shown(value, t);
  return { path, value: text, expected, message: t('note', { path, value: text, expected }) };
}

/** Names in quotes, the first twelve of a long list. */
export function listed(names: readonly string[], t: PlanTexts): string {
  const first = names.slice(0, 12).join(', ');
  return names.length > 12 ? t('andMore', { list: first, count: names.length - 12 }) : first;
}

/** One step of a JSON pointer. */
export function pointerStep(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
