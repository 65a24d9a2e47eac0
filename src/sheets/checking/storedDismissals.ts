/** How dismissals are kept in a workbook: a custom XML part, and a second copy in cells of the hidden sheet. */
import { partXml } from '../customXml';
import { dismissalsText, parseDismissals, type Dismissal } from './dismissals';

export const dismissalsNamespace = 'urn:renstra-for-excel:dismissals:1';
export const dismissalsElement = 'dismissals';

/** Both copies as read; undefined where there is none. */
export interface StoredDismissals {
  readonly sheetText: string | undefined;
  readonly xmlText: string | undefined;
}

/** Text of a list in ASCII alone: nothing in it is lost or cut in two by XML or by the length of a cell. */
export function storedText(list: readonly Dismissal[]): string {
  return dismissalsText(list).replaceAll(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function dismissalsXml(text: string): string {
  return partXml(dismissalsElement, dismissalsNamespace, text);
}

/** The copy in the cells where it can be read, since Excel shares cells between people at once, else the XML part. */
export function dismissalsOf({ sheetText, xmlText }: StoredDismissals): readonly Dismissal[] {
  for (const text of [sheetText, xmlText]) {
    const list = text === undefined ? undefined : parseDismissals(text);
    if (list !== undefined) return list;
  }
  return [];
}
