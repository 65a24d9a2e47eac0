import type { Catalogue } from '../texts/texts';

/** Texts of the working papers, and of what other sheets say of them. */
export const paperTexts = {
  paperItem: { id: 'Perusahaan / sumber daya', en: 'Company / resource' },
  paperBaseLabel: { id: 'Arti A (keseluruhan atau sebelum)', en: 'Meaning of A (whole or before)' },
  paperFigureLabel: { id: 'Arti B (bagian atau sesudah)', en: 'Meaning of B (part or after)' },
  paperBase: { id: 'A: keseluruhan/ sebelum', en: 'A: whole/ before' },
  paperFigure: { id: 'B: bagian/ sesudah', en: 'B: part/ after' },
  paperLeftOut: { id: 'Tidak ikut', en: 'Left out' },
  paperResult: { id: 'Hasil', en: 'Result' },
  paperMeanOfCompanies: { id: 'Rata-rata perusahaan', en: 'Mean of companies' },
  paperMeanOfResources: { id: 'Rata-rata energi dan air', en: 'Mean of energy and water' },
  paperEnds: { id: 'Paling tinggi 100 %', en: 'At most 100 %' },
  paperSmallest: { id: 'A paling sedikit', en: 'Smallest A' },
  paperReported: { id: 'Triwulan terisi', en: 'Quarters reported' },
  paperParent: { id: 'Baris rata-rata', en: 'Row of the mean' },
  paperLine: { id: 'Ikut rata-rata', en: 'In the mean' },
  'resource.energy': { id: 'Energi', en: 'Energy' },
  'resource.water': { id: 'Air', en: 'Water' },
  'component.part': { id: 'Bagian (B)', en: 'Part (B)' },
  'component.whole': { id: 'Keseluruhan (A)', en: 'Whole (A)' },
  'component.before': { id: 'Sebelum (A)', en: 'Before (A)' },
  'component.after': { id: 'Sesudah (B)', en: 'After (B)' },
  componentTitle: { id: 'Komponen', en: 'Component' },
  componentMessage: {
    id: '{label}. Isi angka 0 atau lebih; kosongkan bila belum ada.',
    en: '{label}. Enter a number of 0 or more; leave blank while not known.',
  },
  papersReported: { id: 'Kertas Kerja terisi', en: 'Reported in working papers' },
  helperPaper: { id: 'Hasil Kertas Kerja', en: 'Result of the working paper' },
  papersSheet: { id: 'Kertas Kerja {year}', en: 'Working Papers {year}' },
  papersTitle: { id: 'Kertas Kerja Tahun {year}', en: 'Working papers {year}' },
  papersNote: {
    id: 'Isi A dan B tiap triwulan; Hasil mengisi Realisasi bila Diisi kosong. Rasio 100×B/A, pertumbuhan 100×(B−A)/A, penghematan 100×(A−B)/A, selisih B−A. Perlu baris perusahaan lagi: salin satu baris daftar dan sisipkan. Satker tanpa baris target mengisi nilainya di kolom B pada baris-baris terakhir.',
    en: 'Enter A and B of each quarter; the result is the realisation while no entry is made. Ratio 100×B/A, growth 100×(B−A)/A, saving 100×(A−B)/A, difference B−A. More companies: copy a line of the list and insert it. Units without a row of targets enter their figure in column B of the last lines.',
  },
  paperUnitWithoutRow: { id: 'Satker tanpa baris target', en: 'Unit without a row of targets' },
  paperUnnamedUnit: { id: 'Satker lain: tulis namanya', en: 'Another unit: write its name' },
  paperOwnFigure: { id: 'Nilai satker itu sendiri', en: "The unit's own figure" },
  papersNone: {
    id: 'Unit yang dipilih tidak mempunyai indikator dengan komponen.',
    en: 'The chosen units have no indicator with components.',
  },
  'purpose.workingPapers': {
    id: 'Komponen tiap indikator yang dihitung: bagian dan keseluruhan, sebelum dan sesudah',
    en: 'Components of computed indicators: part and whole, before and after',
  },
} as const satisfies Catalogue;
