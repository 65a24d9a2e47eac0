import type { Catalogue } from '../texts/texts';

/** Texts of the sheets of charts and of the performance tree. */
export const chartTexts = {
  chartsSheet: { id: 'Grafik', en: 'Charts' },
  treeSheet: { id: 'Pohon Kinerja', en: 'Performance Tree' },
  chartsTitle: { id: 'Grafik Kinerja {organisation}', en: 'Performance charts of {organisation}' },
  chartsSubtitle: {
    id: 'Capaian sampai dengan TW {quarter} {year}, {units} unit',
    en: 'Achievement to TW {quarter} {year}, {units, plural, one {# unit} other {# units}}',
  },
  chartsNote: {
    id: 'Pilih dari daftar pada sel kuning: tujuan, lalu sasaran, indikator, dan unit. Grafik mengikuti pilihan tanpa add-in.',
    en: 'Choose from the lists in the yellow cells: goal, then objective, indicator and unit. The charts follow without the add-in.',
  },
  chartsLegend: {
    id: 'Bingkai = target. Isi = realisasi: hijau tercapai, kuning hampir tercapai, merah tua tidak tercapai. Persen = % capaian yang dibatasi.',
    en: 'Frame = target. Filling = realisation: green achieved, yellow nearly, dark red not achieved. Percent = capped achievement.',
  },
  chartsData: { id: 'Data grafik (tidak dicetak)', en: 'Data of the charts (not printed)' },
  chartLabel: { id: 'Label grafik', en: 'Chart label' },
  chooseLevel: { id: 'Tingkat', en: 'Level' },
  choose: { id: 'Pilihan', en: 'Choice' },
  choiceUsed: {
    id: 'Pilihan kosong atau tidak ada di daftar. Dipakai:',
    en: 'No such choice here. Shown instead:',
  },
  mayChoose: {
    id: 'Pilih dari daftar. Daftar mengikuti pilihan di atasnya.',
    en: 'Choose from the list. It follows the choice above.',
  },
  belongsTo: { id: 'Bagian dari', en: 'Part of' },
  searchPattern: { id: 'Pola pencarian', en: 'Search pattern' },
  rowsFound: { id: 'Dicari', en: 'Searched' },
  lineNumber: { id: 'Nomor baris', en: 'Line' },
  drawn: { id: 'Digambar', en: 'Drawn' },
  target: { id: 'Target', en: 'Target' },
  quarter: { id: 'Triwulan', en: 'Quarter' },
  year: { id: 'Tahun', en: 'Year' },
  'summary.indicator': { id: 'Indikator', en: 'Indicator' },
  'chartTitle.goal': {
    id: 'Tujuan: {achieved} dari {all} tercapai s.d. TW {quarter} {year}',
    en: 'Goals: {achieved} of {all} achieved to TW {quarter} {year}',
  },
  'chartTitle.objective': {
    id: 'Sasaran {goal}: {achieved} dari {all} tercapai s.d. TW {quarter}',
    en: 'Objectives of {goal}: {achieved} of {all} achieved to TW {quarter}',
  },
  'chartTitle.indicator': {
    id: 'Indikator {objective}: {achieved} dari {all} tercapai s.d. TW {quarter}',
    en: 'Indicators of {objective}: {achieved} of {all} achieved to TW {quarter}',
  },
  'chartTitle.unit': {
    id: 'Unit pengampu {indicator}: {achieved} dari {all} tercapai, {waiting} belum lapor',
    en: 'Units of {indicator}: {achieved} of {all} achieved, {waiting} not reported',
  },
  'chartTitle.quarters': {
    id: '{indicator} di {unit}: tiap triwulan {year} ({measure})',
    en: '{indicator} at {unit}: quarters of {year} ({measure})',
  },
  'chartTitle.years': {
    id: '{indicator} di {unit}: dari tahun ke tahun ({measure})',
    en: '{indicator} at {unit}: year by year ({measure})',
  },
  treeTitle: { id: 'Pohon Kinerja {organisation}', en: 'Performance tree of {organisation}' },
  treeNote: {
    id: 'Hijau tercapai, kuning hampir tercapai, merah tidak tercapai. ○ belum dilaporkan. Klik kotak untuk membuka lembarnya.',
    en: 'Green achieved, yellow nearly achieved, red not achieved. ○ not reported. Click a box to open its sheet.',
  },
  'purpose.charts': {
    id: 'Grafik dari tujuan sampai triwulan satu unit, menurut pilihan di sel kuning',
    en: 'Charts from goals down to the quarters of one unit, by the choices in its yellow cells',
  },
  'purpose.tree': {
    id: 'Pohon tujuan, sasaran, indikator, dan unit dengan capaian terkini',
    en: 'The tree of goals, objectives, indicators and units with current achievement',
  },
} as const satisfies Catalogue;
