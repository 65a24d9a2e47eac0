/** How accepted formulas are kept in a workbook: a custom XML part, and a second copy in cells of the hidden sheet. */
import { inAscii, listOfCopies, partXml, type StoredCopies } from '../../sheets/customXml';
import { hasTexts, listText, parseList } from '../../sheets/storedList';
import type { Acceptance } from './acceptances';

export const acceptancesNamespace = 'urn:renstra-for-excel:acceptances:1';
export const acceptancesElement = 'acceptances';

/** Text of a list as it is stored. */
export function acceptancesText(list: readonly Acceptance[]): string {
  return inAscii(listText(acceptancesElement, list));
}

export function acceptancesXml(text: string): string {
  return partXml(acceptancesElement, acceptancesNamespace, text);
}

/** The list of either copy. */
export function acceptancesOf(copies: StoredCopies): readonly Acceptance[] {
  return listOfCopies(copies, parseAcceptances);
}

/** Reads a stored list; undefined where the text is none. */
export function parseAcceptances(text: string): readonly Acceptance[] | undefined {
  return parseList(text, acceptancesElement, isAcceptance);
}

const members = ['rule', 'block', 'rowKey', 'columnKey', 'content', 'reason', 'by', 'on'] as const;

function isAcceptance(data: unknown): data is Acceptance {
  return hasTexts(data, members);
}
