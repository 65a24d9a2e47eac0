/** Frozen values and what a change does to achievement, told against what the engine computes. */
import { auditContract, type ContractAudit } from '../../../src/audit/contract/auditContract';
import { WorkbookEngine } from '../../../src/host/engine/engine';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { placeNewBlock } from '../../../src/sheets/placement';
import type { BlockPlan } from '../../../src/sheets/sheetPlan';
import { figureSheets } from '../../sheets/support/directWorkbook';
import { auditedModel, builtModel, contractOf, put } from './builtModel';

initialiseEngineInNode();
const designed = designWorkbook(builtInPlan(), { year: 2024, units: ['BSKJI', 'P4SI'], language: 'id' });
const workbookPlan = { ...designed, sheets: designed.sheets.filter(({ id }) => figureSheets.includes(id)) };
const contract = { ...contractOf(workbookPlan), organisation: 'BSKJI' };
const sheetName = 'Pengukuran 2024';

function measurement(model: WorkbookModel): { sheet: SheetModel; block: BlockPlan } {
  const sheet = model.sheets.find(({ name }) => name === sheetName);
  const block = workbookPlan.sheets.find(({ name }) => name === sheetName)?.blocks[0];
  if (sheet === undefined || block === undefined) throw new Error('No measurement');
  return { sheet, block };
}

/** Enters what the plan targets say, so that every achievement is about 100 %. */
function filled(): WorkbookModel {
  const model = builtModel(workbookPlan);
  const { sheet, block } = measurement(model);
  const placed = placeNewBlock(block, sheetName);
  for (const row of block.rows) {
    const target = row.cells['target'];
    if (target?.kind !== 'constant') continue;
    const value = typeof target.value === 'number' ? target.value * 0.9 : target.value;
    for (const quarter of ['tw1', 'tw2', 'tw3', 'tw4'])
      put(sheet, placed.rows.get(row.key) ?? 0, placed.columns.get(`${quarter}.entry`) ?? 0, value);
  }
  new WorkbookEngine().compute(model);
  return model;
}

function numberAt(sheet: SheetModel, row: number, column: number): number {
  const result = sheet.cells.get(row)?.get(column)?.result;
  if (result?.kind !== 'number') throw new Error(`No number: ${JSON.stringify(result)}`);
  return result.number;
}

const audit = (model: WorkbookModel): ContractAudit => auditContract(auditedModel(model), contract, 'id');

describe('a frozen achievement', () => {
  const model = filled();
  const { sheet, block } = measurement(model);
  const placed = placeNewBlock(block, sheetName);
  const key = 'P4SI/SS1/d';
  const row = placed.rows.get(key) ?? 0;
  const column = placed.columns.get('toDate.achievement') ?? 0;
  const right = numberAt(sheet, row, column);

  it('that equals the result is told as such, and has no effects', () => {
    const frozen = structuredClone(model);
    put(measurement(frozen).sheet, row, column, right);
    new WorkbookEngine().compute(frozen);
    const [found, ...more] = audit(frozen).findings;
    expect(more).toEqual([]);
    expect(found?.finding).toMatchObject({ rule: 'C01', severity: 'warning', unit: 'P4SI' });
    expect(found?.finding.message).toContain('sama dengan hasilnya');
    expect(found?.effects).toBeUndefined();
  });

  it('that differs is told with the difference and what it does above', () => {
    const frozen = structuredClone(model);
    const { sheet: own } = measurement(frozen);
    put(own, row, column, right + 0.25);
    new WorkbookEngine().compute(frozen);
    const [found, ...more] = audit(frozen).findings;
    expect(more).toEqual([]);
    expect(found?.finding).toMatchObject({ rule: 'C01', severity: 'error' });
    expect(found?.finding.message).toContain('(selisih 25,00%)');
    const percent = (value: number): string => `${(value * 100).toFixed(1).replace('.', ',')}%`;
    expect(found?.effects).toContain(
      `Mengubah % capaian ${key} dari ${percent(right)} menjadi ${percent(right + 0.25)}.`,
    );
  });

  it('is followed to the organisation and its goals', () => {
    const changed = structuredClone(model);
    const { sheet: own } = measurement(changed);
    const entryColumn = placed.columns.get('toDate.actual') ?? 0;
    const organisationKey = block.rows.find((one) => one.key.startsWith('BSKJI/'))?.key ?? '';
    const at = placed.rows.get(organisationKey) ?? 0;
    put(own, at, entryColumn, 1);
    new WorkbookEngine().compute(changed);
    const [found] = audit(changed).findings;
    expect(found?.finding.rule).toBe('C01');
    const before = numberAt(sheet, at, column);
    const now = numberAt(own, at, column);
    const told = found?.effects?.find((effect) => effect.includes(organisationKey)) ?? '';
    expect(told).toContain(`dari ${(before * 100).toFixed(1).replace('.', ',')}%`);
    expect(told).toContain(`menjadi ${(now * 100).toFixed(1).replace('.', ',')}%`);
  });

  it('is judged by computing where the file carries no results', () => {
    const workbook = auditedModel(model);
    const bare = {
      ...workbook,
      sheets: workbook.sheets.map((one) => ({
        ...one,
        inputs: one.inputs.map((cells, at) =>
          cells.map((cell, across) =>
            one.name === sheetName && at === row && across === column ? right : cell,
          ),
        ),
        values: one.inputs.map((cells) =>
          cells.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? '' : cell)),
        ),
      })),
    };
    const { findings } = auditContract(bare, contract, 'id');
    expect(findings.map(({ finding: { rule, severity } }) => [rule, severity])).toEqual([['C01', 'warning']]);
  });

  it('is counted where too many changes are to be followed, and where circles make it endless', () => {
    const many = structuredClone(model);
    const { sheet: own } = measurement(many);
    const rows = block.rows.flatMap(({ key: rowKey }) => placed.rows.get(rowKey) ?? []);
    for (const at of rows) put(own, at, column, '=SUM(A:ZZ)');
    const { findings, unfollowed } = audit(many);
    const told = findings.filter(({ finding: { rule } }) => rule === 'C05');
    expect(told).toHaveLength(rows.length);
    expect(unfollowed).toBeGreaterThanOrEqual(rows.length - 60);
    expect(audit(model).unfollowed).toBe(0);
  });
});
