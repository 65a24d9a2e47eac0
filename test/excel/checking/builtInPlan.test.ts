import { builtInPlan } from '../../../src/plans/loadPlan';
import { proposalCodes } from '../../../src/sheets/codes';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { safeRepairs } from '../../../src/sheets/checking/fixes';
import { judgeAgain, judgeWorkbook } from '../../../src/sheets/checking/judgement';
import { measurementBlock, paperBlock } from '../../../src/sheets/names';
import { ownerOfLine } from '../../../src/sheets/papers/lineKeys';
import type { SnapshotBlock } from '../../../src/sheets/snapshot';
import { readWorkbook } from '../../../src/excel/snapshot';
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
  }, 180_000);

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
  }, 180_000);

  it('reads a line of the working papers with its list and the row that takes the result', async () => {
    const plan = builtInPlan();
    const host = newHost();
    await insert(designWorkbook(plan, { year: 2024, units: ['POPTIKJI', 'PIH'], language: 'id' }));
    const watch = await new WatchedHost(host).open();
    const papers = (): SnapshotBlock | undefined => watch.snapshot.blocks[paperBlock(2024)];
    const line = papers()?.rows.find(({ key }) => /#1$/.test(key));
    const owner = ownerOfLine(line?.key ?? '');
    const news = await watch.after(() => {
      host.userEdits(papers()?.sheet ?? '', line?.cells['tw1.base']?.address ?? '', 200);
      host.userEdits(papers()?.sheet ?? '', line?.cells['tw1.figure']?.address ?? '', 230);
    });
    expect(host.syncs).toBe(1);
    expect(news.map(changedIn)).toEqual([[owner]]);
    expect(papers()?.rows.find(({ key }) => key === owner)?.cells['tw1.result']?.value).toBe(15);
    expect(cellIn(watch.snapshot, owner, 'tw1.realisation')?.value).toBe(15);
  }, 180_000);

  it('puts a component right where it stands, shows it, and takes the fix back', async () => {
    const plan = builtInPlan();
    const host = newHost();
    await insert(designWorkbook(plan, { year: 2024, units: ['P4SI'], language: 'id' }));
    const watch = await new WatchedHost(host).open();
    const papers = (): SnapshotBlock | undefined => watch.snapshot.blocks[paperBlock(2024)];
    const inCell = (): unknown =>
      papers()?.rows.find(({ key }) => key === 'P4SI/SS3/a')?.cells['tw1.base']?.input;
    const addressOf = (column: string): string =>
      papers()?.rows.find(({ key }) => key === 'P4SI/SS3/a')?.cells[column]?.address ?? '';
    await watch.after(() => {
      host.userEdits(papers()?.sheet ?? '', addressOf('tw1.base'), ' 5106 SNI');
      host.userEdits(papers()?.sheet ?? '', addressOf('tw1.figure'), 364);
    });
    const checked = judgeWorkbook(watch.snapshot, { language: 'id', today: { year: 2025, month: 1 } });
    if (checked.kind !== 'judged') throw new Error(checked.kind);
    const [one] = checked.judgement.open.filter(({ finding }) => finding.rule === 'V03');
    const [fix] = one?.finding.fixes ?? [];
    if (one === undefined || fix === undefined) throw new Error('No finding with a fix');
    expect(one.cell).toEqual({ sheet: 'workingPapers', rowKey: 'P4SI/SS3/a', columnKey: 'tw1.base' });
    expect(await watch.access.show(one.cell)).toBe(true);
    expect(host.workbook.activeSheetId).toBe(
      host.workbook.sheets.find(({ name }) => name === papers()?.sheet)?.id,
    );
    const repairs = safeRepairs([one], watch.snapshot);
    const result = await watch.access.repair(repairs);
    if ('failure' in result) throw new Error(JSON.stringify(result.failure));
    await watch.settle();
    expect([result.repaired, inCell()]).toEqual([1, 5106]);
    expect(cellIn(watch.snapshot, 'P4SI/SS3/a', 'tw1.realisation')?.value).toBeCloseTo(7.1288, 3);
    await watch.access.repair(result.undo);
    await watch.settle();
    expect(inCell()).toBe(' 5106 SNI');
  }, 180_000);

  it('knows after many changes what a fresh reading knows', async () => {
    const plan = builtInPlan();
    const host = newHost();
    const units = plan.units.slice(0, 2).map(({ id }) => id);
    await insert(designWorkbook(plan, { year: 2024, units, language: 'id' }));
    const watch = await new WatchedHost(host).open();
    const block = (): SnapshotBlock | undefined => watch.snapshot.blocks[measurementBlock(2024)];
    const addressOf = (row: number, column: string): string =>
      block()?.rows[row]?.cells[column]?.address ?? '';
    const sheet = block()?.sheet ?? '';
    const deeds = [
      () => {
        host.userEdits(sheet, addressOf(1, 'tw1.entry'), '91,5');
      },
      () => {
        host.userInserts(sheet, 'rows', block()?.rows[4]?.row ?? 0, 2);
      },
      () => {
        host.userEdits(sheet, addressOf(6, 'tw2.entry'), 5);
      },
      () => {
        host.userInserts(sheet, 'columns', 3, 1);
      },
      () => {
        host.userEdits(sheet, addressOf(2, 'tw3.entry'), 'n/a');
      },
      () => {
        host.userDeletes(sheet, 'rows', block()?.rows[3]?.row ?? 0, 1);
      },
      () => {
        host.userEdits(sheet, addressOf(5, 'agreed'), '=1+1');
      },
      () => {
        host.userRenamesSheet(sheet, 'Ukur');
        host.userEdits('Ukur', addressOf(7, 'tw1.obstacle'), '-');
      },
    ];
    const options = { language: 'id', today: { year: 2024, month: 12 } } as const;
    let checked = judgeWorkbook(watch.snapshot, options);
    for (const deed of deeds) {
      const news = await watch.after(deed);
      for (const one of news) checked = judgeAgain(checked, one.snapshot, one.changed, options);
      const fresh = await readWorkbook();
      if ('failure' in fresh) throw new Error(JSON.stringify(fresh.failure));
      const expected = judgeWorkbook(fresh, options);
      if (checked.kind !== 'judged' || expected.kind !== 'judged') throw new Error('not judged');
      expect(checked.judgement.open).toEqual(expected.judgement.open);
      expect(checked.judgement.open.length).toBeGreaterThan(0);
      expect(checked.judgement.rows.map(({ row, rowKey }) => [row, rowKey])).toEqual(
        expected.judgement.rows.map(({ row, rowKey }) => [row, rowKey]),
      );
    }
  }, 180_000);
});
