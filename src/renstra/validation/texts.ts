import type { Catalogue } from '../../texts/texts';

/** Sentences of the rules for entries: what was found, and what to do. `{figure}` is `Realisasi TW II`. */
export const validationTexts = {
  'figure.entry': { id: 'Realisasi {quarter}', en: 'The realisation of {quarter}' },
  'figure.agreed': { id: 'Target PK', en: 'The agreed target' },
  'figure.quarterTarget': { id: 'Target {quarter}', en: 'The target of {quarter}' },
  'figure.planTarget': { id: 'Target Renstra', en: 'The plan target' },
  'figure.component': { id: '{label} ({quarter})', en: '{label} ({quarter})' },
  'figure.componentOf': { id: '{item}, {label} ({quarter})', en: '{item}, {label} ({quarter})' },
  'component.scale': { id: 'komponen', en: 'of components' },
  or: { id: ' atau ', en: ' or ' },
  'fix.replace': { id: 'Ganti dengan {value}', en: 'Replace with {value}' },
  'fix.replaceAchieving': {
    id: 'Ganti dengan {value} (capaian {achieved})',
    en: 'Replace with {value} (achievement {achieved})',
  },
  'fix.clear': { id: 'Kosongkan sel', en: 'Clear the cell' },
  'fix.constant': {
    id: 'Ganti rumus dengan hasilnya, {value}',
    en: 'Replace the formula with its result, {value}',
  },
  'fix.shown': { id: 'Tampilkan sebagai angka {value}', en: 'Show as the number {value}' },
  'fix.signed': { id: 'Kembalikan ke {value}', en: 'Put back {value}' },
  'fix.components': {
    id: 'Kosongkan Diisi, agar hasil Kertas Kerja {value} yang dihitung',
    en: 'Clear the entry, so that the result of the working paper, {value}, counts',
  },
  'fix.rollUp': {
    id: 'Kosongkan Diisi, agar angka dari unit {value} yang dihitung',
    en: 'Clear the entry, so that the units’ figure {value} counts',
  },
  'allowed.number': { id: 'angka', en: 'a number' },
  'allowed.between': { id: 'angka {minimum} sampai {maximum}', en: 'a number from {minimum} to {maximum}' },
  'allowed.from': { id: 'angka mulai dari {minimum}', en: 'a number from {minimum} up' },
  'allowed.whole': { id: '{bounds}, bilangan bulat', en: '{bounds}, whole' },
  'allowed.grades': {
    id: 'salah satu huruf {grades}, atau {bounds}',
    en: 'one of the letters {grades}, or {bounds}',
  },

  'numberAsText.title': { id: 'Angka tersimpan sebagai teks', en: 'Number stored as text' },
  'numberAsText.message': {
    id: '{figure} berisi teks "{found}", bukan angka, sehingga tidak ikut dihitung. Yang dimaksud {expected}.',
    en: '{figure} holds the text "{found}", not a number, and is not computed with. It means {expected}.',
  },
  'twoReadings.title': { id: 'Angka dengan dua arti', en: 'Number with two readings' },
  'twoReadings.message': {
    id: '{figure} berisi teks "{found}", yang dapat berarti {expected}. Pilih salah satu.',
    en: '{figure} holds the text "{found}", which may mean {expected}. Choose one.',
  },
  'numberWithWords.title': { id: 'Angka bercampur kata', en: 'Number with words' },
  'numberWithWords.message': {
    id: '{figure} berisi "{found}". Isi angkanya saja; satuan sudah tertulis di kolom Satuan.',
    en: '{figure} holds "{found}". Enter the number alone; the unit of measure stands in its own column.',
  },
  'unreadableText.title': { id: 'Teks yang bukan angka', en: 'Text that is no number' },
  'unreadableText.message': {
    id: '{figure} berisi "{found}", yang tidak dapat dibaca sebagai angka. Isi {expected}, atau N/A bila tidak berlaku.',
    en: '{figure} holds "{found}", which cannot be read as a number. Enter {expected}, or N/A where it does not apply.',
  },
  'unreadableText.partOfWhole': {
    id: '{figure} berisi "{found}", bagian dan keseluruhan sebagai teks. Isi angkanya saja, {expected}.',
    en: '{figure} holds "{found}", a part and its whole as text. Enter the figure alone, {expected}.',
  },
  'scientificText.title': { id: 'Notasi ilmiah sebagai teks', en: 'Scientific notation as text' },
  'scientificText.message': {
    id: '{figure} berisi notasi ilmiah "{found}" sebagai teks. Yang dimaksud {expected}.',
    en: '{figure} holds the scientific notation "{found}" as text. It means {expected}.',
  },
  'date.title': { id: 'Angka menjadi tanggal', en: 'Number turned into a date' },
  'date.message': {
    id: '{figure} berisi tanggal {found}. Excel mengubah ketikan seperti "3.6" menjadi tanggal; ketik angkanya dengan tanda desimal yang dipakai Excel Anda.',
    en: '{figure} holds the date {found}. Excel turns what is typed like "3.6" into a date; type the number with the decimal mark your Excel uses.',
  },
  'date.time': {
    id: '{figure} berisi jam {found}. Excel mengubah ketikan seperti "3.6" menjadi jam; ketik angkanya dengan tanda desimal yang dipakai Excel Anda.',
    en: '{figure} holds the time {found}. Excel turns what is typed like "3.6" into a time; type the number with the decimal mark your Excel uses.',
  },
  'date.format': {
    id: '{figure} bernilai {expected}, tetapi format selnya tanggal atau jam, sehingga tampak sebagai angka lain. Ubah formatnya menjadi angka.',
    en: '{figure} is {expected}, but its cell is formatted as a date or time and shows something else. Format it as a number.',
  },
  'decimalMarkLost.title': { id: 'Tanda desimal hilang', en: 'Decimal mark lost' },
  'decimalMarkLost.message': {
    id: '{figure} berisi {found}; tampaknya tanda desimalnya hilang. Yang mungkin dimaksud: {expected}.',
    en: '{figure} holds {found}; its decimal mark seems to be lost. It may mean {expected}.',
  },
  'fraction.title': { id: 'Pecahan di tempat persen', en: 'Fraction in place of a percentage' },
  'fraction.message': {
    id: '{figure} bernilai {found} (pecahan), padahal persen di sini ditulis seperti {expected}.',
    en: '{figure} is {found} (a fraction), but percentages are written like {expected} here.',
  },
  'fraction.format': {
    id: '{figure} bernilai {expected}, tetapi format selnya persen, sehingga tampak seratus kali lipat. Ubah formatnya menjadi angka.',
    en: '{figure} is {expected}, but its cell is formatted as per cent and shows a hundred times as much. Format it as a number.',
  },
  'notApplicableForm.title': { id: 'Penulisan N/A', en: 'Spelling of N/A' },
  'notApplicableForm.message': {
    id: '{figure} berisi "{found}". Bila tidak berlaku, tulis N/A; bila hasilnya nol, tulis 0; bila belum dilaporkan, kosongkan.',
    en: '{figure} holds "{found}". Write N/A where it does not apply, 0 where the result is zero; leave it blank where nothing is reported yet.',
  },
  'notApplicableForm.lowerCase': {
    id: '{figure} berisi "{found}". Terbaca sebagai N/A; penulisan bakunya N/A.',
    en: '{figure} holds "{found}". It is read as N/A, which is how it should be written.',
  },
  'notApplicableError.title': { id: 'Galat #N/A', en: 'The error #N/A' },
  'notApplicableError.message': {
    id: '{figure} berisi galat #N/A, yang merusak semua rumus sesudahnya. Bila tidak berlaku, tulis teks N/A.',
    en: '{figure} holds the error #N/A, which breaks every formula after it. Write the text N/A where it does not apply.',
  },
  'blankText.title': { id: 'Sel tampak kosong tetapi berisi', en: 'Cell that only looks blank' },
  'blankText.message': {
    id: '{figure} berisi spasi, tanda, atau kata yang berarti "belum ada". Kosongkan selnya; kosong berarti belum dilaporkan.',
    en: '{figure} holds spaces or a word for "not yet". Clear the cell; blank means not yet reported.',
  },
  'notApplicableUnexplained.title': { id: 'N/A tanpa alasan', en: 'N/A without a reason' },
  'notApplicableUnexplained.message': {
    id: '{figure} N/A, padahal targetnya {expected}. Jelaskan alasannya di kolom Kendala.',
    en: '{figure} is N/A, but its target is {expected}. Give the reason under obstacles.',
  },
  'figureNotExpected.title': { id: 'Angka padahal target N/A', en: 'Figure where the target is N/A' },
  'figureNotExpected.message': {
    id: '{figure} berisi {found}, padahal targetnya N/A. Benarkah indikator ini berlaku? Bila ya, isi targetnya; bila tidak, tulis N/A.',
    en: '{figure} is {found}, but its target is N/A. Does the indicator apply? If so, enter its target; if not, write N/A.',
  },
  'outsideScale.title': { id: 'Di luar skala', en: 'Outside the scale' },
  'outsideScale.message': {
    id: '{figure} berisi {found}, di luar skala {detail}: {expected}.',
    en: '{figure} is {found}, outside the scale {detail}: {expected}.',
  },
  'countNotWhole.title': { id: 'Jumlah tidak bulat', en: 'Count not whole' },
  'countNotWhole.message': {
    id: '{figure} berisi {found}, padahal yang dihitung ({detail}) harus bilangan bulat.',
    en: '{figure} is {found}, but what is counted ({detail}) comes in whole numbers.',
  },
  'countNegative.title': { id: 'Jumlah negatif', en: 'Negative count' },
  'countNegative.message': {
    id: '{figure} berisi {found}, padahal jumlah ({detail}) tidak dapat negatif. Isi 0 bila tidak ada.',
    en: '{figure} is {found}, but a count ({detail}) cannot be negative. Enter 0 where there is none.',
  },
  'percentOutside.title': { id: 'Persentase di luar 0-100', en: 'Percentage outside 0-100' },
  'percentOutside.message': {
    id: '{figure} berisi {found} %, padahal bagian dari keseluruhan hanya dapat 0 sampai 100 %. Periksa pembilang dan penyebutnya.',
    en: '{figure} is {found} %, but a part of a whole lies between 0 and 100 %. Check part and whole.',
  },
  'gradeForm.title': { id: 'Penulisan huruf nilai', en: 'Spelling of a grade' },
  'gradeForm.message': {
    id: '{figure} berisi "{found}". Tulis huruf nilainya {expected}.',
    en: '{figure} holds "{found}". Write the grade as {expected}.',
  },
  'gradeNotOnScale.title': { id: 'Huruf yang bukan milik skala', en: 'Letter the scale does not have' },
  'gradeNotOnScale.message': {
    id: '{figure} berisi huruf "{found}", padahal skala {detail} memakai {expected}.',
    en: '{figure} holds the letter "{found}", but the scale {detail} takes {expected}.',
  },
  'gradeNotOnScale.added': {
    id: '{figure} berisi huruf "{found}", padahal angka setiap triwulan dijumlahkan atau dirata-ratakan. Isi angkanya.',
    en: '{figure} holds the letter "{found}", but the figures of the quarters are added or averaged. Enter its number.',
  },
  'indexOnHundred.title': { id: 'Indeks pada dasar 100', en: 'Index on a base of 100' },
  'indexOnHundred.message': {
    id: '{figure} berisi {found}, nilai konversi 25-100. Di sini indeks ditulis pada skala {detail}: {expected}.',
    en: '{figure} is {found}, the index converted to 25-100. Here it is written on the scale {detail}: {expected}.',
  },
  'truthValue.title': { id: 'Nilai benar/salah', en: 'Truth value' },
  'truthValue.message': {
    id: '{figure} berisi nilai logika {found}. Isi {expected}.',
    en: '{figure} holds the truth value {found}. Enter {expected}.',
  },
  'savingNegative.title': { id: 'Penghematan negatif', en: 'Negative saving' },
  'savingNegative.message': {
    id: '{figure} berisi {found}. Penghematan ditulis positif (rumus pada kartu menghasilkan angka negatif bila hemat). Bila benar-benar lebih boros, biarkan dan jelaskan di Kendala.',
    en: '{figure} is {found}. A saving is written as positive (the formula of the card gives a negative number when it saves). If more was used indeed, leave it and explain under obstacles.',
  },
  'growthImpossible.title': { id: 'Perubahan yang tidak mungkin', en: 'Impossible change' },
  'growthImpossible.message': {
    id: '{figure} berisi {found} %. Turun lebih dari 100 % tidak mungkin; periksa angka sebelum dan sesudahnya.',
    en: '{figure} is {found} %. Nothing falls by more than 100 %; check the figures before and after.',
  },
  'growthImpossible.saving': {
    id: '{figure} berisi {found} %. Hemat lebih dari 100 % tidak mungkin; periksa angka sebelum dan sesudahnya.',
    en: '{figure} is {found} %. Nothing saves more than 100 %; check the figures before and after.',
  },
  'farFromTarget.title': { id: 'Jauh dari target', en: 'Far from the target' },
  'farFromTarget.message': {
    id: '{figure} berisi {found}, sedangkan targetnya {expected} (capaian {detail}). Pastikan angkanya dan satuannya.',
    en: '{figure} is {found}, its target {expected} (achievement {detail}). Make sure of the figure and its unit.',
  },
  'notesMissing.title': { id: 'Kendala atau tindak lanjut kosong', en: 'Obstacle or follow-up missing' },
  'notesMissing.message': {
    id: 'Capaian {detail} ({figure}) di bawah batas {expected}. Isi Kendala dan Rencana Tindak Lanjut triwulan itu.',
    en: 'Achievement {detail} ({figure}) is below {expected}. Fill in obstacle and follow-up of that quarter.',
  },
  'cumulativeFalls.title': { id: 'Kumulatif turun', en: 'Cumulative figure falls' },
  'cumulativeFalls.message': {
    id: '{figure} berisi {found}, lebih kecil daripada {detail}, padahal indikator ini kumulatif. Isi jumlah sampai dengan triwulan itu.',
    en: '{figure} is {found}, less than {detail}, but this indicator is cumulative. Enter the total up to that quarter.',
  },
  'belowLastYear.title': { id: 'Di bawah tahun lalu', en: 'Below last year' },
  'belowLastYear.message': {
    id: '{figure} berisi {found}, lebih kecil daripada realisasi tahun lalu {detail}, padahal indikator ini kumulatif antar tahun. Isi jumlah seluruhnya sejak awal, atau betulkan Riwayat.',
    en: '{figure} is {found}, less than the realisation of last year, {detail}, but this indicator accumulates over years. Enter the total since the start, or mend the history.',
  },
  'quarterSkipped.title': { id: 'Triwulan terlewat', en: 'Quarter left out' },
  'quarterSkipped.message': {
    id: '{detail} belum diisi, padahal triwulan sesudahnya sudah. Isi realisasinya, atau N/A dengan alasan.',
    en: '{detail} is blank, but a later quarter is filled. Enter its realisation, or N/A with a reason.',
  },
  'quarterNotBegun.title': { id: 'Triwulan belum berjalan', en: 'Quarter not begun' },
  'quarterNotBegun.message': {
    id: '{figure} sudah terisi {found}, padahal triwulan itu belum mulai. Pindahkan bila salah triwulan, atau kosongkan.',
    en: '{figure} is already {found}, but that quarter has not begun. Move it if it stands in the wrong quarter, or clear it.',
  },
  'quarterNotBegun.afterReport': {
    id: '{figure} sudah terisi {found}, padahal triwulan laporan {expected}; angka ini belum ikut dihitung.',
    en: '{figure} is already {found}, but the reporting quarter is {expected}; this figure does not count yet.',
  },
  'quarterTargetsDiffer.title': { id: 'Target triwulan tidak sesuai', en: 'Quarter targets do not fit' },
  'quarterTargetsDiffer.message': {
    id: 'Target triwulan menghasilkan {found}, padahal target yang berlaku {expected}. Sesuaikan target triwulannya.',
    en: 'The quarter targets give {found}, but the target in force is {expected}. Adjust the quarter targets.',
  },
  'yearlyTooEarly.title': {
    id: 'Indikator tahunan diisi sebelum TW IV',
    en: 'Yearly indicator reported early',
  },
  'yearlyTooEarly.message': {
    id: '{figure} berisi {found}, padahal indikator ini dilaporkan setahun sekali, pada TW IV. Pindahkan ke TW IV.',
    en: '{figure} is {found}, but this indicator is reported once a year, in TW IV. Move it there.',
  },
  'revisionUnexplained.title': { id: 'Perubahan target tanpa dasar', en: 'Revised target without grounds' },
  'revisionUnexplained.message': {
    id: 'Target PK {found} berbeda dengan target Renstra {expected}. Lengkapi: {detail}.',
    en: 'The agreed target {found} differs from the plan target {expected}. Still needed: {detail}.',
  },
  'revision.number': { id: 'nomor', en: 'number' },
  'revision.date': { id: 'tanggal', en: 'date' },
  'revision.reason': { id: 'alasan', en: 'reason' },
  'keyUnknown.title': { id: 'Kunci baris tidak cocok', en: 'Key of the row does not fit' },
  'keyUnknown.message': {
    id: 'Kunci baris "{found}" tidak cocok dengan unit dan kode di baris ini, seharusnya "{expected}". Baris ini dihitung atas nama yang salah.',
    en: 'The key "{found}" does not fit unit and code of the row, expected "{expected}". The row counts under a wrong name.',
  },
  'keyUnknown.unnamed': {
    id: 'Kolom Unit atau Kode di baris berkunci "{found}" kosong, terhapus atau digabung dengan sel lain, sehingga baris ini tidak ikut dihitung. Pisahkan selnya dan isi kembali.',
    en: 'Unit or code of the row with the key "{found}" is blank, cleared or merged with other cells, and the row is not counted. Separate the cells and fill them in again.',
  },
  'keyDoubled.title': { id: 'Kunci baris ganda', en: 'Key of a row doubled' },
  'keyDoubled.message': {
    id: 'Kunci baris "{found}" ada pada lebih dari satu baris; isiannya dihitung dua kali. Hapus baris yang ganda.',
    en: 'The key "{found}" stands on more than one row; its entries count twice. Delete the doubled row.',
  },
  'formulaInEntry.title': { id: 'Rumus di sel isian', en: 'Formula in an entry cell' },
  'formulaInEntry.message': {
    id: '{figure} berisi rumus {detail}. Isian sebaiknya angka tetap; rumus dapat berubah tanpa terlihat.',
    en: '{figure} holds the formula {detail}. An entry should be a constant; a formula may change unseen.',
  },
  'errorInEntry.title': { id: 'Galat di sel isian', en: 'Error value in an entry cell' },
  'errorInEntry.message': {
    id: '{figure} berisi galat {found}, yang merusak semua rumus sesudahnya. Isi {expected}.',
    en: '{figure} holds the error {found}, which breaks every formula after it. Enter {expected}.',
  },
  'planTargetChanged.title': { id: 'Target Renstra diubah', en: 'Plan target changed' },
  'planTargetChanged.message': {
    id: 'Target Renstra {found}, padahal yang tercatat saat disisipkan {expected}. Perubahan target ditulis sebagai Target PK dengan nomor, tanggal, dan alasan.',
    en: 'The plan target is {found}, but {expected} was recorded when it was inserted. A change of target goes into the agreed target with number, date and reason.',
  },
  'evidenceUnclear.title': { id: 'Data dukung tidak jelas', en: 'Evidence unclear' },
  'evidenceUnclear.message': {
    id: 'Data dukung "{found}" bukan tautan dan bukan nomor dokumen dengan tanggal. Tempel tautannya, atau tulis nomor dan tanggalnya.',
    en: 'The evidence "{found}" is neither a link nor a document number with a date. Paste the link, or write number and date.',
  },
  'mergedEntry.title': { id: 'Sel isian digabung', en: 'Entry cells merged' },
  'mergedEntry.message': {
    id: 'Sel {detail} digabung dengan sel lain ({found}); hanya sel pertama dari gabungan yang menyimpan isian. Pisahkan dengan Beranda > Gabungkan & Tengahkan > Pisahkan Sel.',
    en: 'Cell {detail} is merged with others ({found}); only the first of them keeps what is entered. Separate them with Home > Merge & Center > Unmerge Cells.',
  },
  'componentsDiffer.title': {
    id: 'Diisi berbeda dengan Kertas Kerja',
    en: 'Entry differs from the working paper',
  },
  'componentsDiffer.message': {
    id: '{figure} berisi {found}, padahal komponennya di Kertas Kerja menghasilkan {expected}. Yang dihitung adalah Diisi; kosongkan bila hasil Kertas Kerja yang benar.',
    en: '{figure} is {found}, but its components on the working paper come to {expected}. The entry counts; clear it where the working paper is right.',
  },
  'rollUpDiffers.title': {
    id: 'Diisi berbeda dengan angka dari unit',
    en: 'Entry differs from the units’ figures',
  },
  'rollUpDiffers.message': {
    id: '{figure} diisi langsung {found}, padahal isian unit menghasilkan {expected}. Yang dihitung adalah Diisi, dan isian unit tidak lagi mengubahnya; kosongkan bila angka dari unit yang benar.',
    en: '{figure} was entered directly as {found}, but the units’ entries come to {expected}. The entry counts and no longer follows the units; clear it where their figures are right.',
  },
  'partAboveWhole.title': { id: 'Bagian melebihi keseluruhan', en: 'Part above its whole' },
  'partAboveWhole.message': {
    id: '{figure} berisi {found}, lebih besar daripada {detail}, padahal rasio ini paling tinggi 100 %. Periksa keduanya.',
    en: '{figure} is {found}, more than {detail}, but this ratio cannot exceed 100 %. Check both.',
  },
  'tooFewSamples.title': { id: 'Sampel terlalu sedikit', en: 'Too few samples' },
  'tooFewSamples.message': {
    id: '{figure} berisi {found}, padahal pedomannya mensyaratkan paling sedikit {detail}. Tambah sampelnya, atau jelaskan di Kendala.',
    en: '{figure} is {found}, but the guideline asks for at least {detail}. Add samples, or explain under obstacles.',
  },
  'componentsIncomplete.title': { id: 'Komponen tidak ikut dihitung', en: 'Component left out' },
  'componentsIncomplete.message': {
    id: '{detail} tidak ikut dihitung karena tidak ada pembandingnya: {figure} kosong, nol, atau bukan angka. Isi pembandingnya.',
    en: '{detail} is left out because there is nothing to compare it with: {figure} is blank, zero or no number. Enter it.',
  },
} as const satisfies Catalogue;
