import { contentOf } from '../../src/host/workbook/operations';
import type { Host } from '../../src/host/host';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import type { WorkbookPlan } from '../../src/sheets/sheetPlan';
import { insert, newHost, propose, withoutComputing } from './onHost';

function designFor(unitCount: number): WorkbookPlan {
  const plan = builtInPlan();
  const units = plan.units.slice(0, unitCount).map(({ id }) => id);
  return designWorkbook(plan, { year: 2024, units, language: 'id' });
}

/** Length of the JSON of all contents, a comma each. */
function contentLength(host: Host): number {
  const cells = host.workbook.sheets.flatMap(({ cells: rows }) =>
    [...rows.values()].flatMap((row) => [...row.values()]),
  );
  return cells.reduce(
    (sum, cell) => sum + (cell.input === undefined ? 0 : JSON.stringify(contentOf(cell)).length + 1),
    0,
  );
}

describe('the built-in plan', () => {
  it('with all units takes as few syncs as with one, little text, and is current afterwards', async () => {
    const syncs: number[] = [];
    for (const unitCount of [1, 31]) {
      const plan = designFor(unitCount);
      const host = newHost(withoutComputing);
      await insert(plan);
      syncs.push(host.syncs);
      if (unitCount > 1) expect(host.requestBytes / contentLength(host)).toBeLessThan(2.5);
      const again = await propose(plan);
      expect(again.sheets.filter(({ state }) => state !== 'current')).toEqual([]);
      expect([again.work, again.obstacles, again.notices, again.recordChanges]).toEqual([[], [], [], false]);
    }
    expect(syncs[0]).toBe(syncs[1]);
    expect(syncs[0]).toBeLessThanOrEqual(12);
  }, 180_000);
});
