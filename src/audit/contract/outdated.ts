/** Blocks that another version of the sheets' code, or of the plan, has written: their own columns tell what was generated. */
import { fromR1C1, toR1C1 } from '../../formula/r1c1';
import { blockNames } from '../../sheets/names';
import type { BlockPlan } from '../../sheets/sheetPlan';
import { isFormula } from '../auditedWorkbook';
import { inputAt, type LocatedBlock } from './grid';

/** Formula that a column's cells of one template agree on, for a cell; undefined where they do not. */
export type AgreedFormula = (columnKey: string, template: string, row: number) => string | undefined;

/**
 * What most cells of a template hold in each column. A formula that was changed in a few cells stands out; one that all of
 * them share is what was generated then.
 */
export function agreedFormulas(block: LocatedBlock): AgreedFormula {
  const agreed = new Map<string, string>();
  for (const [kind, texts] of talliesOf(block)) {
    const total = [...texts.values()].reduce((sum, count) => sum + count, 0);
    const most = [...texts].find(([, count]) => count * 2 > total);
    if (most !== undefined) agreed.set(kind, most[0]);
  }
  return (columnKey, template, row) => {
    const text = agreed.get(kindOf(columnKey, template));
    const column = block.columns.get(columnKey);
    return text === undefined || column === undefined ? undefined : fromR1C1(text, row, column);
  };
}

const kindOf = (columnKey: string, template: string): string => `${columnKey}\u0000${template}`;

function talliesOf({ plan, rows, columns, sheet }: LocatedBlock): Map<string, Map<string, number>> {
  const tallies = new Map<string, Map<string, number>>();
  for (const { key, cells } of plan.rows) {
    for (const row of rows.get(key) ?? []) {
      for (const [columnKey, content] of Object.entries(cells)) {
        const column = columns.get(columnKey);
        const found = column === undefined ? '' : inputAt(sheet, row, column);
        if (content.kind !== 'formula' || column === undefined || !isFormula(found)) continue;
        const kind = kindOf(columnKey, content.formula);
        const texts = tallies.get(kind) ?? new Map<string, number>();
        tallies.set(kind, texts);
        const text = toR1C1(found, row, column);
        texts.set(text, (texts.get(text) ?? 0) + 1);
      }
    }
  }
  return tallies;
}

/** Blocks whose plan is not the one they were inserted with, by the digests of the record. */
export function outdatedBlocks(
  blocks: readonly BlockPlan[],
  recorded: Readonly<Record<string, string>>,
  digestOf: (block: BlockPlan) => string,
): ReadonlySet<string> {
  const differing = blocks.filter((block) => {
    // The settings are entries: what they began with makes no other version.
    const digest = block.name === blockNames.settings ? undefined : recorded[block.name];
    return digest !== undefined && digest !== digestOf(block);
  });
  return new Set(differing.map(({ name }) => name));
}
