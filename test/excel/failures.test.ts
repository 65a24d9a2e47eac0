import type { Host } from '../../src/host/host';
import { apply, contentAt, insert, newHost, portrait, propose, withoutComputing } from './onHost';
import { smallPlan } from './smallPlan';
import { workbookAccess } from '../../src/excel/access';
import type { WorkbookPlan } from '../../src/sheets/sheetPlan';

const sheet = 'Pengukuran 2024';
const crash = { code: 'GeneralException', message: 'The connection broke' };

/** Actions of each request of a proposal and its application. */
function actionsOf(host: Host): number[] {
  return host.requests.filter(({ kind }) => kind === 'sync').map(({ actions }) => actions);
}

/** Places to fail at: every request, at its start, near its end and at steps between. */
function placesToFail(
  actions: readonly number[],
  stepsWithin: number,
): { request: number; afterActions: number }[] {
  return actions.flatMap((count, index) => {
    const step = Math.max(1, Math.floor(count / stepsWithin));
    const places = new Set([0, count - 1]);
    for (let at = 0; at < count; at += step) places.add(at);
    return [...places].map((afterActions) => ({ request: index + 1, afterActions }));
  });
}

/** Proposes and applies; what fails outside is expected, nothing else. */
async function tryInsert(plan: WorkbookPlan): Promise<'done' | 'failed'> {
  const proposal = await workbookAccess().propose(plan);
  if ('failure' in proposal) {
    expect(proposal.failure).toMatchObject({ kind: 'host', code: crash.code });
    return 'failed';
  }
  const result = await apply(proposal);
  if (result.kind === 'failed') {
    expect(result.failure).toMatchObject({ kind: 'host', code: crash.code });
    return 'failed';
  }
  expect(result.kind).toBe('done');
  return 'done';
}

describe('a request that fails', () => {
  it('at any place of a first insertion: repeated, the workbook is the one of an undisturbed run', async () => {
    const plan = smallPlan({ rowsPerUnit: 5 });
    const undisturbed = newHost(withoutComputing);
    await insert(plan);
    const expected = portrait(undisturbed);
    for (const { request, afterActions } of placesToFail(actionsOf(undisturbed), 12)) {
      const host = newHost(withoutComputing);
      host.failRequest(request, { ...crash, afterActions });
      expect(await tryInsert(plan)).toBe('failed');
      expect(await tryInsert(plan)).toBe('done');
      expect({ request, afterActions, workbook: portrait(host) }).toEqual({
        request,
        afterActions,
        workbook: expected,
      });
      expect((await propose(plan)).work).toEqual([]);
    }
  });

  it('at any place of an update: entries stay, repeated it ends like an undisturbed run', async () => {
    const prepare = async (): Promise<Host> => {
      const host = newHost(withoutComputing);
      await insert(smallPlan());
      host.userEdits(sheet, 'E8:F9', [
        [70, 'kendala'],
        ['91,5', '=1+1'],
      ]);
      host.userInserts(sheet, 'columns', 3, 1);
      host.userEdits(sheet, 'D8', 'catatan sendiri');
      host.userEdits(sheet, 'B17', 'di bawah blok');
      host.resetCounters();
      return host;
    };
    const grown = smallPlan({ units: ['BBKK', 'BSPJI Aceh', 'P4SI'], revised: true });
    const undisturbed = await prepare();
    await insert(grown);
    const expected = portrait(undisturbed);
    expect(contentAt(undisturbed, `${sheet}!B21`)).toBe('di bawah blok');
    for (const { request, afterActions } of placesToFail(actionsOf(undisturbed), 10)) {
      const host = await prepare();
      host.failRequest(request, { ...crash, afterActions });
      expect(await tryInsert(grown)).toBe('failed');
      expect(['F8', 'G8', 'F9', 'G9', 'D8'].map((address) => contentAt(host, `${sheet}!${address}`))).toEqual(
        [70, 'kendala', '91,5', '=1+1', 'catatan sendiri'],
      );
      expect(await tryInsert(grown)).toBe('done');
      expect({ request, afterActions, workbook: portrait(host) }).toEqual({
        request,
        afterActions,
        workbook: expected,
      });
    }
  });

  it('at any place while deleted columns come back: they come back once', async () => {
    const prepare = async (): Promise<Host> => {
      const host = newHost(withoutComputing);
      await insert(smallPlan());
      host.userEdits(sheet, 'E8', 70);
      host.userDeletes(sheet, 'columns', 2, 2);
      host.resetCounters();
      return host;
    };
    const undisturbed = await prepare();
    await insert(smallPlan());
    const expected = portrait(undisturbed);
    for (const { request, afterActions } of placesToFail(actionsOf(undisturbed), 6)) {
      const host = await prepare();
      host.failRequest(request, { ...crash, afterActions });
      expect(await tryInsert(smallPlan())).toBe('failed');
      expect(await tryInsert(smallPlan())).toBe('done');
      expect({ request, afterActions, workbook: portrait(host) }).toEqual({
        request,
        afterActions,
        workbook: expected,
      });
    }
  });

  it('three times in a row, at different places, does no more harm than once', async () => {
    const plan = smallPlan();
    const undisturbed = newHost(withoutComputing);
    await insert(plan);
    const host = newHost(withoutComputing);
    for (const request of [3, 4, 6]) {
      host.resetCounters();
      host.failRequest(request, { ...crash, afterActions: 11 });
      expect(await tryInsert(plan)).toBe('failed');
    }
    expect(await tryInsert(plan)).toBe('done');
    expect(portrait(host)).toEqual(portrait(undisturbed));
  });

  it('leaves a sheet that says it is incomplete', async () => {
    const host = newHost(withoutComputing);
    host.failRequest(4, { ...crash, afterActions: 20 });
    expect(await tryInsert(smallPlan())).toBe('failed');
    const states = (await propose(smallPlan())).sheets.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['incomplete']));
  });

  it('does not overwrite what the planner typed into a half-built sheet', async () => {
    const host = newHost(withoutComputing);
    host.failRequest(4, crash);
    expect(await tryInsert(smallPlan())).toBe('failed');
    host.userEdits(sheet, 'B1', 'milik saya');
    await insert(smallPlan());
    expect(contentAt(host, `${sheet}!B1`)).toBe('milik saya');
    expect(contentAt(host, `${sheet}!A8`)).toBe('BBKK/SS1/a');
  });
});

describe('stopping', () => {
  it('between phases leaves a workbook that the next run completes', async () => {
    const plan = smallPlan();
    const undisturbed = newHost(withoutComputing);
    await insert(plan);
    for (const phase of ['sheets', 'contents', 'looks', 'rules', 'record']) {
      const host = newHost(withoutComputing);
      let current = '';
      const after = {
        reading: 'sheets',
        sheets: 'contents',
        contents: 'looks',
        looks: 'rules',
        rules: 'record',
      };
      const result = await workbookAccess().apply(
        await propose(plan),
        (progress) => {
          current = progress.phase;
        },
        () => Object.entries(after).some(([before, next]) => before === current && next === phase),
      );
      expect(result).toEqual({ kind: 'stopped', phase });
      expect(host.workbook.sheets.some(({ name }) => name === sheet)).toBe(phase !== 'sheets');
      await insert(plan);
      expect(portrait(host)).toEqual(portrait(undisturbed));
    }
  });

  it('reports its phases in order, with how far it is', async () => {
    newHost(withoutComputing);
    const seen: string[] = [];
    await workbookAccess().apply(
      await propose(smallPlan()),
      ({ phase, done, total }) => seen.push(`${phase} ${done}/${total}`),
      () => false,
    );
    expect(seen).toEqual([
      'reading 0/6',
      'sheets 1/6',
      'contents 2/6',
      'looks 3/6',
      'rules 4/6',
      'record 5/6',
      'record 6/6',
    ]);
  });
});

describe('failures of the outside world', () => {
  it('Excel in cell-edit mode', async () => {
    const host = newHost(withoutComputing);
    host.cellEdit = true;
    expect(await workbookAccess().propose(smallPlan())).toEqual({ failure: { kind: 'cellEdit' } });
    host.cellEdit = false;
    const proposal = await propose(smallPlan());
    host.cellEdit = true;
    expect(await apply(proposal)).toEqual({
      kind: 'failed',
      phase: 'reading',
      failure: { kind: 'cellEdit' },
    });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it('access denied and an Excel that is too old', async () => {
    const host = newHost(withoutComputing);
    host.failRequest(1, { code: 'AccessDenied', message: 'Ditolak' });
    expect(await workbookAccess().propose(smallPlan())).toMatchObject({ failure: { kind: 'accessDenied' } });
    newHost({ ...withoutComputing, apiVersion: '1.4' });
    expect(await workbookAccess().propose(smallPlan())).toMatchObject({ failure: { kind: 'tooOld' } });
  });
});
