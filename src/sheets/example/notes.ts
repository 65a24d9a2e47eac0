import type { Texts } from '../../texts/texts';
import type { Quarter } from '../periods';
import { chance, oneOf } from './chance';
import type { exampleTexts } from './texts';

export type ExampleText = Texts<typeof exampleTexts>;

const marked = (text: ExampleText, words: string): string => text('note', { mark: text('mark'), words });

/** Why a target was missed, and what follows, marked as an example. */
export function missedNotes(
  seed: string,
  text: ExampleText,
): { readonly obstacle: string; readonly followUp: string } {
  const number = oneOf([1, 2, 3] as const, seed);
  return {
    obstacle: marked(text, text(`obstacle.${number}`)),
    followUp: marked(text, text(`followUp.${number}`)),
  };
}

/** Why a figure cannot be given, marked as an example. */
export function notApplicableNote(text: ExampleText): string {
  return marked(text, text('notApplicable'));
}

/** A document's number and date, marked as an example. */
export function evidenceOf(
  place: { readonly unit: string; readonly key: string },
  year: number,
  quarter: Quarter,
  text: ExampleText,
): string {
  return marked(
    text,
    text('evidence', {
      number: String(1 + Math.floor(40 * chance(`${place.key} number`))),
      unit: place.unit,
      year: String(year),
      dated: String(quarter === 4 ? year + 1 : year),
      day: String(2 + Math.floor(8 * chance(`${place.key} ${String(quarter)} day`))),
      month: text(`month.${quarter}`),
    }),
  );
}
