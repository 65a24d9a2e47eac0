import { parseSettings } from '../../src/cli/settings';
import { cliText } from '../../src/cli/texts';

describe('--set', () => {
  it('reads settings by the name of their cell, fractions also as percent', () => {
    expect(
      parseSettings(
        [
          'Batas_Capaian=110%',
          'batas_tercapai=1',
          'Rumus_Minimasi=T/R',
          'Triwulan_Laporan=TW3',
          'Kurva_Stabilisasi=0',
        ],
        cliText,
      ),
    ).toEqual({
      ok: true,
      value: { cap: 1.1, achievedFrom: 1, minimiseFormula: 'T/R', reportingQuarter: 3, stabiliseCurve: 0 },
    });
    expect(parseSettings(['Rumus_Minimasi=1+(1-R/T)'], cliText)).toEqual({
      ok: true,
      value: { minimiseFormula: '1+(1-R/T)' },
    });
    expect(parseSettings(['Batas_Capaian=1,25'], cliText)).toEqual({ ok: true, value: { cap: 1.25 } });
  });

  it.each([
    ['Batas_Atas=1', 'Batas_Capaian'],
    ['Tahun=2023', 'tidak dikenal'],
    ['Batas_Capaian=banyak', 'banyak'],
    ['Batas_Capaian', 'Batas_Capaian'],
    ['Batas_Capaian=-1', '-1'],
    ['Triwulan_Laporan=5', '5'],
    ['Rumus_Minimasi=R/T', 'R/T'],
    ['Kurva_Stabilisasi=ya', 'ya'],
  ])('refuses %s with a sentence', (pair, word) => {
    const result = parseSettings([pair], cliText);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.sentence).toContain(word);
  });
});
