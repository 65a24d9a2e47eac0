import type { Catalogue } from '../../texts/texts';

/** Words of what keeps a workbook from being checked as a whole. */
export const checkingTexts = {
  notOurs: {
    id: 'Buku kerja ini tidak memuat lembar Pengukuran dari Renstra.',
    en: 'This workbook holds no measurement sheet of a Renstra plan.',
  },
  // Excel takes back no deletion of a sheet.
  measurementMissing: {
    id: 'Lembar Pengukuran {year} hilang atau tidak dikenali lagi. Buka salinan sebelum itu, atau sisipkan lagi lewat Susun: lembar yang masih ada dikenali kembali, lembar yang terhapus dibuat tanpa isian. Tidak ada yang diubah.',
    en: 'The measurement sheet {year} is gone or cannot be recognised any more. Open a copy from before, or insert again in Assemble: a sheet that is still there is found again, a deleted one is made without entries. Nothing was changed.',
  },
  newerLayout: {
    id: 'Buku kerja ini dibuat oleh versi add-in yang lebih baru (susunan {version, number}); perbarui add-in untuk memeriksanya. Tidak ada yang diubah.',
    en: 'This workbook was made by a later version of the add-in (layout {version, number}); update the add-in to check it. Nothing was changed.',
  },
  keysMissing: {
    id: 'Pada lembar «{sheet}» baris atau kolom kunci (tersembunyi) hilang, sehingga isian tidak dapat dikenali. Urungkan penghapusannya, atau salin isian ke buku kerja yang baru disusun. Tidak ada yang diubah.',
    en: 'On the sheet “{sheet}” the (hidden) key row or key column is gone, so entries cannot be told apart. Undo the deletion, or copy the entries into a newly assembled workbook. Nothing was changed.',
  },
  columnsMissing: {
    id: 'Pada lembar «{sheet}» terhapus kolom: {columns}. Isinya tidak dihitung dan tidak diperiksa. Urungkan penghapusannya, atau salin isian ke buku kerja yang baru disusun. Tidak ada yang diubah.',
    en: 'On the sheet “{sheet}” columns were deleted: {columns}. What they held is not counted and not checked. Undo the deletion, or copy the entries into a newly assembled workbook. Nothing was changed.',
  },
  rowsMissing: {
    id: 'Dari lembar «{sheet}» hilang {count, number} baris: {rows}. Isiannya tidak dihitung dan tidak diperiksa. Urungkan penghapusannya, atau sisipkan lagi lewat Susun (baris kembali tanpa isian). Tidak ada yang diubah.',
    en: 'From the sheet “{sheet}” {count, plural, one {# row is} other {# rows are}} gone: {rows}. What they held is not counted and not checked. Undo the deletion, or insert again in Assemble (rows come back without entries). Nothing was changed.',
  },
  andMore: { id: '{list}, dan {more, number} lagi', en: '{list}, and {more, number} more' },
  'partMissing.workingPapers': {
    id: 'Lembar «{sheet}» hilang atau tidak dikenali lagi: komponen tidak diperiksa, dan realisasi yang berasal darinya tidak dihitung. Buka salinan sebelum itu, atau sisipkan lagi lewat Susun. Tidak ada yang diubah.',
    en: 'The sheet “{sheet}” is gone or cannot be recognised any more: components are not checked, and realisations that come from them are not counted. Open a copy from before, or insert again in Assemble. Nothing was changed.',
  },
  'partMissing.history': {
    id: 'Lembar «{sheet}» hilang atau tidak dikenali lagi: isian tidak dibandingkan dengan tahun lalu. Buka salinan sebelum itu, atau sisipkan lagi lewat Susun. Tidak ada yang diubah.',
    en: 'The sheet “{sheet}” is gone or cannot be recognised any more: entries are not compared with last year. Open a copy from before, or insert again in Assemble. Nothing was changed.',
  },
  'partMissing.settings': {
    id: 'Lembar «{sheet}» atau sebagian tabelnya hilang: isian tidak diperiksa terhadap skalanya, dan batas capaian dianggap bawaan. Buka salinan sebelum itu, atau sisipkan lagi lewat Susun. Tidak ada yang diubah.',
    en: 'The sheet “{sheet}” or some of its tables are gone: entries are not checked against their scales, and limits are taken as they are by default. Open a copy from before, or insert again in Assemble. Nothing was changed.',
  },
  foreignRows: {
    id: 'Lembar «{sheet}», mulai {first}: {count, number} baris berisi tanpa kunci. Baris itu bukan bagian matriks, tidak dihitung, dan tidak diperiksa.',
    en: 'Sheet “{sheet}”, from {first}: {count, plural, one {# filled row} other {# filled rows}} without a key. They are no part of the matrix, are not counted and not checked.',
  },
} as const satisfies Catalogue;
