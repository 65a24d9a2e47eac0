import { quarterKey, type MemberPeriod, type PeriodKey, type Quarter } from './periods';

/**
 * Defined names of the workbook, in one place. They are language-neutral on purpose: formulas read the same in a
 * workbook of either language.
 */
export const settingNames = {
  year: 'Tahun',
  reportingQuarter: 'Triwulan_Laporan',
  cap: 'Batas_Capaian',
  achievedFrom: 'Batas_Tercapai',
  nearlyFrom: 'Batas_Hampir',
  minimiseFormula: 'Rumus_Minimasi',
  stabiliseCurve: 'Kurva_Stabilisasi',
  stabilisePoint: 'Stabil_Titik',
  stabiliseValue: 'Stabil_Nilai',
  stabilisePeak: 'Stabil_Puncak',
} as const;
export type SettingKey = keyof typeof settingNames;

export const scaleNames = {
  key: 'Skala_Kunci',
  order: 'Skala_Urut',
  lower: 'Skala_Bawah',
  middle: 'Skala_Tengah',
  grade: 'Skala_Huruf',
} as const;
export const statusNames = { code: 'Status_Kode', label: 'Status_Nama' } as const;
export const polarityNames = { code: 'Polaritas_Kode', label: 'Polaritas_Nama' } as const;
/** List of what may be entered on the n-th grade scale (letters and N/A). */
export const gradeList = (scaleNumber: number): string => `Daftar_Huruf_${scaleNumber}`;
export const listNames = {
  quarters: 'Daftar_Triwulan',
  minimise: 'Daftar_Minimasi',
  onOff: 'Daftar_Sakelar',
} as const;

const periodMark = (period: PeriodKey): string => (period === 'toDate' ? '' : `_${period.toUpperCase()}`);

export const blockNames = {
  contents: 'Isi_Beranda',
  completeness: 'Isi_Kelengkapan',
  matrix: 'Isi_Matriks',
  guidelines: 'Isi_Kamus',
  /** Goals to date; the blocks of their quarters are named after it. */
  goals: 'Isi_Tujuan',
  goalTargets: 'Isi_Target_Tujuan',
  members: 'Isi_Anggota',
  cascading: 'Isi_Cascading',
  funding: 'Isi_Pendanaan',
  settings: 'Isi_Pengaturan',
  statuses: 'Isi_Status',
  polarities: 'Isi_Polaritas',
  scales: 'Isi_Skala',
  scaleBounds: 'Isi_Batas_Skala',
  lists: 'Isi_Daftar',
  calendar: 'Isi_Kalender',
  findings: 'Isi_Catatan',
  choices: 'Isi_Grafik',
  chosenRow: 'Isi_Grafik_Baris',
  chartQuarters: 'Isi_Grafik_Triwulan',
  chartYears: 'Isi_Grafik_Tahun',
  tree: 'Isi_Pohon',
} as const;
export const goalBlock = (period: PeriodKey): string => `${blockNames.goals}${periodMark(period)}`;
export const measurementBlock = (year: number): string => `Isi_Ukur_${year}`;
/** Block of an entry cell's sheet; absent: the measurement sheet. */
export const entryBlock = (sheet: 'workingPapers' | undefined, year: number): string =>
  sheet === undefined ? measurementBlock(year) : paperBlock(year);
export const paperBlock = (year: number): string => `Isi_Kertas_${year}`;
export const historyBlock = (year: number): string => `Isi_Riwayat_${year}`;
export const summaryKinds = ['goal', 'objective', 'perspective', 'unit'] as const;
export type SummaryKind = (typeof summaryKinds)[number];
/** Key of the measurement sheet's column by which rows of a group are found, where their own ids will not do. */
export const matchColumn = (kind: SummaryKind): string => `match.${kind}`;
const summaryWords: Readonly<Record<SummaryKind, string>> = {
  goal: 'Tujuan',
  objective: 'Sasaran',
  perspective: 'Perspektif',
  unit: 'Unit',
};
export const summaryBlock = (kind: SummaryKind, year: number): string =>
  `Isi_Rekap_${summaryWords[kind]}_${year}`;
export const rankingBlock = (year: number): string => `Isi_Peringkat_${year}`;

/** Name over the means of a block of the summary as they are compared for a rank. */
export const comparedMeans = (kind: SummaryKind, year: number): string =>
  `Rekap_Nilai_${summaryWords[kind]}_${year}`;
/** Names over columns of the units' block of the summary, from which the ranking is read. */
export const rankedNames = (year: number) =>
  ({
    number: `Rekap_Nomor_${year}`,
    order: `Rekap_Urutan_${year}`,
    code: `Rekap_Unit_${year}`,
    name: `Rekap_Nama_${year}`,
    rank: `Rekap_Peringkat_${year}`,
    mean: (period: PeriodKey) => `Rekap_Rata${periodMark(period)}_${year}`,
    expected: `Rekap_Wajib_${year}`,
    reported: `Rekap_Lapor_${year}`,
  }) as const;

/** Names over the columns of the measurement sheet that hold the figures of a period. */
export const periodNames = (year: number, period: PeriodKey) => {
  const ending = `${periodMark(period)}_${year}`;
  return {
    target: `Ukur_Target${ending}`,
    realisation: `Ukur_Realisasi${ending}`,
    capped: `Ukur_Capaian${ending}`,
    state: `Ukur_Keadaan${ending}`,
  } as const;
};
export type PeriodFigure = keyof ReturnType<typeof periodNames>;
/** Names over columns of the measurement sheet of a year. */
export const measurementNames = (year: number) =>
  ({
    key: `Ukur_Kunci_${year}`,
    unit: `Ukur_Unit_${year}`,
    goal: `Ukur_Tujuan_${year}`,
    objective: `Ukur_Sasaran_${year}`,
    perspective: `Ukur_Perspektif_${year}`,
    ...periodNames(year, 'toDate'),
    quarterState: (quarter: Quarter) => periodNames(year, quarterKey(quarter)).state,
  }) as const;
export const historyNames = (year: number) =>
  ({ key: `Riwayat_Kunci_${year}`, lastFigure: `Riwayat_Terakhir_${year}` }) as const;
/** Names over columns of the working papers of a year. */
export const paperNames = (year: number) =>
  ({
    key: `Kertas_Kunci_${year}`,
    parent: `Kertas_Induk_${year}`,
    reported: `Kertas_Terisi_${year}`,
    result: (quarter: Quarter) => `Kertas_TW${quarter}_${year}`,
    line: (quarter: Quarter) => `Kertas_Baris_TW${quarter}_${year}`,
    base: (quarter: Quarter) => `Kertas_A_TW${quarter}_${year}`,
    figure: (quarter: Quarter) => `Kertas_B_TW${quarter}_${year}`,
    /** Of lines that are units without a row: the indicator, what the figure is, whether it reaches the share's level. */
    memberOf: `Kertas_Anggota_${year}`,
    kind: (quarter: Quarter) => `Kertas_Jenis_TW${quarter}_${year}`,
    reaches: (quarter: Quarter) => `Kertas_Ambang_TW${quarter}_${year}`,
  }) as const;
/** Names over the columns of the measurement sheet that roll-ups are made of; a period is a quarter, or the year's target. */
export const unitFigureNames = (year: number) =>
  ({
    memberOf: `Unit_Anggota_${year}`,
    /** Rows that take their figure from a roll-up. */
    fedBy: `Unit_Induk_${year}`,
    figure: (period: MemberPeriod) => `Unit_Angka_${periodWord(period)}_${year}`,
    kind: (period: MemberPeriod) => `Unit_Jenis_${periodWord(period)}_${year}`,
    place: (period: MemberPeriod) => `Unit_Letak_${periodWord(period)}_${year}`,
    reaches: (period: MemberPeriod) => `Unit_Ambang_${periodWord(period)}_${year}`,
    part: (quarter: Quarter) => `Unit_Bagian_TW${quarter}_${year}`,
    whole: (quarter: Quarter) => `Unit_Keseluruhan_TW${quarter}_${year}`,
  }) as const;
const periodWord = (period: MemberPeriod): string => (period === 'year' ? 'Target' : period.toUpperCase());
/** Names over columns of the roll-ups of a year, on the cascading sheet. */
export const rollUpNames = (year: number) =>
  ({
    key: `Himpun_Kunci_${year}`,
    value: (quarter: Quarter) => `Himpun_TW${quarter}_${year}`,
    kind: (quarter: Quarter) => `Himpun_Jenis_TW${quarter}_${year}`,
  }) as const;
export const memberNames = {
  goal: 'Anggota_Tujuan',
  base: (year: number): string => `Anggota_Dasar_${year}`,
  /** On the 0-100 base, of a period. */
  realisation: (period: PeriodKey): string => `Anggota_Realisasi${periodMark(period)}`,
  sameTarget: (period: PeriodKey): string => `Anggota_Target${periodMark(period)}`,
  expected: (period: PeriodKey): string => `Anggota_Semua${periodMark(period)}`,
} as const;
export const fundingNames = {
  parent: 'Dana_Induk',
  unit: 'Dana_Unit',
  amount: (year: number): string => `Dana_${year}_Miliar`,
} as const;

/** Levels of the cascade that the charts go down, each chosen in a cell of its own. */
export const cascadeLevels = ['goal', 'objective', 'indicator', 'unit'] as const;
export type CascadeLevel = (typeof cascadeLevels)[number];
const levelWords: Readonly<Record<CascadeLevel, string>> = {
  goal: 'Tujuan',
  objective: 'Sasaran',
  indicator: 'Indikator',
  unit: 'Unit',
};
/** What belongs to a level on the sheet of charts: everything there is of it (`source`), and what is drawn (`slots`). */
export function chartNames(level: CascadeLevel) {
  const word = levelWords[level];
  return {
    chart: `Renstra ${word}`,
    source: `Isi_Grafik_Sumber_${word}`,
    sourceRow: `Grafik_Sumber_${word}_Baris`,
    sourceKey: `Grafik_Sumber_${word}_Kunci`,
    sourceCode: `Grafik_Sumber_${word}_Kode`,
    /** What its figures are found by. */
    sourceOwn: `Grafik_Sumber_${word}_Cari`,
    sourceList: `Grafik_Sumber_${word}_Daftar`,
    sourceAxis: `Grafik_Sumber_${word}_Label`,
    sourceAchievement: `Grafik_Sumber_${word}_Capaian`,
    sourceState: `Grafik_Sumber_${word}_Keadaan`,
    /** Rows of the source that are drawn, as row numbers; of units what they are sorted by. */
    pick: `Grafik_Sumber_${word}_Urutan`,
    slots: `Isi_Grafik_${word}`,
    place: `Grafik_${word}_Tempat`,
    key: `Grafik_${word}_Kunci`,
    code: `Grafik_${word}_Kode`,
    list: `Grafik_${word}_Daftar`,
    state: `Grafik_${word}_Keadaan`,
    /** Single cells: what is chosen, and among how many. */
    chosen: `Grafik_${word}`,
    chosenCode: `Grafik_${word}_Dipilih`,
    count: `Grafik_${word}_Banyak`,
  } as const;
}
/** Charts of what is chosen at last, and the cells they read. */
export const chosenRowNames = {
  quartersChart: 'Renstra Triwulan',
  yearsChart: 'Renstra Tahun',
  measured: 'Grafik_Baris_Ukur',
  matrix: 'Grafik_Baris_Matriks',
  history: 'Grafik_Baris_Riwayat',
  target: 'Grafik_Target_Kini',
  actual: 'Grafik_Realisasi_Kini',
  scale: 'Grafik_Skala',
  measure: 'Grafik_Satuan',
} as const;
