/** Findings row by row: what is judged anew, what was set aside, and what cannot be judged. */
import fc from 'fast-check';
import type { Dismissal } from '../../../src/sheets/checking/dismissals';
import {
  dismissalOf,
  judgeAgain,
  judgeWorkbook,
  type Checked,
  type Judgement,
} from '../../../src/sheets/checking/judgement';
import { layoutVersion } from '../../../src/sheets/designWorkbook';
import { troubleSentence } from '../../../src/sheets/checking/troubles';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { blockOf, indexRow, record, snapshotOf, type Cells } from './snapshots';

const options = { language: 'id', today: { year: 2025, month: 1 } } as const;

function judged(checked: Checked): Judgement {
  if (checked.kind !== 'judged') throw new Error(`Not judged: ${checked.kind}`);
  return checked.judgement;
}
const rulesOf = (checked: Checked): readonly string[] =>
  judged(checked).open.map(({ finding, rowKey, columnKey }) => `${finding.rule} ${rowKey} ${columnKey}`);

const three = (first: Cells, second: Cells = {}, third: Cells = {}): Snapshot =>
  snapshotOf([indexRow('A', 'S/1', first), indexRow('A', 'S/2', second), indexRow('B', 'S/1', third)]);

it('a finding knows row, column and indicator of its cell', () => {
  const { open, bySeverity, sheet, year, judgedRows } = judged(
    judgeWorkbook(three({}, { 'tw1.entry': 4.5 }), options),
  );
  expect(open).toHaveLength(1);
  expect(open[0]).toMatchObject({
    rowKey: 'A/S/2',
    columnKey: 'tw1.entry',
    indicator: 'Indikator S/2',
    finding: { rule: 'V14', unit: 'A', code: 'S/2', period: 'TW1' },
  });
  expect({ bySeverity, sheet, year, judgedRows }).toEqual({
    bySeverity: { error: 1, warning: 0, info: 0 },
    sheet: 'Isi_Ukur_2024',
    year: 2024,
    judgedRows: 3,
  });
});

describe('judging again', () => {
  it('looks only at the rows that changed', () => {
    const before = judgeWorkbook(three({ 'tw1.entry': 4.5 }), options);
    const after = judgeAgain(
      before,
      three({ 'tw1.entry': 4.5 }, { 'tw1.entry': 7 }),
      new Set(['A/S/2']),
      options,
    );
    expect(judged(after).judgedRows).toBe(1);
    expect(rulesOf(after)).toEqual(['V14 A/S/1 tw1.entry', 'V14 A/S/2 tw1.entry']);
    expect(judged(after).bySeverity).toEqual({ error: 2, warning: 0, info: 0 });
  });

  it('trusts the caller on the others', () => {
    const before = judgeWorkbook(three({}), options);
    expect(rulesOf(judgeAgain(before, three({ 'tw1.entry': 4.5 }), new Set(), options))).toEqual([]);
  });

  it('looks at every row that shares its key, before or after', () => {
    const before = judgeWorkbook(three({}), options);
    const doubled = judgeAgain(
      before,
      snapshotOf([indexRow('A', 'S/1'), indexRow('A', 'S/2'), indexRow('A', 'S/1')]),
      new Set(['A/S/1']),
      options,
    );
    expect(rulesOf(doubled)).toEqual(['V34 A/S/1 key', 'V34 A/S/1 key']);
    const single = judgeAgain(doubled, three({}), new Set(), options);
    expect(rulesOf(single)).toEqual([]);
    expect(judged(single).judgedRows).toBe(2);
  });

  it('gives what judging everything gives, whatever was typed', () => {
    const entry = fc.constantFrom<string | number>('', 3.6, 4.5, '3,6', 'n/a', 88.3, '1.279', -1);
    const rows = fc.tuple(entry, entry, entry);
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const workbook = ([a, b, c]: readonly (string | number)[]): Snapshot =>
          three({ 'tw1.entry': a ?? '' }, { 'tw1.entry': b ?? '' }, { 'tw2.entry': c ?? '' });
        const keys = ['A/S/1', 'A/S/2', 'B/S/1'];
        const changed = new Set(keys.filter((_, index) => before[index] !== after[index]));
        const again = judgeAgain(judgeWorkbook(workbook(before), options), workbook(after), changed, options);
        const { judgedRows, ...rest } = judged(again);
        const { judgedRows: all, ...whole } = judged(judgeWorkbook(workbook(after), options));
        expect(rest).toEqual(whole);
        expect([judgedRows, all]).toEqual([changed.size, 3]);
      }),
    );
  });
});

describe('what was set aside', () => {
  const reason = 'Survei memakai skala 5';
  const first = judged(judgeWorkbook(three({ 'tw1.entry': 4.5 }), options)).open[0];
  if (first === undefined) throw new Error('Nothing to set aside');
  const dismissal: Dismissal = dismissalOf(first, reason, '2024-10-07');
  const withDismissal = (entry: number, language: 'id' | 'en' = 'id'): Judgement =>
    judged(
      judgeWorkbook({ ...three({ 'tw1.entry': entry }), dismissals: [dismissal] }, { ...options, language }),
    );

  it('is known in either language', () => {
    expect(dismissal).toEqual({
      rule: 'V14',
      rowKey: 'A/S/1',
      columnKey: 'tw1.entry',
      content: '4.5',
      reason,
      on: '2024-10-07',
    });
    expect(withDismissal(4.5, 'en').dismissed).toHaveLength(1);
  });

  it('of a note holds for the entry it explains', () => {
    const poor = judged(judgeWorkbook(three({ 'tw1.entry': 1, 'tw1.followUp': 'x' }), options)).open;
    expect(poor.map(({ finding, columnKey, content }) => [finding.rule, columnKey, content])).toEqual([
      ['V25', 'tw1.obstacle', ' | 1'],
    ]);
  });

  it('is listed apart and not counted', () => {
    const { open, dismissed, bySeverity, idleDismissals } = withDismissal(4.5);
    expect(open).toEqual([]);
    expect(bySeverity.error).toBe(0);
    expect(dismissed).toHaveLength(1);
    expect(dismissed[0]).toMatchObject({ dismissal, finding: { rule: 'V14' } });
    expect(idleDismissals).toEqual([]);
  });

  it('holds for the entry that was judged, not for the next one', () => {
    const { open, dismissed, idleDismissals } = withDismissal(4.6);
    expect(open).toHaveLength(1);
    expect(dismissed).toEqual([]);
    expect(idleDismissals).toEqual([dismissal]);
  });
});

describe('what cannot be judged', () => {
  it('a workbook without our sheets', () => {
    expect(
      judgeWorkbook(
        { record: undefined, blocks: {}, sheets: ['Sheet1'], troubles: [], dismissals: [] },
        options,
      ),
    ).toEqual({ kind: 'notOurs' });
  });

  it('a layout of a later version', () => {
    const later = { ...three({}), record: { ...record, layoutVersion: layoutVersion + 1 } };
    expect(judgeWorkbook(later, options)).toEqual({ kind: 'newerLayout', version: layoutVersion + 1 });
  });

  it('a measurement sheet without keys', () => {
    const lost: Snapshot = {
      record,
      blocks: { Isi_Pengaturan: blockOf('Isi_Pengaturan', []) },
      sheets: ['Pengukuran'],
      troubles: [{ kind: 'keysMissing', sheet: 'Pengukuran', block: 'Isi_Ukur_2024' }],
      dismissals: [],
    };
    expect(judgeWorkbook(lost, options)).toEqual({ kind: 'keysMissing', sheet: 'Pengukuran' });
    const other = { kind: 'keysMissing', sheet: 'Riwayat', block: 'Isi_Riwayat_2024' } as const;
    expect(judgeWorkbook({ ...lost, troubles: [other] }, options)).toEqual({ kind: 'notOurs' });
  });
});

it('deleted columns are told by their headers, of sheets of this layout', () => {
  const snapshot = three({});
  const [name = '', block] = Object.entries(snapshot.blocks).find(([, { rows }]) => rows.length === 3) ?? [];
  const [trouble] = judged(judgeWorkbook(snapshot, options)).troubles;
  if (block === undefined || trouble?.kind !== 'columnsMissing') throw new Error('Nothing is missing');
  const there = Object.fromEntries(trouble.columns.map((key, index) => [key, 100 + index]));
  const without = (...gone: readonly string[]): Snapshot => {
    const columns = Object.fromEntries(
      Object.entries({ ...there, ...block.columns }).filter(([key]) => !gone.includes(key)),
    );
    return { ...snapshot, blocks: { ...snapshot.blocks, [name]: { ...block, columns } } };
  };
  expect(judged(judgeWorkbook(without(), options)).troubles).toEqual([]);
  const told = judged(judgeWorkbook(without('tw1.entry', 'scaleId'), options)).troubles;
  expect(told.map((one) => troubleSentence(one, 'id'))).toEqual([
    expect.stringMatching(/terhapus kolom: Skala, Diisi TW I\. .*Tidak ada yang diubah\.$/),
  ]);
  const older = { ...without('tw1.entry'), record: { ...record, layoutVersion: layoutVersion - 1 } };
  expect(judged(judgeWorkbook(older, options)).troubles).toEqual([]);
});
