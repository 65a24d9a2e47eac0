/** Settings and protection on the host, through Microsoft's client. */
import { settingAccess } from '../../src/excel/settings';
import { workbookAccess } from '../../src/excel/access';
import { fillEntries } from '../../src/excel/fillEntries';
import { trialPlan, trialKey, trialUnit, trialYear } from '../sheets/support/trialPlan';
import { measurementBlock } from '../../src/sheets/names';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import type { Host } from '../../src/host/host';
import { byQuarter } from '../../src/renstra/quarter';
import { trialScales, type TrialRow } from '../sheets/support/trialRow';
import { insert, newHost, propose, sheetOf, withoutComputing } from './onHost';

const row: TrialRow = {
  polarity: 'maximise',
  consolidation: 'last',
  calendar: 'quarterly',
  proposal: 'flat',
  scale: trialScales[0]?.id ?? '',
  target: 90,
  targetBefore: undefined,
  agreed: undefined,
  agreedUpper: undefined,
  realisationBefore: undefined,
  quarterTargets: byQuarter(() => undefined),
  entries: byQuarter(() => undefined),
};
const plan = designWorkbook(trialPlan([row]), {
  year: trialYear,
  units: [trialUnit],
  language: 'id',
});
const access = settingAccess();

async function inserted(): Promise<Host> {
  const host = newHost(withoutComputing);
  await insert(plan);
  return host;
}

const protectedSheets = (host: Host): number =>
  host.workbook.sheets.filter(({ protection }) => protection.protected).length;

it('a setting is written where its cell holds what was shown, wherever the cell stands', async () => {
  const host = await inserted();
  expect(await access.write({ key: 'cap', found: 1.2, value: 1.1 })).toBe(true);
  expect(await access.write({ key: 'cap', found: 1.2, value: 1.3 })).toBe(false);
  expect(await access.write({ key: 'cap', found: 1.1, value: 1.2 })).toBe(true);
  expect(protectedSheets(host)).toBe(0);
});

it('a setting without a cell is not written', async () => {
  newHost(withoutComputing);
  expect(await access.write({ key: 'cap', found: '', value: 1.1 })).toBe(false);
  expect(await access.protection()).toEqual({ sheets: [] });
});

describe('protection', () => {
  it('locks generated cells of every sheet of ours and of no other; entries stay open', async () => {
    const host = await inserted();
    const others = host.workbook.sheets.length - plan.sheets.length;
    const state = await access.protect(true);
    if ('failure' in state) throw new Error(JSON.stringify(state.failure));
    expect(state.sheets.map(({ name }) => name).sort()).toEqual(plan.sheets.map(({ name }) => name).sort());
    expect(state.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    expect(protectedSheets(host)).toBe(host.workbook.sheets.length - others);
    expect(sheetOf(host, `Pengukuran ${String(trialYear)}`).protection.options).toMatchObject({
      allowAutoFilter: true,
      allowInsertRows: true,
      allowFormatColumns: true,
    });

    const entry = { block: measurementBlock(trialYear), rowKey: trialKey(0) };
    expect(await fillEntries([{ ...entry, columnKey: 'tw1.entry', value: 80 }])).toEqual({
      written: 1,
      unknown: [],
    });
    expect(await fillEntries([{ ...entry, columnKey: 'unit', value: 'x' }])).toMatchObject({
      failure: { kind: 'accessDenied' },
    });
    expect(await access.write({ key: 'cap', found: 1.2, value: 1.1 })).toBe(true);
  });

  it('is turned off again, and both ways twice do no harm', async () => {
    const host = await inserted();
    await access.protect(true);
    await access.protect(true);
    expect(protectedSheets(host)).toBe(plan.sheets.length);
    await access.protect(false);
    const state = await access.protect(false);
    expect('sheets' in state && state.sheets.some(({ isProtected }) => isProtected)).toBe(false);
    expect(protectedSheets(host)).toBe(0);
  });

  it('of a sheet with a password stays, and is refused', async () => {
    const host = await inserted();
    const sheet = sheetOf(host, `Pengukuran ${String(trialYear)}`);
    sheet.protection = { protected: true, options: {}, password: 'x' };
    expect(await access.protect(false)).toMatchObject({ failure: { kind: 'accessDenied' } });
    expect(sheet.protection.protected).toBe(true);
  });

  it('stands in the way of renewing until it is off, and a missing sheet may still be shown', async () => {
    await inserted();
    await access.protect(true);
    const renewed = designWorkbook(trialPlan([row, row]), {
      year: trialYear,
      units: [trialUnit],
      language: 'id',
    });
    const blocked = await propose(renewed);
    expect(blocked.obstacles.map(({ kind }) => kind)).toContain('sheetProtected');
    await access.protect(false);
    const free = await propose(renewed);
    expect(free.obstacles).toEqual([]);
    expect(
      await workbookAccess().apply(
        free,
        () => undefined,
        () => false,
      ),
    ).toMatchObject({ kind: 'done' });
  });

  it('is lifted for a while, and comes back as it was', async () => {
    const host = await inserted();
    await access.protect(true);
    const sheet = sheetOf(host, `Pengukuran ${String(trialYear)}`);
    sheet.protection = { protected: true, options: { allowSort: true } };
    const lifted = await access.lift();
    if ('failure' in lifted) throw new Error(JSON.stringify(lifted.failure));
    expect(protectedSheets(host)).toBe(0);
    const state = await lifted.restore();
    expect('sheets' in state && state.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    expect(protectedSheets(host)).toBe(plan.sheets.length);
    expect(sheet.protection.options).toMatchObject({ allowSort: true, allowAutoFilter: false });
  });

  it('that only some sheets had comes back on those', async () => {
    const host = await inserted();
    const sheet = sheetOf(host, `Pengukuran ${String(trialYear)}`);
    sheet.protection = { protected: true, options: {} };
    const lifted = await access.lift();
    if ('failure' in lifted) throw new Error(JSON.stringify(lifted.failure));
    expect(protectedSheets(host)).toBe(0);
    await lifted.restore();
    expect(sheet.protection.protected).toBe(true);
    expect(protectedSheets(host)).toBe(1);
  });

  it('with a password on one sheet is not lifted from any', async () => {
    const host = await inserted();
    await access.protect(true);
    const sheet = sheetOf(host, `Pengukuran ${String(trialYear)}`);
    sheet.protection = { protected: true, options: {}, password: 'x' };
    expect(await access.lift()).toMatchObject({ failure: { kind: 'accessDenied' } });
    expect(protectedSheets(host)).toBe(plan.sheets.length);
  });
});
