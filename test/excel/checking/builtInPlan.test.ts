import { builtInPlan } from '../../../src/plans/loadPlan';
import { proposalCodes } from '../../../src/sheets/codes';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { measurementBlock } from '../../../src/sheets/names';
import { insert, newHost, withoutComputing } from '../onHost';
import { cellIn, changedIn, WatchedHost } from './watching';

describe('the built-in plan with all its units', () => {
  it('is opened in three syncs, and a paste of all realisations is read in one', async () => {
    const plan = builtInPlan();
    const host = newHost(withoutComputing);
    const units = plan.units.map(({ id }) => id);
    await insert(designWorkbook(plan, { year: 2024, units, language: 'id' }));
    host.resetCounters();
    const watch = await new WatchedHost(host).open();
    expect(host.syncs).toBeLessThanOrEqual(3);
    const block = watch.snapshot.blocks[measurementBlock(2024)];
    const rows = block?.rows ?? [];
    expect(rows).toHaveLength(412);
    const first = Math.min(...rows.map(({ row }) => row));
    const last = Math.max(...rows.map(({ row }) => row));
    const letters = ['tw1', 'tw2', 'tw3', 'tw4'].map((quarter) =>
      (rows[0]?.cells[`${quarter}.entry`]?.address ?? '').replace(/\d+$/, ''),
    );
    const sheet = block?.sheet ?? '';
    const news = await watch.after(() => {
      for (const [index, letter] of letters.entries())
        host.userEdits(sheet, `${letter}${first + 1}:${letter}${last + 1}`, index + 1);
    });
    expect(host.syncs).toBe(1);
    expect(news).toHaveLength(1);
    expect(news.map(changedIn)).toEqual([rows.map(({ key }) => key).sort()]);
    for (const { key } of rows) {
      const entries = ['tw1', 'tw2', 'tw3', 'tw4'].map((quarter) =>
        cellIn(watch.snapshot, key, `${quarter}.entry`),
      );
      expect(entries.map((cell) => cell?.input)).toEqual([1, 2, 3, 4]);
    }
    await watch.after(() => {
      host.userEdits(sheet, `${letters[0] ?? ''}${first + 1}`, '91,5');
    });
    expect(host.syncs).toBe(1);
    expect(host.requestBytes).toBeLessThan(20_000);
    expect(watch.reads.map(changedIn)).toEqual([[rows[0]?.key]]);
  }, 120_000);

  it('reads a change in Riwayat for both sheets, and finds it by key', async () => {
    const plan = builtInPlan();
    const host = newHost();
    const units = plan.units.slice(0, 2).map(({ id }) => id);
    await insert(designWorkbook(plan, { year: 2024, units, language: 'id' }));
    host.resetCounters();
    const watch = await new WatchedHost(host).open();
    expect(host.syncs).toBe(2);
    const history = watch.snapshot.blocks['Isi_Riwayat_2024'];
    const row = history?.rows.find(
      ({ key }) => cellIn(watch.snapshot, key, 'proposal')?.value === proposalCodes.progressiveFromLastYear,
    );
    const cell = row?.cells['y2023.realisation'];
    const news = await watch.after(() => {
      host.userEdits(history?.sheet ?? '', cell?.address ?? '', 77);
    });
    expect(host.syncs).toBe(1);
    expect(news.map(changedIn)).toEqual([[row?.key]]);
    expect(cellIn(watch.snapshot, row?.key ?? '', 'lastYear')?.value).toBe(77);
    expect(
      watch.snapshot.blocks['Isi_Riwayat_2024']?.rows.find(({ key }) => key === row?.key)?.cells[
        'y2023.realisation'
      ],
    ).toMatchObject({
      input: 77,
      value: 77,
    });
  }, 60_000);
});
