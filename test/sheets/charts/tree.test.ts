/** Pohon Kinerja on the host: boxes, bars, tiles. */
import { cellAddress } from '../../../src/formula/address';
import type { Host } from '../../../src/host/host';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { blockNames, measurementBlock } from '../../../src/sheets/names';
import { cascadePlan, type CascadeShape } from '../support/cascadePlan';
import { gridOf, type GridOfBlock, type Shown } from '../support/gridOfBlock';
import { insert } from '../support/insertedWorkbook';

const year = 2024;
const shape: CascadeShape = {
  goals: 2,
  objectivesPerGoal: 2,
  indicatorsPerObjective: 2,
  units: ['Badan', 'Balai Aceh'],
  nameLength: 200,
  uncarried: ['S4/2'],
};
const design = (language: 'id' | 'en' = 'id') =>
  designWorkbook(cascadePlan(shape), { year, units: shape.units, language });
const tree = (host: Host): GridOfBlock => gridOf(host, blockNames.tree);
const report = (host: Host, key: string, value: Shown): void => {
  const { sheet, rows, columns } = gridOf(host, measurementBlock(year));
  const [row, column] = [rows.get(key), columns.get('tw4.entry')];
  if (row === undefined || column === undefined) throw new Error(`No row ${key}`);
  host.userEdits(sheet.name, cellAddress(row, column), value);
};

describe('Pohon Kinerja', () => {
  let host: Host;
  beforeAll(async () => {
    host = await insert(design());
    report(host, 'Badan/S1/1', 80);
    report(host, 'Balai Aceh/S1/1', 64);
    report(host, 'Badan/S1/2', 'N/A');
    report(host, 'Balai Aceh/S1/2', 'belum ada');
  });

  it('draws a box in the first line of each goal and objective, and every indicator', () => {
    const boxes = (level: string): readonly Shown[] =>
      ['S1/1', 'S1/2', 'S2/1', 'S2/2', 'S3/1'].map((row) => tree(host).at(row, `${level}.code`));
    expect(boxes('goal')).toEqual(['T1', '', '', '', 'T2']);
    expect(boxes('objective')).toEqual(['S1', '', 'S2', '', 'S3']);
    expect(boxes('indicator')).toEqual(['S1/1', 'S1/2', 'S2/1', 'S2/2', 'S3/1']);
  });

  it('runs a bar along the children of a goal as far as its last objective, also between objectives', () => {
    const { sheet, rows, columns } = tree(host);
    const isFilled = (row: string): boolean =>
      sheet.cells.get(rows.get(row) ?? -1)?.get(columns.get('objective.trunk') ?? -1)?.format?.fill !==
      undefined;
    expect(
      ['S1/1', 'S1/2', 'gap:T1|S2', 'S2/1', 'S2/2', 'gap:T2|S3', 'S3/1'].map((row) => [row, isFilled(row)]),
    ).toEqual([
      ['S1/1', true],
      ['S1/2', true],
      ['gap:T1|S2', true],
      ['S2/1', true],
      ['S2/2', false],
      ['gap:T2|S3', false],
      ['S3/1', true],
    ]);
  });

  it('shows figures, words and tiles as they are now', () => {
    const { at } = tree(host);
    expect(at('S1/1', 'indicator.figure')).toBe(1);
    expect(at('S1/1', 'status')).toBe('Tercapai');
    expect([at('S1/1', 'unit:Badan'), at('S1/1', 'unit:Balai Aceh')]).toEqual([1, 0.8]);
    expect(at('S1/1', 'objective.figure')).toBeCloseTo(0.9, 12);
    expect([at('S1/2', 'unit:Badan'), at('S1/2', 'unit:Balai Aceh')]).toEqual(['N/A', '!']);
    expect(at('S1/2', 'indicator.figure')).toBe('N/A');
    expect([at('S2/1', 'unit:Badan'), at('S2/1', 'indicator.figure')]).toEqual(['○', '○']);
  });

  it('shows an indicator that nobody carries as a gap', () => {
    const { at } = tree(host);
    expect([at('S4/2', 'indicator'), at('S4/2', 'status'), at('S4/2', 'unit:Badan')]).toEqual([
      expect.stringContaining('Indikator S4/2'),
      'Tanpa target',
      '',
    ]);
  });

  it('links codes to the sheets they come from', () => {
    const { sheet, rows, columns } = tree(host);
    const linkOf = (column: string): string | undefined =>
      sheet.cells.get(rows.get('S1/1') ?? -1)?.get(columns.get(column) ?? -1)?.hyperlink?.documentReference;
    expect(['goal.code', 'objective.code', 'indicator.code'].map(linkOf)).toEqual([
      'Isi_Tujuan',
      'Isi_Rekap_Sasaran_2024',
      'Isi_Ukur_2024',
    ]);
  });

  it('colours each tile by its own value', () => {
    const { sheet, rows, columns } = tree(host);
    const first = cellAddress(Math.min(...rows.values()), columns.get('unit:Badan') ?? -1);
    const rules = sheet.conditionalFormats.map(({ formula }) => formula);
    expect(rules).toContain(`=AND(ISNUMBER(${first}),N(${first})>=Batas_Tercapai)`);
  });
});
