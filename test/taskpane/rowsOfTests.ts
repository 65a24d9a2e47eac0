import { indexRow, type Cells } from '../sheets/checking/snapshots';

/** Rows on the index from 1 to 4, first quarter typed in. */
export const row = (unit: string, code: string, cells: Cells = {}): readonly [string, Cells] =>
  indexRow(unit, code, {
    polarityLabel: 'Maksimasi',
    agreed: '',
    'tw1.targetEntry': '',
    'tw1.quarterTarget': 3.4,
    'tw1.realisation': '',
    'tw1.achievement': '',
    'tw1.followUp': '',
    'tw2.obstacle': '',
    'tw2.state': 1,
    ...cells,
  });
