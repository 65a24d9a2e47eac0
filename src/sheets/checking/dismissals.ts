/**
 * Findings that a planner has set aside with a reason. They are kept in the workbook by key, so that sorting and inserted
 * rows leave them where they belong, and hold for the very entry that was judged: a changed entry is judged anew.
 */
import { hasTexts, listText, parseList } from '../storedList';

export interface Dismissal {
  /** `V12` */
  readonly rule: string;
  readonly rowKey: string;
  /** Column of the measurement sheet (`tw1.entry`). */
  readonly columnKey: string;
  /** What was judged, in no language. */
  readonly content: string;
  readonly reason: string;
  /** Day it was set aside: `2024-10-07`. */
  readonly on: string;
}

/** What tells one dismissal from another, and which finding it belongs to. */
export type DismissalKey = Pick<Dismissal, 'rule' | 'rowKey' | 'columnKey' | 'content'>;

/** Text two dismissals of the same finding share. */
export function dismissalId({ rule, rowKey, columnKey, content }: DismissalKey): string {
  return [rule, rowKey, columnKey, content].join('\u0000');
}

/** The list with one more; an earlier one of the same finding is replaced. */
export function withDismissal(list: readonly Dismissal[], added: Dismissal): readonly Dismissal[] {
  return [...withoutDismissal(list, added), added];
}

/** The list without the one of this finding. */
export function withoutDismissal(list: readonly Dismissal[], revoked: DismissalKey): readonly Dismissal[] {
  const id = dismissalId(revoked);
  return list.filter((one) => dismissalId(one) !== id);
}

const listName = 'dismissals';

/** Text of a list as it is stored. */
export function dismissalsText(list: readonly Dismissal[]): string {
  return listText(listName, list);
}

/** Reads a stored list; undefined where the text is none. */
export function parseDismissals(text: string): readonly Dismissal[] | undefined {
  return parseList(text, listName, isDismissal);
}

const members = ['rule', 'rowKey', 'columnKey', 'content', 'reason', 'on'] as const;

function isDismissal(data: unknown): data is Dismissal {
  return hasTexts(data, members);
}
