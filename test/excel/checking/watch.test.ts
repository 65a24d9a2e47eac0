import { insert, newHost } from '../onHost';
import { smallPlan } from '../smallPlan';
import { cellIn, changedIn, WatchedHost } from './watching';

const sheet = 'Pengukuran 2024';

async function watched(): Promise<WatchedHost> {
  const host = newHost();
  await insert(smallPlan());
  host.resetCounters();
  return new WatchedHost(host).open();
}

describe('watching', () => {
  it('begins with the whole workbook and the selected cell, in two syncs', async () => {
    const watch = await watched();
    expect(watch.host.syncs).toBe(2);
    expect(watch.news.map(({ kind }) => kind)).toEqual(['read', 'selected']);
    expect(watch.reads[0]).toMatchObject({ changed: 'all', origin: 'opening' });
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'target')).toEqual({
      address: 'D8',
      input: 80,
      value: 80,
      numberFormat: '0.00',
    });
  });

  it('reads a typed entry with one sync', async () => {
    const watch = await watched();
    const news = await watch.after(() => {
      watch.host.userEdits(sheet, 'E8', 40);
    });
    expect(watch.host.syncs).toBe(1);
    expect(news.map((one) => [changedIn(one), one.origin])).toEqual([[['BBKK/SS1/a'], 'planner']]);
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.entry')).toMatchObject({ input: 40, value: 40 });
    expect(cellIn(watch.snapshot, 'BBKK/SS1/a', 'tw1.share')?.value).toBe(0.5);
  });
});
