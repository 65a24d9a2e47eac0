import type { Catalogue } from '../texts/texts';

/** Sentences of the contract audit. `{cell}` is what the cell holds in words: `% Capaian TW II, P4SI/SS1/d`. */
export const contractTexts = {
  rowOf: { id: '{column}, {row}', en: '{column}, {row}' },
  inGroup: { id: '{group} · {header}', en: '{group} · {header}' },
  title: { id: 'judul lembar', en: 'title of the sheet' },
  blank: { id: '(kosong)', en: '(blank)' },
  otherRow: { id: '{column} baris {row}', en: '{column} of row {row}' },
  nameOver: { id: '{name} ({column})', en: '{name} ({column})' },

  'fix.formula': { id: 'Pulihkan rumus', en: 'Restore the formula' },
  'fix.value': { id: 'Kembalikan ke {value}', en: 'Put back {value}' },
  'fix.key': { id: 'Pulihkan kunci', en: 'Restore the key' },

  overwritten: {
    id: 'Rumus {cell} diganti {found}. Nilai ini tidak lagi ikut berubah.',
    en: 'The formula of {cell} was replaced by {found}, which no longer changes with the figures.',
  },
  'overwritten.same': {
    id: 'Rumus {cell} diganti angka yang sama dengan hasilnya saat ini, {found}. Nilai ini tidak lagi ikut berubah.',
    en: 'The formula of {cell} was replaced by what it gives now, {found}, which no longer changes with the figures.',
  },
  'overwritten.other': {
    id: 'Rumus {cell} diganti {found}, padahal hasil rumusnya {right}.',
    en: 'The formula of {cell} was replaced by {found}; the formula gives {right}.',
  },
  'overwritten.by': {
    id: 'Rumus {cell} diganti {found}, padahal hasil rumusnya {right} (selisih {difference}).',
    en: 'The formula of {cell} was replaced by {found}; the formula gives {right} (a difference of {difference}).',
  },
  effect: {
    id: 'Mengubah % capaian {figure} dari {right} menjadi {now}.',
    en: 'Changes the achievement of {figure} from {right} to {now}.',
  },
  cleared: { id: 'Rumus {cell} terhapus.', en: 'The formula of {cell} was cleared.' },

  differs: { id: 'Rumus {cell} {how}.', en: 'The formula of {cell}: {how}.' },
  nameUnknown: {
    id: 'Rumus {cell} memakai nama {name}, yang tidak ada di buku kerja ini.',
    en: 'The formula of {cell} uses the name {name}, which this workbook does not have.',
  },
  unreadable: {
    id: 'Rumus {cell} tidak dapat dibaca sebagai rumus, sehingga tidak dapat dibandingkan bagian demi bagian.',
    en: 'The formula of {cell} cannot be read as a formula, so it cannot be compared part by part.',
  },

  signed: {
    id: '{cell} adalah {found}, padahal ketika disisipkan {expected}.',
    en: '{cell} is {found}; it was {expected} when the sheets were inserted.',
  },
  signedFormula: {
    id: '{cell} sekarang rumus, padahal ketika disisipkan {expected}.',
    en: '{cell} is a formula now; it was {expected} when the sheets were inserted.',
  },
  recordLost: {
    id: 'Catatan tentang target dan pengaturan yang disahkan sudah hilang, sehingga perubahannya tidak dapat diketahui. Sisipkan rencana lagi lewat Susun; angka yang ada tidak dianggap sah begitu saja.',
    en: 'The record of signed targets and settings is lost, so changes to them cannot be told. Insert the plan again; the figures that stand now are not taken as signed.',
  },

  nameLost: {
    id: 'Nama {name} ({column}) hilang atau menunjuk sel yang sudah dihapus, sehingga rumus yang memakainya tidak dapat dihitung.',
    en: 'The name {name} ({column}) is gone or refers to deleted cells, so formulas that use it cannot be computed.',
  },
  nameExternal: {
    id: 'Nama {name} ({column}) menunjuk berkas lain.',
    en: 'The name {name} ({column}) refers to another file.',
  },
  nameElsewhere: {
    id: 'Nama {name} menunjuk {found}, seharusnya {expected} ({column}).',
    en: 'The name {name} refers to {found} instead of {expected} ({column}).',
  },
  nameRange: {
    id: 'Nama {name} ({column}) mencakup {found}, seharusnya {expected}.',
    en: 'The name {name} ({column}) covers {found} instead of {expected}.',
  },

  sheetGone: {
    id: 'Lembar {sheet} tidak ada lagi; rumus lain yang memakainya tidak dapat dihitung. Sisipkan lagi lewat Susun.',
    en: 'The sheet {sheet} is gone; formulas that use it cannot be computed. Insert it again.',
  },
  blockGone: {
    id: 'Tabel {block} pada lembar {sheet} tidak ada lagi. Sisipkan lagi lewat Susun.',
    en: 'The table {block} on sheet {sheet} is gone. Insert it again.',
  },
  keysGone: {
    id: 'Baris atau kolom kunci tabel {block} pada lembar {sheet} terhapus, sehingga isinya tidak dapat dikenali.',
    en: 'The key row or key column of table {block} on sheet {sheet} is gone, so nothing in it can be told apart.',
  },
  rowGone: {
    id: 'Baris {row} tidak ada lagi pada lembar {sheet}. Sisipkan lagi lewat Susun.',
    en: 'Row {row} is gone from sheet {sheet}. Insert it again.',
  },
  columnGone: {
    id: 'Kolom {column} tidak ada lagi pada lembar {sheet}. Sisipkan lagi lewat Susun.',
    en: 'Column {column} is gone from sheet {sheet}. Insert it again.',
  },
  rowDoubled: {
    id: 'Baris {row} ada dua kali pada lembar {sheet} (juga di {first}), sehingga dihitung dua kali.',
    en: 'Row {row} stands twice on sheet {sheet} (also at {first}) and counts twice.',
  },
  rowOverwritten: {
    id: 'Baris {lost} pada lembar {sheet} ditimpa salinan baris {row} (aslinya di {first}), sehingga {row} dihitung dua kali dan {lost} tidak ada lagi. Hapus salinannya, lalu sisipkan lagi lewat Susun.',
    en: 'Row {lost} on sheet {sheet} was overwritten by a copy of row {row} (the original is at {first}), so that {row} counts twice and {lost} is gone. Delete the copy, then insert the plan again.',
  },
  rowOutside: {
    id: 'Baris {row} pada lembar {sheet} berdiri di bawah tabelnya, di luar jangkauan rumus, sehingga tidak dihitung. Pindahkan ke dalam tabel atau hapus.',
    en: 'Row {row} on sheet {sheet} stands under its table, where no formula reads it. Move it into the table or delete it.',
  },
  columnDoubled: {
    id: 'Kolom {column} ada dua kali pada lembar {sheet} (juga di {first}).',
    en: 'Column {column} stands twice on sheet {sheet} (also at {first}).',
  },
  rowKeyLost: {
    id: 'Kunci baris {row} terhapus atau diubah, sehingga baris ini tidak ditemukan oleh rumus lain.',
    en: 'The key of row {row} was cleared or changed, so other formulas do not find the row.',
  },
  columnKeyLost: {
    id: 'Kunci kolom {column} terhapus atau diubah.',
    en: 'The key of column {column} was cleared or changed.',
  },
  sheetCopied: {
    id: 'Lembar {sheet} adalah salinan dari {original}. Rumus dan rekap tetap membaca {original}; isian pada salinan tidak dihitung.',
    en: 'The sheet {sheet} is a copy of {original}. Formulas and summaries still read {original}; entries on the copy do not count.',
  },
  blockCopied: {
    id: 'Tabel ini adalah salinan dari tabel di {original}; isian pada salinan tidak dihitung.',
    en: 'This table is a copy of the one at {original}; entries on the copy do not count.',
  },

  'explain.entry': { id: 'Sel isian: nilainya dari Anda.', en: 'An entry cell: its value is yours.' },
  'explain.generated': {
    id: 'Rumus yang disisipkan bersama lembar ini.',
    en: 'A formula that was inserted with this sheet.',
  },
  'explain.signed': {
    id: 'Nilai dari rencana, disisipkan bersama lembar ini.',
    en: 'A value of the plan, inserted with this sheet.',
  },
  'explain.formula': { id: 'Rumus buatan sendiri.', en: 'A formula of your own.' },
  'explain.constant': { id: 'Angka atau teks, bukan rumus.', en: 'A number or text, no formula.' },
  'explain.blank': { id: 'Sel kosong.', en: 'A blank cell.' },
  'explain.sound': { id: 'Isinya sesuai dengan yang disisipkan.', en: 'It is as it was inserted.' },
  'explain.changed': {
    id: 'Isinya tidak lagi sesuai dengan yang disisipkan.',
    en: 'It is no longer as it was inserted.',
  },
  'note.planUnknown': {
    id: 'Rencana "{title}" tidak dikenal dan tidak tersimpan di buku kerja ini, sehingga rumus yang disisipkan tidak dapat dibandingkan. Buka berkas rencananya di Susun dan sisipkan lagi.',
    en: 'The plan "{title}" is not known and not kept in this workbook, so the inserted formulas could not be compared. Open the plan’s file and insert it again.',
  },
  'note.newerLayout': {
    id: 'Lembar dibuat dengan versi add-in yang lebih baru (susunan {version}); rumusnya tidak dibandingkan.',
    en: 'The sheets were made by a newer version of the add-in (layout {version}); their formulas were not compared.',
  },
  'note.outdated': {
    id: 'Lembar {sheets} disisipkan dari rencana atau versi add-in yang lain. Yang dilaporkan hanya sel yang berbeda dari kolomnya sendiri; perbarui lewat Susun agar diperiksa seluruhnya.',
    en: 'The sheets {sheets} were inserted from another plan or by another version of the add-in. Only cells that differ from their own column are told; update them to have all of it checked.',
  },
  'note.unfollowed': {
    id: 'Pengaruh {count, number} temuan terhadap capaian tidak dihitung, karena temuannya banyak atau terlalu banyak sel yang bergantung padanya.',
    en: 'What {count, plural, one {# finding does} other {# findings do}} to achievement was not worked out: there are many findings, or too many cells hang on them.',
  },
  'note.recordLost': {
    id: 'Catatan buku kerja hilang. Rumus dibandingkan dengan rencana bawaan; target dan pengaturan tidak dapat dibandingkan.',
    en: 'The workbook’s record is lost. Formulas were compared with the built-in plan; targets and settings could not be compared.',
  },
} as const satisfies Catalogue;
