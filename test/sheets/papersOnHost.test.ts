/** Working papers in a workbook as the add-in makes it: filled, sorted, copied, renewed; LibreOffice agrees. */
import { fillEntries, type EntryToFill } from '../../src/excel/fillEntries';
import { readWorkbook } from '../../src/excel/snapshot';
import { compareWithLibreOffice, hasLibreOffice } from '../../src/cli/bench/libreOffice';
import type { Host } from '../../src/host/host';
import { builtInPlan } from '../../src/plans/loadPlan';
import { judgeWorkbook } from '../../src/sheets/checking/judgement';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { readoutOf, type MeasuredRow } from '../../src/sheets/reading';
import type { Snapshot } from '../../src/sheets/snapshot';
import { apply, propose } from '../excel/onHost';
import { describeWith } from '../skipLoudly';
import { insert } from './support/insertedWorkbook';

const judged = describeWith({
  present: hasLibreOffice(),
  otherwise: 'LibreOffice (soffice) is not installed, so working papers were not compared with it.',
  requiredInCi: true,
});

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, {
  year: 2024,
  units: ['P4SI', 'POPTIKJI', 'PIH', 'BBKK'],
  language: 'id',
});
const block = 'Isi_Kertas_2024';
const sheetName = 'Kertas Kerja 2024';
const pair = (rowKey: string, base: string | number, figure: string | number): readonly EntryToFill[] => [
  { block, rowKey, columnKey: 'tw1.base', value: base },
  { block, rowKey, columnKey: 'tw1.figure', value: figure },
];
const company = (line: number, item: string, base: number, figure: number): readonly EntryToFill[] => [
  { block, rowKey: `POPTIKJI/SS1/e#${line}`, columnKey: 'item', value: item },
  ...pair(`POPTIKJI/SS1/e#${line}`, base, figure),
];
const entries: readonly EntryToFill[] = [
  ...pair('P4SI/SS3/a', 5106, 364),
  ...pair('P4SI/SS4/a', 4, 3),
  ...company(1, 'PT A', 100, 110),
  ...company(2, 'PT B', 50, 60),
  ...company(3, 'PT C', 0, 60),
  ...pair('PIH/SS1/a#energy', 100, 90),
  ...pair('PIH/SS1/a#water', 10, 8),
  ...pair('PIH/SS4/d', 4, 5),
  ...pair('BBKK/SS3/e', 200, 220),
  ...pair('BBKK/SS3/f', 40, 44),
  ...pair('BBKK/SS6/b', 'sepuluh', -4),
  { block: 'Isi_Ukur_2024', rowKey: 'BBKK/SS3/f', columnKey: 'tw1.entry', value: 5 },
];

async function filled(): Promise<Host> {
  const host = await insert(workbookPlan);
  expect(await fillEntries(entries)).toMatchObject({ written: entries.length, unknown: [] });
  host.recalculate();
  return host;
}
async function snapshotNow(): Promise<Snapshot> {
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error(JSON.stringify(snapshot.failure));
  return snapshot;
}
async function rowsNow(): Promise<ReadonlyMap<string, MeasuredRow>> {
  return new Map(readoutOf(await snapshotNow())?.rows.map((row) => [row.key, row]));
}
async function realisations(): Promise<Record<string, unknown>> {
  const rows = await rowsNow();
  return Object.fromEntries(
    [
      'P4SI/SS3/a',
      'P4SI/SS4/a',
      'POPTIKJI/SS1/e',
      'PIH/SS1/a',
      'PIH/SS4/d',
      'BBKK/SS3/e',
      'BBKK/SS3/f',
      'BBKK/SS6/b',
    ].map((key) => [key, rows.get(key)?.realisation.TW1]),
  );
}
const expected = {
  'P4SI/SS3/a': expect.closeTo((100 * 364) / 5106, 9) as unknown,
  'P4SI/SS4/a': 75,
  'POPTIKJI/SS1/e': 15,
  'PIH/SS1/a': 15,
  'PIH/SS4/d': 125,
  'BBKK/SS3/e': 10,
  'BBKK/SS3/f': 5,
  'BBKK/SS6/b': null,
};

async function onSheet(deed: (sheet: Excel.Worksheet, data: Excel.Range) => void): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    deed(sheet, context.workbook.names.getItem(block).getRange());
    await context.sync();
  });
}

describe('working papers in a workbook', () => {
  it('give the realisation, and are read line by line', async () => {
    await filled();
    expect(await realisations()).toEqual(expected);
    const rows = await rowsNow();
    expect(rows.get('POPTIKJI/SS1/e')?.components?.TW1).toMatchObject([
      { item: 'PT A', before: 100, after: 110, result: 10, sheet: sheetName },
      { item: 'PT B', before: 50, after: 60, result: 20 },
      { item: 'PT C', before: 0, after: 60, result: null },
    ]);
    expect(rows.get('P4SI/SS3/a')?.components?.TW1).toMatchObject([{ part: 364, whole: 5106 }]);
    expect(rows.get('BBKK/SS5/b')?.components).toBeUndefined();
  });

  it('are judged where they stand', async () => {
    await filled();
    const checked = judgeWorkbook(await snapshotNow(), { language: 'id', today: { year: 2024, month: 12 } });
    const found = checked.kind === 'judged' ? checked.judgement.open : [];
    const told = found
      .filter(({ finding }) => /^V(04|14|4\d)$/.test(finding.rule))
      .map(({ finding, columnKey }) => `${finding.rule} ${finding.unit}/${finding.code} ${columnKey}`);
    expect(told).toEqual([
      'V42 P4SI/SS4/a P4SI/SS4/a tw1.base',
      'V43 POPTIKJI/SS1/e POPTIKJI/SS1/e#3 tw1.base',
      'V41 PIH/SS4/d PIH/SS4/d tw1.figure',
      'V40 BBKK/SS3/f tw1.entry',
      'V04 BBKK/SS6/b BBKK/SS6/b tw1.base',
      'V14 BBKK/SS6/b BBKK/SS6/b tw1.figure',
    ]);
    expect(found.find(({ finding }) => finding.rule === 'V41')?.finding.at).toMatchObject({
      sheet: sheetName,
    });
  });

  it('stay right where their rows are sorted, and keep every entry when they are renewed', async () => {
    const host = await filled();
    await onSheet((_, data) => {
      data
        .getOffsetRange(3, 0)
        .getResizedRange(-3, 0)
        .sort.apply([{ key: 0, ascending: false }]);
    });
    host.recalculate();
    expect(await realisations()).toEqual(expected);
    const proposal = await propose(workbookPlan);
    expect(proposal.sheets.filter(({ state }) => state !== 'current')).toEqual([]);
    expect((await apply(proposal)).kind).toBe('done');
    host.recalculate();
    expect(await realisations()).toEqual(expected);
  });

  it('take one company more where a line is copied and inserted', async () => {
    const host = await filled();
    const line = (await snapshotNow()).blocks[block]?.rows.find(({ key }) => key === 'POPTIKJI/SS1/e#2');
    const row = (line?.row ?? 0) + 1;
    await onSheet((sheet) => {
      sheet.getRange(`${row + 1}:${row + 1}`).insert('Down');
      sheet.getRange(`${row + 1}:${row + 1}`).copyFrom(`${row}:${row}`);
      sheet.getRange(String(line?.cells['tw1.figure']?.address.replace(/\d+/, String(row + 1)))).values = [
        [80],
      ];
    });
    host.recalculate();
    expect(await realisations()).toMatchObject({ 'POPTIKJI/SS1/e': (10 + 20 + 60) / 3 });
  });
});

judged('LibreOffice', () => {
  it('computes filled working papers as the host does', async () => {
    const host = await filled();
    const { formulas, compared, differing } = await compareWithLibreOffice(host.workbook);
    expect(differing.slice(0, 5)).toEqual([]);
    expect(compared).toBe(formulas);
  }, 300_000);
});
