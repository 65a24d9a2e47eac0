import type { Catalogue } from '../texts/texts';

/** Every word of the place Pengaturan that is not the settings sheet's. */
export const settingsPaneTexts = {
  reading: { id: 'Membaca pengaturan…', en: 'Reading the settings…' },
  nothingYet: {
    id: 'Pengaturan tersedia begitu lembar Renstra ada di buku kerja ini.',
    en: 'Settings are here once this workbook holds Renstra sheets.',
  },
  toAssemble: { id: 'Susun lembar', en: 'Assemble the sheets' },
  where: {
    id: 'Nilainya tersimpan di lembar «{sheet}»; mengubahnya di sana sama saja.',
    en: 'The values stand on the sheet “{sheet}”; changing them there is the same.',
  },
  goToSheet: { id: 'Tunjukkan lembarnya', en: 'Show the sheet' },
  groupMeasuring: { id: 'Pengukuran', en: 'Measuring' },
  groupStabilise: { id: 'Kurva stabilisasi', en: 'Stabilise curve' },
  groupWorkbook: { id: 'Buku kerja', en: 'Workbook' },
  groupPane: { id: 'Panel', en: 'Pane' },
  missing: {
    id: 'Selnya tidak ditemukan di lembar pengaturan. Buka Susun untuk melengkapinya.',
    en: 'Its cell is not on the settings sheet. Open Assemble to complete it.',
  },
  'name.reportingQuarter': { id: 'Triwulan laporan', en: 'Reporting quarter' },
  'name.stabiliseCurve': { id: 'Pakai kurva', en: 'Use the curve' },
  curveOn: { id: 'Dipakai', en: 'Used' },
  curveOff: { id: 'Tidak dipakai', en: 'Not used' },
  unreadable: {
    id: 'Di sel {address} tertulis {found}. {hint}',
    en: 'Cell {address} holds {found}. {hint}',
  },
  blank: { id: '(kosong)', en: '(blank)' },
  invalid: { id: '{found} tidak berlaku. {hint}', en: '{found} is no value for it. {hint}' },
  becomes: { id: '{from} menjadi {to}.', en: '{from} becomes {to}.' },
  effect: {
    id: 'Sampai triwulan laporan: capaian {achievements, number} baris dan status {statuses, number} baris berubah; rata-rata di Rekap dan Tujuan mengikuti.',
    en: 'To date, achievement changes in {achievements, plural, one {# row} other {# rows}} and status in {statuses, plural, one {# row} other {# rows}}; the means in Rekap and Tujuan follow.',
  },
  effectQuarter: {
    id: 'Semua angka «s.d.» dihitung ulang sampai {quarter}; isian tidak berubah.',
    en: 'All figures to date are taken up to {quarter}; no entry changes.',
  },
  apply: { id: 'Terapkan', en: 'Apply' },
  cancel: { id: 'Batal', en: 'Cancel' },
  applied: { id: '{name}: {value}.', en: '{name}: {value}.' },
  takenBack: { id: '{name} kembali {value}.', en: '{name} is {value} again.' },
  changedMeanwhile: {
    id: '{name} tidak diubah: selnya berubah lebih dulu. Nilai di atas sudah yang baru.',
    en: '{name} was not changed: its cell changed first. The value above is the new one.',
  },
  undo: { id: 'Urungkan', en: 'Undo' },

  protection: { id: 'Lindungi rumus', en: 'Protect formulas' },
  protectionHint: {
    id: 'Mengunci semua sel buatan add-in pada lembar Renstra, tanpa kata sandi. Sel isian tetap terbuka; menyaring, menyisipkan baris, dan mengatur format tetap bisa. Mengurutkan dan melipat kolom baru bisa setelah dimatikan.',
    en: 'Locks every generated cell of the Renstra sheets, without a password. Entry cells stay open; filtering, inserting rows and formatting still work. Sorting and folding columns need it off.',
  },
  protectionOn: {
    id: '{n, number} lembar dilindungi',
    en: '{n, plural, one {# sheet} other {# sheets}} protected',
  },
  protectionOff: { id: 'Tidak ada lembar yang dilindungi', en: 'No sheet is protected' },
  protectionPartly: {
    id: '{n, number} dari {all, number} lembar dilindungi',
    en: '{n, number} of {all, number} sheets protected',
  },
  protectAll: { id: 'Lindungi semuanya', en: 'Protect all' },
  protecting: { id: 'Mengubah proteksi…', en: 'Changing protection…' },

  language: { id: 'Bahasa panel', en: 'Language of the pane' },
  languageHint: {
    id: 'Hanya panel ini, dan hanya untuk Anda; lembar tetap berbahasa seperti saat disisipkan.',
    en: 'Only this pane, and only for you; the sheets stay in the language they were inserted in.',
  },
  languageHost: { id: 'Seperti Excel', en: 'As Excel' },
} as const satisfies Catalogue;
