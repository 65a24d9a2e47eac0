import type { Catalogue } from '../../texts/texts';

/** Words of the sheet of findings. */
export const findingTexts = {
  sheet: { id: 'Catatan Pemeriksaan', en: 'Findings' },
  title: { id: 'Catatan pemeriksaan isian', en: 'Findings on the entries' },
  counts: {
    id: '{errors, number} galat, {warnings, number} peringatan, {infos, number} informasi; {dismissed, number} diabaikan',
    en: '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}, {infos, number} for information; {dismissed, number} set aside',
  },
  clean: {
    id: 'Tidak ada catatan: semua isian sesuai pedoman.',
    en: 'No findings: every entry agrees with its guideline.',
  },
  made: {
    id: 'Keadaan pada {made}. Klik sel untuk menuju isiannya. Lembar ini ditulis ulang setiap kali dibuat dari panel; kolom tambahan di sebelah kanan tetap.',
    en: 'As of {made}. Click a cell to go to its entry. This sheet is written anew each time it is made from the pane; your own columns on the right stay.',
  },
  key: { id: 'Kunci', en: 'Key' },
  number: { id: 'No.', en: 'No.' },
  severity: { id: 'Tingkat', en: 'Severity' },
  rule: { id: 'Aturan', en: 'Rule' },
  unit: { id: 'Unit kerja', en: 'Unit' },
  code: { id: 'Kode IK', en: 'Code' },
  indicator: { id: 'Indikator Kinerja', en: 'Indicator' },
  period: { id: 'Periode', en: 'Period' },
  cell: { id: 'Sel', en: 'Cell' },
  found: { id: 'Tertulis', en: 'Found' },
  message: { id: 'Catatan', en: 'Finding' },
  advice: { id: 'Saran perbaikan', en: 'What to do' },
  reason: { id: 'Alasan diabaikan', en: 'Reason for setting aside' },
  level: { id: 'Kode tingkat', en: 'Severity code' },
  blank: { id: '(kosong)', en: '(blank)' },
  wholeYear: { id: 'Setahun', en: 'Whole year' },
  anyOf: { id: ' atau ', en: ' or ' },
  'level.error': { id: 'Galat', en: 'Error' },
  'level.warning': { id: 'Peringatan', en: 'Warning' },
  'level.info': { id: 'Informasi', en: 'Information' },
  'level.dismissed': { id: 'Diabaikan', en: 'Set aside' },
  footer: { id: '{sheet} · Halaman &P dari &N', en: '{sheet} · Page &P of &N' },
} as const satisfies Catalogue;
