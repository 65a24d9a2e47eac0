/** The built-in plan's workbook, all units, empty and filled, judged by LibreOffice: every formula cell. */
import fc from 'fast-check';
import { compareWithLibreOffice, hasLibreOffice } from '../../src/cli/bench/libreOffice';
import type { Host } from '../../src/host/host';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { quarterKey, quarters } from '../../src/sheets/periods';
import { describeWith } from '../skipLoudly';
import { insert, placesOf } from './support/insertedWorkbook';

const judged = describeWith({
  present: hasLibreOffice(),
  otherwise: 'LibreOffice (soffice) is not installed, so no formula cell was compared with it.',
  requiredInCi: true,
});

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, {
  year: 2024,
  units: plan.units.map(({ id }) => id),
  language: 'id',
});
const sheetName = 'Pengukuran 2024';

/** Figures of every kind in most quarters: near their targets, far from them, N/A, letters, what nobody can read. */
function fill(host: Host): number {
  const sheet = host.workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`No ${sheetName}`);
  const { rows, columns } = placesOf(sheet, 3);
  const kinds = fc.sample(fc.integer({ min: 0, max: 19 }), { numRuns: rows.size * 4, seed: 7 });
  const factors = fc.sample(fc.integer({ min: 0, max: 160 }), { numRuns: rows.size * 4, seed: 8 });
  let [filled, next] = [0, 0];
  for (const row of rows.values()) {
    for (const quarter of quarters) {
      const [kind = 0, factor = 0] = [kinds[next], factors[next]];
      next += 1;
      const target = sheet.cells.get(row)?.get(columns.get('target') ?? -1)?.input;
      const planned = target?.kind === 'constant' ? target.value : undefined;
      const usual = typeof planned === 'number' ? Math.round(planned * factor) / 100 : (planned ?? factor);
      const values: Readonly<Record<number, string | number | undefined>> = {
        0: undefined,
        1: undefined,
        2: 'N/A',
        3: 'tidak terbaca',
        4: 'B',
        5: 0,
      };
      const value = kind in values ? values[kind] : usual;
      const line = sheet.cells.get(row);
      const column = columns.get(`${quarterKey(quarter)}.entry`) ?? -1;
      if (value === undefined || line === undefined) continue;
      line.set(column, { ...line.get(column), input: { kind: 'constant', value } });
      filled += 1;
    }
  }
  // One edit by hand, and the host computes.
  host.userEdits('Pengaturan', 'C7', 3);
  return filled;
}

judged('LibreOffice computes as the host does', () => {
  it('the whole workbook, empty and filled', async () => {
    const host = await insert(workbookPlan);
    const empty = await compareWithLibreOffice(host.workbook);
    const filled = fill(host);
    const full = await compareWithLibreOffice(host.workbook);
    process.stderr.write(
      `Compared with LibreOffice: ${empty.compared} of ${empty.formulas} formula cells of the empty workbook, ` +
        `${full.compared} of ${full.formulas} of one with ${filled} entries; ` +
        `${empty.differing.length + full.differing.length} differ.\n`,
    );
    expect(empty.differing.slice(0, 5)).toEqual([]);
    expect(full.differing.slice(0, 5)).toEqual([]);
    expect(empty.formulas).toBeGreaterThan(30_000);
    expect(full.compared).toBe(full.formulas);
    expect(filled).toBeGreaterThan(1_000);
  }, 600_000);
});
