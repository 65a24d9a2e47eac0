/** A workbook made the way the add-in makes it: Microsoft's client, the host, its engine. */
import { workbookAccess } from '../../../src/excel/access';
import { connectHost } from '../../../src/host/client/node';
import { createHost, type Host } from '../../../src/host/host';
import type { SheetModel } from '../../../src/host/workbook/model';
import type { WorkbookPlan } from '../../../src/sheets/sheetPlan';

/** Inserts a workbook plan into a new workbook; throws where anything stood in the way. */
export async function insert(plan: WorkbookPlan): Promise<Host> {
  const host = createHost();
  connectHost(host);
  const access = workbookAccess();
  const proposal = await access.propose(plan);
  if ('failure' in proposal) throw new Error(JSON.stringify(proposal.failure));
  const result = await access.apply(
    proposal,
    () => undefined,
    () => false,
  );
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return host;
}

/** Where rows and columns of a block stand that begins in the first column of a sheet, by their keys (0-based). */
export function placesOf(
  sheet: SheetModel,
  keyRow: number,
): { rows: Map<string, number>; columns: Map<string, number> } {
  const textAt = (row: number, column: number): string | undefined => {
    const input = sheet.cells.get(row)?.get(column)?.input;
    return input?.kind === 'constant' ? String(input.value) : undefined;
  };
  const columns = new Map<string, number>();
  for (const column of sheet.cells.get(keyRow)?.keys() ?? []) {
    const key = textAt(keyRow, column);
    if (key !== undefined) columns.set(key, column);
  }
  const rows = new Map<string, number>();
  for (const row of sheet.cells.keys()) {
    const key = row > keyRow ? textAt(row, columns.get('key') ?? 0) : undefined;
    if (key !== undefined) rows.set(key, row);
  }
  return { rows, columns };
}
