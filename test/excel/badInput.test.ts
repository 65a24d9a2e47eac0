import {
  apply,
  contentAt,
  insert,
  newHost,
  nameOf,
  portrait,
  propose,
  sheetOf,
  withoutComputing,
} from './onHost';
import { smallPlan } from './smallPlan';
import { workbookAccess } from '../../src/excel/access';
import type { Host } from '../../src/host/host';

const sheet = 'Pengukuran 2024';

async function built(): Promise<Host> {
  const host = newHost(withoutComputing);
  await insert(smallPlan());
  return host;
}

/** Deletes both copies of the state record, as a cleaning tool or another program would. */
function loseRecord(host: Host): void {
  host.userDeletesSheet('_renstra');
  host.workbook.customXmlParts.splice(0);
}

async function expectNothingWritten(host: Host): Promise<void> {
  const before = portrait(host);
  const proposal = await propose(smallPlan());
  expect(proposal.obstacles).not.toEqual([]);
  expect(await apply(proposal)).toEqual({ kind: 'refused', obstacles: proposal.obstacles });
  expect(portrait(host)).toEqual(before);
}

describe('a sheet of the same name that is not ours', () => {
  it('is left alone; another name is offered and used', async () => {
    const host = newHost(withoutComputing);
    host.userAddsSheet('pengukuran 2024');
    host.userEdits('pengukuran 2024', 'A1', 'lembar lain');
    const proposal = await propose(smallPlan());
    expect(proposal.sheets[1]).toMatchObject({ name: `${sheet} (2)`, state: 'nameTaken' });
    expect(await apply(proposal)).toMatchObject({
      kind: 'done',
      inserted: ['Beranda', `${sheet} (2)`, 'Pengaturan'],
    });
    expect(contentAt(host, 'pengukuran 2024!A1')).toBe('lembar lain');
    expect(contentAt(host, `${sheet} (2)!A8`)).toBe('BBKK/SS1/a');
    expect((await propose(smallPlan())).sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Beranda current',
      `${sheet} (2) current`,
      'Pengaturan current',
    ]);
  });

  it('is left alone also when it is empty', async () => {
    const host = newHost(withoutComputing);
    host.userAddsSheet('Beranda');
    await insert(smallPlan());
    expect(sheetOf(host, 'Beranda').cells.size).toBe(0);
    expect(contentAt(host, 'Beranda (2)!B5')).toBe(sheet);
  });

  it('is left alone when it carries the name of the hidden one', async () => {
    const host = newHost(withoutComputing);
    host.userAddsSheet('_renstra');
    host.userEdits('_renstra', 'A1', 'milik orang lain');
    await insert(smallPlan());
    expect(contentAt(host, '_renstra!A1')).toBe('milik orang lain');
    expect((await propose(smallPlan())).recordChanges).toBe(false);
  });
});

describe('obstacles', () => {
  it('a read-only workbook', async () => {
    const host = newHost({ ...withoutComputing, readOnly: true });
    expect((await propose(smallPlan())).obstacles).toEqual([{ kind: 'readOnly' }]);
    await expectNothingWritten(host);
  });

  it('a workbook whose structure is protected', async () => {
    const host = newHost(withoutComputing);
    host.workbook.protection.protected = true;
    expect((await propose(smallPlan())).obstacles).toEqual([{ kind: 'workbookProtected' }]);
    await expectNothingWritten(host);
  });

  it('a protected sheet that would have to be changed, not one that is current', async () => {
    const host = await built();
    sheetOf(host, sheet).protection.protected = true;
    expect((await propose(smallPlan())).obstacles).toEqual([]);
    const proposal = await propose(smallPlan({ revised: true }));
    expect(proposal.obstacles).toEqual([{ kind: 'sheetProtected', sheet }]);
    expect(await apply(proposal)).toMatchObject({ kind: 'refused' });
  });

  it('a newer layout', async () => {
    const host = newHost(withoutComputing);
    await insert(smallPlan({ layoutVersion: 7 }));
    expect((await propose(smallPlan())).obstacles).toEqual([{ kind: 'newerLayout', version: 7 }]);
    await expectNothingWritten(host);
  });

  it('another plan', async () => {
    newHost(withoutComputing);
    await insert(smallPlan({ planId: 'lain' }));
    expect((await propose(smallPlan())).obstacles).toEqual([
      { kind: 'otherPlan', planTitle: 'Rencana kecil' },
    ]);
  });

  it('a deleted key row, and a deleted key column', async () => {
    for (const [kind, at] of [
      ['rows', 3],
      ['columns', 0],
    ] as const) {
      const host = await built();
      host.userDeletes(sheet, kind, at, 1);
      expect((await propose(smallPlan())).obstacles).toEqual([{ kind: 'keyRowMissing', sheet }]);
      await expectNothingWritten(host);
    }
  });

  it('a defined name of the planner that the formulas need', async () => {
    const host = newHost(withoutComputing);
    host.workbook.names.push({ name: 'Batas_Capaian', formula: '=Sheet1!$A$1', visible: true, comment: '' });
    expect((await propose(smallPlan())).obstacles).toEqual([
      { kind: 'definedNameTaken', name: 'Batas_Capaian' },
    ]);
    await expectNothingWritten(host);
  });
});

describe('a lost state record', () => {
  it('is told, rebuilt from the sheets, and nothing is signed anew', async () => {
    const host = await built();
    const stored = await workbookAccess().record();
    expect(stored).toHaveProperty('signedTargets');
    // What a rebuilt record says: everything but the signed figures.
    const told = { ...stored, signedTargets: undefined };
    loseRecord(host);
    expect(await workbookAccess().record()).toEqual({
      ...told,
      planId: '',
      planTitle: '',
      origin: 'rebuilt',
    });
    const proposal = await propose(smallPlan());
    expect(proposal.notices).toEqual([{ kind: 'recordLost' }]);
    expect(await apply(proposal)).toMatchObject({ kind: 'done', inserted: [], updated: [] });
    const rebuilt = await workbookAccess().record();
    expect(rebuilt).toEqual({ ...told, origin: 'rebuilt' });
    expect(rebuilt).not.toHaveProperty('signedTargets');
    expect(host.workbook.customXmlParts[0]?.xml).toContain('"signed":{"targets":{},"settings":{}}');
    expect((await propose(smallPlan())).notices).toEqual([]);
  });

  it('is not signed anew either when the run that rebuilds it fails', async () => {
    const host = await built();
    loseRecord(host);
    const grown = smallPlan({ units: ['BBKK', 'BSPJI Aceh', 'P4SI'] });
    host.resetCounters();
    host.failRequest(6, { code: 'GeneralException', message: 'The connection broke' });
    expect(await apply(await propose(grown))).toMatchObject({ kind: 'failed' });
    await insert(grown);
    expect(await workbookAccess().record()).toMatchObject({ origin: 'rebuilt' });
    expect(host.workbook.customXmlParts[0]?.xml).toContain('"signed":{"targets":{},"settings":{}}');
  });

  it('is read from the copy that is left, and the other copy is written again', async () => {
    for (const lose of [
      (host: Host) => {
        host.userDeletesSheet('_renstra');
      },
      (host: Host) => {
        host.workbook.customXmlParts.splice(0);
      },
      (host: Host) => {
        host.workbook.customXmlParts.forEach((part) => {
          part.xml = part.xml.replace('planId', 'plan');
        });
      },
    ]) {
      const host = await built();
      lose(host);
      expect(await workbookAccess().record()).toMatchObject({
        planId: 'kecil',
        origin: 'stored',
        units: ['BBKK', 'BSPJI Aceh'],
      });
      const proposal = await propose(smallPlan());
      expect([proposal.notices, proposal.work, proposal.recordChanges]).toEqual([[], [], true]);
      await apply(proposal);
      expect((await propose(smallPlan())).recordChanges).toBe(false);
    }
  });

  it('keeps apart a workbook that never had one', async () => {
    newHost(withoutComputing);
    expect(await workbookAccess().record()).toBeUndefined();
  });

  it('keeps the language of the workbook and the units it has', async () => {
    const host = await built();
    const proposal = await propose(smallPlan({ language: 'en', units: ['BBKK'], revised: true }));
    expect(proposal.notices).toEqual([
      { kind: 'languageKept', language: 'id' },
      { kind: 'unitsKept', units: ['BSPJI Aceh'] },
    ]);
    expect(proposal.sheets[1]).toMatchObject({ rowsLeft: 4 });
    await apply(proposal);
    expect(contentAt(host, `${sheet}!C6`)).toBe('Kode');
    expect(await workbookAccess().record()).toMatchObject({ language: 'id', units: ['BBKK', 'BSPJI Aceh'] });
  });
});

describe('damage a planner can do', () => {
  it('an overwritten formula is shown with what stands there and what would', async () => {
    const host = await built();
    host.userEdits(sheet, 'G9', 12);
    const proposal = await propose(smallPlan());
    expect(proposal.sheets[1]).toMatchObject({
      state: 'changedByUser',
      cellsRenewed: [
        {
          address: 'G9',
          rowKey: 'BBKK/SS2/a',
          columnKey: 'tw1.share',
          found: '12',
          expected: '=IF($E9="","",$E9/$D9)',
        },
      ],
    });
    await apply(proposal);
    expect(contentAt(host, `${sheet}!G9`)).toBe('=IF($E9="","",$E9/$D9)');
  });

  it('a cell changed after the proposal was shown is not restored unseen', async () => {
    const host = await built();
    const proposal = await propose(smallPlan({ revised: true }));
    host.userEdits(sheet, 'G9', 12);
    host.userInserts(sheet, 'rows', 7, 2);
    await apply(proposal);
    expect(contentAt(host, `${sheet}!G11`)).toBe(12);
    expect(contentAt(host, `${sheet}!D11`)).toBe(82);
  });

  it('a new version of the plan renews constants, headers and formulas, and says so', async () => {
    const host = await built();
    host.userEdits(sheet, 'E8', 70);
    const proposal = await propose(smallPlan({ revised: true }));
    expect(proposal.sheets.map(({ state }) => state)).toEqual(['current', 'toUpdate', 'current']);
    await apply(proposal);
    expect(['C6', 'D8', 'E8', 'H8'].map((address) => contentAt(host, `${sheet}!${address}`))).toEqual([
      'Kode IK',
      81,
      70,
      '=IF($G8="","",MIN(Batas_Capaian,$G8)+0)',
    ]);
    expect((await propose(smallPlan({ revised: true }))).work).toEqual([]);
  });

  it('a deleted row comes back at the end of its block', async () => {
    const host = await built();
    host.userDeletes(sheet, 'rows', 8, 1);
    await insert(smallPlan());
    expect(contentAt(host, `${sheet}!A14`)).toBe('BBKK/SS2/a');
    expect(nameOf(host, 'Ukur_Kunci_2024')).toBe(`='${sheet}'!$A$7:$A$14`);
    expect((await propose(smallPlan())).work).toEqual([]);
  });

  it('a deleted column comes back, and what referred to it works again', async () => {
    const host = await built();
    host.userEdits(sheet, 'E8', 70);
    host.userDeletes(sheet, 'columns', 3, 1);
    await insert(smallPlan());
    expect(['D4', 'D6', 'D8', 'E8', 'G8'].map((address) => contentAt(host, `${sheet}!${address}`))).toEqual([
      'target',
      'Target',
      80,
      70,
      '=IF($E8="","",$E8/$D8)',
    ]);
    expect(nameOf(host, 'Ukur_Target_2024')).toBe(`='${sheet}'!$D$7:$D$14`);
    expect((await propose(smallPlan())).work).toEqual([]);
  });

  it('a deleted last column comes back at the end', async () => {
    const host = await built();
    host.userDeletes(sheet, 'columns', 7, 1);
    await insert(smallPlan());
    expect(contentAt(host, `${sheet}!H8`)).toBe('=IF($G8="","",MIN(Batas_Capaian,$G8))');
    expect(nameOf(host, 'Isi_Ukur_2024')).toBe(`='${sheet}'!$A$4:$H$14`);
    expect((await propose(smallPlan())).work).toEqual([]);
  });

  it('a deleted name is given again where the keys are found, and only there', async () => {
    const host = await built();
    host.userInserts(sheet, 'rows', 1, 2);
    host.userInserts('Pengaturan', 'columns', 0, 1);
    const before = host.workbook.names.map(({ name, formula }) => ({ name, formula }));
    host.workbook.names.splice(0);
    await insert(smallPlan());
    const after = host.workbook.names.map(({ name, formula }) => ({ name, formula }));
    expect(new Set(after.map((one) => JSON.stringify(one)))).toEqual(
      new Set(before.map((one) => JSON.stringify(one))),
    );
    expect(contentAt(host, `${sheet}!A10`)).toBe('BBKK/SS1/a');
  });

  it('doubled keys are told', async () => {
    const host = await built();
    host.userEdits(sheet, 'A9', 'BBKK/SS1/a');
    const proposal = await propose(smallPlan());
    expect(proposal.notices).toEqual([{ kind: 'duplicateKeys', sheet, keys: ['BBKK/SS1/a'] }]);
  });

  it('a deleted sheet is inserted again, its names lead there', async () => {
    const host = await built();
    host.userDeletesSheet('Pengaturan');
    expect((await propose(smallPlan())).sheets[2]).toMatchObject({ state: 'absent' });
    await insert(smallPlan());
    expect(nameOf(host, 'Batas_Capaian')).toBe('=Pengaturan!$C$6');
    expect((await propose(smallPlan())).work).toEqual([]);
  });
});
