/** A fault in a generated cell is told once: what it does to other generated cells is no finding of the general rules. */
import { auditWorkbook } from '../../../src/audit/auditWorkbook';
import type { AuditedCell, AuditedSheet, AuditedWorkbook } from '../../../src/audit/auditedWorkbook';
import { areaOf, parseAddress } from '../../../src/formula/address';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { recordAfter } from '../../../src/sheets/record';
import { auditedModel, builtModel } from './builtModel';

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, { year: 2024, units: ['P4SI'], language: 'id' });
const record = recordAfter(workbookPlan, undefined, false);
const base = auditedModel(builtModel(workbookPlan));

type Matrix = 'inputs' | 'values';

function cellAt(sheet: string, address: string): AuditedCell {
  const [place] = placesOf(address);
  const { inputs } = sheetOf(sheet);
  return inputs[place.row]?.[place.column] ?? '';
}

function placesOf(address: string): [{ readonly row: number; readonly column: number }] {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(address);
  return [areaOf(parsed.reference)];
}

function sheetOf(name: string): AuditedSheet {
  const sheet = base.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

/** Rules and cells told where some cells hold, or show, something else. */
function told(changes: readonly (readonly [Matrix, string, string, AuditedCell])[]): string[] {
  const sheets = base.sheets.map((sheet): AuditedSheet => {
    const changed = {
      inputs: sheet.inputs.map((line) => [...line]),
      values: sheet.values.map((line) => [...line]),
    };
    for (const [matrix, name, address, content] of changes) {
      const [{ row, column }] = placesOf(address);
      const line = name === sheet.name ? changed[matrix][row] : undefined;
      if (line !== undefined) line[column] = content;
    }
    return { ...sheet, ...changed };
  });
  const workbook: AuditedWorkbook = { ...base, sheets };
  const { result } = auditWorkbook(
    workbook,
    { record, acceptances: [], plan },
    { thorough: true, language: 'id' },
  );
  return result.open.map(({ finding: { rule, at } }) =>
    'sheet' in at ? `${rule} ${at.sheet}!${at.address}` : rule,
  );
}

it('finds nothing where nothing is wrong', () => {
  expect(told([])).toEqual([]);
});

it('tells a circle by the reference that closes it', () => {
  const achievement = '=IF($K7=0,"",$L7/$K7)';
  expect(cellAt('Rekap 2024', 'L7')).not.toBe('');
  expect(told([['inputs', 'Rekap 2024', 'L7', achievement]])).toEqual(['C05 Rekap 2024!L7']);
});

it('leaves errors of sentences beside the tables to what causes them', () => {
  const sentence = cellAt('Grafik', 'B25');
  expect(sentence).toMatch(/^=.*Grafik_Sasaran_Dipilih/);
  expect(
    told([
      ['values', 'Grafik', 'B25', '#REF!'],
      ['values', 'Grafik', 'D11', '#VALUE!'],
    ]),
  ).toEqual([]);
});

it('tells sentences that have changed places, and not those that were moved along', () => {
  const [above, beside] = [cellAt('Grafik', 'B11'), cellAt('Grafik', 'D11')];
  expect(above).not.toBe(beside);
  expect(
    told([
      ['inputs', 'Grafik', 'B11', beside],
      ['inputs', 'Grafik', 'D11', above],
    ]).map((one) => one.slice(4)),
  ).toEqual(['Grafik!B11', 'Grafik!D11']);
  expect(
    told([
      ['inputs', 'Grafik', 'D11', above],
      ['inputs', 'Grafik', 'F11', beside],
      ['inputs', 'Grafik', 'B11', ''],
    ]),
  ).toEqual([]);
});
