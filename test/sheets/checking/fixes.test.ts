/** From findings to changes of cells, and how much of a quarter is reported. */
import { completenessOf, totalOf } from '../../../src/sheets/checking/completeness';
import { repairOf, safeRepairs, safeRules } from '../../../src/sheets/checking/fixes';
import { judgeWorkbook, type JudgedFinding } from '../../../src/sheets/checking/judgement';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { states } from '../../../src/sheets/states';
import { indexRow, snapshotOf } from './snapshots';

function openIn(snapshot: Snapshot): readonly JudgedFinding[] {
  const checked = judgeWorkbook(snapshot, { language: 'id', today: { year: 2025, month: 1 } });
  if (checked.kind !== 'judged') throw new Error(checked.kind);
  return checked.judgement.open;
}

const workbook = snapshotOf([
  indexRow('A', 'S/1', { 'tw1.entry': '3,6' }),
  indexRow('A', 'S/2', { 'tw1.entry': 'n/a', 'tw1.obstacle': 'Survei ditunda' }),
  indexRow('B', 'S/1', { 'tw1.entry': '3.7' }),
  indexRow('B', 'S/2', { 'tw1.entry': 'tiga' }),
]);

it('a fix becomes a change of the cell that was judged', () => {
  const [first] = openIn(workbook);
  const [fix] = first?.finding.fixes ?? [];
  if (first === undefined || fix === undefined) throw new Error('No fix');
  expect(repairOf(first, fix, workbook)).toEqual({
    cell: { rowKey: 'A/S/1', columnKey: 'tw1.entry' },
    found: '3,6',
    input: { kind: 'constant', value: 3.6 },
  });
  expect(repairOf({ ...first, cell: { ...first.cell, rowKey: 'C/S/1' } }, fix, workbook)).toBeUndefined();
  const doubled = snapshotOf([indexRow('A', 'S/1', { 'tw1.entry': '3,6' }), indexRow('A', 'S/1')]);
  expect(repairOf(first, fix, doubled)).toBeUndefined();
});

it('safe rules are those with one fix each that nobody would argue about', () => {
  const open = openIn(workbook);
  expect(
    safeRules(open, workbook).map(({ rule, findings }) => [rule, findings.map(({ rowKey }) => rowKey)]),
  ).toEqual([
    ['V01', ['A/S/1', 'B/S/1']],
    ['V09', ['A/S/2']],
  ]);
  expect(safeRepairs(open, workbook).map(({ cell, input }) => [cell.rowKey, input])).toEqual([
    ['A/S/1', { kind: 'constant', value: 3.6 }],
    ['A/S/2', { kind: 'constant', value: 'N/A' }],
    ['B/S/1', { kind: 'constant', value: 3.7 }],
  ]);
});

it('completeness counts what was expected and what was answered, by unit', () => {
  const { notExpected, notReported, notAchieved, achieved, notApplicable, invalid } = states;
  const codes = [notExpected, notReported, notAchieved, achieved, notApplicable, invalid];
  const rows = codes.map((state, index) => indexRow('A', `S/${index}`, { 'tw1.state': state }));
  const units = completenessOf(snapshotOf([...rows, indexRow('B', 'S/9', { 'tw1.state': notReported })]), 1);
  expect(units).toEqual([
    { unit: 'A', reported: 4, expected: 5 },
    { unit: 'B', reported: 0, expected: 1 },
  ]);
  expect(totalOf(units)).toEqual({ reported: 4, expected: 6 });
});
