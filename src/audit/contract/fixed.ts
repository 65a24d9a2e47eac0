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

/** What was found outside the blocks of a sheet, and the cells where that stands. */
export interface FixedAudit extends CellsAudit {
  readonly places: readonly { readonly row: number; readonly column: number }[];
}

/** Audits the fixed formulas of a sheet; each is looked for in its column, since planners insert rows. */
export function auditFixed(plan: SheetPlan, blocks: readonly LocatedBlock[], context: Context): FixedAudit {
  const [first] = blocks;
  if (first === undefined) return { findings: [], sound: 0, places: [] };
  const findings: ContractFinding[] = [];
  let sound = 0;
  const isOutdated = blocks.some(({ plan: own }) => context.isOutdated(own.name));
  const placed = withStands(
    fixedFormulas(plan).map((fixed) => ({ fixed, at: placeOf(fixed, blocks) })),
    first.sheet,
  );
  for (const { fixed, at, stands } of placed) {
    const finding =
      isOutdated || stands !== undefined
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
  return { findings, sound, places: placed.map(({ at, stands }) => stands ?? at) };
}

interface CellOnSheet {
  readonly row: number;
  readonly column: number;
}

interface Placed {
  readonly fixed: FixedFormula;
  /** Where it belongs. */
  readonly at: CellOnSheet;
}

/** Where each formula stands; nowhere, for those that have changed places with one another. */
function withStands(
  placed: readonly Placed[],
  sheet: AuditedSheet,
): (Placed & { readonly stands: CellOnSheet | undefined })[] {
  const found = placed.map((one) => ({ ...one, stands: standsAt(one, sheet) }));
  return found.map((one) => {
    let next = one;
    // From place to place: who comes back to where she began has been moved in a circle.
    for (let steps = 0; steps < found.length; steps += 1) {
      const { stands } = next;
      const there = found.find(({ at }) => at.row === stands?.row && at.column === stands.column);
      if (there === undefined || there === next) return one;
      if (there === one) return { ...one, stands: undefined };
      next = there;
    }
    return one;
  });
}

function fixedFormulas({ fixed }: SheetPlan): FixedFormula[] {
  return fixed.flatMap(({ row, column, content }) =>
    content.kind === 'formula' ? [{ row, column, formula: content.formula }] : [],
  );
}

/** Moved as the next block below it was, else the last one above, and as the column of that block it stands over. */
function placeOf({ row, column }: FixedFormula, blocks: readonly LocatedBlock[]): CellOnSheet {
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

/** As it was generated, where it belongs or anywhere on the sheet, or written otherwise somewhere in its column. */
function standsAt({ fixed: { formula }, at }: Placed, sheet: AuditedSheet): CellOnSheet | undefined {
  if (inputAt(sheet, at.row, at.column) === formula) return at;
  for (const [down, cells] of sheet.inputs.entries()) {
    const across = cells.indexOf(formula);
    if (across >= 0) return { row: sheet.row + down, column: sheet.column + across };
  }
  const expected = canonicalText(formula, sheet.name);
  const down = sheet.inputs.findIndex((cells) => {
    const cell = cells[at.column - sheet.column] ?? '';
    return isFormula(cell) && canonicalText(cell, sheet.name) === expected;
  });
  return down < 0 ? undefined : { row: sheet.row + down, column: at.column };
}
