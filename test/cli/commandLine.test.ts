/** The command line as a user runs it: another process, its exit code, what it prints where. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbookReadout } from '../../src/sheets/reading';

const folder = mkdtempSync(join(tmpdir(), 'renstra-cli-'));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function renstra(...parameters: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...parameters],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  return { code: status, out: stdout, err: stderr };
}

const isReadout = (value: unknown): value is WorkbookReadout =>
  typeof value === 'object' && value !== null && 'rows' in value;
function readout(file: string): WorkbookReadout {
  const { code, out, err } = renstra('read', file, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const parsed: unknown = JSON.parse(out);
  if (!isReadout(parsed)) throw new Error('read printed no readout');
  return parsed;
}

describe('plan commands', () => {
  it('exports a plan that --plan accepts and exports alike', () => {
    const first = renstra('plan', 'export', '--json');
    writeFileSync(at('plan.json'), first.out);
    expect(first.code).toBe(0);
    const second = renstra('plan', 'export', '--plan', at('plan.json'), '--json');
    expect(second.code).toBe(0);
    expect(second.out).toBe(first.out);
  });

  it('checks a plan: warnings leave exit code 0, --json is one document', () => {
    const { code, out } = renstra('plan', 'check', '--json');
    expect(code).toBe(0);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({ summary: { bySeverity: { error: 0 } } });
  });

  it('tells on stderr what a plan file holds and nobody reads, and goes on', () => {
    const plan = {
      title: 'Uji',
      years: [2025],
      units: ['Dinas'],
      goals: [{ code: 'T1', name: 'Tujuan' }],
      objectives: [{ code: 'S1', name: 'Sasaran' }],
      indicators: [{ code: 'IKU-1', name: 'Indikator', warna: 'merah' }],
      targets: [{ unit: 'Dinas', code: 'IKU-1', targets: { '2025': 1 } }],
    };
    writeFileSync(at('noted.json'), JSON.stringify(plan));
    const { code, out, err } = renstra('plan', 'check', '--plan', at('noted.json'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ findings: [] });
    expect(err).toContain('/indicators/0/warna');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says what is wrong with a plan file in one sentence and ends with 2', () => {
    writeFileSync(at('broken.json'), '{"schemaVersion":1,');
    for (const file of ['none.json', 'broken.json']) {
      const { code, out, err } = renstra('plan', 'check', '--plan', at(file));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(file);
    }
  });
});

describe('a command line mistyped', () => {
  it.each([
    [[], 'plan check'],
    [['plan'], 'plan check'],
    [['buld'], '"buld"'],
    [['plan', 'chek'], '"chek"'],
    [['read'], 'read F.xlsx'],
    [['read', 'a.xlsx', 'b.xlsx'], 'berlebih'],
    [['build', '--year'], '--year'],
    [['build', '--colour', 'red'], '--colour'],
  ])('%j is told in one sentence, exit code 2', (parameters, word) => {
    const { code, out, err } = renstra(...parameters);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(word);
    expect(err).not.toContain('error:');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('--help tells how units with a comma are named', () => {
    const { code, out } = renstra('build', '--help');
    expect(code).toBe(0);
    expect(out).toContain('"Balai A, B"');
  });
});

describe('build and read', () => {
  it('builds a workbook, fills it, and reads back what was computed and where', () => {
    writeFileSync(
      at('fill.csv'),
      'unit,code,period,field,value\nPIH,SS5/c,TW1,realisasi,3\nPIH,SS5/c,TW2,realisasi,6\nPIH,SS5/c,Y,target,12\nPIH,SS5/a,TW4,realisasi,"70,5"\nPIH,SS5/c,TW1,kendala,=1+1\n',
    );
    const built = renstra(
      'build',
      '--year',
      '2024',
      '--units',
      'PIH,BSKJI',
      '--fill',
      at('fill.csv'),
      '--set',
      'Batas_Capaian=110%',
      '--set',
      'Triwulan_Laporan=2',
      '--out',
      at('a.xlsx'),
    );
    expect(built).toMatchObject({ code: 0, err: '' });
    const { year, units, settings, rows, goals, summary } = readout(at('a.xlsx'));
    expect({ year, units }).toEqual({ year: 2024, units: ['BSKJI', 'PIH'] });
    expect(settings['Batas_Capaian']).toBe(1.1);
    expect(rows).toHaveLength(25);
    expect(goals.map(({ targets }) => Object.values(targets))).toEqual([
      [51, 54, 58, 62],
      [46, 48, 48, 49],
      [60, 63, 67, 70],
      [57, 62, 68, 76],
    ]);
    expect(goals[0]?.quarters.TW1).toMatchObject({ reported: 0, status: 'Belum dilaporkan' });
    expect(summary.units).toMatchObject([
      { code: 'BSKJI', rank: null, mean: null, reported: 0 },
      {
        code: 'PIH',
        rank: 1,
        mean: 1.1,
        reported: 1,
        quarters: { TW1: { mean: 1, counts: { achieved: 1 } } },
      },
    ]);
    expect(summary.objectives.map(({ code }) => code)).toContain('SS5');
    const row = rows.find(({ key }) => key === 'PIH/SS5/c');
    expect(row).toMatchObject({
      planTarget: 10,
      agreedTarget: 12,
      target: 12,
      targets: { TW1: 3, TW2: 3, TW3: 3, TW4: 3 },
      entries: { TW1: 3, TW2: 6, TW3: null, TW4: null },
      achievement: { TW1: 1, TW2: 2, TW3: null, TW4: null },
      targetToDate: 6,
      toDate: 9,
      raw: 1.5,
      capped: 1.1,
      status: 'Tercapai',
      state: 'achieved',
      sheet: 'Pengukuran 2024',
    });
    expect(row?.notes.TW1.obstacle).toBe('=1+1');
    expect(rows.find(({ key }) => key === 'PIH/SS5/a')).toMatchObject({
      entries: { TW4: '70,5' },
      states: { TW4: 'invalid' },
    });
  });

  it.each([
    ['a year outside the plan', ['--year', '2030', '--out', 'x.xlsx'], '2030'],
    ['no year', ['--out', 'x.xlsx'], '--year'],
    ['an unknown unit', ['--year', '2024', '--units', 'BSPJI Bandung', '--out', 'x.xlsx'], 'BSPJI Bandung'],
    ['no output file', ['--year', '2024'], '--out'],
    ['a folder that is not there', ['--year', '2024', '--out', 'nowhere/x.xlsx'], 'nowhere'],
    ['an unknown setting', ['--year', '2024', '--set', 'Cap=2', '--out', 'x.xlsx'], 'Cap'],
    ['a missing fill file', ['--year', '2024', '--fill', 'none.csv', '--out', 'x.xlsx'], 'none.csv'],
    ['an unknown option', ['--year', '2024', '--colour', 'red', '--out', 'x.xlsx'], '--colour'],
  ])('refuses %s with one sentence, exit code 2 and no file', (_, parameters, word) => {
    const placed = parameters.map((parameter) => (parameter.endsWith('.xlsx') ? at(parameter) : parameter));
    const { code, out, err } = renstra('build', ...placed);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(word);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).some((name) => name.includes('x.xlsx'))).toBe(false);
  });

  it('leaves an older output as it was when the run fails', () => {
    writeFileSync(at('kept.xlsx'), 'before');
    writeFileSync(at('bad.csv'), 'PIH,SS5/c,TW7,realisasi,3');
    const { code, err } = renstra(
      'build',
      '--year',
      '2024',
      '--fill',
      at('bad.csv'),
      '--out',
      at('kept.xlsx'),
    );
    expect(code).toBe(2);
    expect(err).toContain('baris 1');
    expect(readFileSync(at('kept.xlsx'), 'utf8')).toBe('before');
  });

  it('says so when a file to read is missing, no workbook, or none of ours', () => {
    writeFileSync(at('text.xlsx'), 'not a workbook');
    expect(existsSync(at('text.xlsx'))).toBe(true);
    for (const file of ['gone.xlsx', 'text.xlsx']) {
      const { code, out, err } = renstra('read', at(file), '--json');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(file);
    }
  });
});
