import type { Catalogue } from '../texts/texts';

/** Every word of the place Audit that is not the pane's as a whole. */
export const auditPaneTexts = {
  intro: {
    id: 'Audit membandingkan setiap rumus dengan yang seharusnya, dan mencari kesalahan yang mungkin ada di lembar Anda sendiri. Tidak ada yang diubah tanpa Anda tekan.',
    en: 'The audit compares every formula with what it should be, and looks for likely errors on sheets of your own. Nothing is changed unless you press it.',
  },
  scope: { id: 'Cakupan', en: 'Scope' },
  'scope.workbook': { id: 'Buku kerja', en: 'Workbook' },
  'scope.sheet': { id: 'Lembar ini', en: 'This sheet' },
  'scope.selection': { id: 'Pilihan', en: 'Selection' },
  thorough: { id: 'Teliti: juga dugaan yang lebih lemah', en: 'Thorough: also what is less sure' },
  start: { id: 'Audit sekarang', en: 'Audit now' },
  again: { id: 'Audit ulang', en: 'Audit again' },
  stopping: { id: 'Menghentikan…', en: 'Stopping…' },
  stopped: {
    id: 'Audit dihentikan. Tidak ada yang diubah.',
    en: 'The audit was stopped. Nothing was changed.',
  },
  progress: {
    id: '{phase} ({done, number} dari {total, number})',
    en: '{phase} ({done, number} of {total, number})',
  },
  'phase.reading': { id: 'Membaca buku kerja', en: 'Reading the workbook' },
  'phase.contract': { id: 'Membandingkan rumus', en: 'Comparing formulas' },
  'phase.general': { id: 'Mencari kesalahan lain', en: 'Looking for other errors' },

  'found.constant': {
    id: '{n, number} rumus diganti angka',
    en: '{n, plural, one {# formula} other {# formulas}} replaced by figures',
  },
  'found.cleared': {
    id: '{n, number} rumus terhapus',
    en: '{n, plural, one {# formula} other {# formulas}} cleared',
  },
  'found.changed': {
    id: '{n, number} rumus diubah',
    en: '{n, plural, one {# formula} other {# formulas}} changed',
  },
  'found.signed': {
    id: '{n, number} target atau pengaturan diubah',
    en: '{n, plural, one {# target or setting} other {# targets or settings}} changed',
  },
  'found.broken': {
    id: '{n, number} rujukan atau nama rusak',
    en: '{n, plural, one {# broken reference or name} other {# broken references or names}}',
  },
  'found.structure': {
    id: '{n, number} baris, kolom, atau lembar hilang atau ganda',
    en: '{n, plural, one {# row, column or sheet} other {# rows, columns or sheets}} lost or doubled',
  },
  'found.rewritten': {
    id: '{n, number} rumus ditulis lain dengan hasil sama',
    en: '{n, plural, one {# formula} other {# formulas}} written otherwise with the same result',
  },
  'found.general': {
    id: '{n, number} dugaan kesalahan',
    en: '{n, plural, one {# likely error} other {# likely errors}}',
  },
  allSound: {
    id: 'Semua {n, number} rumus sesuai.',
    en: 'All {n, plural, one {# formula is} other {# formulas are}} as they should be.',
  },
  nothingFound: { id: 'Tidak ada temuan.', en: 'Nothing was found.' },
  foundAndSound: {
    id: '{found}; {n, number} rumus sesuai.',
    en: '{found}; {n, plural, one {# formula is} other {# formulas are}} as they should be.',
  },
  foundOnly: { id: '{found}.', en: '{found}.' },
  alsoAccepted: {
    id: '{n, number} disetujui dengan alasan.',
    en: '{n, number} accepted with a reason.',
  },

  notOurs: {
    id: 'Buku kerja ini tidak memuat lembar Renstra: hanya aturan umum yang diperiksa.',
    en: 'This workbook holds no sheet of ours: only the general rules were applied.',
  },

  findings: { id: 'Temuan', en: 'Findings' },
  'shown.accepted': { id: 'Disetujui', en: 'Accepted' },
  searchHint: { id: 'Sel, lembar, rumus, aturan…', en: 'Cell, sheet, formula, rule…' },
  now: { id: 'Sekarang', en: 'Now' },
  shouldBe: { id: 'Seharusnya', en: 'Should be' },
  perhaps: { id: 'Mungkin', en: 'Perhaps' },
  effect: { id: 'Akibat', en: 'Effect' },
  restore: { id: 'Pulihkan', en: 'Restore' },
  restoreHint: { id: 'Pulihkan {place}', en: 'Restore {place}' },
  restoreAll: { id: 'Pulihkan semua ({n, number})', en: 'Restore all ({n, number})' },
  restored: { id: '{n, number} dipulihkan', en: '{n, number} restored' },
  accept: { id: 'Setujui dengan alasan…', en: 'Accept with a reason…' },
  acceptReason: { id: 'Alasan menyetujui perubahan ini', en: 'Reason for accepting this change' },
  acceptForeign: {
    id: 'Buku kerja ini belum memuat catatan Renstra. Persetujuan disimpan di dalamnya, pada lembar tersembunyi _renstra yang baru ditambahkan.',
    en: 'This workbook holds no record of Renstra yet. The acceptance is kept in it, on a hidden sheet _renstra that is added.',
  },
  acceptReasonHint: { id: 'Alasan, misalnya dasar suratnya', en: 'Reason, for instance the letter' },
  acceptBy: { id: 'Nama yang menyetujui', en: 'Name of who accepts it' },
  acceptByHint: { id: 'Nama Anda', en: 'Your name' },
  acceptTooShort: { id: 'Tulis alasan dan nama.', en: 'Give a reason and a name.' },
  acceptConfirm: { id: 'Setujui', en: 'Accept' },
  acceptedNow: { id: 'Perubahan disetujui.', en: 'The change is accepted.' },
  acceptedOn: {
    id: 'Disetujui {by}, {day}: {reason}',
    en: 'Accepted by {by}, {day}: {reason}',
  },
  revoke: { id: 'Batalkan persetujuan', en: 'Take it back' },
  revokedNow: { id: 'Persetujuan dibatalkan.', en: 'The acceptance is taken back.' },
  idle: {
    id: 'Persetujuan yang tidak berlaku lagi ({n, number})',
    en: 'Acceptances no longer in effect ({n, number})',
  },
  idleHint: {
    id: 'Isi sel ini sudah berubah lagi sejak disetujui, atau sudah seperti seharusnya.',
    en: 'These cells have changed again since, or are what they should be.',
  },
  sheetGone: { id: 'Lembar itu tidak ada lagi.', en: 'That sheet is gone.' },

  map: { id: 'Peta lembar', en: 'Map of a sheet' },
  mapOf: { id: 'Lembar pada peta', en: 'Sheet on the map' },
  mapWords: {
    id: 'Peta lembar {sheet}: {counts}',
    en: 'Map of the sheet {sheet}: {counts}',
  },
  mapHint: { id: 'Klik pada peta menunjukkan selnya.', en: 'A click on the map shows the cell.' },
  regionCells: { id: '{kind} {n, number} sel', en: '{kind} {n, plural, one {# cell} other {# cells}}' },
  'region.formula': { id: 'Rumus', en: 'Formulas' },
  'region.entry': { id: 'Isian', en: 'Entries' },
  'region.constant': { id: 'Tetap', en: 'Constants' },
  'region.suspicious': { id: 'Dicurigai', en: 'Suspicious' },

  explanation: { id: 'Rumus sel terpilih', en: 'Formula of the selected cell' },
  noFormula: { id: 'Sel ini tidak berisi rumus.', en: 'This cell holds no formula.' },
  explainHint: {
    id: 'Pilih sebuah sel untuk membaca rumusnya dengan kata-kata.',
    en: 'Select a cell to read its formula in words.',
  },

  'rule.C01': { id: 'Rumus diganti nilai', en: 'Formula replaced by a value' },
  'rule.C02': { id: 'Rumus terhapus', en: 'Formula cleared' },
  'rule.C03': { id: 'Menunjuk sel lain', en: 'Points to other cells' },
  'rule.C04': { id: 'Rentang berubah', en: 'Range changed' },
  'rule.C05': { id: 'Operator atau fungsi berubah', en: 'Operator or function changed' },
  'rule.C06': { id: 'Ditambah atau dibungkus', en: 'Something added or wrapped around' },
  'rule.C07': { id: 'Masukan yang disahkan berubah', en: 'Signed-off input changed' },
  'rule.C08': { id: 'Rujukan atau nama rusak', en: 'Broken reference or name' },
  'rule.C09': { id: 'Ditulis lain, hasil sama', en: 'Written otherwise, same result' },
  'rule.C10': { id: 'Baris, tabel, atau lembar berubah', en: 'Row, table or sheet changed' },
  'rule.G01': {
    id: 'Angka yang sama dengan rumus di sekitarnya',
    en: 'Figure equal to the formula around it',
  },
  'rule.G02': { id: 'Rentang jumlah kurang', en: 'Total leaves something out' },
  'rule.G03': { id: 'Angka di antara rumus yang sama', en: 'Figure among equal formulas' },
  'rule.G04': { id: 'Rumus yang lain sendiri', en: 'Formula unlike its neighbours' },
  'rule.G05': { id: 'Sel kosong di antara rumus', en: 'Blank among formulas' },
  'rule.G06': { id: 'Rumus menunjuk sel kosong', en: 'Formula refers to blanks' },
  'rule.G07': { id: 'Angka di dalam rumus', en: 'Figure inside a formula' },
  'rule.G08': { id: 'Angka tersimpan sebagai teks', en: 'Number stored as text' },
  'rule.G09': { id: 'Nilai galat', en: 'Error value' },
  'rule.G10': { id: 'Subtotal terhitung dua kali', en: 'Subtotal counted twice' },
  'rule.G11': { id: 'Satuan tercampur', en: 'Units mixed' },
  'rule.G12': { id: 'Rawan salah', en: 'Prone to error' },
} as const satisfies Catalogue;
