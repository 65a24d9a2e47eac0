/** `validate`: a workbook as it is built, filled with mistakes, judged from a terminal. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Report } from '../../src/renstra/finding';

const folder = mkdtempSync(join(tmpdir(), 'renstra-validate-'));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function renstra(...parameters: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...parameters],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { code: status, out: stdout, err: stderr };
}

function filled(name: string, ...lines: readonly string[]): string {
  writeFileSync(at(`${name}.csv`), `${['unit,code,period,field,value', ...lines].join('\n')}\n`);
  const built = renstra(
    ...['build', '--year', '2024', '--units', 'BBKK,PIH', '--fill', at(`${name}.csv`)],
    ...['--out', at(`${name}.xlsx`)],
  );
  expect({ code: built.code, err: built.err }).toEqual({ code: 0, err: '' });
  return at(`${name}.xlsx`);
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'findings' in value && 'summary' in value;
function judged(file: string): { readonly code: number | null; readonly report: Report } {
  const { code, out, err } = renstra('validate', file, '--json');
  expect(err).toBe('');
  const report: unknown = JSON.parse(out);
  if (!isReport(report)) throw new Error('validate printed no report');
  return { code, report };
}
const inShort = ({ rule, unit, code, period, fixes = [] }: Finding): string =>
  `${rule} ${unit} ${code} ${period} ${fixes.map(({ value }) => value).join('|')}`.trim();

describe('validate', () => {
  it('finds nothing in a workbook just built, nor in one filled rightly', () => {
    const { code, report } = judged(
      filled(
        'clean',
        'BBKK,SS5/b,TW1,realisasi,3.6',
        'BBKK,SS5/b,TW2,realisasi,3.55',
        'BBKK,SS8/c,TW4,realisasi,A-',
        'BBKK,SS6/a,TW4,realisasi,3.9',
        'BBKK,SS9/a,TW4,realisasi,81.25',
        'BBKK,SS3/c,TW1,realisasi,9',
        'PIH,SS1/a,TW1,realisasi,7.5',
        'PIH,SS1/a,TW1,data_dukung,https://kemenperin.go.id/x',
      ),
    );
    expect(report.findings).toEqual([]);
    expect(code).toBe(0);
  });

  it('knows each row’s scale, kind, quarters and last year out of the workbook itself', () => {
    const { code, report } = judged(
      filled(
        'wrong',
        'BBKK,SS5/b,TW1,realisasi,"3,6"',
        'BBKK,SS5/b,TW2,realisasi,36',
        'BBKK,SS8/c,TW4,realisasi,B -',
        'BBKK,SS6/a,TW4,realisasi,6',
        'BBKK,SS9/a,TW2,realisasi,81',
        'BBKK,SS3/c,TW1,realisasi,1.279 %',
        'BBKK,SS2/b,TW4,realisasi,1.5',
        'PIH,SS1/a,TW1,realisasi,-7',
        'PIH,SS5/a,TW1,realisasi,66',
        'PIH,SS5/a,TW2,realisasi,60',
        'PIH,SS5/a,2023,history,65',
        'PIH,SS4/d,TW1,realisasi,105',
        'PIH,SS1/c,TW1,realisasi,NA',
        'PIH,SS1/c,Y,target,900',
      ),
    );
    expect(report.findings.map(inShort).sort()).toEqual(
      [
        'V01 BBKK SS5/b TW1 3.6',
        'V07 BBKK SS5/b TW2 3.6',
        'V18 BBKK SS8/c TW4 B-',
        'V14 BBKK SS6/a TW4',
        'V31 BBKK SS9/a TW2',
        'V02 BBKK SS3/c TW1 1279|1.279',
        'V15 BBKK SS2/b TW4',
        'V22 PIH SS1/a TW1 7',
        'V26 PIH SS5/a TW2',
        'V27 PIH SS5/a TW2',
        'V17 PIH SS4/d TW1',
        'V09 PIH SS1/c TW1 N/A',
        'V32 PIH SS1/c Y',
      ].sort(),
    );
    expect(code).toBe(1);
    const index = report.findings.find(({ rule }) => rule === 'V01');
    expect(index?.at).toEqual({
      sheet: 'Pengukuran 2024',
      address: expect.stringMatching(/^[A-Z]+\d+$/) as string,
    });
    const { out } = renstra('validate', at('wrong.xlsx'));
    expect(out).toContain('V01 error [Pengukuran 2024!');
    expect(out.trim().split('\n')).toHaveLength(report.findings.length + 1);
  });

  it('says in one sentence why it cannot run', () => {
    writeFileSync(at('none.txt'), 'x');
    for (const file of ['missing.xlsx', 'none.txt']) {
      const { code, out, err } = renstra('validate', at(file));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});
