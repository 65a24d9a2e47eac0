/** The built-in plan's workbook, all units, empty and filled, judged by LibreOffice: every formula cell. */
import fc from 'fast-check';
import { compareWithLibreOffice, hasLibreOffice } from '../../src/cli/bench/libreOffice';
import type { Host } from '../../src/host/host';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { ofQuarter } from '../../src/renstra/quarter';
import { quarterKey, quarters } from '../../src/sheets/periods';
import { describeWith } from '../skipLoudly';
import { insert, placesOf } from './support/insertedWorkbook';
import { trialKey, trialPlan, trialUnit, trialYear } from './support/trialPlan';
import { trialRow } from './support/trialRow';

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
  it('rows of every polarity, calendar and scale', async () => {
    const trials = fc.sample(trialRow, { numRuns: 80, seed: 5 });
    const host = await insert(
      designWorkbook(trialPlan(trials), { year: trialYear, units: [trialUnit], language: 'en' }),
    );
    const sheet = host.workbook.sheets.find(({ name }) => name === `Measurement ${trialYear}`);
    if (sheet === undefined) throw new Error('No sheet of measurements');
    const { rows, columns } = placesOf(sheet, 3);
    trials.forEach((trial, index) => {
      const line = sheet.cells.get(rows.get(trialKey(index)) ?? -1);
      const type = (key: string, value: string | number | boolean | undefined): void => {
        const column = columns.get(key) ?? -1;
        if (value !== undefined)
          line?.set(column, { ...line.get(column), input: { kind: 'constant', value } });
      };
      type('agreed', trial.agreed);
      for (const quarter of quarters) {
        type(`${quarterKey(quarter)}.entry`, ofQuarter(trial.entries, quarter));
        type(`${quarterKey(quarter)}.targetEntry`, ofQuarter(trial.quarterTargets, quarter));
      }
    });
    host.userEdits('Settings', 'C7', 3);
    const { formulas, compared, differing } = await compareWithLibreOffice(host.workbook);
    expect(differing.slice(0, 5)).toEqual([]);
    expect(compared).toBe(formulas);
    expect(formulas).toBeGreaterThan(8_000);
  }, 300_000);

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
