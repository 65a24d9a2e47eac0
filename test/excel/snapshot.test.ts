import { fillEntries } from '../../src/excel/fillEntries';
import { readWorkbook } from '../../src/excel/snapshot';
import type { Snapshot } from '../../src/sheets/snapshot';
import { cellAt, contentAt, insert, newHost, valueAt } from './onHost';
import { smallPlan } from './smallPlan';

const sheet = 'Pengukuran 2024';

async function read(): Promise<Snapshot> {
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error(JSON.stringify(snapshot.failure));
  return snapshot;
}

describe('a snapshot', () => {
  it('holds every block by keys, with formulas, values and formats at their places now', async () => {
    const host = newHost();
    await insert(smallPlan());
    host.userEdits(sheet, 'E8', 40);
    host.userInserts(sheet, 'columns', 2, 1);
    host.userInserts(sheet, 'rows', 7, 1);
    host.userRenamesSheet(sheet, 'Ukur');
    host.resetCounters();
    const snapshot = await read();
    expect(host.syncs).toBeLessThanOrEqual(3);
    expect(Object.keys(snapshot.blocks).sort()).toEqual([
      'Isi_Beranda',
      'Isi_Daftar',
      'Isi_Pengaturan',
      'Isi_Ukur_2024',
    ]);
    expect(snapshot.record).toMatchObject({ planId: 'kecil', year: 2024, origin: 'stored' });
    const block = snapshot.blocks.Isi_Ukur_2024;
    expect([block?.sheet, block?.columns['tw1.share'], block?.rows.length]).toEqual(['Ukur', 7, 8]);
    const row = block?.rows.find(({ key }) => key === 'BBKK/SS1/a');
    expect(row?.row).toBe(8);
    expect(row?.cells['tw1.share']).toEqual({
      address: 'H9',
      input: '=IF($F9="","",$F9/$E9)',
      value: 0.5,
      numberFormat: '0.00%',
    });
    expect(row?.cells['tw1.entry']).toEqual({ address: 'F9', input: 40, value: 40, numberFormat: '0.00' });
  });

  it('of a workbook without sheets of ours is empty', async () => {
    newHost();
    expect(await read()).toEqual({
      record: undefined,
      blocks: {},
      sheets: ['Sheet1'],
      troubles: [],
      dismissals: [],
    });
  });

  it('is read also when the state record is lost, and tells doubled keys', async () => {
    const host = newHost();
    await insert(smallPlan());
    host.userDeletesSheet('_renstra');
    host.workbook.customXmlParts.splice(0);
    host.userEdits(sheet, 'A9', 'BBKK/SS1/a');
    const snapshot = await read();
    expect(snapshot.record).toMatchObject({ origin: 'rebuilt', year: 2024, language: 'id' });
    expect(snapshot.blocks.Isi_Ukur_2024?.duplicateKeys).toEqual(['BBKK/SS1/a']);
  });
});

describe('filling entries', () => {
  const entry = (rowKey: string, columnKey: string, value: string | number) => ({
    block: 'Isi_Ukur_2024',
    rowKey,
    columnKey,
    value,
  });

  it('puts numbers in as numbers and texts as texts, wherever the row stands now', async () => {
    const host = newHost();
    await insert(smallPlan());
    host.userInserts(sheet, 'rows', 8, 3);
    host.resetCounters();
    const result = await fillEntries([
      entry('BBKK/SS1/a', 'tw1.entry', 96),
      entry('BBKK/SS2/a', 'tw1.entry', '91,5'),
      entry('BBKK/SS2/a', 'tw1.notes', '=x'),
      entry('BSPJI Aceh/SS1/a', 'tw1.entry', '12'),
    ]);
    expect(result).toEqual({ written: 4, unknown: [] });
    expect(host.syncs).toBe(2);
    expect(contentAt(host, `${sheet}!E8`)).toBe(96);
    expect(valueAt(host, `${sheet}!G8`)).toBe(1.2);
    expect(cellAt(host, `${sheet}!E12`).input).toEqual({ kind: 'constant', value: '91,5' });
    expect(cellAt(host, `${sheet}!F12`).input).toEqual({ kind: 'constant', value: '=x' });
    expect(cellAt(host, `${sheet}!E15`).input).toEqual({ kind: 'constant', value: '12' });
  });

  it('gives back what has no place and never writes over a formula', async () => {
    const host = newHost();
    await insert(smallPlan());
    const strange = [
      entry('BBKK/SS9/z', 'tw1.entry', 1),
      entry('BBKK/SS1/a', 'tw9.entry', 1),
      entry('BBKK/SS1/a', 'tw1.share', 1),
      { ...entry('BBKK/SS1/a', 'tw1.entry', 1), block: 'Isi_Lain' },
    ];
    expect(await fillEntries([...strange, entry('BBKK/SS1/a', 'tw1.entry', 5)])).toEqual({
      written: 1,
      unknown: strange,
    });
    expect(contentAt(host, `${sheet}!G8`)).toBe('=IF($E8="","",$E8/$D8)');
  });
});
