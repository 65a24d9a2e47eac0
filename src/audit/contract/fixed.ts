/** Generated formulas that stand in no block: sentences above and between the tables. */
import type { SheetPlan } from '../../sheets/sheetPlan';
import type { AuditedSheet } from '../auditedWorkbook';
import { isFormula } from '../auditedWorkbook';
import { canonicalText } from './canonical';
import { judgedFormula, type CellsAudit } from './cells';
import type { Context } from './context';
import type { ContractFinding } from './findings';
import { inputAt, type LocatedBlock } from './grid';

interface FixedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Audits the fixed formulas of a sheet; each is looked for in its column, since planners insert rows. */
export function auditFixed(plan: SheetPlan, blocks: readonly LocatedBlock[], context: Context): CellsAudit {
  const [first] = blocks;
  if (first === undefined) return { findings: [], sound: 0 };
  const findings: ContractFinding[] = [];
  let sound = 0;
  for (const fixed of fixedFormulas(plan)) {
    const at = placeOf(fixed, blocks);
    const finding =
      blocks.some(({ plan: own }) => context.isOutdated(own.name)) ||
      isElsewhere(fixed, at.column, first.sheet)
        ? undefined
        : judgedFormula(
            {
              sheet: first.sheet.name,
              ...at,
              label: () => context.words.text('title'),
              numberFormat: 'General',
              cell: { block: '', rowKey: plan.id, columnKey: `${fixed.row},${fixed.column}` },
              more: {},
            },
            inputAt(first.sheet, at.row, at.column),
            fixed.formula,
            context,
          );
    if (finding === undefined) sound += 1;
    else findings.push(finding);
  }
  return { findings, sound };
}

function fixedFormulas({ fixed }: SheetPlan): FixedFormula[] {
  return fixed.flatMap(({ row, column, content }) =>
    content.kind === 'formula' ? [{ row, column, formula: content.formula }] : [],
  );
}

/** Moved as the next block below it was, else the last one above, and as the column of that block it stands over. */
function placeOf(
  { row, column }: FixedFormula,
  blocks: readonly LocatedBlock[],
): { row: number; column: number } {
  const anchor = blocks.find(({ plan }) => plan.row > row) ?? blocks.at(-1);
  if (anchor === undefined) return { row, column };
  const { plan, keyRow, area, columns } = anchor;
  const over = plan.columns[column - plan.column]?.key;
  const moved = over === undefined ? undefined : columns.get(over);
  return {
    row: Math.max(0, row + keyRow - plan.row),
    column: moved ?? Math.max(0, column + area.column - plan.column),
  };
}

/** As it was generated anywhere on the sheet, or written otherwise somewhere in its column. */
function isElsewhere({ formula }: FixedFormula, column: number, sheet: AuditedSheet): boolean {
  if (sheet.inputs.some((cells) => cells.includes(formula))) return true;
  const expected = canonicalText(formula, sheet.name);
  return sheet.inputs.some((cells) => {
    const cell = cells[column - sheet.column] ?? '';
    return isFormula(cell) && canonicalText(cell, sheet.name) === expected;
  });
}
