/** What puts findings right: one by one as the planner chooses, or all safe ones of a rule at once. */
import type { Finding } from '../../renstra/finding';
import { isSafelyFixed } from '../../renstra/validation/rules';
import { entryBlock } from '../names';
import { yearOf } from '../reading';
import type { Snapshot, SnapshotCell } from '../snapshot';
import type { CellRepair, KeyedEntry } from './access';
import type { JudgedFinding } from './judgement';

export type FindingFix = NonNullable<Finding['fixes']>[number];

/** An entry cell by its keys; undefined where it is not (any more), or where two rows share the key. */
export function cellOf(
  { sheet, rowKey, columnKey }: KeyedEntry,
  snapshot: Snapshot,
): SnapshotCell | undefined {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[entryBlock(sheet, year)];
  // Of two rows with one key nobody knows which is meant.
  if (block === undefined || block.duplicateKeys.includes(rowKey)) return undefined;
  return block.rows.find(({ key }) => key === rowKey)?.cells[columnKey];
}

/** The change of a cell that a fix asks for; undefined where `cellOf` finds no cell. */
export function repairOf(
  { cell: place }: JudgedFinding,
  { value, numberFormat }: FindingFix,
  snapshot: Snapshot,
): CellRepair | undefined {
  const cell = cellOf(place, snapshot);
  if (cell === undefined) return undefined;
  return {
    cell: place,
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

/**
 * Rules with findings that have exactly one fix which nobody would argue about, in order of their number; without the
 * findings on cells that `cellOf` cannot tell apart.
 */
export function safeRules(findings: readonly JudgedFinding[], snapshot: Snapshot): readonly SafeRule[] {
  const byRule = new Map<string, JudgedFinding[]>();
  for (const one of findings) {
    if (!isSafelyFixed(one.finding) || cellOf(one.cell, snapshot) === undefined) continue;
    const { rule } = one.finding;
    const found = byRule.get(rule);
    if (found === undefined) byRule.set(rule, [one]);
    else found.push(one);
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
