/** What a snapshot says of its rows: scale, signed target, doubled keys, quarters that have begun. */
import type { Constant } from '../../src/sheets/sheetPlan';
import { judgeWorkbook } from '../../src/sheets/checking/judgement';
import { begunQuarter, settingsOf } from '../../src/sheets/judging';
import type { Snapshot, SnapshotBlock } from '../../src/sheets/snapshot';

type Cells = Readonly<Record<string, Constant>>;

function block(
  name: string,
  rows: Readonly<Record<string, Cells>>,
  doubled: readonly string[] = [],
): SnapshotBlock {
  return {
    name,
    sheet: name,
    columns: {},
    duplicateKeys: doubled,
    rows: Object.entries(rows).map(([key, cells], row) => ({
      key,
      row,
      cells: Object.fromEntries(
        Object.entries({ key, ...cells }).map(([column, value]) => [
          column,
          { address: `${column}:${row}`, input: value, value, numberFormat: 'General' },
        ]),
      ),
    })),
  };
}

const row = {
  unit: 'A',
  code: 'S/1',
  measure: 'Indeks',
  target: 3.5,
  scaleId: 'ikm',
  kind: 'direct',
  polarity: 'max',
};
function snapshot(
  cells: Cells,
  changes: { readonly doubled?: boolean; readonly signed?: Constant } = {},
): Snapshot {
  const { doubled = false, signed = 3.5 } = changes;
  return {
    record: {
      planId: 'uji',
      planTitle: 'Uji',
      layoutVersion: 1,
      language: 'id',
      year: 2024,
      units: ['A'],
      origin: 'stored',
      signedTargets: { 'A/S/1': signed },
    },
    sheets: [],
    troubles: [],
    dismissals: [],
    blocks: {
      Isi_Ukur_2024: block('Isi_Ukur_2024', { 'A/S/1': { ...row, ...cells } }, doubled ? ['A/S/1'] : []),
      Isi_Batas_Skala: block('Isi_Batas_Skala', {
        ikm: { scale: 'IKM', type: 'number', minimum: 1, maximum: 4, whole: 0 },
      }),
      Isi_Pengaturan: block('Isi_Pengaturan', {
        Batas_Hampir: { value: 0.5 },
        Triwulan_Laporan: { value: 2 },
      }),
    },
  };
}
const rulesOf = (given: Snapshot): readonly string[] | undefined => {
  const checked = judgeWorkbook(given, { language: 'id', today: { year: 2025, month: 1 } });
  return checked.kind === 'judged'
    ? checked.judgement.open.map(({ finding: { rule, at } }) =>
        'address' in at ? `${rule} ${at.address}` : rule,
      )
    : undefined;
};

it('rows are judged by the scale the workbook holds', () => {
  expect(rulesOf(snapshot({ 'tw1.entry': 3.6 }))).toEqual([]);
  expect(rulesOf(snapshot({ 'tw1.entry': 4.5 }))).toEqual(['V14 tw1.entry:0']);
  expect(rulesOf(snapshot({ 'tw1.entry': 4.5, scaleId: 'lain' }))).toEqual([]);
  expect(rulesOf(snapshot({ 'tw1.entry': 4.5, scaleId: '', whole: 1 }))).toEqual(['V15 tw1.entry:0']);
});

it('V33, V34 and V37 come out of key, neighbours and record', () => {
  expect(rulesOf(snapshot({ unit: 'B' }))).toEqual(['V33 key:0']);
  expect(rulesOf(snapshot({}, { doubled: true }))).toEqual(['V34 key:0']);
  expect(rulesOf(snapshot({}, { signed: 3.7 }))).toEqual(['V37 target:0']);
});

it('settings are the workbook’s own, missing ones the default', () => {
  expect(settingsOf(snapshot({}))).toMatchObject({
    cap: 1.2,
    bands: { achieved: 1, near: 0.5 },
    reportingQuarter: 2,
    minimiseFormula: 'complement',
  });
});

it.each([
  [2023, 12, 0],
  [2024, 1, 1],
  [2024, 3, 1],
  [2024, 4, 2],
  [2024, 12, 4],
  [2025, 1, 4],
] as const)('in %i/%i the last quarter of 2024 that has begun is %i', (year, month, quarter) => {
  expect(begunQuarter(2024, { year, month })).toBe(quarter);
});
