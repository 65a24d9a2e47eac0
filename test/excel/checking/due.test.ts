import {
  dueAfter,
  isNothing,
  mergeDue,
  nothingDue,
  type Due,
  type SheetEvent,
} from '../../../src/excel/checking/due';
import { liveBlock, noStrays, type LiveWorkbook } from '../../../src/sheets/checking/snapshotUpdate';

/** Block of 10 rows from row 4 (key row) on, columns B to E; data from row 6 on. */
function live(): LiveWorkbook {
  const inputs = [
    ['key', 'unit', 'code', 'tw1.entry'],
    ['Kunci', 'Unit', 'Kode', 'Diisi'],
    ...Array.from({ length: 8 }, (_, row) => [`U/SS${row}/a`, 'U', `SS${row}/a`, row]),
  ];
  const read = {
    name: 'Isi_Ukur_2024',
    sheet: 'Ukur',
    row: 3,
    column: 1,
    inputs,
    values: inputs,
    numberFormats: [],
  };
  const block = liveBlock(read, 'ours', noStrays);
  return {
    record: undefined,
    sheets: [],
    blocks: new Map(block === undefined ? [] : [['Isi_Ukur_2024', block]]),
    lost: [],
    dismissals: [],
    stateSheetId: 'state',
  };
}

const event = (address: string, kind: SheetEvent['kind'] = 'edited', sheetId = 'ours'): SheetEvent => ({
  kind,
  sheetId,
  address,
  isRemote: false,
});
/** Rows as Excel counts them. */
const rowsAfter = (address: string, kind?: SheetEvent['kind']): unknown => {
  const rows = dueAfter(event(address, kind), live(), 2024).blocks.get('Isi_Ukur_2024');
  return rows === undefined || rows === 'all' ? rows : [...rows].map((row) => row + 1).sort((a, b) => a - b);
};

describe('what is due after an edit', () => {
  it.each([
    ['E7', [7]],
    ['C7:E9', [7, 8, 9]],
    ['E7,E9:E10', [7, 9, 10]],
    ['8:9', 'all'],
    ['E:E', 'all'],
    ['E13:E14', 'all'],
    ['E14', 'all'],
    ['E15', undefined],
    ['F7:G9', undefined],
    ['A7', undefined],
    ['B7', 'all'],
    ['E5', 'all'],
    ['E3', undefined],
    ['not an address', 'all'],
    [`${'E7,'.repeat(3_000)}E`, 'all'],
  ])('of %s', (address, rows) => {
    expect(rowsAfter(address)).toEqual(rows);
  });

  it.each([
    ['1:2', 'all'],
    ['14:15', 'all'],
    ['15:16', undefined],
    ['A:A', 'all'],
    ['F:F', undefined],
    ['E7:E8', 'all'],
  ])('of cells that came or went at %s', (address, rows) => {
    expect(rowsAfter(address, 'structure')).toEqual(rows);
  });

  it('of other sheets: nothing, or what they are for', () => {
    expect(isNothing(dueAfter(event('E7', 'edited', 'foreign'), live(), 2024))).toBe(true);
    expect(dueAfter(event('C2', 'edited', 'state'), live(), 2024).dismissals).toBe(true);
    expect(dueAfter(event('', 'sheets', 'foreign'), live(), 2024).whole).toBe(false);
    expect(dueAfter(event('', 'sheets', 'ours'), live(), 2024).whole).toBe(true);
  });

  it('of several events adds up; what the planner did counts as hers', () => {
    const remote: Due = { ...dueAfter({ ...event('E7'), isRemote: true }, live(), 2024) };
    const both = mergeDue(mergeDue(nothingDue, remote), dueAfter(event('E9'), live(), 2024));
    expect([remote.origin, both.origin]).toEqual(['coAuthor', 'planner']);
    expect(both.blocks.get('Isi_Ukur_2024')).toEqual(new Set([6, 8]));
  });
});
