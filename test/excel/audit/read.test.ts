/** The whole workbook as the audit reads it, through Office.js on the embedded host. */
import { readForAudit, type AuditReading } from '../../../src/excel/audit/read';
import { auditContract } from '../../../src/audit/contract/auditContract';
import { contractOfRecord } from '../../../src/audit/contract/contractOfRecord';
import { parsePlan } from '../../../src/plans/loadPlan';
import type { Host } from '../../../src/host/host';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { insert, newHost, withoutComputing } from '../onHost';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { arrayAreas } from '../../../src/audit/arrayAreas';
import { noteSentence } from '../../../src/audit/contract/notes';
import { auditAccess } from '../../../src/excel/audit/auditAccess';
import { openXlsx } from '../../../src/host/xlsx';
import { workbookOf } from './file';

async function read(): Promise<AuditReading> {
  const reading = await Excel.run((context) =>
    readForAudit(
      context,
      false,
      () => undefined,
      () => false,
    ),
  );
  if (reading === 'stopped') throw new Error('Stopped');
  return reading;
}

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, { year: 2024, units: ['P4SI'], language: 'id' });
let host: Host;

beforeAll(async () => {
  host = newHost(withoutComputing);
  await insert(workbookPlan);
}, 120_000);

describe('a workbook of ours', () => {
  it('tells by itself what it was made from, and agrees with it', async () => {
    const { workbook, kept } = await read();
    const parsed = parsePlan(kept.planText ?? '', 'id');
    if (!parsed.ok) throw new Error('No plan in the workbook');
    expect(parsed.plan).toEqual(plan);
    const found = contractOfRecord(workbook, { record: kept.record, plan: parsed.plan });
    if (found.kind !== 'contract') throw new Error(found.kind);
    const { findings, soundFormulas } = auditContract(workbook, found.contract, 'id');
    expect(findings.map(({ finding }) => finding.message)).toEqual([]);
    expect(soundFormulas).toBeGreaterThan(3_000);
  });

  it('is read in at most one sync per sheet and two', async () => {
    const before = host.syncs;
    await read();
    expect(host.syncs - before).toBeLessThanOrEqual(5);
  });
});

describe('sheets that are hard to get at', () => {
  beforeEach(async () => {
    host = newHost(withoutComputing);
    await Excel.run(async (context) => {
      for (const [name, figure] of [
        ['Terkunci', 11],
        ['Tersembunyi', 12],
        ['Sangat "tersembunyi"', 13],
      ] as const) {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange('A1:B1').formulas = [[figure, '=A1*2']];
      }
      await context.sync();
      context.workbook.worksheets.getItem('Terkunci').protection.protect({}, 'rahasia');
      context.workbook.worksheets.getItem('Tersembunyi').visibility = Excel.SheetVisibility.hidden;
      context.workbook.worksheets.getItem('Sangat "tersembunyi"').visibility =
        Excel.SheetVisibility.veryHidden;
      await context.sync();
    });
  });

  it('are read as all others, and known as what they are', async () => {
    const { workbook } = await read();
    const sheets = workbook.sheets.map(({ name, visibility, isProtected, inputs }) => [
      name,
      visibility,
      isProtected,
      inputs,
    ]);
    expect(sheets).toEqual([
      ['Sheet1', 'visible', false, []],
      ['Terkunci', 'visible', true, [[11, '=A1*2']]],
      ['Tersembunyi', 'hidden', false, [[12, '=A1*2']]],
      ['Sangat "tersembunyi"', 'veryHidden', false, [[13, '=A1*2']]],
    ]);
    expect(workbook.unread).toEqual([]);
  });
});

describe('a sheet that the host refuses to give', () => {
  const refusal = { code: 'GeneralException', message: 'Lembar rusak' };

  beforeEach(async () => {
    host = newHost(withoutComputing);
    await Excel.run(async (context) => {
      for (const name of ['Satu', 'Dua', 'Tiga'])
        context.workbook.worksheets.add(name).getRange('A1:B1').formulas = [[1, '=A1*2']];
      await context.sync();
    });
    // Its own sheet stays empty, so the third sync asks for three; refused, each is asked for by itself.
    host.failRequest(3, { ...refusal, afterActions: 0 });
    host.failRequest(5, { ...refusal, afterActions: 0 });
  });

  it('is named with the reason, and the others are read', async () => {
    const { workbook } = await read();
    expect(workbook.unread).toEqual([{ name: 'Dua', reason: expect.stringContaining('Lembar rusak') }]);
    expect(workbook.sheets.map(({ name, inputs }) => [name, inputs])).toEqual([
      ['Sheet1', []],
      ['Satu', [[1, '=A1*2']]],
      ['Tiga', [[1, '=A1*2']]],
    ]);
  });

  it('is told beside the result', async () => {
    const access = auditAccess(
      () => Promise.resolve(undefined),
      () => Promise.resolve(),
    );
    const result = await access.run(
      { scope: 'workbook', thorough: true, language: 'id' },
      () => undefined,
      () => false,
    );
    if (result === 'stopped' || 'failure' in result) throw new Error('No result');
    const sentences = result.notes.flatMap((note) => noteSentence(note, 'id') ?? []);
    expect(sentences).toEqual([
      expect.stringMatching(/^Lembar «Dua» tidak dapat dibaca dan tidak diperiksa: .*Lembar rusak/),
    ]);
  });
});

describe('array formulas', () => {
  /** A column of formulas and figures, and array formulas over `areas`. */
  async function opened(areas: readonly (readonly [string, string])[]): Promise<Host> {
    const lines = Array.from({ length: 40 }, (_, index) => {
      const row = index + 1;
      const cells = ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => {
        const start = areas.find(([area]) => area.split(':')[0] === `${column}${row}`);
        if (start === undefined) return `<c r="${column}${row}"><v>${row}</v></c>`;
        const [ref, formula] = start;
        return `<c r="${column}${row}"><f t="array" ref="${ref}">${formula}</f><v>${row}</v></c>`;
      });
      return `<row r="${row}">${cells.join('')}</row>`;
    });
    const file = await openXlsx(workbookOf(lines.join('')));
    if (!file.ok) throw new Error('Not opened');
    return newHost({ ...withoutComputing, workbook: file.workbook });
  }

  it('are found with their areas, wherever they stand and however large the sheet', async () => {
    host = await opened([
      ['B3:B9', 'A3:A9*2'],
      ['D36:F38', 'TRANSPOSE(A1:C3)'],
      ['D2', 'SUM(A1:A3*A1:A3)'],
    ]);
    const before = host.syncs;
    const [sheet] = (await read()).workbook.sheets;
    expect(sheet?.arrays).toEqual([
      { row: 2, column: 1, rows: 7, columns: 1 },
      { row: 35, column: 3, rows: 3, columns: 3 },
    ]);
    expect(sheet?.inputs[3]?.[1]).toBe('=A3:A9*2');
    expect(host.syncs - before).toBeLessThanOrEqual(5);
  });

  it('cost nothing where there are none', async () => {
    host = await opened([]);
    const before = host.syncs;
    const [sheet] = (await read()).workbook.sheets;
    expect(sheet?.arrays).toEqual([]);
    expect(host.syncs - before).toBe(3);
  });
});

describe('areas of arrays', () => {
  const column = (inputs: readonly (string | number)[]): (string | number)[][] => inputs.map((one) => [one]);
  const all = (count: number): { row: number; column: number }[] =>
    Array.from({ length: count }, (_, row) => ({ row, column: 0 }));

  it('are the formula and what it spills, or equal formulas; not formulas that fill one cell each', () => {
    const spilled = ['=SORT(C1:C3)', 4, 7];
    const place = { row: 0, column: 0 };
    expect(arrayAreas(all(3), { ...place, inputs: column(spilled) })).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1 },
    ]);
    const repeated = ['=C1:C3*2', '=C1:C3*2', '=C1:C3*2'];
    expect(arrayAreas(all(3), { ...place, inputs: column(repeated) })).toHaveLength(1);
    const single = ['=SUM(C1:C3*D1:D3)', '=SUM(C2:C4*D2:D4)', '=SUM(C3:C5*D3:D5)'];
    expect(arrayAreas(all(3), { ...place, inputs: column(single) })).toEqual([]);
  });
});
