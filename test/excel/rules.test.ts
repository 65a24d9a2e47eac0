/** Rules over more areas than one request names: each part counts its formula from its own first cell. */
import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../../src/sheets/sheetPlan';
import { customRuleAt } from '../sheets/support/rulesInForce';
import { insert, newHost, sheetOf, withoutComputing } from './onHost';
import { smallPlan } from './smallPlan';

const rule = (least: number): ValidationPlan => ({
  rule: { kind: 'custom', formula: `=[tw1.entry]>=${least}` },
  alert: 'warning',
  title: 'Realisasi',
  message: 'Angka',
});

const rowCount = 3_200;
/** Two rows of one rule, two of the other: many areas with long addresses. */
const leastOf = (index: number): number => Math.floor(index / 2) % 2;

function alternating(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row, index) => ({ ...row, validations: { 'tw1.entry': rule(leastOf(index)) } })),
    })),
  };
}

it('reads its own row at every cell, though the addresses need several requests', async () => {
  const small = smallPlan({ units: ['BBKK'], rowsPerUnit: rowCount });
  const plan: WorkbookPlan = {
    ...small,
    sheets: small.sheets.map((sheet) => (sheet.id === 'measurement' ? alternating(sheet) : sheet)),
  };
  const host = newHost(withoutComputing);
  await insert(plan);
  const sheet = sheetOf(host, 'Pengukuran 2024');
  expect(sheet.validations.length).toBeGreaterThan(2);
  const firstRow = 7;
  const odd = Array.from({ length: rowCount }, (_, index) => firstRow + index).filter(
    (row) => customRuleAt(sheet, { row, column: 4 }) !== `=$E${row + 1}>=${leastOf(row - firstRow + 1)}`,
  );
  expect(odd).toEqual([]);
});
