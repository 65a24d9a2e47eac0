/** How dismissals are kept in a workbook: a custom XML part, and a second copy in cells of the hidden sheet. */
import { inAscii, listOfCopies, partXml, type StoredCopies } from '../customXml';
import { dismissalsText, parseDismissals, type Dismissal } from './dismissals';

export const dismissalsNamespace = 'urn:renstra-for-excel:dismissals:1';
export const dismissalsElement = 'dismissals';

/** Text of a list as it is stored. */
export function storedText(list: readonly Dismissal[]): string {
  return inAscii(dismissalsText(list));
}

export function dismissalsXml(text: string): string {
  return partXml(dismissalsElement, dismissalsNamespace, text);
}

/** The list of either copy. */
export function dismissalsOf(copies: StoredCopies): readonly Dismissal[] {
  return listOfCopies(copies, parseDismissals);
}
