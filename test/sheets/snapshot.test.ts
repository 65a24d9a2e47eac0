/** Blocks as they are read: rows by key below the headers, whatever stands in and around these. */
import type { FoundCell } from '../../src/sheets/cellText';
import { snapshotBlock } from '../../src/sheets/snapshot';

const keys = ['key', 'unit', 'code', 'value'];
const first = ['A/1', 'A', '1', ''];
const second = ['B/1', 'B', '1', 2];

function keysOf(...inputs: readonly (readonly FoundCell[])[]): readonly string[] | undefined {
  const read = {
    name: 'Isi_Uji',
    sheet: 'Uji',
    row: 3,
    column: 0,
    inputs,
    values: inputs,
    numberFormats: [],
  };
  return snapshotBlock(read)?.rows.map(({ key, row }) => `${row}: ${key}`);
}

describe('rows of a block', () => {
  it.each<[string, readonly FoundCell[]]>([
    ['with a header over the keys', ['Kunci', 'Unit', 'Kode', 'Nilai']],
    ['without one', ['', 'Unit', 'Kode', 'Nilai']],
  ])('are all there %s', (_, headers) => {
    expect(keysOf(keys, headers, first, second)).toEqual(['5: A/1', '6: B/1']);
    expect(keysOf(keys, ['', 'Target 2024', '', ''], headers, first, second)).toEqual(['6: A/1', '7: B/1']);
    expect(keysOf(keys, ['', '', 'catatan', ''], headers, first, ['', '', '', ''], second)).toEqual([
      '6: A/1',
      '8: B/1',
    ]);
  });

  it('are not known where the key row or the key column is gone', () => {
    expect(keysOf(['', 'Unit', 'Kode', 'Nilai'], first, second)).toBeUndefined();
  });
});
