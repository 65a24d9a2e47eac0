/** The contract audit on the built-in plan: nothing on a workbook as inserted, and the right words for single changes. */
import { auditContract, type ContractAudit } from '../../../src/audit/contract/auditContract';
import type { WorkbookModel } from '../../../src/host/workbook/model';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { placeNewBlock } from '../../../src/sheets/placement';
import type { WorkbookPlan } from '../../../src/sheets/sheetPlan';
import { auditedModel, builtModel, contractOf, put } from './builtModel';

const plan = builtInPlan();

function designed(units: readonly string[] = ['P4SI']): WorkbookPlan {
  return designWorkbook(plan, { year: 2024, units, language: 'id' });
}

const workbookPlan = designed();

function audit(model: WorkbookModel): ContractAudit {
  return auditContract(auditedModel(model), contractOf(workbookPlan), 'id');
}

function summary({ findings }: ContractAudit): string[] {
  return findings.map(({ finding: { rule, at, message } }) =>
    'sheet' in at ? `${rule} ${at.sheet}!${at.address} ${message}` : rule,
  );
}

describe('a workbook as inserted', () => {
  it('has no findings, whichever units and years', () => {
    const all = plan.units.map(({ id }) => id);
    for (const [index, year] of plan.years.entries()) {
      const units = index === plan.years.length - 1 ? all : all.slice(index * 5, index * 5 + 3);
      const whole = designWorkbook(plan, { year, units, language: 'id' });
      const { findings, soundFormulas } = auditContract(
        auditedModel(builtModel(whole)),
        contractOf(whole),
        'id',
      );
      expect(findings.slice(0, 5)).toEqual([]);
      expect(soundFormulas).toBeGreaterThan(units.length * 200);
    }
  });
});

describe('a single change', () => {
  const changed = (column: string, content: string | number): string[] => {
    const model = builtModel(workbookPlan);
    const sheet = model.sheets.find(({ name }) => name === 'Pengukuran 2024');
    if (sheet === undefined) throw new Error('No measurement sheet');
    const at = [...(sheet.cells.get(3) ?? [])].find(
      ([, { input }]) => input?.kind === 'constant' && input.value === column,
    )?.[0];
    put(sheet, 6, at ?? 0, content);
    return summary(audit(model));
  };

  it('is told with its rule, its cell and what it was', () => {
    expect(changed('tw1.quarterTarget', 97.5)).toEqual([
      'C01 Pengukuran 2024!O7 Rumus TW I · Target TW, P4SI/SS1/d diganti 97,5, padahal hasil rumusnya 50 (selisih 47,5).',
    ]);
    expect(changed('tw1.quarterTarget', '')).toEqual([
      'C02 Pengukuran 2024!O7 Rumus TW I · Target TW, P4SI/SS1/d terhapus.',
    ]);
    expect(changed('inForce', '=IF(J7<>"",J7,IF(H7="","",H7))')[0]).toContain('C03');
    expect(changed('polarity', 'min')).toEqual([expect.stringContaining('C07')]);
  });

  it('is nothing where only spaces, case, $ or the own sheet are written otherwise', () => {
    expect(changed('inForce', '=@if( \'Pengukuran 2024\'!I7<>"",i$7,IF(H7="","",$H$7))')).toEqual([]);
  });
});

describe('sheets that another version has written', () => {
  const name = 'Isi_Ukur_2024';
  const older = { ...contractOf(workbookPlan), outdated: new Set([name]) };
  const columnOf = (model: WorkbookModel, key: string): { rows: number[]; column: number } => {
    const sheet = model.sheets.find((one) => one.name === 'Pengukuran 2024');
    const block = workbookPlan.sheets.flatMap(({ blocks }) => blocks).find((one) => one.name === name);
    if (sheet === undefined || block === undefined) throw new Error('No measurement');
    const placed = placeNewBlock(block, sheet.name);
    return { rows: [...placed.rows.values()], column: placed.columns.get(key) ?? 0 };
  };

  it('are judged by what their columns agree on', () => {
    const model = builtModel(workbookPlan);
    const sheet = model.sheets.find((one) => one.name === 'Pengukuran 2024');
    if (sheet === undefined) throw new Error('No measurement');
    const { rows, column } = columnOf(model, 'inForce');
    for (const row of rows) put(sheet, row, column, `=IF($I${row + 1}="",$H${row + 1},$I${row + 1})`);
    const told = (): string[] => summary(auditContract(auditedModel(model), older, 'id'));
    expect(told()).toEqual([]);
    put(sheet, 8, column, '=IF($I9="",$H9,$J9)');
    expect(told()).toEqual([expect.stringContaining('C03 Pengukuran 2024!M9')]);
    expect(auditContract(auditedModel(model), contractOf(workbookPlan), 'id').findings.length).toBe(
      rows.length,
    );
  });
});
