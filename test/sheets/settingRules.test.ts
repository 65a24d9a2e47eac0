/** Cells of the settings refuse what `--set` refuses, and say why; dates and achievements entered are asked about. */
import { parseSettings } from '../../src/cli/settings';
import { cliText } from '../../src/cli/texts';
import { areaOf, cellAddress, parseAddress } from '../../src/formula/address';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { validationAt } from '../../src/host/workbook/operations';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { settingNames } from '../../src/sheets/names';
import { fractionSettings } from '../../src/sheets/settingBounds';
import { insert, placesOf } from './support/insertedWorkbook';
import { customRuleAt, markAt, marksAt, put, resultAt, type Place } from './support/rulesInForce';

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, { year: 2024, units: ['BBKK'], language: 'id' });
const keyRow = 3;

function sheetIn(host: Host, name: string): SheetModel {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No ${name}`);
  return sheet;
}

function placeOf(sheet: SheetModel, row: string, column: string): Place {
  const { rows, columns } = placesOf(sheet, keyRow);
  return { row: rows.get(row) ?? -1, column: columns.get(column) ?? -1 };
}

/** The rule of a cell computed for values in its place. */
function verdicts(
  host: Host,
  sheet: SheetModel,
  place: Place,
  values: readonly string[],
  formulaAt: (sheet: SheetModel, place: Place) => string | undefined = customRuleAt,
): readonly unknown[] {
  const address = `$${cellAddress(place.row, place.column)}`;
  const scratch = values.map((_, index): Place => ({ row: place.row, column: 400 + index }));
  values.forEach((value, index) => {
    const formula = formulaAt(sheet, place);
    const at = scratch[index];
    if (formula === undefined || !formula.includes(address) || at === undefined) throw new Error('No rule');
    put(sheet, at, { kind: 'formula', text: formula.replaceAll(address, value) });
  });
  // One edit by hand, and the host computes.
  host.userEdits(sheet.name, 'A1', '');
  return scratch.map((at) => resultAt(sheet, at));
}

const tried = ['-0.1', '0', '0.01', '0.5', '0.9', '0.999', '1', '1.1', '1.2', '1.5', '9'];

describe('cells of the settings', () => {
  it.each(fractionSettings.map((key) => [settingNames[key], key] as const))(
    '%s takes what --set takes',
    async (name) => {
      const host = await insert(workbookPlan);
      const sheet = sheetIn(host, 'Pengaturan');
      const allowed = tried.map((value) => parseSettings([`${name}=${value}`], cliText).ok);
      expect(verdicts(host, sheet, placeOf(sheet, name, 'value'), tried)).toEqual(allowed);
      expect(allowed).toContain(true);
      expect(allowed).toContain(false);
    },
  );

  it('refuse text, say what is allowed, and are titled by their names', async () => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Pengaturan');
    const place = placeOf(sheet, 'Stabil_Titik', 'value');
    expect(verdicts(host, sheet, place, ['"90 %"', 'TRUE', '""'])).toEqual([false, false, false]);
    expect(validationAt(sheet, place.row, place.column)).toMatchObject({
      errorAlert: {
        style: 'Stop',
        title: 'Stabil_Titik',
        message: 'Persen di atas 0% dan di bawah 100%, misalnya 90%.',
      },
    });
    const nearly = placeOf(sheet, 'Batas_Hampir', 'value');
    expect(validationAt(sheet, nearly.row, nearly.column)?.prompt?.message).toBe(
      'Persen, 0% atau lebih, misalnya 80%. Tidak boleh melebihi “Tercapai mulai”.',
    );
    const list = placeOf(sheet, 'Rumus_Minimasi', 'value');
    expect(validationAt(sheet, list.row, list.column)).toMatchObject({
      rule: { list: { source: '=Daftar_Minimasi' } },
      ignoreBlanks: false,
      errorAlert: { style: 'Stop', showAlert: true },
    });
  });
});

const spoilt: readonly (readonly [string, readonly (string | number | null)[]])[] = [
  ['Batas_Capaian', [0, 'seratus', null]],
  ['Batas_Hampir', [1.1, -0.1]],
  ['Stabil_Titik', [1, 0]],
  ['Triwulan_Laporan', [5, 0, 'TW II', null]],
  ['Rumus_Minimasi', ['R/T']],
  ['Kurva_Stabilisasi', [2]],
];

describe('settings that were pasted', () => {
  it.each(spoilt)('mark %s where it cannot be computed with: %j', async (name, values) => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Pengaturan');
    const names = Object.values(settingNames).filter((known) => known !== 'Tahun');
    const marked = (): readonly string[] => {
      const places = names.map((known) => placeOf(sheet, known, 'value'));
      places.forEach((place, index) => {
        marksAt(sheet, place).forEach((formula, mark) => {
          put(sheet, { row: place.row, column: 500 + mark }, { kind: 'formula', text: formula });
        });
        if (index === 0) expect(marksAt(sheet, place)).toHaveLength(9);
      });
      host.userEdits(sheet.name, 'A1', '');
      return names.filter((_, index) =>
        Array.from({ length: 9 }, (_mark, mark) => mark).some(
          (mark) => resultAt(sheet, { row: places[index]?.row ?? -1, column: 500 + mark }) === true,
        ),
      );
    };
    expect(marked()).toEqual([]);
    const place = placeOf(sheet, name, 'value');
    for (const value of values) {
      host.userEdits(sheet.name, cellAddress(place.row, place.column), value);
      expect(marked()).toContain(name);
    }
  });
});

describe('other entries', () => {
  it('ask about a date of an agreement that is none, or far from the year', async () => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Pengukuran 2024');
    const place = placeOf(sheet, 'BBKK/SS3/f', 'agreedDate');
    const dates = ['DATE(2024,1,15)', 'DATE(2023,1,1)', 'DATE(2025,12,31)'];
    const none = ['DATE(2022,12,31)', 'DATE(2026,1,1)', '"15 Januari 2024"', '2024', 'NA()'];
    expect(verdicts(host, sheet, place, dates)).toEqual([true, true, true]);
    expect(verdicts(host, sheet, place, none).filter((verdict) => verdict === true)).toEqual([]);
    expect(validationAt(sheet, place.row, place.column)?.errorAlert?.style).toBe('Warning');
  });

  it('ask about an achievement of an earlier year that lost its percent sign', async () => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Riwayat');
    const place = placeOf(sheet, 'BBKK/SS3/f', 'y2023.achievement');
    const fractions = ['0.875', '1.2', '0', '-0.5', '10', '"N/A"'];
    const others = ['87.5', '-11', '"87,5%"', 'TRUE', 'NA()'];
    expect(verdicts(host, sheet, place, fractions)).toEqual(fractions.map(() => true));
    expect(verdicts(host, sheet, place, others)).toEqual(others.map(() => false));
    expect(verdicts(host, sheet, place, fractions, markAt)).toEqual(fractions.map(() => false));
    expect(verdicts(host, sheet, place, others, markAt)).toEqual(others.map(() => true));
  });

  it('offer letters and N/A as a list that never stands in the way of a number', async () => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Pengukuran 2024');
    const code = plan.targets.find(({ unit, scale }) => unit === 'BBKK' && scale === 'gradeIpp')?.code ?? '';
    for (const column of ['agreed', 'tw1.targetEntry', 'tw4.entry']) {
      const place = placeOf(sheet, `BBKK/${code}`, column);
      expect(validationAt(sheet, place.row, place.column)).toMatchObject({
        rule: { list: { inCellDropDown: true, source: '=Daftar_Huruf_1' } },
        prompt: { showPrompt: true },
        errorAlert: { showAlert: false },
      });
    }
    const list = host.workbook.names.find(({ name }) => name === 'Daftar_Huruf_1')?.formula ?? '';
    const parsed = parseAddress(list.slice(1));
    if (parsed === undefined) throw new Error(`No address: ${list}`);
    const { row, column, rows } = areaOf(parsed.reference);
    const settings = sheetIn(host, 'Pengaturan');
    const offered = Array.from({ length: rows }, (_, index) => {
      const input = settings.cells.get(row + index)?.get(column)?.input;
      return input?.kind === 'constant' ? input.value : undefined;
    });
    expect(offered).toEqual(['N/A', 'A', 'A-', 'B', 'B-', 'C', 'C-', 'D', 'E', 'F']);
  });
});
