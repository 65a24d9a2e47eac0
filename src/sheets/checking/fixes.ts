/** What puts findings right: one by one as the planner chooses, or all safe ones of a rule at once. */
import type { Finding } from '../../renstra/finding';
import { isSafelyFixed } from '../../renstra/validation/rules';
import { measurementBlock } from '../names';
import { yearOf } from '../reading';
import type { Snapshot } from '../snapshot';
import type { CellRepair } from './access';
import type { JudgedFinding } from './judgement';

export type FindingFix = NonNullable<Finding['fixes']>[number];

/** The change of a cell that a fix asks for; undefined where the cell is not in the snapshot (any more). */
export function repairOf(
  { rowKey, columnKey }: JudgedFinding,
  { value, numberFormat }: FindingFix,
  snapshot: Snapshot,
): CellRepair | undefined {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  const rows = block?.rows.filter(({ key }) => key === rowKey) ?? [];
  const cell = rows[0]?.cells[columnKey];
  // Of two rows with one key nobody knows which is meant.
  if (cell === undefined || rows.length > 1) return undefined;
  return {
    cell: { rowKey, columnKey },
    found: cell.input,
    input: { kind: 'constant', value },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** A rule whose findings can be put right without asking, with those findings. */
export interface SafeRule {
  /** `V01` */
  readonly rule: string;
  readonly findings: readonly JudgedFinding[];
}

/** Rules with findings that have exactly one fix which nobody would argue about, in order of their number. */
export function safeRules(findings: readonly JudgedFinding[]): readonly SafeRule[] {
  const byRule = new Map<string, JudgedFinding[]>();
  for (const one of findings.filter(({ finding }) => isSafelyFixed(finding))) {
    const { rule } = one.finding;
    byRule.set(rule, [...(byRule.get(rule) ?? []), one]);
  }
  return [...byRule]
    .map(([rule, found]) => ({ rule, findings: found }))
    .sort((one, other) => one.rule.localeCompare(other.rule));
}

/** The changes that put all of them right, each by its only fix. */
export function safeRepairs(findings: readonly JudgedFinding[], snapshot: Snapshot): readonly CellRepair[] {
  return findings.flatMap((one) => {
    const [fix] = one.finding.fixes ?? [];
    if (fix === undefined || !isSafelyFixed(one.finding)) return [];
    return repairOf(one, fix, snapshot) ?? [];
  });
}
