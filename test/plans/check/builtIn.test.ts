import { checkPlan } from '../../../src/plans/check/checkPlan';
import { builtInPlan } from '../../../src/plans/loadPlan';
import type { Finding } from '../../../src/renstra/finding';

const { findings, summary } = checkPlan(builtInPlan(), 'id');
const { findings: english } = checkPlan(builtInPlan(), 'en');

function linesOf(finding: Finding): readonly number[] {
  return 'places' in finding.at ? finding.at.places.map((place) => place.line) : [];
}
function of(rule: string): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}
/** Rule, code, unit, year, found, expected and lines, as one can read them in the document. */
function facts(rule: string): readonly (readonly unknown[])[] {
  return of(rule).map((finding) => [
    finding.code,
    finding.unit,
    finding.period,
    finding.found,
    finding.expected,
    linesOf(finding),
  ]);
}

/** Every line below was read in the document. */
describe('the built-in plan', () => {
  it('[P01] prints eight targets in two ways', () => {
    const secretariat = [1143, 2033];
    expect(facts('P01')).toEqual([
      ['SS7/a', 'BSKJI', '2024', '84', '81', [661, 704, 1080, 2178, 2196]],
      ['SS9/b', 'BSKJI', '2021', '22', '52', [671, 709, 1088, 2184]],
      ['T1', undefined, '2024', '61', '62', [675, 686, 1828]],
      ['SS1/d', 'P4SI', '2021', '25', '20', [1094, 1885, 2140]],
      ['SS3/d', 'Sekretariat', '2021', '40', '72', secretariat],
      ['SS3/d', 'Sekretariat', '2022', '42', '75', secretariat],
      ['SS3/d', 'Sekretariat', '2023', '44', '78', secretariat],
      ['SS3/d', 'Sekretariat', '2024', '45', '80', secretariat],
    ]);
  });

  it('[P02] has one total and ten programme amounts that its annex does not make up; 1.270 is 1269,99', () => {
    expect(facts('P02')).toEqual([
      ['table10.A', undefined, '2021', '439.63', '591.62', [996, 1138, 1157]],
      ['table10.A', undefined, '2022', '466.99', '598.53', [996, 1138, 1157]],
      ['table10.A', undefined, '2023', '612.25', '613.15', [996, 1138, 1157]],
      ['table10.A', undefined, '2024', '597.30', '597.29', [996, 1138, 1157]],
      ['table10.1', 'POPTIKJI', '2021', '170.65', '8.49', [998, 1107]],
      ['table10.1', 'POPTIKJI', '2022', '146.96', '22.90', [998, 1107]],
      ['table10.2', 'PIH', '2021', '5.20', '5.52', [999, 1123]],
      ['table10.2', 'PIH', '2022', '12.90', '13.40', [999, 1123]],
      ['table10.3', undefined, '2021', '8.15', '18.00', [1000, 1092, 1101]],
      ['table10.3', undefined, '2022', '36.44', '28.46', [1000, 1092, 1101]],
      ['annex1.BSKJI', 'BSKJI', '2023', '1279', '1279.90', [1056, 1092, 1101, 1107, 1123, 1138, 1157]],
    ]);
  });

  it('[P03] prints all sixteen goal targets as the means of their members', () => {
    expect(of('P03')).toEqual([]);
  });

  it('[P04] divides by 24, 25 and 29 satker', () => {
    expect(facts('P04')).toEqual([
      [undefined, undefined, undefined, '24; 25; 29', undefined, [2057, 2071, 2078, 2085, 2092]],
    ]);
  });

  it('[P05] calculates SS9/b with 85 where its name says 90', () => {
    expect(facts('P05')).toEqual([
      ['SS9/b', undefined, undefined, '85', '90', [671, 709, 1088, 1156, 2089, 2092, 2184]],
    ]);
  });

  it('[P06] has no card for SS1/b, SS2/b and SS5/b', () => {
    expect(of('P06').map((finding) => finding.code)).toEqual(['SS5/b', 'SS1/b', 'SS2/b']);
    expect(of('P06').map((finding) => linesOf(finding).length)).toEqual([29, 25, 25]);
  });

  it('[P07] names P2SI in the row of the secretariat, and marks other columns than blocks and cards tell', () => {
    const marks = facts('P07');
    expect(marks).toContainEqual(['SS3/d', 'Sekretariat', undefined, 'P2SI', 'Sekretariat', [1143]]);
    expect(marks).toContainEqual([
      'SS4/d',
      undefined,
      undefined,
      'POPTIKJI',
      'PIH',
      [1130, 2010, 2168, 2186],
    ]);
    expect(marks).toContainEqual([
      'SS1/c',
      undefined,
      undefined,
      'POPTIKJI, UKE-1',
      'PIH, UKE-2/UPT',
      [1126, 2017, 2139],
    ]);
    expect(marks).toContainEqual([
      'SS3/b',
      undefined,
      undefined,
      'UKE-2/UPT',
      'UKE-1',
      [1064, 1103, 1894, 2151],
    ]);
    expect(marks).toHaveLength(23);
    const outside = of('P07').filter((finding) => finding.severity === 'info');
    expect(outside.map((finding) => finding.code)).toEqual(['SS3/g', 'SS3/h', 'SS3/i', 'SS3/j', 'SS3/k']);
  });

  it('[P08] has nine targets that fall', () => {
    expect(facts('P08')).toEqual([
      ['SS1/f', 'BBK', '2022', '1', '>= 2', [1326]],
      ['SS3/e', 'BBK', '2024', '2', '>= 3', [1331]],
      ['SS3/f', 'BBK', '2022', '4', '>= 6', [1332]],
      ['SS3/f', 'BBK', '2023', '3', '>= 4', [1332]],
      ['SS3/f', 'BBKB', '2022', '4', '>= 6', [1362]],
      ['SS3/f', 'BBKB', '2023', '3', '>= 4', [1362]],
      ['SS3/f', 'BBIHP', '2022', '2', '>= 3', [1443]],
      ['SS3/f', 'BSPJI Banjarbaru', '2024', '21', '>= 38', [1723]],
      ['SS3/f', 'BSPJI Jakarta', '2022', '9', '>= 57', [1807]],
    ]);
  });

  it('[P09] returns to N/A twice', () => {
    expect(facts('P09')).toEqual([
      ['SS3/f', 'BSPJI Banjarbaru', '2023', 'N/A', '38', [1723]],
      ['SS3/f', 'BSPJI Manado', '2024', 'N/A', '1', [1750]],
    ]);
  });

  it('[P10] measures and names indicators in several ways', () => {
    const warnings = of('P10').filter((finding) => finding.severity === 'warning');
    const told = warnings.map((finding) => [finding.code, finding.unit, finding.found]);
    for (const unit of ['BBKK', 'BBT', 'BSPJI Medan', 'BSPJI Jakarta']) {
      expect(told).toContainEqual(['SS1/f', unit, 'Kegiatan']);
    }
    expect(told).toContainEqual(['SS1/c', 'PIH', 'Perusahaan']);
    expect(told).toContainEqual([
      'SS3/a',
      'P4SI',
      'Peningkatan jumlah SNI bidang industri yang diterapkan dan diberlakukan.',
    ]);
    expect(told).toContainEqual(['SS6/a', undefined, 'Nilai minimal indeks manajemen resiko']);
    expect(told).toContainEqual(['SS6/a', undefined, 'Nilai']);
    expect(told).toContainEqual(['SS8/c', undefined, 'Indeks']);
    expect(told).toContainEqual(['SS9/a', undefined, 'Nilai minimal akuntabilitas kinerja']);
    expect(told).toContainEqual(['SS9/b', undefined, 'Nilai minimal laporan keuangan']);
    expect(told).toContainEqual(['SS9', undefined, 'Penguatan Akuntabilitas Organisasi']);
    const regulation = warnings.find((finding) => finding.code === 'SS4');
    expect(regulation === undefined ? [] : linesOf(regulation)).toEqual([617, 645, 1067]);
    // The narrative's "Making Indonesia 4.0" is no second name: its full stop belongs to the number.
    expect(of('P10').filter(({ code }) => code === 'SS2')).toEqual([]);
    const slips = of('P10').filter((finding) => finding.severity === 'info');
    expect(slips.map((finding) => finding.found)).toContain(
      'Terseleenggaranya Urusan Pemerintahan di Bidang Perindustrian yang Berkelanjutan',
    );
  });

  it('[P11] calculates a saving as a negative number', () => {
    expect(facts('P11')).toEqual([
      ['SS1/a', 'PIH', undefined, 'fallsWithValue', 'risesWithValue', [630, 694, 1059, 1125, 1982, 2137]],
    ]);
  });

  it('[P12] prints two rows of PIH under other objectives', () => {
    const rows = of('P12').filter((finding) => finding.severity === 'warning');
    expect(rows.map((finding) => [finding.code, finding.unit, linesOf(finding)])).toEqual([
      ['SS3/k', 'PIH', [1127, 1128, 2160]],
      ['SS3/d', 'PIH', [1134, 1137, 2153]],
    ]);
  });

  it('[P13] has eleven shares no whole number of satker gives, and one only by rounding 62,5 down', () => {
    const shares = of('P13').map((finding) => [
      finding.code,
      finding.period,
      finding.found,
      finding.severity,
    ]);
    expect([...shares].sort()).toEqual([
      ['SS6/a', '2021', '41', 'warning'],
      ['SS6/a', '2022', '41', 'warning'],
      ['SS6/a', '2023', '45', 'warning'],
      ['SS6/a', '2024', '45', 'warning'],
      ['SS8/b', '2021', '20', 'warning'],
      ['SS8/b', '2022', '40', 'warning'],
      ['SS8/b', '2023', '62', 'info'],
      ['SS8/c', '2022', '35', 'warning'],
      ['SS8/c', '2023', '45', 'warning'],
      ['SS8/c', '2024', '60', 'warning'],
      ['SS9/a', '2023', '75', 'warning'],
      ['SS9/a', '2024', '75', 'warning'],
    ]);
    const first = of('P13')[0];
    expect(first === undefined ? [] : linesOf(first)).toEqual([654, 702, 1077, 1140, 2078, 2172, 2193]);
  });

  it('[P14] has thirty-one organisation targets its units do not lead to', () => {
    const all = facts('P14').map(([code, unit, year, printed, led]) => [code, unit, year, printed, led]);
    expect(all).toHaveLength(31);
    // Means and shares worked out by hand from Lampiran I.
    for (const fact of [
      ['SS3/d', 'BSKJI', '2021', '72', '54.86'],
      ['SS5/b', 'BSKJI', '2021', '3.5', '3.55'],
      ['SS7/a', 'BSKJI', '2024', '81', '77.17'],
      ['SS8/c', 'BSKJI', '2021', '25', '66.67'],
      ['SS9/b', 'BSKJI', '2024', '72', '84'],
    ])
      expect(all).toContainEqual(fact);
    expect(new Set(of('P14').map(({ severity }) => severity))).toEqual(new Set(['info']));
    // What the secretariat repeats is no unit's target: 24 balai and the organisation's own row.
    const shared = of('P14').find(({ code }) => code === 'SS9/b');
    expect(shared === undefined ? 0 : linesOf(shared).length).toBe(25);
  });

  it('tells each fact once, in both languages, with at least one place', () => {
    const keys = findings.map((finding) => JSON.stringify({ ...finding, message: '' }));
    expect(new Set(keys).size).toBe(keys.length);
    expect(english.map((finding) => JSON.stringify({ ...finding, message: '' }))).toEqual(keys);
    for (const finding of [...findings, ...english]) {
      expect(linesOf(finding).length).toBeGreaterThan(0);
      expect(finding.message).toMatch(/^[A-Z].*\.$/);
      expect(finding.message).not.toMatch(/undefined|\{|\}/);
    }
    expect(summary.bySeverity.error).toBe(0);
  });
});
