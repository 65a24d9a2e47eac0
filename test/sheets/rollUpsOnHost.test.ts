/** Roll-ups in a workbook as the add-in makes it: one entry, an entry of the organisation itself, rows gone and doubled. */
import { fillEntries, type EntryToFill } from '../../src/excel/fillEntries';
import { readWorkbook } from '../../src/excel/snapshot';
import type { Host } from '../../src/host/host';
import { builtInPlan } from '../../src/plans/loadPlan';
import { judgeWorkbook } from '../../src/sheets/checking/judgement';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { readoutOf, type WorkbookReadout } from '../../src/sheets/reading';
import type { Snapshot } from '../../src/sheets/snapshot';
import { propose } from '../excel/onHost';
import { insert } from './support/insertedWorkbook';

const workbookPlan = designWorkbook(builtInPlan(), {
  year: 2024,
  units: ['BSKJI', 'Sekretariat', 'BBKK', 'BBIA', 'B4T'],
  language: 'id',
});
const measurement = 'Isi_Ukur_2024';
const index = (unit: string, value: string | number): EntryToFill => ({
  block: measurement,
  rowKey: `${unit}/SS5/b`,
  columnKey: 'tw4.entry',
  value,
});

async function snapshotNow(): Promise<Snapshot> {
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error(JSON.stringify(snapshot.failure));
  return snapshot;
}
async function readNow(): Promise<WorkbookReadout> {
  const readout = readoutOf(await snapshotNow());
  if (readout === undefined) throw new Error('No workbook of ours');
  return readout;
}
async function rollUpNow(code = 'SS5/b') {
  const { rollUps, rows } = await readNow();
  const found = rollUps.find((one) => one.code === code);
  const row = rows.find(({ key }) => key === `BSKJI/${code}`);
  return { of: found?.of, ...found?.quarters.TW4, realisation: row?.realisation.TW4, state: row?.states.TW4 };
}
async function type(host: Host, ...entries: readonly EntryToFill[]): Promise<void> {
  expect(await fillEntries(entries)).toMatchObject({ written: entries.length, unknown: [] });
  host.recalculate();
}

/** What every keyed row of every sheet shows. */
function shownRows({ blocks }: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    Object.values(blocks).flatMap(({ name, rows }) =>
      rows.map(({ key, cells }) => [
        `${name} ${key}`,
        JSON.stringify(Object.values(cells).map(({ value }) => value)),
      ]),
    ),
  );
}

describe('roll-ups in a workbook', () => {
  it('are moved by one entry, and nothing else is but what depends on it', async () => {
    const host = await insert(workbookPlan);
    await type(host, index('BBKK', 3.5));
    const before = shownRows(await snapshotNow());
    await type(host, index('BBIA', 3.7));
    const after = shownRows(await snapshotNow());
    // Charts and tree show these same figures, and choose by themselves what they show.
    const changed = [...after]
      .filter(([key, shown]) => before.get(key) !== shown && !/^Isi_(?:Grafik|Pohon)/.test(key))
      .map(([key]) => key);
    expect(changed.sort()).toEqual(
      [
        'Isi_Peringkat_2024 1',
        'Isi_Peringkat_2024 2',
        'Isi_Peringkat_2024 3',
        'Isi_Peringkat_2024 4',
        // Their ranks: the mean of BBIA passes theirs.
        'Isi_Rekap_Unit_2024 BBKK',
        'Isi_Rekap_Unit_2024 Sekretariat',
        'Isi_Tujuan_TW4 T2',
        'Isi_Anggota T2/SS5/b',
        'Isi_Cascading SS5/b',
        'Isi_Kelengkapan *',
        'Isi_Kelengkapan BBIA',
        'Isi_Rekap_Perspektif_2024 internalProcess',
        'Isi_Rekap_Sasaran_2024 SS5',
        'Isi_Rekap_Tujuan_2024 T2',
        'Isi_Rekap_Unit_2024 BBIA',
        'Isi_Rekap_Unit_2024 BSKJI',
        'Isi_Tujuan T2',
        'Isi_Ukur_2024 BBIA/SS5/b',
        'Isi_Ukur_2024 BSKJI/SS5/b',
      ].sort(),
    );
    expect(await rollUpNow()).toMatchObject({
      of: 3,
      reported: 2,
      realisation: expect.closeTo(3.6, 9) as unknown,
    });
  });

  it('give way to an entry of the organisation, which is marked and told', async () => {
    const host = await insert(workbookPlan);
    await type(host, index('BBKK', 3.5), index('BBIA', 3.7));
    expect(await rollUpNow()).toMatchObject({ enteredDirectly: false, state: 'achieved' });
    await type(host, index('BSKJI', 3.2));
    expect(await rollUpNow()).toMatchObject({
      value: expect.closeTo(3.6, 9) as unknown,
      realisation: 3.2,
      enteredDirectly: true,
    });
    const checked = judgeWorkbook(await snapshotNow(), { language: 'id', today: { year: 2025, month: 1 } });
    const open = checked.kind === 'judged' ? checked.judgement.open : [];
    expect(open.filter(({ finding }) => finding.rule === 'V44')).toMatchObject([
      {
        rowKey: 'BSKJI/SS5/b',
        columnKey: 'tw4.entry',
        finding: { found: '3,2', expected: '3,6', fixes: [{ value: '' }] },
      },
    ]);
    const second = await propose(workbookPlan);
    expect(second.work).toEqual([]);
  });

  it('leave the organisation waiting while nobody reports, and say N/A where all do', async () => {
    const host = await insert(workbookPlan);
    expect(await rollUpNow()).toMatchObject({ reported: 0, realisation: null, state: 'notReported' });
    await type(host, index('BBKK', 'N/A'), index('BBIA', 'N/A'), index('B4T', 'N/A'));
    expect(await rollUpNow()).toMatchObject({ reported: 3, realisation: 'N/A', state: 'notApplicable' });
    await type(host, index('BBIA', 'sekitar 3'));
    expect(await rollUpNow()).toMatchObject({ realisation: '!', state: 'invalid' });
  });

  it('count the rows that are there: one unit removed, one row doubled', async () => {
    const host = await insert(workbookPlan);
    await type(host, index('BBKK', 3.5), index('BBIA', 3.7), index('B4T', 3.9));
    const { blocks } = await snapshotNow();
    const rowOf = (key: string): number =>
      (blocks[measurement]?.rows.find((row) => row.key === key)?.row ?? 0) + 1;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Pengukuran 2024');
      const gone = rowOf('B4T/SS5/b');
      sheet.getRange(`${gone}:${gone}`).delete('Up');
      await context.sync();
    });
    host.recalculate();
    expect(await rollUpNow()).toMatchObject({
      of: 2,
      reported: 2,
      realisation: expect.closeTo(3.6, 9) as unknown,
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Pengukuran 2024');
      const [from, to] = [rowOf('BBIA/SS5/b'), rowOf('BBIA/SS5/b') + 1];
      sheet.getRange(`${to}:${to}`).insert('Down');
      sheet.getRange(`${to}:${to}`).copyFrom(`${from}:${from}`);
      await context.sync();
    });
    host.recalculate();
    expect(await rollUpNow()).toMatchObject({
      of: 3,
      reported: 3,
      realisation: expect.closeTo((3.5 + 3.7 + 3.7) / 3, 9) as unknown,
    });
    const errors = (await readNow()).rollUps.flatMap(({ quarters, target }) =>
      [target, ...Object.values(quarters).map(({ value }) => value)].filter((value) =>
        String(value).startsWith('#'),
      ),
    );
    expect(errors).toEqual([]);
  });

  it('divide a share by the n that the planner sets, and mark what is no number', async () => {
    const host = await insert(workbookPlan);
    const share = (unit: string, value: number): EntryToFill => ({
      block: measurement,
      rowKey: `${unit}/SS6/a`,
      columnKey: 'tw4.entry',
      value,
    });
    const n = (value: string | number): EntryToFill => ({
      block: 'Isi_Cascading',
      rowKey: 'SS6/a',
      columnKey: 'y2024.n',
      value,
    });
    await type(host, share('BBKK', 3), share('BBIA', 2.99));
    // 25 by the plan, whatever is in the workbook; the Sekretariat compiles and is no member.
    expect(await rollUpNow('SS6/a')).toMatchObject({ of: 25, reported: 2, realisation: 4 });
    await type(host, n(2));
    expect(await rollUpNow('SS6/a')).toMatchObject({ of: 2, realisation: 50 });
    expect((await propose(workbookPlan)).work).toEqual([]);
    await type(host, n('dua'));
    expect(await rollUpNow('SS6/a')).toMatchObject({ realisation: '!' });
    await type(host, n(0));
    expect(await rollUpNow('SS6/a')).toMatchObject({ realisation: '!' });
  });
});
