import type { Catalogue } from '../../texts/texts';

/** Words of what keeps a workbook from being checked as a whole. */
export const checkingTexts = {
  notOurs: {
    id: 'Buku kerja ini tidak memuat lembar Pengukuran dari Renstra.',
    en: 'This workbook holds no measurement sheet of a Renstra plan.',
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
  foreignRows: {
    id: 'Lembar «{sheet}», mulai {first}: {count, number} baris berisi tanpa kunci. Baris itu bukan bagian matriks, tidak dihitung, dan tidak diperiksa.',
    en: 'Sheet “{sheet}”, from {first}: {count, plural, one {# filled row} other {# filled rows}} without a key. They are no part of the matrix, are not counted and not checked.',
  },
} as const satisfies Catalogue;
