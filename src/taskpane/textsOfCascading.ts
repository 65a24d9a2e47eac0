import type { Catalogue } from '../texts/texts';

/** Every word of the place Cascading that is not the pane's as a whole. */
export const cascadingPaneTexts = {
  firstRun: {
    id: 'Begitu lembarnya disisipkan, tujuan, sasaran, indikator, dan unit terlihat di sini dengan capaiannya.',
    en: 'Once its sheets are inserted, goals, objectives, indicators and units are seen here with what they achieve.',
  },
  period: { id: 'Periode', en: 'Period' },
  toDate: { id: 's.d. {quarter}', en: 'to {quarter}' },
  search: { id: 'Cari dalam cascading', en: 'Search the cascade' },
  searchHint: { id: 'Kode, nama, unit…', en: 'Code, name, unit…' },
  clearSearch: { id: 'Kosongkan pencarian', en: 'Clear the search' },
  matches: { id: '{n, number} cocok', en: '{n, plural, one {# match} other {# matches}}' },
  noMatch: {
    id: 'Tidak ada tujuan, sasaran, indikator, atau unit yang cocok dengan «{search}».',
    en: 'No goal, objective, indicator or unit matches “{search}”.',
  },
  tree: { id: 'Tujuan, sasaran, indikator, dan unit', en: 'Goals, objectives, indicators and units' },
  noRows: {
    id: 'Lembar {sheet} belum memuat baris indikator.',
    en: 'The sheet {sheet} holds no indicator rows.',
  },
  'level.goal': { id: 'Tujuan', en: 'Goal' },
  'level.objective': { id: 'Sasaran', en: 'Objective' },
  'level.indicator': { id: 'Indikator', en: 'Indicator' },
  'level.unit': { id: 'Unit', en: 'Unit' },
  noCode: { id: '(tanpa kode)', en: '(no code)' },
  everything: { id: 'Semua indikator', en: 'All indicators' },
  reportedOf: {
    id: '{reported, number} dari {expected, number} dilaporkan',
    en: '{reported, number} of {expected, number} reported',
  },
  reportedShort: {
    id: '{reported, number} dari {expected, number}',
    en: '{reported, number} of {expected, number}',
  },
  noneExpected: { id: 'tidak ada target', en: 'no targets' },
  mean: { id: 'Rata-rata capaian {percent}', en: 'Mean achievement {percent}' },
  achievementOfOne: { id: 'Capaian {percent}', en: 'Achievement {percent}' },
  countsByStatus: { id: 'Jumlah menurut status: {counts}', en: 'Counts by status: {counts}' },
  count: { id: '{word} {n, number}', en: '{word} {n, number}' },

  origin: { id: 'Asal angka ini', en: 'Where this figure comes from' },
  originHint: {
    id: 'Pilih sebuah sel di lembar {sheet} untuk melihat asal angkanya.',
    en: 'Select a cell on the sheet {sheet} to see where its figure comes from.',
  },
  originOf: { id: '{unit} · {code} · {quarter}', en: '{unit} · {code} · {quarter}' },
  fromEntry: { id: 'Diisi perencana: {value}', en: 'Entered by the planner: {value}' },
  fromPaper: { id: 'Dihitung Kertas Kerja: {value}', en: 'Computed in Kertas Kerja: {value}' },
  fromRolled: { id: 'Dihitung dari unit-unit: {value}', en: 'Rolled up from the units: {value}' },
  fromNothing: { id: 'Belum diisi', en: 'Not filled in yet' },
  unusedPaper: {
    id: 'Hasil Kertas Kerja {value} tidak dipakai, karena Diisi terisi',
    en: 'The result {value} of Kertas Kerja is not used, as there is an entry',
  },
  unusedRolled: {
    id: 'Hasil dari unit-unit {value} tidak dipakai',
    en: 'What the units come to, {value}, is not used',
  },
  component: { id: '{name}: {value}', en: '{name}: {value}' },
  moreComponents: {
    id: 'dan {n, number} baris lain di Kertas Kerja',
    en: 'and {n, plural, one {# other line} other {# other lines}} in Kertas Kerja',
  },
  realisation: { id: 'Realisasi {quarter}: {value}', en: 'Realisation of {quarter}: {value}' },
  ofQuarter: {
    id: 'Terhadap target {quarter} {target}: capaian {achievement}',
    en: 'Against the target {target} of {quarter}: {achievement}',
  },
  'toDate.sum': { id: 's.d. {quarter}, dijumlahkan: {value}', en: 'To {quarter}, summed: {value}' },
  'toDate.average': { id: 's.d. {quarter}, dirata-rata: {value}', en: 'To {quarter}, averaged: {value}' },
  'toDate.last': {
    id: 's.d. {quarter}, angka triwulan terakhir: {value}',
    en: 'To {quarter}, the last quarter’s figure: {value}',
  },
  'toDate.cumulative': {
    id: 's.d. {quarter}, angka kumulatif terakhir: {value}',
    en: 'To {quarter}, the last cumulative figure: {value}',
  },
  beyond: {
    id: '{quarter} belum ikut: triwulan laporan adalah {reporting}',
    en: '{quarter} does not count yet: the reporting quarter is {reporting}',
  },
  achievement: {
    id: 'Terhadap target s.d. {quarter} {target}: capaian {achievement}',
    en: 'Against the target {target} to {quarter}: {achievement}',
  },
  capped: { id: 'Dibatasi menjadi {achievement}', en: 'Capped at {achievement}' },
  countsIn: {
    id: 'Ikut dirata-rata pada sasaran {objective} dan tujuan {goal}',
    en: 'Counts in the means of objective {objective} and goal {goal}',
  },
  countsNot: {
    id: 'Tidak ikut dirata-rata pada sasaran {objective} dan tujuan {goal} ({state})',
    en: 'Stays outside the means of objective {objective} and goal {goal} ({state})',
  },
} as const satisfies Catalogue;
