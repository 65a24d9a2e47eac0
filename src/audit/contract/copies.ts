/** C10: sheets and tables that are copies of ours. */
import { cellAddress } from '../../formula/address';
import { locateByKeys } from '../../sheets/locateByKeys';
import type { AuditedSheet } from '../auditedWorkbook';
import type { Context } from './context';
import type { ContractFinding } from './findings';
import { contains, keyColumnOf, type LocatedBlock } from './grid';
import { tell } from './structure';

/** Copied sheets and tables: the formulas keep reading the originals. */
export function copyFindings(context: Context): ContractFinding[] {
  return context.workbook.sheets.flatMap((sheet) => copiesOn(sheet, context));
}

function copiesOn(sheet: AuditedSheet, { located, words }: Context): ContractFinding[] {
  const own = [...located.blocks.values()];
  const here = own.filter((block) => block.sheet === sheet).map(({ area }) => area);
  const isTaken = (row: number, column: number): boolean =>
    here.some((area) => contains(area, sheet.row + row, sheet.column + column));
  const keyColumns = new Set(own.map(({ plan }) => keyColumnOf(plan)));
  const hasKey = sheet.inputs.some((cells, row) =>
    cells.some((cell, column) => typeof cell === 'string' && keyColumns.has(cell) && !isTaken(row, column)),
  );
  if (!hasKey) return [];
  const copies = own.flatMap((block) => {
    const found = locateByKeys(block.plan, sheet.inputs, isTaken);
    return found === undefined
      ? []
      : [{ block, row: sheet.row + found.row, column: sheet.column + found.column }];
  });
  const told =
    here.length > 0 ? copies : copies.filter(({ block }) => block === mostCopied(copies)).slice(0, 1);
  return told.map(({ block, row, column }) => {
    const original =
      here.length > 0
        ? `${block.sheet.name}!${cellAddress(block.keyRow, block.area.column)}`
        : block.sheet.name;
    return tell({
      severity: 'warning',
      sheet: sheet.name,
      address: here.length > 0 ? cellAddress(row, column) : 'A1',
      cell: { block: block.plan.name, rowKey: '#copied', columnKey: sheet.name },
      found: block.plan.name,
      message: words.text(here.length > 0 ? 'blockCopied' : 'sheetCopied', { sheet: sheet.name, original }),
    });
  });
}

/** The first table of the sheet that most of the copied tables come from; tables of other sheets may have the same keys. */
function mostCopied(copies: readonly { readonly block: LocatedBlock }[]): LocatedBlock | undefined {
  const counts = new Map<AuditedSheet, number>();
  for (const { block } of copies) counts.set(block.sheet, (counts.get(block.sheet) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return copies.find(({ block }) => block.sheet === most?.[0])?.block;
}
