/**
 * Formulas that were changed on purpose and accepted with a reason and a name. They are kept by key, so that sorting and
 * inserted rows leave them where they belong, and hold for exactly what was judged: another change is told anew.
 */
import type { ContractFinding } from './findings';

export interface Acceptance {
  /** `C05` */
  readonly rule: string;
  readonly block: string;
  readonly rowKey: string;
  readonly columnKey: string;
  /** What was judged, in R1C1 form. */
  readonly content: string;
  readonly reason: string;
  /** Who accepted it, as they wrote it. */
  readonly by: string;
  /** `2024-10-07` */
  readonly on: string;
}

/** What tells one acceptance from another, and which finding it belongs to. */
export type AcceptanceKey = Pick<Acceptance, 'rule' | 'block' | 'rowKey' | 'columnKey' | 'content'>;

export function acceptanceKey({ finding, cell, content }: ContractFinding): AcceptanceKey {
  return { rule: finding.rule, ...cell, content };
}

/** Text two acceptances of the same finding share. */
export function acceptanceId({ rule, block, rowKey, columnKey, content }: AcceptanceKey): string {
  return [rule, block, rowKey, columnKey, content].join('\u0000');
}

/** The list with one more; an earlier one of the same finding is replaced. */
export function withAcceptance(list: readonly Acceptance[], added: Acceptance): readonly Acceptance[] {
  return [...withoutAcceptance(list, added), added];
}

export function withoutAcceptance(
  list: readonly Acceptance[],
  revoked: AcceptanceKey,
): readonly Acceptance[] {
  const id = acceptanceId(revoked);
  return list.filter((one) => acceptanceId(one) !== id);
}
