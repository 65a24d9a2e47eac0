import type { AuditItem } from '../../audit/access';
import type { Acceptance } from '../../audit/contract/acceptances';
import type { AuditTexts } from '../words';

/** What the finding of a rule is counted as in the sentence of the result. */
export const foundKinds = [
  'changed',
  'constant',
  'cleared',
  'signed',
  'broken',
  'structure',
  'general',
  'rewritten',
] as const;
export type FoundKind = (typeof foundKinds)[number];

const kinds: Readonly<Record<string, FoundKind>> = {
  C01: 'constant',
  C02: 'cleared',
  C03: 'changed',
  C04: 'changed',
  C05: 'changed',
  C06: 'changed',
  C07: 'signed',
  C08: 'broken',
  C09: 'rewritten',
  C10: 'structure',
};

export function kindOfRule(rule: string): FoundKind {
  return kinds[rule] ?? 'general';
}

const titled = [
  ...(['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10'] as const),
  ...(['G01', 'G02', 'G03', 'G04', 'G05', 'G06', 'G07', 'G08', 'G09', 'G10', 'G11', 'G12'] as const),
];

/** Short name of a rule by its number; the number itself where the rule is not known. */
export function titleOfRule(rule: string, texts: AuditTexts): string {
  const known = titled.find((one) => one === rule);
  return known === undefined ? rule : texts(`rule.${known}`);
}

/** Where an item stands: `Pengukuran 2024!K7`; '' where it is no cell. */
export function placeOfItem({ finding }: AuditItem): string {
  const { at } = finding;
  return 'address' in at ? `${at.sheet}!${at.address}` : '';
}

/** What an acceptance is of: a row of ours, or the sheet and the labels of a cell of the planner's own. */
export function placeOfAcceptance({ rule, rowKey, columnKey }: Acceptance): string {
  return rule.startsWith('G') ? [rowKey, columnKey].filter((part) => part !== '').join(' · ') : rowKey;
}
