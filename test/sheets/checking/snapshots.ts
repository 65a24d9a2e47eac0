/** Small workbooks as read, for tests of what is made of them. */
import { columnLetters } from '../../../src/formula/address';
import type { WorkbookRecord } from '../../../src/sheets/proposal';
import type { Constant } from '../../../src/sheets/sheetPlan';
import type { Snapshot, SnapshotBlock, SnapshotCell } from '../../../src/sheets/snapshot';

export type Cells = Readonly<Record<string, Constant>>;

/** A block whose rows stand from row 7 on, columns in the order they are first named. */
export function blockOf(
  name: string,
  rows: readonly (readonly [key: string, cells: Cells])[],
  more: Partial<SnapshotBlock> = {},
): SnapshotBlock {
  const columns = [...new Set(['key', ...rows.flatMap(([, cells]) => Object.keys(cells))])];
  const keys = rows.map(([key]) => key);
  return {
    name,
    sheet: name,
    columns: Object.fromEntries(columns.map((column, index) => [column, index])),
    duplicateKeys: [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))],
    rows: rows.map(([key, cells], index) => ({
      key,
      row: 6 + index,
      cells: Object.fromEntries(
        columns.map((column, at): [string, SnapshotCell] => {
          const value = column === 'key' ? key : (cells[column] ?? '');
          const address = `${columnLetters(at)}${7 + index}`;
          return [column, { address, input: value, value, numberFormat: 'General' }];
        }),
      ),
    })),
    ...more,
  };
}

export const record: WorkbookRecord = {
  planId: 'uji',
  planTitle: 'Renstra Uji',
  layoutVersion: 1,
  language: 'id',
  year: 2024,
  units: ['A', 'B'],
  origin: 'stored',
};

/** A row measured on the index from 1 to 4, target 3.5. */
export const indexRow = (unit: string, code: string, cells: Cells = {}): readonly [string, Cells] => [
  `${unit}/${code}`,
  {
    unit,
    code,
    indicator: `Indikator ${code}`,
    measure: 'Indeks',
    scaleId: 'ikm',
    kind: 'direct',
    polarity: 'max',
    target: 3.5,
    inForce: 3.5,
    'tw1.entry': '',
    'tw1.obstacle': '',
    'tw2.entry': '',
    'tw1.state': 1,
    consolidation: 'last',
    calendar: 'q',
    proposal: 'flat',
    ...cells,
  },
];

/** A workbook of 2024 with these rows of the measurement sheet. */
export function snapshotOf(
  rows: readonly (readonly [string, Cells])[],
  more: Partial<Snapshot> = {},
): Snapshot {
  return {
    record,
    sheets: ['Isi_Ukur_2024'],
    troubles: [],
    dismissals: [],
    ...more,
    blocks: {
      Isi_Ukur_2024: blockOf('Isi_Ukur_2024', rows),
      Isi_Batas_Skala: blockOf('Isi_Batas_Skala', [
        ['ikm', { scale: 'IKM', type: 'number', minimum: 1, maximum: 4, whole: 0 }],
      ]),
      ...more.blocks,
    },
  };
}
