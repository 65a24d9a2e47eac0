import {
  liveBlock,
  noStrays,
  snapshotOf,
  straysBelow,
  withRows,
  type LiveBlock,
  type RowsRead,
} from '../../../src/sheets/checking/snapshotUpdate';
import type { ReadBlock } from '../../../src/sheets/snapshot';

type Lines = readonly (readonly (string | number)[])[];

const head: Lines = [
  ['key', 'unit', '', 'tw1.entry'],
  ['Kunci', 'Unit', 'Sendiri', 'Diisi'],
];
const readOf = (lines: Lines, row = 3): ReadBlock => ({
  name: 'Isi_Ukur_2024',
  sheet: 'Ukur',
  row,
  column: 1,
  inputs: lines,
  values: lines,
  numberFormats: lines.map((line) => line.map(() => '0')),
});
function liveOf(rows: Lines): LiveBlock {
  const live = liveBlock(readOf([...head, ...rows]), 'id', noStrays);
  if (live === undefined) throw new Error('no block');
  return live;
}
const rows: Lines = [
  ['U/a', 'U', 'x', 1],
  ['', '', 'hanya milik sendiri', ''],
  ['U/b', 'U', '', 2],
];
const troublesOf = (block: LiveBlock): unknown =>
  snapshotOf({
    record: undefined,
    sheets: [],
    blocks: new Map([['Isi_Ukur_2024', block]]),
    lost: [],
    dismissals: [],
    stateSheetId: undefined,
  }).troubles;

/** The third data row read again. */
const again = (live: LiveBlock, change: Partial<RowsRead> = {}): RowsRead => ({
  sheet: 'Ukur',
  area: live.area,
  keyRow: live.keyRow,
  keys: live.keys,
  slices: [readOf([['U/b', 'U', '', '91,5']], 7)],
  ...change,
});

describe('some rows read again', () => {
  it('replace those rows and leave the others as they were', () => {
    const live = liveOf(rows);
    const after = withRows(live, again(live, { sheet: 'Ganti nama' }));
    expect(after?.block.sheet).toBe('Ganti nama');
    expect(after?.block.rows[0]).toBe(live.block.rows[0]);
    expect(after?.block.rows[1]?.cells['tw1.entry']).toEqual({
      address: 'E8',
      input: '91,5',
      value: '91,5',
      numberFormat: '0',
    });
    expect(live.block.rows[1]?.cells['tw1.entry']?.value).toBe(2);
  });

  it.each([
    ['keys of the rows have changed', { keys: ['key', 'Kunci', 'U/b', '', 'U/a'] }],
    ['a row has come', { keys: ['key', 'Kunci', 'U/a', '', '', 'U/b'] }],
    ['columns have changed', { keyRow: ['key', 'unit', 'tw1.entry', ''] }],
    ['the block has moved', { area: { row: 4, column: 1, rows: 5, columns: 4 } }],
    ['the block has grown', { area: { row: 3, column: 1, rows: 6, columns: 4 } }],
  ])('are not taken where %s', (_, change) => {
    const live = liveOf(rows);
    expect(withRows(live, again(live, change))).toBeUndefined();
  });

  it('tell of a row without a key when something of ours stands in it, and no longer when it is gone', () => {
    const live = liveOf(rows);
    expect(troublesOf(live)).toEqual([]);
    const filled = withRows(live, again(live, { slices: [readOf([['', '', '', 5]], 6)] }));
    if (filled === undefined) throw new Error('not taken');
    expect(troublesOf(filled)).toEqual([{ kind: 'foreignRows', sheet: 'Ukur', count: 1, first: 'E7' }]);
    const emptied = withRows(filled, again(live, { slices: [readOf([['', '', 'catatan', '']], 6)] }));
    expect(emptied && troublesOf(emptied)).toEqual([]);
  });
});

describe('rows under a block', () => {
  const below = (values: Lines): unknown => straysBelow(head[0] ?? [], { row: 8, column: 1, values });
  it('count to the first that shows nothing in a column of ours', () => {
    expect(below([['', '', '', '']])).toEqual({ count: 0, first: '' });
    expect(
      below([
        ['', 'U', '', ''],
        ['', '', '', 3],
        ['', '', 'milik sendiri', ''],
        ['a', '', '', ''],
      ]),
    ).toEqual({
      count: 2,
      first: 'C9',
    });
  });
});
