/** The published rows of the field come out of formulas: a plan of one's own, a fill file, settings, build, read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/cli/build';
import type { Outcome } from '../../src/cli/outcome';
import { read } from '../../src/cli/read';
import { cliText } from '../../src/cli/texts';
import type { MeasuredRow, WorkbookReadout } from '../../src/sheets/reading';

const folder = mkdtempSync(join(tmpdir(), 'renstra-rows-'));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Published {
  readonly code: string;
  readonly polarity: 'maximise' | 'minimise' | 'stabilise';
  readonly target: number;
  readonly realisation: number;
  /** % capaian as published, two decimals; under the formula T/R where that is the one. */
  readonly percent?: number;
  readonly percentByRatio?: number;
}
const published: readonly Published[] = [
  { code: 'IKU-1', polarity: 'minimise', target: 32, realisation: 4.88, percent: 184.75 },
  { code: 'IKU-2', polarity: 'minimise', target: 24, realisation: 4.88, percent: 179.67 },
  { code: 'IKU-3', polarity: 'minimise', target: 0.35, realisation: 0.43, percent: 77.14 },
  { code: 'IKU-4', polarity: 'minimise', target: 49, realisation: 56.23, percent: 85.24 },
  { code: 'IKU-5', polarity: 'minimise', target: 162, realisation: 186, percentByRatio: 87.1 },
  { code: 'IKU-6', polarity: 'minimise', target: 9.2, realisation: 9.53, percentByRatio: 96.54 },
  {
    code: 'IKU-7',
    polarity: 'maximise',
    target: 18.64,
    realisation: 5.15,
    percent: 27.63,
    percentByRatio: 27.63,
  },
  { code: 'IKU-8', polarity: 'stabilise', target: 100, realisation: 96, percent: 112, percentByRatio: 112 },
  { code: 'IKU-9', polarity: 'stabilise', target: 100, realisation: 102, percent: 116, percentByRatio: 116 },
];

const plan = {
  title: 'Renstra Uji 2025',
  years: [2025],
  units: ['Sekretariat'],
  goals: [{ code: 'T1', name: 'Tujuan' }],
  objectives: [{ code: 'S1', name: 'Sasaran' }],
  indicators: published.map(({ code, polarity }) => ({
    code,
    name: `Indikator ${code}`,
    polarity,
    measure: 'Skor',
  })),
  targets: published.map(({ code, target }) => ({ unit: 'Sekretariat', code, targets: { '2025': target } })),
};
const fill = published
  .map(({ code, realisation }) => `Sekretariat,${code},TW4,realisasi,${realisation}\n`)
  .join('');

const outputOf = (outcome: Outcome): string => {
  if (outcome.exitCode === 2) throw new Error(outcome.sentence);
  return outcome.output;
};
const isReadout = (value: unknown): value is WorkbookReadout =>
  typeof value === 'object' && value !== null && 'rows' in value;

async function rowsOf(name: string, set: readonly string[]): Promise<readonly MeasuredRow[]> {
  writeFileSync(at('plan.json'), JSON.stringify(plan));
  writeFileSync(at('fill.csv'), fill);
  const out = at(name);
  const options = { year: '2025', units: 'all', plan: at('plan.json'), fill: at('fill.csv'), set, out };
  outputOf(await build(options, cliText));
  const readout: unknown = JSON.parse(outputOf(await read(out, cliText)));
  if (!isReadout(readout)) throw new Error('No readout');
  return readout.rows;
}

const percents = (rows: readonly MeasuredRow[]): Record<string, number | undefined> =>
  Object.fromEntries(
    rows.map(({ code, raw }) => [
      String(code),
      typeof raw === 'number' ? Math.round(raw * 10_000) / 100 : undefined,
    ]),
  );
const expected = (of: 'percent' | 'percentByRatio'): Record<string, number> =>
  Object.fromEntries(published.flatMap((row) => (row[of] === undefined ? [] : [[row.code, row[of]]])));

describe('published rows', () => {
  it('by the default settings: minimise 1+(1-R/T), stabilise by the curve', async () => {
    const rows = await rowsOf('default.xlsx', []);
    expect(percents(rows)).toMatchObject(expected('percent'));
    expect(rows.map(({ capped }) => capped)).toEqual([
      1.2, 1.2, 0.7714, 0.8524, 0.8519, 0.9641, 0.2763, 1.12, 1.16,
    ]);
  });

  it('by --set: minimise T/R, another cap, no curve', async () => {
    const rows = await rowsOf('ratio.xlsx', ['Rumus_Minimasi=T/R', 'Batas_Capaian=110%']);
    expect(percents(rows)).toMatchObject(expected('percentByRatio'));
    expect(rows.map(({ capped }) => capped)).toEqual([
      1.1, 1.1, 0.814, 0.8714, 0.871, 0.9654, 0.2763, 1.1, 1.1,
    ]);
    const straight = await rowsOf('straight.xlsx', ['Kurva_Stabilisasi=tidak']);
    expect(percents(straight)).toMatchObject({ 'IKU-8': 96, 'IKU-9': 98 });
  });
});
