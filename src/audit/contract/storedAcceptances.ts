/** How accepted formulas are kept in a workbook: a custom XML part, and a second copy in cells of the hidden sheet. */
import { inAscii, listOfCopies, partXml, type StoredCopies } from '../../sheets/customXml';
import type { Acceptance } from './acceptances';

export const acceptancesNamespace = 'urn:renstra-for-excel:acceptances:1';
export const acceptancesElement = 'acceptances';

/** Text of a list as it is stored. */
export function acceptancesText(list: readonly Acceptance[]): string {
  return inAscii(JSON.stringify({ format: 1, acceptances: list }));
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
  const data = parsed(text);
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== 1) return undefined;
  if (!('acceptances' in data) || !Array.isArray(data.acceptances)) return undefined;
  const list: readonly unknown[] = data.acceptances;
  return list.every(isAcceptance) ? list : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A damaged copy is as good as a lost one; the other copy is read then.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const members = ['rule', 'block', 'rowKey', 'columnKey', 'content', 'reason', 'by', 'on'] as const;

function isAcceptance(data: unknown): data is Acceptance {
  if (typeof data !== 'object' || data === null) return false;
  const record: Readonly<Record<string, unknown>> = { ...data };
  return members.every((member) => typeof record[member] === 'string');
}
