import { parseSettings } from '../../src/cli/settings';
import { cliText } from '../../src/cli/texts';

const valueOf = (pair: string): unknown => {
  const result = parseSettings([pair], cliText);
  return result.ok ? Object.values(result.value)[0] : result.sentence;
};

describe('--set', () => {
  it('reads settings by the name of their cell', () => {
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
  });

  it.each([
    ['Batas_Capaian', ['1.2', '1,2', '120', '120%', '120 %', ' 1.20 '], 1.2],
    ['batas capaian', ['1.2'], 1.2],
    ['BATAS-CAPAIAN', ['1.2'], 1.2],
    ['Batas_Hampir', ['0', '0%'], 0],
    ['Rumus_Minimasi', ['T/R', 't / r', 'T:R', '=T/R', 'ratio', 'Rasio'], 'T/R'],
    ['Rumus_Minimasi', ['1+(1-R/T)', '1 + (1 - r/t)', '=1+(1-R/T)', '2-R/T', 'komplemen'], '1+(1-R/T)'],
    ['Triwulan_Laporan', ['3', 'TW3', 'tw 3', 'TW III', 'triwulan 3', 'Q3'], 3],
    ['Kurva_Stabilisasi', ['1', 'ya', 'ON', 'true', 'aktif'], 1],
    ['Kurva_Stabilisasi', ['0', 'tidak', 'off', 'False', 'none', 'tanpa'], 0],
    ['Stabil_Titik', ['0,9', '90%', '90'], 0.9],
  ])('takes %s in the forms people write: %j', (name, forms, value) => {
    expect(forms.map((form) => valueOf(`${name}=${form}`))).toEqual(forms.map(() => value));
  });

  it('lets the later of two for one setting count', () => {
    expect(parseSettings(['Batas_Capaian=1.1', 'Batas_Capaian=1.3'], cliText)).toEqual({
      ok: true,
      value: { cap: 1.3 },
    });
  });

  it.each([
    ['Batas_Atas=1', 'Batas_Capaian, Batas_Tercapai'],
    ['Cap=1', 'Batas_Capaian, Batas_Tercapai'],
    ['=1', 'Batas_Capaian, Batas_Tercapai'],
    ['Tahun=2023', '--year'],
    ['Batas_Capaian=banyak', 'banyak'],
    ['Batas_Capaian', 'Batas_Capaian'],
    ['Batas_Capaian=-1', '-1'],
    ['Batas_Capaian=0', '120%'],
    ['Batas_Capaian=1e3', '1e3'],
    ['Triwulan_Laporan=5', 'TW4'],
    ['Rumus_Minimasi=R/T', 'T/R'],
    ['Rumus_Minimasi=constructor', 'T/R'],
    ['Kurva_Stabilisasi=mungkin', 'tidak'],
    ['Stabil_Titik=1', '90%'],
    ['Batas_Hampir=1.1', 'Batas_Tercapai'],
    ['Stabil_Puncak=90%', 'Stabil_Nilai'],
  ])('refuses %s with a sentence', (pair, word) => {
    const result = parseSettings([pair], cliText);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.sentence).toContain(word);
  });
});
