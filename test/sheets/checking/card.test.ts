/** The card of the cell under the cursor. */
import { cardAt, type Card } from '../../../src/sheets/checking/card';
import { dismissalOf, judgeWorkbook, type Judgement } from '../../../src/sheets/checking/judgement';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { blockOf, indexRow, snapshotOf } from './snapshots';

const guidelines = blockOf('Isi_Kamus', [
  ['S/1@P4SI', { code: 'S/1', section: 'P4SI', definition: 'Punya P4SI' }],
  [
    'S/1@A',
    {
      code: 'S/1',
      section: 'A',
      definition: 'Rata-rata survei',
      calculation: 'Jumlah nilai dibagi responden',
      dataSource: 'Survei',
      personInCharge: 'Sekretariat',
    },
  ],
]);
const workbook: Snapshot = snapshotOf(
  [
    indexRow('A', 'S/1', {
      'tw1.entry': 4.5,
      'tw1.quarterTarget': 3.4,
      'tw1.realisation': 4.5,
      'tw1.achievement': 1.32,
      polarityLabel: 'Maksimasi',
      'tw2.entry': 'abc',
    }),
    indexRow('B', 'S/2'),
  ],
  { blocks: { Isi_Kamus: guidelines } },
);

function judgementOf(snapshot: Snapshot): Judgement {
  const checked = judgeWorkbook(snapshot, { language: 'id', today: { year: 2025, month: 1 } });
  if (checked.kind !== 'judged') throw new Error(checked.kind);
  return checked.judgement;
}
function addressOf(rowIndex: number, column: string): string {
  const address = workbook.blocks['Isi_Ukur_2024']?.rows[rowIndex]?.cells[column]?.address;
  if (address === undefined) throw new Error(`No ${column}`);
  return address;
}
function card(rowIndex: number, column: string, snapshot = workbook): Card {
  const cell = { sheet: 'Isi_Ukur_2024', address: addressOf(rowIndex, column) };
  const found = cardAt(snapshot, judgementOf(snapshot), cell, 'id');
  if (found === undefined) throw new Error('No card');
  return found;
}

it('tells definition, figures, what may be typed, and the verdict', () => {
  expect(card(0, 'tw1.entry')).toMatchObject({
    rowKey: 'A/S/1',
    columnKey: 'tw1.entry',
    unit: 'A',
    code: 'S/1',
    indicator: 'Indikator S/1',
    polarity: 'Maksimasi',
    planTarget: 3.5,
    agreedTarget: null,
    entry: 'realisation',
    quarter: 1,
    allowed: 'angka 1 sampai 4',
    typed: 4.5,
    definition: { section: 'A', definition: 'Rata-rata survei', personInCharge: 'Sekretariat' },
    verdict: [{ finding: { rule: 'V14' } }],
    others: [{ finding: { rule: 'V04' }, columnKey: 'tw2.entry' }],
  });
  expect(card(0, 'tw1.entry').quarters[0]).toMatchObject({
    quarter: 1,
    target: 3.4,
    realisation: 4.5,
    achievement: 1.32,
    state: 'notReported',
  });
});

it('a dismissed finding of the cell is told as dismissed', () => {
  const [first] = judgementOf(workbook).open;
  if (first === undefined) throw new Error('No finding');
  const dismissals = [dismissalOf(first, 'Memang demikian', '2024-10-07')];
  expect(card(0, 'tw1.entry', { ...workbook, dismissals }).verdict).toMatchObject([
    { finding: { rule: 'V14' }, dismissal: { reason: 'Memang demikian' } },
  ]);
  expect(card(0, 'tw2.entry', { ...workbook, dismissals }).others).toEqual([]);
});

it.each([
  ['tw2.entry', 'realisation', 2],
  ['tw1.obstacle', 'note', 1],
  ['tw1.quarterTarget', 'generated', 1],
  ['target', 'generated', undefined],
] as const)('column %s is a %s', (column, entry, quarter) => {
  const found = card(0, column);
  expect([found.entry, found.quarter]).toEqual([entry, quarter]);
  expect(found.allowed === undefined).toBe(entry !== 'realisation');
});

it.each([
  ['tw1.quarterTarget', undefined],
  ['tw1.achievement', 'tw1.entry'],
  ['indicator', undefined],
  ['inForce', undefined],
] as const)('instead of the generated %s one types in %s, where the row has it', (column, entry) => {
  expect(card(0, column).typeInstead).toEqual(
    entry === undefined ? undefined : { columnKey: entry, quarter: 1, address: addressOf(0, entry) },
  );
  const whole = snapshotOf([indexRow('A', 'S/1', { 'tw1.targetEntry': '', agreed: '', 'tw4.entry': '' })]);
  const cells = whole.blocks['Isi_Ukur_2024']?.rows[0]?.cells;
  const other = { 'tw1.quarterTarget': 'tw1.targetEntry', inForce: 'agreed', indicator: 'tw4.entry' };
  for (const [generated, typed] of Object.entries(other)) {
    const address = cells?.[generated]?.address;
    if (address === undefined) continue;
    const found = cardAt(whole, judgementOf(whole), { sheet: 'Isi_Ukur_2024', address }, 'id');
    expect(found?.typeInstead?.columnKey).toBe(typed);
  }
});

it('an indicator without a card has no definition; elsewhere there is no card', () => {
  expect(card(1, 'tw1.entry').definition).toBeUndefined();
  const at = (sheet: string, address: string): Card | undefined =>
    cardAt(workbook, judgementOf(workbook), { sheet, address }, 'id');
  expect(at('Isi_Ukur_2024', 'A3')).toBeUndefined();
  expect(at('Sheet1', addressOf(0, 'tw1.entry'))).toBeUndefined();
});
