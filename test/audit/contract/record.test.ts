/** What a workbook says it was made from: its record, its plan, earlier years, company lines; and what is said where that is lost. */
import type { AuditedWorkbook } from '../../../src/audit/auditedWorkbook';
import { contractPart, type ContractPart } from '../../../src/audit/auditResult';
import { auditContract } from '../../../src/audit/contract/auditContract';
import { contractOfRecord } from '../../../src/audit/contract/contractOfRecord';
import type { WorkbookModel } from '../../../src/host/workbook/model';
import { builtInPlan, parsePlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { parseRecord, recordAfter, type StoredRecord } from '../../../src/sheets/record';
import type { WorkbookPlan } from '../../../src/sheets/sheetPlan';
import { addInto, auditedModel, builtModel, contractOf, put } from './builtModel';

const plan = builtInPlan();
const units = ['P4SI'];
const design = (year: number, companies: Record<string, number> = {}): WorkbookPlan =>
  designWorkbook(plan, { year, units, language: 'id', companies, settings: { cap: 1.1 } });
const workbookPlan = design(2024);
const record = recordAfter(workbookPlan, undefined, false);

function part(model: WorkbookModel, of: StoredRecord | undefined, from = plan): ContractPart {
  return contractPart(auditedModel(model), { record: of, acceptances: [], plan: from }, 'id');
}

const told = ({ audit, notes }: ContractPart): string[] => [
  ...notes.map(({ kind }) => kind),
  ...(audit?.findings ?? []).map(({ finding }) => finding.rule),
];

const empty: AuditedWorkbook = { sheets: [], unread: [], names: [] };

describe('the contract of a workbook', () => {
  it('is what was inserted, with the settings of then', () => {
    expect(told(part(builtModel(workbookPlan), record))).toEqual([]);
  });

  it('knows an earlier year’s sheets', () => {
    const model = builtModel(workbookPlan);
    const earlier = design(2023);
    addInto(model, earlier);
    const both = recordAfter(workbookPlan, recordAfter(earlier, undefined, false), false);
    expect(told(part(model, both))).toEqual([]);
    const sheet = model.sheets.find(({ name }) => name === 'Pengukuran 2023');
    if (sheet === undefined) throw new Error('No sheet of 2023');
    put(sheet, 6, 12, 5);
    expect(told(part(model, both))).toEqual(['C01']);
  });

  it('knows as many company lines as there are', () => {
    const list = workbookPlan.sheets
      .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))
      .find(({ key }) => key.endsWith('#1'));
    const row = list?.key.replace('#1', '') ?? '';
    const longer = design(2024, { [row]: 40 });
    expect(told(part(builtModel(longer), recordAfter(longer, undefined, false)))).toEqual([]);
  });

  it('is told to be lost where the record is, and nothing is taken as signed', () => {
    const model = builtModel(workbookPlan);
    const sheet = model.sheets.find(({ name }) => name === 'Pengukuran 2024');
    if (sheet === undefined) throw new Error('No measurement');
    put(sheet, 6, 7, 1);
    put(sheet, 6, 12, 5);
    expect(told(part(model, undefined))).toEqual(['recordLost', 'C07', 'C01']);
    expect(told(part(model, { ...record, origin: 'rebuilt' }))).toEqual(['recordLost', 'C07', 'C01']);
  });

  it('is not guessed for another plan, a newer layout, or a workbook that is not ours', () => {
    const model = builtModel(workbookPlan);
    expect(told(part(model, { ...record, planId: 'lain', planTitle: 'Renstra lain' }))).toEqual([
      'planUnknown',
    ]);
    expect(told(part(model, { ...record, layoutVersion: 99 }))).toEqual(['newerLayout']);
    expect(contractOfRecord(empty, { record: undefined, plan }).kind).toBe('notOurs');
    const foreign = { ...plan, targets: [] };
    expect(told(part(model, undefined, foreign))).toEqual(['planUnknown']);
  });

  it('has a digest of the plan that survives storing', () => {
    expect(parseRecord(JSON.stringify(record))?.plan).toBe(record.plan);
    expect(record.plan).toMatch(/\S+/);
  });
});

describe('contents nobody foresaw', () => {
  const deep = `=${'IF(A1=1,1,'.repeat(64)}0${')'.repeat(64)}`;
  const contents: readonly (readonly [string, string | number | boolean])[] = [
    ['a formula of 8,192 characters', `=${'A1+'.repeat(2730)}1`],
    ['64 levels', deep],
    ['a circle', '=M7'],
    ['a dead reference', '=#REF!'],
    ['a sheet with quotes', "='Data ''lama'' π'!A1"],
    ['another file', '=[1]Data!A1'],
    ['an array', '={1,2;3,4}'],
    ['a table', '=Tabel1[[#Totals],[Nilai]]'],
    ['a spill', '=A1#'],
    ['no formula', '=SUM((('],
    ['a truth value', true],
    ['an error typed', '#N/A'],
  ];

  const built = builtModel(workbookPlan);

  it.each(contents)('are told once, in their cell: %s', (_, content) => {
    const model = structuredClone(built);
    const sheet = model.sheets.find(({ name }) => name === 'Pengukuran 2024');
    if (sheet === undefined) throw new Error('No measurement');
    put(sheet, 6, 12, content);
    const { findings } = auditContract(auditedModel(model), contractOf(workbookPlan), 'id');
    expect(findings.map(({ finding }) => finding.at)).toEqual([{ sheet: 'Pengukuran 2024', address: 'M7' }]);
  });
});

describe('plans with odd names', () => {
  const odd = ['12', '012', 'IKU*', '=x', 'TRUE', 'a', 'A', "O'Neil", 'π'];
  const loaded = parsePlan(
    JSON.stringify({
      title: 'Uji',
      years: [2025],
      units: odd,
      goals: [{ code: '1', name: 'Tujuan' }],
      objectives: [{ code: '1.1', name: 'Sasaran' }],
      indicators: [{ code: 'a', name: 'Satu', goal: '1', objective: '1.1', measure: '%' }],
      targets: odd.map((unit) => ({ unit, code: 'a', targets: { '2025': 90 } })),
    }),
    'id',
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const oddPlan = designWorkbook(loaded.plan, { year: 2025, units: odd, language: 'en' });

  it('are clean as inserted, and a single change is told', () => {
    const model = builtModel(oddPlan);
    const known = recordAfter(oddPlan, undefined, false);
    expect(told(part(model, known, loaded.plan))).toEqual([]);
    const sheet = model.sheets.find(
      ({ name }) => name === oddPlan.sheets.find(({ id }) => id === 'measurement')?.name,
    );
    const row = [...(sheet?.cells ?? [])].find(([, line]) =>
      [...line.values()].some(({ input }) => input?.kind === 'formula'),
    )?.[0];
    const column = [...(sheet?.cells.get(row ?? 0) ?? [])].find(
      ([, { input }]) => input?.kind === 'formula',
    )?.[0];
    if (sheet === undefined || row === undefined || column === undefined) throw new Error('No formula');
    put(sheet, row, column, 3);
    expect(told(part(model, known, loaded.plan))).toEqual(['C01']);
  });
});
