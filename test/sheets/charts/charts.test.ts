/** The sheet of charts on the host, written by the real client: native charts, lists that follow each other, figures. */
import { workbookAccess } from '../../../src/excel/access';
import { cellAddress } from '../../../src/formula/address';
import type { Host } from '../../../src/host/host';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { blockNames, chartNames, chosenRowNames, measurementBlock } from '../../../src/sheets/names';
import type { WorkbookPlan } from '../../../src/sheets/sheetPlan';
import { cascadePlan, type CascadeShape } from '../support/cascadePlan';
import { gridOf, type Shown } from '../support/gridOfBlock';
import { insert } from '../support/insertedWorkbook';

const year = 2024;
const units = ['Badan', 'Balai Aceh', 'Balai Medan', 'Balai Ambon'];
const shape: CascadeShape = {
  goals: 2,
  objectivesPerGoal: 2,
  indicatorsPerObjective: 3,
  units,
  nameLength: 60,
  uncarried: ['S4/3'],
};
const design = (chosen: readonly string[], of: CascadeShape = shape): WorkbookPlan =>
  designWorkbook(cascadePlan(of), { year, units: chosen, language: 'id' });

/** Types into a cell of a block as a person does. */
function type(host: Host, block: string, row: string, column: string, value: Shown): void {
  const { sheet, rows, columns } = gridOf(host, block);
  host.userEdits(sheet.name, cellAddress(rows.get(row) ?? -1, columns.get(column) ?? -1), value);
}
const report = (host: Host, key: string, value: Shown): void => {
  type(host, measurementBlock(year), key, 'tw4.entry', value);
};
const choose = (host: Host, level: string, value: string): void => {
  type(host, blockNames.choices, level, 'choice', value);
};

/** Rows of a block that are drawn: label and height of each bar. */
function drawn(host: Host, level: 'goal' | 'objective' | 'indicator' | 'unit'): readonly Shown[][] {
  const grid = gridOf(host, chartNames(level).slots);
  return [...grid.rows.keys()]
    .map((row) =>
      ['label', 'bar.achieved', 'bar.nearlyAchieved', 'bar.notAchieved', 'frame'].map((key) =>
        grid.at(row, key),
      ),
    )
    .filter(([label]) => label !== '');
}
const listOf = (host: Host, level: 'objective' | 'indicator' | 'unit'): readonly Shown[] => {
  const grid = gridOf(host, chartNames(level).slots);
  return [...grid.rows.keys()].map((row) => grid.at(row, 'list')).filter((text) => text !== '');
};
const chartsOf = (host: Host) => gridOf(host, blockNames.choices).sheet.charts;
const errors = (host: Host): readonly string[] =>
  host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { result }]) =>
        result?.kind === 'error' ? [`${name}!${cellAddress(row, column)} ${result.code}`] : [],
      ),
    ),
  );

describe('Grafik', () => {
  let host: Host;
  beforeEach(async () => {
    host = await insert(design(units));
  });

  it('holds six native charts whose series read the data blocks', () => {
    const charts = chartsOf(host);
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      [chartNames('goal').chart, 'BarClustered'],
      [chartNames('objective').chart, 'BarClustered'],
      [chartNames('indicator').chart, 'BarClustered'],
      [chartNames('unit').chart, 'ColumnClustered'],
      [chosenRowNames.quartersChart, 'ColumnClustered'],
      [chosenRowNames.yearsChart, 'ColumnClustered'],
    ]);
    const { sheet, rows, columns } = gridOf(host, chartNames('indicator').slots);
    const lines = [...rows.values()];
    const range = (key: string): string => {
      const column = columns.get(key) ?? -1;
      const absolute = (row: number): string =>
        cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
      return `=${sheet.name}!${absolute(Math.min(...lines))}:${absolute(Math.max(...lines))}`;
    };
    expect(charts[2]?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ['Tercapai', range('bar.achieved'), range('label')],
      ['Hampir tercapai', range('bar.nearlyAchieved'), range('label')],
      ['Tidak tercapai', range('bar.notAchieved'), range('label')],
      ['Target', range('frame'), range('label')],
    ]);
  });

  it('begins bars at zero, shows no title of its own and draws folded data too', () => {
    for (const { options } of chartsOf(host))
      expect(options).toMatchObject({ title: { visible: false }, plotVisibleOnly: false });
    expect(chartsOf(host)[2]?.options).toMatchObject({ axes: { valueAxis: { minimum: 0 } } });
  });

  it('shows what is reported, what is waited for and what is not applicable', () => {
    report(host, 'Badan/S1/1', 88);
    report(host, 'Badan/S1/2', 'N/A');
    expect(drawn(host, 'indicator')).toEqual([
      [expect.stringMatching(/^S1\/1 [^·]*$/), 1.1, 0, 0, 1],
      [expect.stringMatching(/^S1\/2 .* · N\/A$/), 0, 0, 0, 0],
      [expect.stringMatching(/^S1\/3 .* · Belum dilaporkan$/), 0, 0, 0, 1],
    ]);
    expect(errors(host)).toEqual([]);
  });

  it('sorts units by achievement, those without a figure last', () => {
    report(host, 'Balai Ambon/S1/1', 80);
    report(host, 'Balai Medan/S1/1', 60);
    // The organisation has the mean of both.
    expect(listOf(host, 'unit')).toEqual(['Balai Ambon', 'Badan', 'Balai Medan', 'Balai Aceh']);
    expect(drawn(host, 'unit').map(([label, ...bars]) => [label, bars])).toEqual([
      ['Balai Ambon', [1, 0, 0, 1]],
      ['Badan', [0, 0.875, 0, 1]],
      ['Balai Medan', [0, 0, 0.75, 1]],
      ['Balai Aceh · Belum dilaporkan', [0, 0, 0, 1]],
    ]);
  });

  it('takes the organisation’s own figure for an indicator, else the mean of those who report', async () => {
    report(host, 'Badan/S1/1', 80);
    report(host, 'Balai Aceh/S1/1', 40);
    expect(drawn(host, 'indicator')[0]?.slice(1)).toEqual([1, 0, 0, 1]);
    const others = await insert(design(units.slice(1)));
    report(others, 'Balai Aceh/S1/1', 40);
    report(others, 'Balai Medan/S1/1', 56);
    expect(drawn(others, 'indicator')[0]?.slice(1)).toEqual([0, 0, 0.6, 1]);
  });

  it('writes a bar too short for a label, and one of nothing, with its figure beside the name', () => {
    report(host, 'Badan/S1/1', 0);
    report(host, 'Badan/S1/2', 4);
    expect(drawn(host, 'indicator').map(([label]) => label)).toEqual([
      expect.stringMatching(/ · 0%$/),
      expect.stringMatching(/ · 5%$/),
      expect.stringMatching(/ · Belum dilaporkan$/),
    ]);
  });

  it('goes down with the choices: each list holds what belongs to the choice above', () => {
    expect(listOf(host, 'objective')).toEqual([
      expect.stringMatching(/^S1 · /),
      expect.stringMatching(/^S2 · /),
    ]);
    choose(host, 'goal', 'T2');
    expect(listOf(host, 'objective')).toEqual([
      expect.stringMatching(/^S3 · /),
      expect.stringMatching(/^S4 · /),
    ]);
    choose(host, 'objective', String(listOf(host, 'objective')[1]));
    // The third is carried by nobody: a gap that has to be seen.
    expect(drawn(host, 'indicator').map(([label]) => String(label).slice(0, 4))).toEqual([
      'S4/1',
      'S4/2',
      'S4/3',
    ]);
    expect(drawn(host, 'indicator')[2]).toEqual([expect.stringMatching(/ · Tanpa target$/), 0, 0, 0, 0]);
  });

  it('says so where a choice does not fit the one above, and shows the first instead', () => {
    const note = (level: string): Shown => gridOf(host, blockNames.choices).at(level, 'note');
    expect(note('objective')).toBe('');
    choose(host, 'goal', 'T2');
    expect(note('objective')).toMatch(/Dipakai: S3 · /);
    expect(drawn(host, 'indicator').map(([label]) => String(label).slice(0, 4))).toEqual([
      'S3/1',
      'S3/2',
      'S3/3',
    ]);
    choose(host, 'unit', 'Tidak ada');
    expect(note('unit')).toMatch(/Dipakai: /);
    expect(errors(host)).toEqual([]);
  });

  it('draws quarters and years of the chosen indicator at the chosen unit', () => {
    choose(host, 'unit', 'Balai Medan');
    type(host, measurementBlock(year), 'Balai Medan/S1/1', 'tw1.entry', 40);
    type(host, measurementBlock(year), 'Balai Medan/S1/1', 'tw2.entry', 'N/A');
    type(host, 'Isi_Riwayat_2024', 'Balai Medan/S1/1', 'y2023.realisation', 66);
    const quarters = gridOf(host, blockNames.chartQuarters);
    expect(['tw1', 'tw2', 'tw3'].map((row) => quarters.at(row, 'label'))).toEqual([
      'TW I · 40 / 80',
      'TW II · N/A',
      'TW III · Belum dilaporkan',
    ]);
    expect(quarters.at('tw1', 'bar.notAchieved')).toBe(40);
    expect(['tw1', 'tw2', 'tw3'].map((row) => quarters.at(row, 'frame'))).toEqual([80, 0, 80]);
    const years = gridOf(host, blockNames.chartYears);
    const line = (row: string): readonly Shown[] =>
      ['label', 'bar', 'frame'].map((key) => years.at(row, key));
    expect(line('y2022')).toEqual(['2022 · Belum dilaporkan', 0, 0]);
    expect(line('y2023')).toEqual(['2023 · 66 / 70', 66, 70]);
    expect(line('y2025')).toEqual(['2025 / 90', 0, 90]);
  });

  it('offers lists that end with their last entry', () => {
    const { sheet, columns } = gridOf(host, blockNames.choices);
    const rules = sheet.validations.filter(({ areas }) =>
      areas.some(({ column }) => column === columns.get('choice')),
    );
    expect(JSON.stringify(rules)).toContain(
      'INDEX(Grafik_Sasaran_Daftar,1):INDEX(Grafik_Sasaran_Daftar,MAX(1,Grafik_Sasaran_Banyak))',
    );
    expect(rules).toHaveLength(4);
  });

  it('inserted again does nothing; with another unit it renews its charts and leaves the planner’s own and her choices', async () => {
    const access = workbookAccess();
    expect(await access.propose(design(units))).toMatchObject({ work: [] });
    const few = await insert(design(units.slice(0, 2)));
    choose(few, 'goal', 'T2');
    const [first] = chartsOf(few);
    if (first === undefined) throw new Error('No chart');
    chartsOf(few).push({ ...structuredClone(first), id: 'chart99', name: 'Punya saya' });
    const proposal = await access.propose(design(units));
    if ('failure' in proposal) throw new Error('No proposal');
    await access.apply(
      proposal,
      () => undefined,
      () => false,
    );
    expect(gridOf(few, blockNames.choices).at('goal', 'choice')).toBe('T2');
    expect(chartsOf(few).filter(({ name }) => name === 'Punya saya')).toHaveLength(1);
    expect(chartsOf(few)).toHaveLength(7);
    expect(listOf(few, 'unit')).toHaveLength(4);
    const slots = gridOf(few, chartNames('unit').slots);
    const last = cellAddress(Math.max(...slots.rows.values()), slots.columns.get('label') ?? -1);
    expect(
      chartsOf(few).find(({ name }) => name === chartNames('unit').chart)?.series[0]?.categories,
    ).toMatch(new RegExp(`${last.replace(/(\d+)$/, '\\$$$1')}$`));
    expect(errors(few)).toEqual([]);
  });

  it('lives with rows that the planner removed or doubled', () => {
    const { sheet, rows, columns } = gridOf(host, measurementBlock(year));
    report(host, 'Badan/S1/1', 80);
    // The row of another unit gets the key of this one, and one row loses its key.
    const key = columns.get('key') ?? -1;
    host.userEdits(sheet.name, cellAddress(rows.get('Balai Aceh/S1/1') ?? -1, key), 'Badan/S1/1');
    host.userEdits(sheet.name, cellAddress(rows.get('Balai Medan/S1/1') ?? -1, key), '');
    expect(drawn(host, 'indicator')[0]?.slice(1)).toEqual([1, 0, 0, 1]);
    expect(listOf(host, 'unit')).toEqual(['Badan', 'Balai Ambon']);
    expect(errors(host)).toEqual([]);
  });
});

it('says N/A on every level where every unit said so', async () => {
  const host = await insert(design(units.slice(0, 2), { ...shape, units: units.slice(0, 2), uncarried: [] }));
  for (const key of gridOf(host, measurementBlock(year)).rows.keys()) report(host, key, 'N/A');
  const notApplicable = [expect.stringMatching(/ · N\/A$/), 0, 0, 0, 0];
  expect(drawn(host, 'goal')).toEqual([notApplicable, notApplicable]);
  expect(drawn(host, 'objective')).toEqual([notApplicable, notApplicable]);
  expect(drawn(host, 'indicator')).toEqual([notApplicable, notApplicable, notApplicable]);
  expect(drawn(host, 'unit')).toEqual([notApplicable, notApplicable]);
  const quarters = gridOf(host, blockNames.chartQuarters);
  expect(quarters.at('tw4', 'label')).toBe('TW IV · N/A');
  const tree = gridOf(host, blockNames.tree);
  expect(['goal', 'objective', 'indicator'].map((level) => tree.at('S1/1', `${level}.figure`))).toEqual([
    'N/A',
    'N/A',
    'N/A',
  ]);
  expect(errors(host)).toEqual([]);
});

describe.each<readonly [string, CascadeShape]>([
  [
    'ten goals and sixty objectives with names of 200 letters',
    { goals: 10, objectivesPerGoal: 6, indicatorsPerObjective: 1, units: ['Badan'], nameLength: 200 },
  ],
  [
    'codes that a search cannot tell apart',
    { goals: 1, objectivesPerGoal: 2, indicatorsPerObjective: 2, units: ['Unit*', 'unit?'], nameLength: 20 },
  ],
])('a plan of %s', (_title, odd) => {
  it('is drawn without errors, with labels that can be read', async () => {
    const host = await insert(design(odd.units, odd));
    expect(errors(host)).toEqual([]);
    expect(drawn(host, 'goal')).toHaveLength(odd.goals);
    expect(drawn(host, 'objective')).toHaveLength(odd.objectivesPerGoal);
    expect(listOf(host, 'unit')).toEqual(odd.units.map((id) => id.replaceAll(/[*?]/g, ' ').trim()));
    for (const level of ['goal', 'objective', 'indicator'] as const)
      for (const [label] of drawn(host, level)) expect(String(label).length).toBeLessThanOrEqual(70);
    report(host, `${odd.units.at(-1) ?? ''}/S1/1`, 80);
    // Before it may stand its organisation, which takes the unit's figure.
    expect(drawn(host, 'unit').slice(0, 2)).toContainEqual([odd.units.at(-1), 1, 0, 0, 1]);
  });
});
