import { cliText } from '../../src/cli/texts';
import { unitsOf } from '../../src/cli/units';
import { parsePlan } from '../../src/plans/loadPlan';

const names = ['Dinas', 'Balai A, B', 'Balai A', 'UPT "Satu"', 'Sub, Unit', "O'Neil"];
const loaded = parsePlan(
  JSON.stringify({
    title: 'Uji',
    years: [2025],
    units: names,
    goals: [{ code: 'T1', name: 'Tujuan' }],
    objectives: [{ code: 'S1', name: 'Sasaran' }],
    indicators: [{ code: 'IKU-1', name: 'Indikator' }],
    targets: [{ unit: 'Dinas', code: 'IKU-1', targets: { '2025': 1 } }],
  }),
  'id',
);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const units = (raw: string) => unitsOf(raw, loaded.plan, cliText);

describe('--units', () => {
  it.each([
    ['all', names],
    [' ALL ', names],
    ['Dinas', ['Dinas']],
    [' Dinas , Balai A ', ['Dinas', 'Balai A']],
    ['Balai A, B', ['Balai A, B']],
    ['"Balai A, B",Dinas', ['Balai A, B', 'Dinas']],
    ['Dinas,Sub, Unit,Balai A', ['Dinas', 'Sub, Unit', 'Balai A']],
    ['UPT "Satu",O\'Neil', ['UPT "Satu"', "O'Neil"]],
    ['"UPT ""Satu""", Dinas', ['UPT "Satu"', 'Dinas']],
  ])('reads %s', (raw, expected) => {
    expect(units(raw)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['Bidang', '"Bidang"'],
    ['Dinas,Bidang', '"Bidang"'],
    ['Dinas,,Balai A', '""'],
    ['', '""'],
    ['"Balai A', 'Balai A'],
    ['dinas,"', 'dinas'],
  ])('refuses %s and says which there are', (raw, word) => {
    const result = units(raw);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.sentence).toContain(word);
    expect(!result.ok && result.sentence).toContain('Balai A, B');
  });

  it('names the first of very many units only', () => {
    const plan = {
      ...loaded.plan,
      units: Array.from({ length: 200 }, (_, n) => ({
        ...loaded.plan.units[0],
        id: `U${n}`,
        name: 'U',
        kind: 'other' as const,
        at: { line: 1, section: 'units' },
      })),
    };
    const result = unitsOf('X', plan, cliText);
    expect(!result.ok && result.sentence).toContain('U39, dan 160 lagi');
  });
});
