import type { HostOptions } from '../../../src/host/host';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { readWorkbook } from '../../../src/excel/snapshot';
import { insert, newHost, sheetOf } from '../onHost';
import { smallPlan } from '../smallPlan';
import { cellIn, changedIn, WatchedHost } from './watching';

const sheet = 'Pengukuran 2024';
const crash = { code: 'GeneralException', message: 'The connection broke' };

async function watched(options: HostOptions = {}): Promise<WatchedHost> {
  const host = newHost(options);
  await insert(smallPlan());
  host.resetCounters();
  return new WatchedHost(host).open();
}

const entryOf = (snapshot: Snapshot, rowKey: string, column = 'tw1.entry'): unknown =>
  cellIn(snapshot, rowKey, column)?.value;
const addressOf = (snapshot: Snapshot, rowKey: string, column = 'tw1.entry'): unknown =>
  cellIn(snapshot, rowKey, column)?.address;

describe('opening', () => {
  it('gives the whole workbook and the selected cell, in two syncs', async () => {
    const watch = await watched();
    expect(watch.host.syncs).toBe(2);
    expect(watch.news.map(({ kind }) => kind)).toEqual(['read', 'selected']);
    expect(watch.reads[0]).toMatchObject({ changed: 'all', origin: 'opening' });
    expect(watch.news[1]).toEqual({ kind: 'selected', cell: { sheet: 'Sheet1', address: 'A1' } });
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'target')).toEqual({
      address: 'D8',
      input: 80,
      value: 80,
      numberFormat: '0.00',
    });
    expect(Object.keys(watch.snapshot.blocks).sort()).toEqual([
      'Isi_Daftar',
      'Isi_Pengaturan',
      'Isi_Ukur_2024',
    ]);
    expect(watch.snapshot.record).toMatchObject({ planId: 'kecil', year: 2024, origin: 'stored' });
    expect([watch.snapshot.troubles, watch.snapshot.dismissals]).toEqual([[], []]);
  });

  it('sees what was changed while nobody watched', async () => {
    const watch = await watched();
    await watch.stop();
    watch.host.userEdits(sheet, 'E8:E9', [['91,5'], [7]]);
    watch.host.userInserts(sheet, 'rows', 7, 2);
    await watch.open();
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a')).toBe('91,5');
    expect(addressOf(watch.snapshot, 'BBKK/SS2/a')).toBe('E11');
  });

  it('of a workbook without sheets of ours says so, and sees them after they were inserted', async () => {
    const host = newHost();
    const watch = await new WatchedHost(host).open();
    expect(watch.snapshot).toEqual({
      record: undefined,
      blocks: {},
      sheets: ['Sheet1'],
      troubles: [],
      dismissals: [],
    });
    await watch.settle();
    watch.forget();
    await insert(smallPlan());
    await watch.settle();
    expect(watch.reads).toEqual([]);
    await watch.refresh();
    expect(watch.reads).toHaveLength(1);
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a')).toBe('');
    const news = await watch.after(() => {
      host.userEdits(sheet, 'E8', 12);
    });
    expect(news.map(changedIn)).toEqual([['BBKK/SS1/a']]);
  });

  it('that fails leaves nothing behind', async () => {
    const host = newHost();
    await insert(smallPlan());
    for (const request of [1, 2]) {
      host.failRequest(request, crash);
      const news: unknown[] = [];
      const watch = new WatchedHost(host);
      expect(await watch.access.watch((one) => news.push(one))).toEqual({
        failure: { kind: 'host', code: crash.code, detail: crash.message },
      });
      host.userEdits(sheet, 'E8', request);
      await watch.settle();
      expect(news).toEqual([]);
    }
  });
});

describe('one sync reads', () => {
  it('a typed entry, with what is computed from it', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 40);
    });
    expect(watch.host.syncs).toBe(1);
    expect(news.map((one) => [changedIn(one), one.origin])).toEqual([[['BBKK/SS1/a'], 'planner']]);
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')).toEqual({
      address: 'E8',
      input: 40,
      value: 40,
      numberFormat: '0.00',
    });
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a', 'tw1.share')).toBe(0.5);
    expect(entryOf(watch.snapshot, 'BBKK/SS2/a')).toBe('');
  });

  it('a formula typed into an entry cell as a formula', async () => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.userEdits(sheet, 'E9', '=40+1');
    });
    expect(cellIn(watch.snapshot, 'BBKK/SS2/a', 'tw1.entry')).toMatchObject({ input: '=40+1', value: 41 });
  });

  it.each([
    [
      'a pasted block',
      'E8:F10',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
      ['BBKK/SS1/a', 'BBKK/SS2/a', 'BBKK/SS3/a'],
    ],
    ['a fill-down over a heading', 'E10:E12', 5, ['#BBKK', 'BBKK/SS3/a', 'BSPJI Aceh/SS1/a', '#BSPJI Aceh']],
    ['a cleared cell', 'E8', '', ['BBKK/SS1/a']],
    ['one that reaches beyond the block on the right', 'H8:K8', 'x', ['BBKK/SS1/a']],
  ])('%s', async (_, address, values, keys) => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8', 99);
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, address, values);
    });
    expect(watch.host.syncs).toBe(1);
    const expected = keys.filter((key) => key !== '#BBKK');
    expect(news.map(changedIn)).toEqual([[...expected].sort()]);
  });

  it('an undo like any other change', async () => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 40);
    });
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', '');
    });
    expect(news.map(changedIn)).toEqual([['BBKK/SS1/a']]);
    expect([
      entryOf(watch.snapshot, 'BBKK/SS1/a'),
      entryOf(watch.snapshot, 'BBKK/SS1/a', 'tw1.share'),
    ]).toEqual(['', '']);
  });

  it('changes that come together', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 1);
      watch.host.userEdits(sheet, 'E9', 2, 'Remote');
      watch.host.userEdits(sheet, 'F13', 'kendala');
    });
    expect(watch.host.syncs).toBe(1);
    expect(news.map((one) => [changedIn(one), one.origin])).toEqual([
      [['BBKK/SS1/a', 'BBKK/SS2/a', 'BSPJI Aceh/SS2/a'], 'planner'],
    ]);
    expect(entryOf(watch.snapshot, 'BSPJI Aceh/SS2/a', 'tw1.notes')).toBe('kendala');
  });

  it('a setting, after which any row may say something else', async () => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8', 160);
    const news = await watch.after(() => {
      watch.host.userEdits('Pengaturan', 'C6', 1.1);
    });
    expect(watch.host.syncs).toBe(1);
    expect(news.map(changedIn)).toEqual(['all']);
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a', 'capped')).toBe(1.1);
    expect(watch.snapshot.blocks.Isi_Pengaturan?.rows[0]?.cells.value?.value).toBe(1.1);
  });

  it('what a co-author did, as hers', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 40, 'Remote');
    });
    expect(news.map(({ origin }) => origin)).toEqual(['coAuthor']);
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a')).toBe(40);
  });

  it('merged entry cells', async () => {
    const watch = await watched();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('E9:F9').merge();
      await context.sync();
    });
    await watch.after(() => {
      watch.host.userEdits(sheet, 'E9', 5);
    });
    expect(watch.host.syncs).toBe(1);
    expect(cellIn(watch.snapshot, 'BBKK/SS2/a', 'tw1.entry')?.merged).toBe('E9:F9');
    expect(cellIn(watch.snapshot, 'BBKK/SS2/a', 'tw1.notes')?.merged).toBe('E9:F9');
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')?.merged).toBeUndefined();
    await watch.refresh();
    expect(cellIn(watch.snapshot, 'BBKK/SS2/a', 'tw1.entry')?.merged).toBe('E9:F9');
  });
});

describe('nothing is read', () => {
  it('after changes of other sheets and outside our blocks', async () => {
    const watch = await watched();
    watch.host.userAddsSheet('Lain');
    const news = await watch.after(() => {
      watch.host.userEdits('Lain', 'A1:C3', 'x');
      watch.host.userEdits(sheet, 'K8', 'di kanan');
      watch.host.userEdits(sheet, 'B1', 'judul sendiri');
      watch.host.userEdits(sheet, 'B30', 'jauh di bawah');
      watch.host.userInserts(sheet, 'rows', 40, 2);
      watch.host.userInserts(sheet, 'columns', 12, 1);
      watch.host.userEdits('Beranda', 'B5', 'x');
    });
    expect([news, watch.host.syncs]).toEqual([[], 0]);
  });

  it('after our own writes', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      void Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange('E8').values = [[1]];
        await context.sync();
      });
    });
    expect([news, watch.host.syncs]).toEqual([[], 1]);
  });

  it('once it was stopped', async () => {
    const watch = await watched();
    await watch.stop();
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 1);
      watch.host.select(sheet, 'E8');
    });
    expect([news, watch.news, watch.host.syncs]).toEqual([[], [], 0]);
  });
});

describe('two syncs at most read', () => {
  const moves: readonly [string, (watch: WatchedHost) => void, string][] = [
    [
      'a row inserted above the block',
      ({ host }) => {
        host.userInserts(sheet, 'rows', 0, 2);
      },
      'E10',
    ],
    [
      'rows inserted inside',
      ({ host }) => {
        host.userInserts(sheet, 'rows', 7, 3);
      },
      'E11',
    ],
    [
      'a deleted row',
      ({ host }) => {
        host.userDeletes(sheet, 'rows', 6, 1);
      },
      'E7',
    ],
    [
      'an inserted column',
      ({ host }) => {
        host.userInserts(sheet, 'columns', 2, 1);
      },
      'F8',
    ],
    [
      'a deleted column',
      ({ host }) => {
        host.userDeletes(sheet, 'columns', 2, 1);
      },
      'D8',
    ],
    [
      'an edit after an insertion that came with it',
      ({ host }) => {
        host.userInserts(sheet, 'rows', 7, 1);
        host.userEdits(sheet, 'E9', 40);
      },
      'E9',
    ],
  ];
  it.each(moves)('%s', async (_, deed, address) => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8', 40);
    const news = await watch.after(() => {
      deed(watch);
    });
    expect(watch.host.syncs).toBeLessThanOrEqual(2);
    expect(news.map(changedIn)).toEqual(['all']);
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')).toMatchObject({ address, input: 40 });
    const again = await watch.after(() => {
      watch.host.userEdits(sheet, address, 41);
    });
    expect([again.map(changedIn), watch.host.syncs]).toEqual([[['BBKK/SS1/a']], 1]);
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a')).toBe(41);
  });

  it('a block the planner has sorted', async () => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8:E10', [[1], [2], [3]]);
    await watch.settle();
    watch.forget();
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(sheet)
        .getRange('A8:H10')
        .sort.apply([{ key: 4, ascending: false }]);
      await context.sync();
    });
    watch.host.resetCounters();
    await watch.settle();
    expect(watch.host.syncs).toBeLessThanOrEqual(2);
    expect(watch.reads.map(changedIn)).toEqual(['all']);
    const keys = watch.snapshot.blocks.Isi_Ukur_2024?.rows.map(({ key }) => key);
    expect(keys?.slice(1, 4)).toEqual(['BBKK/SS3/a', 'BBKK/SS2/a', 'BBKK/SS1/a']);
    expect(addressOf(watch.snapshot, 'BBKK/SS1/a')).toBe('E10');
  });

  it('a row that another one has overwritten with its key', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'A9:E9', [['BBKK/SS1/a', 'BBKK', 'SS1/a', 80, 7]]);
    });
    expect(watch.host.syncs).toBeLessThanOrEqual(2);
    expect(news.map(changedIn)).toEqual(['all']);
    expect(watch.snapshot.blocks.Isi_Ukur_2024?.duplicateKeys).toEqual(['BBKK/SS1/a']);
  });
});

describe('sheets', () => {
  it('that were renamed are seen at once where Excel tells of it, else with the next change', async () => {
    const telling = await watched({ apiVersion: '1.17' });
    const news = await telling.after(() => {
      telling.host.userRenamesSheet(sheet, 'Ukur');
    });
    expect(news.map(changedIn)).toEqual(['all']);
    expect(telling.snapshot.blocks.Isi_Ukur_2024?.sheet).toBe('Ukur');

    const silent = await watched();
    silent.host.userRenamesSheet(sheet, 'Ukur');
    const later = await silent.after(() => {
      silent.host.userEdits('Ukur', 'E8', 1);
    });
    expect([later.map(changedIn), silent.host.syncs]).toEqual([['all'], 1]);
    expect(silent.snapshot.blocks.Isi_Ukur_2024?.sheet).toBe('Ukur');
  });

  it('of ours that were deleted are gone from the snapshot', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      watch.host.userDeletesSheet(sheet);
    });
    expect(news.map(changedIn)).toEqual(['all']);
    expect(watch.snapshot.blocks.Isi_Ukur_2024).toBeUndefined();
    expect(watch.snapshot.sheets).not.toContain(sheet);
  });
});

describe('the selected cell', () => {
  it('is told without a sync; of a larger selection the first cell', async () => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.select(sheet, 'E8:F9');
    });
    expect([watch.news, watch.host.syncs]).toEqual([
      [{ kind: 'selected', cell: { sheet, address: 'E8' } }],
      0,
    ]);
  });

  it('is told on a sheet that was not there before too', async () => {
    const watch = await watched();
    watch.host.userAddsSheet('Lain');
    await watch.after(() => {
      watch.host.select('Lain', 'C3');
    });
    expect(watch.news.at(-1)).toEqual({ kind: 'selected', cell: { sheet: 'Lain', address: 'C3' } });
  });
});

describe('what cannot be read', () => {
  it('is told, stays due, and is read with the next change', async () => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.failRequest(1, crash);
      watch.host.userEdits(sheet, 'E8', 1);
    });
    expect(watch.news).toEqual([
      { kind: 'failed', failure: { kind: 'host', code: crash.code, detail: crash.message } },
    ]);
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E9', 2);
    });
    expect([news.map(changedIn), watch.host.syncs]).toEqual([[['BBKK/SS1/a', 'BBKK/SS2/a']], 1]);
    expect([entryOf(watch.snapshot, 'BBKK/SS1/a'), entryOf(watch.snapshot, 'BBKK/SS2/a')]).toEqual([1, 2]);
  });

  it('because a cell is being edited is read on request', async () => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8', 1);
    watch.host.cellEdit = true;
    await watch.settle();
    expect(watch.news.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'cellEdit' } });
    watch.host.cellEdit = false;
    await watch.refresh();
    expect(entryOf(watch.snapshot, 'BBKK/SS1/a')).toBe(1);
  });

  it('in the second of two syncs either', async () => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.failRequest(2, crash);
      watch.host.userInserts(sheet, 'columns', 2, 1);
    });
    expect(watch.news.map(({ kind }) => kind)).toEqual(['failed']);
    await watch.after(() => {
      watch.host.userEdits(sheet, 'F8', 3);
    });
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')).toMatchObject({ address: 'F8', input: 3 });
  });
});

describe('changes while a reading is under way', () => {
  it('wait for the next one', async () => {
    const watch = await watched();
    await watch.settle();
    watch.forget();
    const reading = watch.refresh();
    watch.host.userEdits(sheet, 'E8', 1);
    watch.host.userInserts(sheet, 'rows', 7, 1);
    watch.host.userEdits(sheet, 'E10', 2);
    await reading;
    await watch.settle();
    expect(watch.reads).toHaveLength(2);
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')).toMatchObject({ address: 'E9', input: 1 });
    expect(cellIn(watch.snapshot, 'BBKK/SS2/a', 'tw1.entry')).toMatchObject({ address: 'E10', input: 2 });
  });
});

describe('two watchers', () => {
  it('are both told', async () => {
    const one = await watched();
    const other = await new WatchedHost(one.host).open();
    one.host.userEdits(sheet, 'E8', 40);
    await one.settle();
    await other.settle();
    for (const watch of [one, other]) expect(entryOf(watch.snapshot, 'BBKK/SS1/a')).toBe(40);
    await one.stop();
    other.host.userEdits(sheet, 'E8', 41);
    await other.settle();
    expect(entryOf(other.snapshot, 'BBKK/SS1/a')).toBe(41);
    expect(entryOf(one.snapshot, 'BBKK/SS1/a')).toBe(40);
  });
});

describe('rows that belong to nothing', () => {
  it('are counted inside the block and right under it', async () => {
    const watch = await watched();
    watch.host.userInserts(sheet, 'rows', 8, 1);
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'C9', 'sisipan');
      watch.host.userEdits(sheet, 'B16:C17', 'di bawah');
    });
    expect(news).toHaveLength(1);
    expect(watch.snapshot.troubles).toEqual([{ kind: 'foreignRows', sheet, count: 3, first: 'C9' }]);
    await watch.after(() => {
      watch.host.userEdits(sheet, 'C9', '');
    });
    expect(watch.host.syncs).toBe(1);
    expect(watch.snapshot.troubles).toEqual([{ kind: 'foreignRows', sheet, count: 2, first: 'B16' }]);
    await watch.after(() => {
      watch.host.userEdits(sheet, 'D18', 1);
    });
    expect(watch.snapshot.troubles).toMatchObject([{ count: 3 }]);
  });

  it('are counted to the last of 10,000, and an edit beside them still takes one sync', async () => {
    const watch = await watched({ compute: () => undefined });
    await watch.after(() => {
      watch.host.userEdits(sheet, 'A15:H10014', 'asing');
    });
    expect(watch.snapshot.troubles).toEqual([{ kind: 'foreignRows', sheet, count: 10_000, first: 'A15' }]);
    await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 1);
    });
    expect(watch.host.syncs).toBe(1);
    expect(watch.snapshot.troubles).toMatchObject([{ count: 10_000 }]);
    const opened = await new WatchedHost(watch.host).open();
    expect(opened.snapshot.troubles).toMatchObject([{ count: 10_000 }]);
  });
});

describe('keys that are gone', () => {
  it.each([
    ['column', 'columns', 0],
    ['row', 'rows', 3],
  ] as const)('of the %s are told', async (_, kind, index) => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.userDeletes(sheet, kind, index, 1);
    });
    expect(watch.snapshot.troubles).toEqual([{ kind: 'keysMissing', sheet, block: 'Isi_Ukur_2024' }]);
    expect(watch.snapshot.blocks.Isi_Ukur_2024).toBeUndefined();
    const command = await readWorkbook();
    expect(command).toMatchObject({ troubles: watch.snapshot.troubles });
  });

  it('and typed again are found again', async () => {
    const watch = await watched();
    await watch.after(() => {
      watch.host.userEdits(sheet, 'A4', 'x');
    });
    expect(watch.snapshot.troubles).toMatchObject([{ kind: 'keysMissing' }]);
    await watch.after(() => {
      watch.host.userEdits(sheet, 'A4', 'key');
    });
    expect(watch.snapshot.troubles).toEqual([]);
    expect(addressOf(watch.snapshot, 'BBKK/SS1/a')).toBe('E8');
  });
});

describe('showing a cell', () => {
  it('unfolds its columns, finds its row and selects it, in two syncs', async () => {
    const watch = await watched();
    const { host } = watch;
    host.userInserts(sheet, 'rows', 7, 2);
    host.userInserts(sheet, 'columns', 1, 1);
    await watch.settle();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('10:11').rowHidden = true;
      context.workbook.worksheets.getItem(sheet).visibility = 'Hidden';
      await context.sync();
    });
    expect(sheetOf(host, sheet).columns.get(5)?.hidden).toBe(true);
    host.resetCounters();
    expect(await watch.access.show({ rowKey: 'BBKK/SS1/a', columnKey: 'tw1.entry' })).toBe(true);
    expect(host.syncs).toBe(2);
    const model = sheetOf(host, sheet);
    expect([model.columns.get(5)?.hidden ?? false, model.rows.get(9)?.hidden ?? false]).toEqual([
      false,
      false,
    ]);
    expect(model.rows.get(10)?.hidden).toBe(true);
    expect(host.workbook.selection.area).toMatchObject({ row: 9, column: 5 });
    expect([host.workbook.activeSheetId, model.visibility]).toEqual([model.id, 'Visible']);
  });

  it('says so where the row or column is gone, or the workbook holds none of ours', async () => {
    const watch = await watched();
    const { access } = watch;
    expect(await access.show({ rowKey: 'BBKK/SS9/z', columnKey: 'tw1.entry' })).toBe(false);
    expect(await access.show({ rowKey: 'BBKK/SS1/a', columnKey: 'tw9.entry' })).toBe(false);
    newHost();
    expect(await new WatchedHost(newHost()).access.show({ rowKey: 'a', columnKey: 'b' })).toBe(false);
  });

  it('selects it on a protected sheet too, where nothing can be unfolded', async () => {
    const watch = await watched();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    expect(await watch.access.show({ rowKey: 'BBKK/SS1/a', columnKey: 'tw1.entry' })).toBe(true);
    expect(watch.host.workbook.selection.area).toMatchObject({ row: 7, column: 4 });
  });
});
