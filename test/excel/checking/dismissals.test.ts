import { readWorkbook } from '../../../src/excel/snapshot';
import type { WorkbookModel } from '../../../src/host/workbook/model';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import type { Dismissal } from '../../../src/sheets/checking/dismissals';
import { dismissalsNamespace } from '../../../src/sheets/checking/storedDismissals';
import { describeWith } from '../../skipLoudly';
import { hasLibreOffice, throughLibreOffice } from '../../throughLibreOffice';
import { insert, newHost, portrait, propose, sheetOf, withoutComputing } from '../onHost';
import { smallPlan } from '../smallPlan';
import { changedIn, WatchedHost } from './watching';

const inLibreOffice = describeWith({
  present: hasLibreOffice(),
  otherwise: 'LibreOffice (soffice) is not installed, so the dismissals were not shown to it.',
  requiredInCi: true,
});

const dismissal: Dismissal = {
  rule: 'V12',
  rowKey: 'BBKK/SS1/a',
  columnKey: 'tw1.entry',
  content: '91,5 | "<&>" \u{1F600}',
  reason: 'Sudah dikonfirmasi ke balai: “benar” & <final> – ’26\n=1+1 _x0041_ \uFFFE é 中',
  on: '2024-10-07',
};
const other: Dismissal = { ...dismissal, rowKey: 'BBKK/SS2/a', reason: 'x'.repeat(70_000) };

async function inserted(): Promise<WatchedHost> {
  const host = newHost(withoutComputing);
  await insert(smallPlan());
  return new WatchedHost(host).open();
}

async function kept(): Promise<readonly Dismissal[]> {
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error(JSON.stringify(snapshot.failure));
  return snapshot.dismissals;
}

const partsIn = (workbook: WorkbookModel): WorkbookModel['customXmlParts'] =>
  workbook.customXmlParts.filter(({ xml }) => xml.includes(dismissalsNamespace));

describe('dismissals', () => {
  it('are kept, told to the watch and revoked, in two syncs each', async () => {
    const watch = await inserted();
    watch.forget();
    expect(await watch.access.dismiss(dismissal)).toBeUndefined();
    expect(watch.host.syncs).toBe(2);
    expect(watch.reads.map((one) => [changedIn(one), one.origin])).toEqual([[['BBKK/SS1/a'], 'addin']]);
    expect(watch.snapshot.dismissals).toEqual([dismissal]);
    await watch.access.dismiss(other);
    await watch.access.dismiss({ ...dismissal, reason: 'lain' });
    expect(await kept()).toEqual([other, { ...dismissal, reason: 'lain' }]);
    await watch.access.revoke(other);
    expect(await kept()).toEqual([{ ...dismissal, reason: 'lain' }]);
    await watch.access.revoke(dismissal);
    expect([watch.snapshot.dismissals, await kept()]).toEqual([[], []]);
    await watch.settle();
    watch.forget();
    await watch.settle();
    expect(watch.host.syncs).toBe(0);
  });

  it('of a co-author stay, and are seen without a change of ours', async () => {
    const watch = await inserted();
    await watch.access.dismiss(dismissal);
    const { host } = watch;
    const line = sheetOf(host, '_renstra').cells.get(1)?.get(2)?.input;
    const text = line?.kind === 'constant' ? String(line.value) : '';
    const hers = text.replace('BBKK/SS1/a', 'BBKK/SS3/a');
    const news = await watch.after(() => {
      host.userEdits('_renstra', 'C2', hers, 'Remote');
    });
    expect(news.map(({ origin }) => origin)).toEqual(['coAuthor']);
    expect(watch.snapshot.dismissals.map(({ rowKey }) => rowKey)).toEqual(['BBKK/SS3/a']);
    await watch.access.dismiss(other);
    expect((await kept()).map(({ rowKey }) => rowKey)).toEqual(['BBKK/SS3/a', 'BBKK/SS2/a']);
  });

  it('survive the loss of either copy, and damage to the one in the cells', async () => {
    const watch = await inserted();
    const { host } = watch;
    await watch.access.dismiss(dismissal);
    host.workbook.customXmlParts.splice(0);
    expect(await kept()).toEqual([dismissal]);
    await watch.access.dismiss(other);
    expect(partsIn(host.workbook)).toHaveLength(1);
    host.userEdits('_renstra', 'C2', 'j:{"format":1,"dismissals":[');
    expect(await kept()).toEqual([dismissal, other]);
    host.userDeletesSheet('_renstra');
    expect(await kept()).toEqual([dismissal, other]);
    await watch.access.revoke(other);
    expect(sheetOf(host, '_renstra').visibility).toBe('VeryHidden');
    host.workbook.customXmlParts.splice(0);
    expect(await kept()).toEqual([dismissal]);
  });

  it('do not disturb the plan’s sheets: a second insertion changes nothing', async () => {
    const watch = await inserted();
    await watch.access.dismiss(dismissal);
    const before = portrait(watch.host);
    const again = await propose(smallPlan());
    expect([again.work, again.notices, again.obstacles, again.recordChanges]).toEqual([[], [], [], false]);
    await insert(smallPlan());
    expect(portrait(watch.host)).toEqual(before);
    await insert(smallPlan({ units: ['BBKK', 'BSPJI Aceh', 'P4SI'] }));
    expect(await kept()).toEqual([dismissal]);
  });

  it('that cannot be written are told', async () => {
    const watch = await inserted();
    watch.host.failRequest(2, { code: 'AccessDenied', message: 'Ditolak' });
    expect(await watch.access.dismiss(dismissal)).toMatchObject({ failure: { kind: 'accessDenied' } });
    expect(await kept()).toEqual([]);
  });
});

describe('a saved workbook', () => {
  const opened = async (bytes: Uint8Array): Promise<readonly Dismissal[]> => {
    const result = await openXlsx(bytes);
    if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
    newHost({ ...withoutComputing, workbook: result.workbook });
    return kept();
  };
  const saved = async (): Promise<Uint8Array> => {
    const watch = await inserted();
    await watch.access.dismiss(dismissal);
    await watch.access.dismiss(other);
    return saveXlsx(watch.host.workbook);
  };

  it('brings both copies back', async () => {
    const bytes = await saved();
    expect(await opened(bytes)).toEqual([dismissal, other]);
    const result = await openXlsx(bytes);
    if (!result.ok) throw new Error(result.detail);
    expect(partsIn(result.workbook)).toHaveLength(1);
    result.workbook.customXmlParts = [];
    newHost({ ...withoutComputing, workbook: result.workbook });
    expect(await kept()).toEqual([dismissal, other]);
  });

  inLibreOffice('brings them back after LibreOffice has saved it', () => {
    it('both copies', async () => {
      expect(await opened(throughLibreOffice(await saved()))).toEqual([dismissal, other]);
    }, 120_000);
  });
});
