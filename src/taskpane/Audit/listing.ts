/** Which findings of the audit are listed, by rule. */
import type { AuditItem, AuditResult } from '../../audit/access';
import type { Severity } from '../../renstra/finding';
import type { AuditTexts } from '../words';
import { placeOfItem, titleOfRule } from './rules';

export type Shown = Severity | 'accepted';
export const everyShown: readonly Shown[] = ['error', 'warning', 'info', 'accepted'];

export interface AuditFilter {
  readonly shown: ReadonlySet<Shown>;
  readonly search: string;
}

export interface RuleItems {
  readonly rule: string;
  readonly items: readonly AuditItem[];
}

export interface Listing {
  /** In the order of their first items. */
  readonly rules: readonly RuleItems[];
  readonly count: number;
  /** That match the search, whatever is shown. */
  readonly counts: Readonly<Record<Shown, number>>;
}

const shownAs = ({ finding, acceptance }: AuditItem): Shown =>
  acceptance === undefined ? finding.severity : 'accepted';

/** Items that match, grouped by rule. */
export function listingOf(result: AuditResult, filter: AuditFilter, texts: AuditTexts): Listing {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = [...result.open, ...result.accepted].filter((item) => hasAll(item, words, texts));
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const item of matching) counts[shownAs(item)] += 1;
  const groups = new Map<string, AuditItem[]>();
  for (const item of matching) {
    if (!filter.shown.has(shownAs(item))) continue;
    const group = groups.get(item.finding.rule);
    if (group === undefined) groups.set(item.finding.rule, [item]);
    else group.push(item);
  }
  const rules = [...groups].map(([rule, items]) => ({ rule, items }));
  return { rules, counts, count: rules.reduce((sum, { items }) => sum + items.length, 0) };
}

function hasAll(item: AuditItem, words: readonly string[], texts: AuditTexts): boolean {
  if (words.length === 0) return true;
  const { rule, message, found, expected = '', unit = '', code = '' } = item.finding;
  const { reason = '', by = '' } = item.acceptance ?? {};
  const text = [
    rule,
    titleOfRule(rule, texts),
    placeOfItem(item),
    message,
    found,
    expected,
    unit,
    code,
    reason,
    by,
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
