import {
  cellAt,
  contentAt,
  insert,
  nameOf,
  newHost,
  propose,
  sheetOf,
  valueAt,
  portrait,
  apply,
} from './onHost';
import { smallPlan } from './smallPlan';

const sheet = 'Pengukuran 2024';

describe('inserting into an empty workbook', () => {
  it('tells what it would do before it does anything', async () => {
    const host = newHost();
    const proposal = await propose(smallPlan());
    expect(proposal.sheets).toEqual([
      {
        id: 'home',
        name: 'Beranda',
        state: 'absent',
        rowsAdded: 2,
        cellsRenewed: [],
        entriesChanged: 0,
        rowsLeft: 0,
      },
      {
        id: 'measurement',
        name: sheet,
        state: 'absent',
        rowsAdded: 8,
        cellsRenewed: [],
        entriesChanged: 0,
        rowsLeft: 0,
      },
      {
        id: 'settings',
        name: 'Pengaturan',
        state: 'absent',
        rowsAdded: 5,
        cellsRenewed: [],
        entriesChanged: 0,
        rowsLeft: 0,
      },
    ]);
    expect([proposal.obstacles, proposal.notices]).toEqual([[], []]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('writes keys, headers, constants, formulas and first values of entries where the plan has them', async () => {
    const host = newHost();
    await insert(smallPlan());
    expect(host.workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      'Sheet1 Visible',
      '_renstra VeryHidden',
      'Beranda Visible',
      `${sheet} Visible`,
      'Pengaturan Visible',
    ]);
    const row = (number: number, columns: string): unknown[] =>
      Array.from(columns, (column) => contentAt(host, `${sheet}!${column}${number}`));
    expect(row(4, 'ABCDEFGH')).toEqual([
      'key',
      'unit',
      'code',
      'target',
      'tw1.entry',
      'tw1.notes',
      'tw1.share',
      'capped',
    ]);
    expect(row(5, 'DEFGH')).toEqual(['', 'TW I', '', '', '']);
    expect(row(6, 'ABE')).toEqual(['Kunci', 'Unit', 'Diisi']);
    expect(row(7, 'ABCD')).toEqual(['#BBKK', 'BBKK', '', '']);
    expect(row(9, 'ABCDEFGH')).toEqual([
      'BBKK/SS2/a',
      'BBKK',
      'SS2/a',
      81,
      '',
      '',
      '=IF($E9="","",$E9/$D9)',
      '=IF($G9="","",MIN(Batas_Capaian,$G9))',
    ]);
    expect(contentAt(host, 'Pengaturan!C6')).toBe(1.2);
    expect(contentAt(host, `${sheet}!B2`)).toBe('="Rata-rata "&COUNT(Ukur_Capaian_2024)');
  });

  it('writes texts that look like formulas, numbers or dates as texts', async () => {
    const host = newHost();
    await insert(smallPlan());
    expect(cellAt(host, 'Pengaturan!B7').input).toEqual({ kind: 'constant', value: '=bukan rumus' });
    expect(cellAt(host, 'Pengaturan!C7').input).toEqual({ kind: 'constant', value: '@catatan' });
    expect(cellAt(host, 'Pengaturan!F6').input).toEqual({ kind: 'constant', value: 0 });
  });

  it('computes', async () => {
    const host = newHost();
    await insert(smallPlan());
    host.userEdits(sheet, 'E8', 120);
    expect(valueAt(host, `${sheet}!G8`)).toBe(1.5);
    expect(valueAt(host, `${sheet}!H8`)).toBe(1.2);
    expect(valueAt(host, 'Beranda!C5')).toBe(1.2);
    expect(valueAt(host, `${sheet}!G9`)).toBe('');
  });

  it('names blocks, columns and cells', async () => {
    const host = newHost();
    await insert(smallPlan());
    expect(nameOf(host, 'Isi_Ukur_2024')).toBe(`='${sheet}'!$A$4:$H$14`);
    expect(nameOf(host, 'Ukur_Target_2024')).toBe(`='${sheet}'!$D$7:$D$14`);
    expect(nameOf(host, 'Batas_Capaian')).toBe('=Pengaturan!$C$6');
    expect(nameOf(host, 'Daftar_Pilihan')).toBe('=Pengaturan!$G$6:$G$8');
  });

  it('gives cells their looks: entries unlocked, number formats by row, headings, borders', async () => {
    const host = newHost();
    await insert(smallPlan());
    const format = (address: string) => cellAt(host, `${sheet}!${address}`).format;
    expect(format('E8')).toMatchObject({
      numberFormat: '0.00',
      locked: false,
      fill: '#FFF9DB',
      fontSize: 10,
    });
    expect(format('E9')).toMatchObject({ numberFormat: '#,##0', locked: false });
    expect(format('G8')).toMatchObject({ numberFormat: '0.00%', fill: '#F5F6F8' });
    expect(format('G8')?.locked).toBeUndefined();
    expect(format('F8')?.wrap).toBe(true);
    expect(format('D8')?.horizontal).toBe('Right');
    expect(format('B7')).toMatchObject({ bold: true, fill: '#2F5496' });
    expect(format('H6')?.rotation).toBe(90);
    expect(['E5', 'F5', 'G5'].map((address) => format(address)?.horizontal)).toEqual(
      Array(3).fill('CenterAcrossSelection'),
    );
    expect(Object.keys(format('E8')?.borders ?? {}).sort()).toEqual(['bottom', 'left', 'right', 'top']);
    expect(sheetOf(host, sheet).rows.get(6)?.height).toBe(22);
    expect(cellAt(host, `${sheet}!B1`).format).toMatchObject({ bold: true, fontSize: 16 });
  });

  it('sets rules: validation, conditional formats, filter', async () => {
    const host = newHost();
    await insert(smallPlan());
    const { validations, conditionalFormats, autoFilter } = sheetOf(host, sheet);
    expect(
      validations.map(({ areas, rule, errorAlert }) => ({ areas, rule, style: errorAlert?.style })),
    ).toEqual([
      {
        areas: [{ row: 7, column: 4, rows: 7, columns: 1 }],
        rule: { custom: { formula: '=$E8>=0' } },
        style: 'Warning',
      },
    ]);
    expect(sheetOf(host, 'Pengaturan').validations).toMatchObject([
      {
        areas: [{ row: 6, column: 2, rows: 1, columns: 1 }],
        rule: { list: { inCellDropDown: true, source: '=Daftar_Pilihan' } },
        errorAlert: { style: 'Stop' },
      },
    ]);
    expect(conditionalFormats).toMatchObject([
      {
        areas: [{ row: 6, column: 6, rows: 8, columns: 2 }],
        formula: '=AND(ISNUMBER($H7),$H7>=1)',
        format: { fill: '#D7F0DD' },
      },
    ]);
    expect(autoFilter).toEqual({ row: 5, column: 0, rows: 9, columns: 8 });
  });

  it('sets up the sheet: hidden key row, folded quarter, widths, panes, print, tab, gridlines', async () => {
    const host = newHost();
    await insert(smallPlan());
    const model = sheetOf(host, sheet);
    expect(model.rows.get(3)?.hidden).toBe(true);
    expect([4, 5].map((column) => model.columns.get(column))).toMatchObject([
      { hidden: true, outlineLevel: 1 },
      { hidden: true, outlineLevel: 1 },
    ]);
    expect(model.columns.get(6)?.hidden ?? false).toBe(false);
    expect(model.columns.get(1)?.width).toBeCloseTo(14 + 5 / 7, 1);
    expect(model.freeze).toEqual({ rows: 6, columns: 3 });
    expect(model.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      fitToWidth: 1,
      titleRows: { first: 4, last: 5 },
      footer: { center: 'Halaman &P dari &N' },
    });
    expect(model.page.printArea).toMatchObject({ column: 1, columns: 5 });
    expect([model.tabColour, model.showGridlines]).toEqual(['#E0A800', false]);
  });

  it('links rows to other blocks by their names', async () => {
    const host = newHost();
    await insert(smallPlan());
    expect(cellAt(host, 'Beranda!B5').hyperlink).toMatchObject({ documentReference: 'Isi_Ukur_2024' });
    expect(contentAt(host, 'Beranda!B5')).toBe('Pengukuran 2024');
    expect(cellAt(host, 'Beranda!B5').format).toMatchObject({ underline: true, fontColour: '#0B5CAD' });
  });
});

describe('a second run', () => {
  it('finds everything current and sends nothing when applied', async () => {
    const host = newHost();
    await insert(smallPlan());
    const before = portrait(host);
    const proposal = await propose(smallPlan());
    expect(proposal.sheets.map(({ state }) => state)).toEqual(['current', 'current', 'current']);
    expect([proposal.work, proposal.notices, proposal.recordChanges]).toEqual([[], [], false]);
    host.resetCounters();
    expect(await apply(proposal)).toEqual({
      kind: 'done',
      inserted: [],
      updated: [],
      unchanged: ['Beranda', sheet, 'Pengaturan'],
    });
    expect(host.syncs).toBe(0);
    expect(portrait(host)).toEqual(before);
  });
});

describe('requests', () => {
  it('need the same few syncs for two rows and for two thousand', async () => {
    const counts: number[] = [];
    for (const rowsPerUnit of [1, 1000]) {
      const host = newHost({ compute: () => undefined });
      await insert(smallPlan({ rowsPerUnit }));
      counts.push(host.syncs);
    }
    expect(counts).toEqual([11, 11]);
  });
});
