import type { Catalogue, Texts } from '../../texts/texts';

/** Sentences of the general rules; `area` is the region, `others` the cells that say otherwise. */
export const generalTexts = {
  equalConstant: {
    id: 'Angka yang diketik di {area} sama dengan hasil rumus seperti di {others}. Angka ini tidak ikut berubah bila datanya berubah.',
    en: 'The figure typed in {area} is what the formula used in {others} gives. It will not follow when the data change.',
  },
  equalInChain: {
    id: 'Angka yang diketik di {area} melanjutkan deretan rumus di {others} dan sama dengan hasilnya. Pastikan bukan rumus yang tertimpa.',
    en: 'The figure typed in {area} goes on where the formulas in {others} end, and is what they would give. Make sure no formula was overwritten.',
  },
  equalFurtherOff: {
    id: 'Angka yang diketik di {area} sama dengan hasil rumus yang dipakai di {others}, pada baris atau kolom yang sama.',
    en: 'The figure typed in {area} is what the formula used in {others}, on the same row or column, would give.',
  },
  zeroConstant: {
    id: 'Di {area} diketik 0, padahal {others} dihitung dengan rumus. Begitu datanya diisi, 0 ini menjadi salah.',
    en: '0 is typed in {area} while {others} is computed. As soon as there are data, the 0 is wrong.',
  },
  constantBetween: {
    id: 'Di {area} ada angka yang diketik, padahal kedua tetangganya ({others}) memakai rumus yang sama. Mungkin rumusnya tertimpa, mungkin angkanya memang lain.',
    en: 'A figure is typed in {area} although both neighbours ({others}) have the same formula. Either a formula was overwritten, or the figure differs on purpose.',
  },
  constantInLine: {
    id: 'Di {area} ada angka yang diketik di antara rumus yang sama di {others}. Periksa sisi mana yang benar.',
    en: 'A figure is typed in {area} among equal formulas in {others}. See which side is right.',
  },
  rangeTooShort: {
    id: 'Rumus di {area} menghitung {range}, tetapi angka di {others}, tepat di antara rentang itu dan rumusnya, tidak ikut.',
    en: 'The formula in {area} takes {range} but leaves out the figure in {others}, right between that range and the formula.',
  },
  rangeStartsLate: {
    id: 'Rumus di {area} mulai menghitung di {range}; angka tepat di atasnya ({others}) tidak ikut. Pastikan memang bukan bagiannya.',
    en: 'The formula in {area} starts at {range}; the figure right above ({others}) is left out. Make sure it is no part of it.',
  },
  rangeShorter: {
    id: 'Rentang rumus di {area} lebih pendek daripada rentang rumus yang setara di {others}. Samakan rentangnya.',
    en: 'The range of the formula in {area} is shorter than that of its peers in {others}. Make them equal.',
  },
  rangeOverEmpty: {
    id: 'Rentang {range} pada rumus di {area} berakhir di baris atau kolom kosong. Hasilnya benar sekarang; periksa apakah batas rentangnya memang di sana.',
    en: 'The range {range} of the formula in {area} ends in an empty row or column. The result is right for now; see whether the range should end there.',
  },
  formulaDiffers: {
    id: 'Rumus di {area} berbeda dengan rumus yang sama di {others}. Salah satu sisi mungkin keliru.',
    en: 'The formula in {area} differs from the one that {others} share. One of the sides may be wrong.',
  },
  literalAdded: {
    id: 'Rumus di {area} memuat angka {literals} yang tidak ada pada rumus tetangganya di {others}.',
    en: 'The formula in {area} holds the figure {literals}, which its peers in {others} do not have.',
  },
  blankInArray: {
    id: '{area} kosong, padahal kedua tetangganya ({others}) memakai rumus yang sama dan datanya ada.',
    en: '{area} is blank although both neighbours ({others}) have the same formula and its data are there.',
  },
  textNumber: {
    id: 'Angka di {area} tersimpan sebagai teks, sehingga tidak ikut dihitung oleh rumus yang membacanya.',
    en: 'The figure in {area} is stored as text, so formulas that read it leave it out.',
  },
  deadReference: {
    id: 'Rumus di {area} menunjuk sel yang sudah dihapus (#REF!). Tulis ulang acuannya.',
    en: 'The formula in {area} points to cells that were deleted (#REF!). Write the reference anew.',
  },
  errorRoot: {
    id: 'Galat {error} bermula di {area}. Sel lain yang bergalat karenanya sembuh bila yang ini diperbaiki.',
    en: 'The error {error} starts in {area}. Other cells that show an error because of it heal with it.',
  },
  waitingError: {
    id: 'Galat {names} bermula di {count, number} sel: {list}. Biasanya pembagi atau data yang dicari masih kosong.',
    en: 'The error {names} starts in {count, plural, one {# cell} other {# cells}}: {list}. Mostly a divisor or the data looked for are still missing.',
  },
  lostName: {
    id: 'Rumus di {area} memakai nama {name}, yang tidak ada atau tidak menunjuk ke mana pun.',
    en: 'The formula in {area} uses the name {name}, which does not exist or points nowhere.',
  },
  subtotalIncluded: {
    id: 'Jumlah di {area} ({range}) ikut menjumlahkan subtotal di {others}, sehingga isinya terhitung dua kali.',
    en: 'The total in {area} ({range}) also adds the subtotal in {others}, so that its parts count twice.',
  },
  mixedUnits: {
    id: 'Jumlah di {area} menjumlahkan persentase dan angka biasa sekaligus ({range}).',
    en: 'The total in {area} adds percentages and plain figures together ({range}).',
  },
  volatile: {
    id: '{count, number} sel memakai fungsi yang dihitung ulang terus-menerus ({names}): {list}.',
    en: '{count, plural, one {# cell uses} other {# cells use}} functions that are always computed anew ({names}): {list}.',
  },
  external: {
    id: '{count, number} sel mengambil angka dari buku kerja lain: {list}. Angkanya dapat tertinggal atau hilang.',
    en: '{count, plural, one {# cell takes} other {# cells take}} figures from another workbook: {list}. They may be outdated or lost.',
  },
  circular: {
    id: '{count, number} sel saling mengacu melingkar: {list}. Excel tidak dapat menghitungnya.',
    en: '{count, plural, one {# cell refers} other {# cells refer}} to itself in a circle: {list}. Excel cannot compute that.',
  },
  circularUnknown: {
    id: 'Acuan melingkar tidak dapat diperiksa seluruhnya: acuan di buku kerja ini terlalu banyak.',
    en: 'Circular references could not be looked for everywhere: the workbook has too many references.',
  },
  hiddenInTotal: {
    id: '{count, number} jumlah ikut menghitung baris atau kolom tersembunyi: {list}.',
    en: '{count, plural, one {# total counts} other {# totals count}} hidden rows or columns: {list}.',
  },
  approximate: {
    id: '{count, number} sel mencari dengan kecocokan kira-kira ({names}): {list}. Daftarnya harus terurut; biasanya yang dimaksud kecocokan persis.',
    en: '{count, plural, one {# cell looks} other {# cells look}} up approximately ({names}): {list}. The list has to be sorted; mostly an exact match is meant.',
  },
  blankRead: {
    id: '{count, number} rumus membaca sel kosong: {list}.',
    en: '{count, plural, one {# formula reads} other {# formulas read}} a blank cell: {list}.',
  },
  fixFill: { id: 'Isi {area} dengan {formula}', en: 'Fill {area} with {formula}' },
  fixNumber: { id: 'Ubah menjadi angka {value}', en: 'Turn it into the number {value}' },
  andMore: { id: '{list}, dan {more, number} lagi', en: '{list}, and {more, number} more' },
  blank: { id: '(kosong)', en: '(blank)' },
  unreadSheet: {
    id: 'Lembar «{sheet}» tidak dapat dibaca dan tidak diperiksa: {reason}.',
    en: 'The sheet “{sheet}” could not be read and was not audited: {reason}.',
  },
  hiddenSheet: {
    id: 'Lembar «{sheet}» tersembunyi; lembar itu ikut diperiksa.',
    en: 'The sheet “{sheet}” is hidden; it was audited, too.',
  },
  protectedSheet: {
    id: 'Lembar «{sheet}» dilindungi; lembar itu ikut diperiksa, tetapi perbaikannya menunggu perlindungannya dibuka.',
    en: 'The sheet “{sheet}” is protected; it was audited, but can be mended only once it is unprotected.',
  },
} as const satisfies Catalogue;

export type GeneralTextKey = keyof typeof generalTexts;
export type GeneralTexts = Texts<typeof generalTexts>;
