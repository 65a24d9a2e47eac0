import type { Finding } from '../../renstra/finding';
import type { PaneTexts } from '../words';

export interface RuleGroup {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

/** Findings by rule, rules in order of their number. */
export function groupByRule(findings: readonly Finding[]): readonly RuleGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups]
    .map(([rule, found]) => ({ rule, findings: found }))
    .sort((one, other) => one.rule.localeCompare(other.rule));
}

/** The title of a rule; its number where the pane has no words for it. */
export function ruleTitle(rule: string, texts: PaneTexts): string {
  const titles: Readonly<Record<string, string>> = {
    P01: texts('ruleP01'),
    P02: texts('ruleP02'),
    P03: texts('ruleP03'),
    P04: texts('ruleP04'),
    P05: texts('ruleP05'),
    P06: texts('ruleP06'),
    P07: texts('ruleP07'),
    P08: texts('ruleP08'),
    P09: texts('ruleP09'),
    P10: texts('ruleP10'),
    P11: texts('ruleP11'),
    P12: texts('ruleP12'),
    P13: texts('ruleP13'),
    P14: texts('ruleP14'),
  };
  return titles[rule] ?? rule;
}

/** Lines of the source document a finding stands on, ascending, without doubles; empty for a cell of a workbook. */
export function linesOf(finding: Finding): readonly number[] {
  if (!('places' in finding.at)) return [];
  return [...new Set(finding.at.places.map((place) => place.line))].sort((one, other) => one - other);
}
