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

  chart: { id: 'Grafik', en: 'Chart' },
  inQuarter: { id: 'pada {quarter}', en: 'in {quarter}' },
  'chartOf.goals': {
    id: '{achieved, number} dari {all, number} tujuan tercapai {period}{waiting, plural, =0 {} other {, {waiting, number} belum dilaporkan}}',
    en: '{achieved, number} of {all, number} goals achieved {period}{waiting, plural, =0 {} other {, {waiting, number} not reported}}',
  },
  'chartOfNothing.goals': {
    id: 'Tidak ada tujuan yang bertarget {period}',
    en: 'No goals with a target {period}',
  },
  'chartOf.members': {
    id: '{achieved, number} dari {all, number} anggota {code} tercapai {period}{waiting, plural, =0 {} other {, {waiting, number} belum dilaporkan}}',
    en: '{achieved, number} of {all, number} members of {code} achieved {period}{waiting, plural, =0 {} other {, {waiting, number} not reported}}',
  },
  'chartOfNothing.members': {
    id: 'Tidak ada anggota {code} yang bertarget {period}',
    en: 'No members of {code} with a target {period}',
  },
  'chartOf.objectives': {
    id: '{achieved, number} dari {all, number} sasaran {code} tercapai {period}{waiting, plural, =0 {} other {, {waiting, number} belum dilaporkan}}',
    en: '{achieved, number} of {all, number} objectives of {code} achieved {period}{waiting, plural, =0 {} other {, {waiting, number} not reported}}',
  },
  'chartOfNothing.objectives': {
    id: 'Tidak ada sasaran {code} yang bertarget {period}',
    en: 'No objectives of {code} with a target {period}',
  },
  'chartOf.indicators': {
    id: '{achieved, number} dari {all, number} indikator {code} tercapai {period}{waiting, plural, =0 {} other {, {waiting, number} belum dilaporkan}}',
    en: '{achieved, number} of {all, number} indicators of {code} achieved {period}{waiting, plural, =0 {} other {, {waiting, number} not reported}}',
  },
  'chartOfNothing.indicators': {
    id: 'Tidak ada indikator {code} yang bertarget {period}',
    en: 'No indicators of {code} with a target {period}',
  },
  'chartOf.units': {
    id: '{achieved, number} dari {all, number} unit pengampu {code} tercapai {period}{waiting, plural, =0 {} other {, {waiting, number} belum dilaporkan}}',
    en: '{achieved, number} of {all, number} units of {code} achieved {period}{waiting, plural, =0 {} other {, {waiting, number} not reported}}',
  },
  'chartOfNothing.units': {
    id: 'Tidak ada unit pengampu {code} yang bertarget {period}',
    en: 'No units of {code} with a target {period}',
  },
  'chartOf.quarters': {
    id: '{unit} {quarter}: {realisation} dari target {target} {measure} ({state})',
    en: '{unit} {quarter}: {realisation} of the target {target} {measure} ({state})',
  },
  'chartOf.untargeted': {
    id: '{unit} {quarter}: {realisation} {measure} ({state})',
    en: '{unit} {quarter}: {realisation} {measure} ({state})',
  },
  'chartOf.waiting': { id: '{unit} {quarter}: {state}', en: '{unit} {quarter}: {state}' },
  targetMark: {
    id: 'Panjang batang: % capaian yang dibatasi. Segitiga: target tercapai (100%).',
    en: 'Length of a bar: capped achievement. Triangle: target reached (100%).',
  },
  notInWorkbook: { id: 'Tidak ada di buku kerja ini', en: 'Not in this workbook' },
  quarter: { id: 'Triwulan', en: 'Quarter' },
  target: { id: 'Target', en: 'Target' },
  realised: { id: 'Realisasi', en: 'Realisation' },
  percentAchieved: { id: '% Capaian', en: '% achieved' },
  status: { id: 'Status', en: 'Status' },
  figureInColour: { id: '{figure}: warna menurut status', en: '{figure}: colour by status' },

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
  moreMembers: {
    id: 'dan {n, number} unit lain',
    en: 'and {n, plural, one {# other unit} other {# other units}}',
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
