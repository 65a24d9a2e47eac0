import type { CellRepair, RepairResult } from '../../../src/sheets/checking/access';
import { cellAt, contentAt, insert, newHost, valueAt } from '../onHost';
import { smallPlan } from '../smallPlan';
import { cellIn, changedIn, WatchedHost } from './watching';

const sheet = 'Pengukuran 2024';

async function watched(): Promise<WatchedHost> {
  const host = newHost();
  await insert(smallPlan());
  return new WatchedHost(host).open();
}

async function repaired(watch: WatchedHost, repairs: readonly CellRepair[]): Promise<RepairResult> {
  const result = await watch.access.repair(repairs);
  if ('failure' in result) throw new Error(JSON.stringify(result.failure));
  return result;
}

const entry = (rowKey: string, columnKey = 'tw1.entry') => ({ rowKey, columnKey });
const number = (value: number | string): CellRepair['input'] => ({ kind: 'constant', value });

describe('repairing', () => {
  it('writes by key wherever the row stands, tells the new state once and hears no echo', async () => {
    const watch = await watched();
    const { host } = watch;
    host.userEdits(sheet, 'E8:E9', [['91,5'], ['12 persen']]);
    await watch.settle();
    host.userInserts(sheet, 'rows', 7, 2);
    watch.forget();
    const result = await repaired(watch, [
      { cell: entry('BBKK/SS1/a'), found: '91,5', input: number(91.5) },
      { cell: entry('BBKK/SS2/a'), found: '12 persen', input: number(0.12), numberFormat: '0%' },
    ]);
    expect([result.repaired, result.skipped]).toEqual([2, []]);
    expect([contentAt(host, `${sheet}!E10`), contentAt(host, `${sheet}!E11`)]).toEqual([91.5, 0.12]);
    expect(cellAt(host, `${sheet}!E11`).format?.numberFormat).toBe('0%');
    const own = watch.reads;
    expect(own).toHaveLength(1);
    await watch.settle();
    watch.forget();
    await watch.settle();
    expect([watch.news, host.syncs]).toEqual([[], 0]);
    expect(cellIn(own[0]?.snapshot ?? watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')?.value).toBe(91.5);
  });

  it('takes three syncs with the reading that follows, however many cells', async () => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8:E10', [['a'], ['b'], ['c']]);
    await watch.settle();
    watch.forget();
    const rows = ['BBKK/SS1/a', 'BBKK/SS2/a', 'BBKK/SS3/a'];
    await repaired(
      watch,
      rows.map((rowKey, index) => ({ cell: entry(rowKey), found: 'abc'[index] ?? '', input: number(index) })),
    );
    expect(watch.host.syncs).toBe(3);
    expect(watch.reads.map((one) => [changedIn(one), one.origin])).toEqual([[rows, 'addin']]);
  });

  it('is taken back exactly, with number formats and formulas', async () => {
    const watch = await watched();
    const { host } = watch;
    host.userEdits(sheet, 'E8:F10', [
      ['=40+1', '-'],
      ['91,5', '=teks'],
      ['', ''],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('F9').formulas = [["'=teks"]];
      context.workbook.worksheets.getItem(sheet).getRange('E9').numberFormat = [['@']];
      await context.sync();
    });
    await watch.refresh();
    const before = ['E8', 'E9', 'E10', 'F8', 'F9'].map((address) => cellAt(host, `${sheet}!${address}`));
    const kept = structuredClone(before);
    const result = await repaired(watch, [
      { cell: entry('BBKK/SS1/a'), found: '=40+1', input: number(41) },
      { cell: entry('BBKK/SS2/a'), found: '91,5', input: number(91.5) },
      { cell: entry('BBKK/SS3/a'), found: '', input: number('N/A') },
      { cell: entry('BBKK/SS1/a', 'tw1.notes'), found: '-', input: number('') },
      { cell: entry('BBKK/SS2/a', 'tw1.notes'), found: '=teks', input: { kind: 'formula', formula: '=1+1' } },
    ]);
    expect([result.repaired, result.skipped]).toEqual([5, []]);
    expect(valueAt(host, `${sheet}!E9`)).toBe(91.5);
    expect(cellAt(host, `${sheet}!E9`).format?.numberFormat).toBe('General');
    expect([contentAt(host, `${sheet}!F9`), valueAt(host, `${sheet}!F9`)]).toEqual(['=1+1', 2]);
    const undone = await repaired(watch, result.undo);
    expect([undone.repaired, undone.skipped]).toEqual([5, []]);
    expect(['E8', 'E9', 'E10', 'F8', 'F9'].map((address) => cellAt(host, `${sheet}!${address}`))).toEqual(
      kept,
    );
  });

  it('leaves cells that hold something else by now, whose key is doubled, or that are gone', async () => {
    const watch = await watched();
    const { host } = watch;
    host.userEdits(sheet, 'E8:E9', [['91,5'], ['x']]);
    host.userEdits(sheet, 'A13', 'BSPJI Aceh/SS1/a');
    await watch.settle();
    host.userEdits(sheet, 'E9', 7);
    const repairs: CellRepair[] = [
      { cell: entry('BBKK/SS1/a'), found: '91,5', input: number(91.5) },
      { cell: entry('BBKK/SS1/a'), found: '91,5', input: number(915) },
      { cell: entry('BBKK/SS2/a'), found: 'x', input: number(1) },
      { cell: entry('BSPJI Aceh/SS1/a'), found: '', input: number(1) },
      { cell: entry('BBKK/SS9/z'), found: '', input: number(1) },
      { cell: entry('BBKK/SS1/a', 'tw9.entry'), found: '', input: number(1) },
    ];
    const result = await repaired(watch, repairs);
    expect(result.repaired).toBe(1);
    expect(result.skipped).toEqual(repairs.slice(1).map(({ cell }) => cell));
    expect([contentAt(host, `${sheet}!E8`), contentAt(host, `${sheet}!E9`)]).toEqual([91.5, 7]);
    host.userEdits(sheet, 'E8', 92);
    expect(await repaired(watch, result.undo)).toMatchObject({ repaired: 0, skipped: [entry('BBKK/SS1/a')] });
    expect(contentAt(host, `${sheet}!E8`)).toBe(92);
  });

  it('writes a text that looks like a formula as text', async () => {
    const watch = await watched();
    await repaired(watch, [{ cell: entry('BBKK/SS1/a', 'tw1.notes'), found: '', input: number('=1+1') }]);
    expect(cellAt(watch.host, `${sheet}!F8`).input).toEqual({ kind: 'constant', value: '=1+1' });
  });

  it('works without a watch, and says plainly that a sheet is protected', async () => {
    const { host, access } = await watched();
    const unwatched = new WatchedHost(host);
    expect(
      await unwatched.access.repair([{ cell: entry('BBKK/SS1/a'), found: '', input: number(5) }]),
    ).toMatchObject({ repaired: 1 });
    expect(contentAt(host, `${sheet}!E8`)).toBe(5);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    expect(await access.repair([{ cell: entry('BBKK/SS1/a'), found: 5, input: number(6) }])).toMatchObject({
      repaired: 1,
    });
    expect(
      await access.repair([{ cell: entry('BBKK/SS1/a'), found: 6, input: number(7), numberFormat: '0%' }]),
    ).toEqual({ failure: { kind: 'sheetProtected', sheet } });
    expect(contentAt(host, `${sheet}!E8`)).toBe(6);
  });

  it('that fails half-way is told, and the watch reads what stands there now', async () => {
    const watch = await watched();
    watch.host.userEdits(sheet, 'E8', 'x');
    await watch.settle();
    watch.forget();
    watch.host.failRequest(2, { code: 'GeneralException', message: 'broke', afterActions: 1_000 });
    watch.host.failRequest(1, { code: 'GeneralException', message: 'broke' });
    expect(
      await watch.access.repair([{ cell: entry('BBKK/SS1/a'), found: 'x', input: number(1) }]),
    ).toMatchObject({ failure: { kind: 'host' } });
    await watch.refresh();
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')?.input).toBe('x');
  });
});
