import type { Catalogue } from '../texts/texts';

/** What Excel says beside an entry cell: what may be typed there. At most 255 characters once filled in. */
export const ruleTexts = {
  'mayEnter.percent': {
    id: 'Angka {range} dalam persen: tulis {example} untuk {example} %, tanpa tanda %.',
    en: 'A number {range} in percent: write {example} for {example} %, without the sign %.',
  },
  'mayEnter.growth': {
    id: 'Angka dalam persen, boleh negatif: tulis {example} untuk turun {opposite} %, tanpa tanda %.',
    en: 'A number in percent, negative where it fell: write {example} for a fall of {opposite} %, without the sign %.',
  },
  'mayEnter.saving': {
    id: 'Angka dalam persen: tulis {opposite} untuk hemat {opposite} %, {example} bila pemakaian naik {opposite} %; tanpa tanda %.',
    en: 'A number in percent: write {opposite} for {opposite} % saved, {example} where use rose by {opposite} %; without the sign %.',
  },
  'mayEnter.whole': {
    id: 'Bilangan bulat {range}. Angkanya saja tanpa satuan, misalnya {example}.',
    en: 'A whole number {range}. The number alone without its measure, {example} for instance.',
  },
  'mayEnter.number': {
    id: 'Angka {range}, desimal boleh, misalnya {example}.',
    en: 'A number {range}, decimals are fine, {example} for instance.',
  },
  'mayEnter.grade': {
    id: 'Pilih huruf dari daftar, atau tulis angka {range}, misalnya {example}.',
    en: 'Choose a grade from the list, or write a number {range}, {example} for instance.',
  },
  'range.both': { id: '{minimum} sampai {maximum}', en: 'from {minimum} to {maximum}' },
  'range.from': { id: '{minimum} atau lebih', en: 'of {minimum} or more' },
  'range.upTo': { id: '{maximum} atau kurang', en: 'of {maximum} or less' },
  'range.any': { id: 'berapa pun', en: 'of any size' },
  'notApplicable.entry': {
    id: 'N/A bila tidak berlaku; tulis alasannya di Kendala.',
    en: 'N/A where it does not apply; give the reason in Obstacles.',
  },
  'notApplicable.quarterTarget': {
    id: 'Bila kosong, dipakai usulan di sebelahnya. N/A bila tidak berlaku.',
    en: 'Left blank, the proposal beside it holds. N/A where it does not apply.',
  },
  'notApplicable.agreed': {
    id: 'Isi hanya bila berbeda dari Renstra, lengkap dengan nomor, tanggal, dan alasan. N/A bila tidak berlaku.',
    en: 'Only where it differs from the plan, with number, date and reason. N/A where it does not apply.',
  },
  'notApplicable.earlier': { id: 'N/A bila tidak berlaku.', en: 'N/A where it does not apply.' },
  mayEnterDate: {
    id: 'Tanggal PK ditandatangani, misalnya 15 Jan {year}.',
    en: 'The day the agreement was signed, 15 Jan {year} for instance.',
  },
  mayEnterAchievement: {
    id: 'Capaian dalam persen, misalnya {example}. N/A bila tidak berlaku.',
    en: 'Achievement in percent, {example} for instance. N/A where it does not apply.',
  },
  'settingMay.from': {
    id: 'Persen, {lower} atau lebih, misalnya {example}.',
    en: 'A percentage of {lower} or more, {example} for instance.',
  },
  'settingMay.above': {
    id: 'Persen di atas {lower}, misalnya {example}.',
    en: 'A percentage above {lower}, {example} for instance.',
  },
  'settingMay.between': {
    id: 'Persen di atas {lower} dan di bawah {upper}, misalnya {example}.',
    en: 'A percentage above {lower} and below {upper}, {example} for instance.',
  },
  settingAtMost: { id: 'Tidak boleh melebihi “{other}”.', en: 'It must not exceed “{other}”.' },
  settingAtLeast: { id: 'Tidak boleh kurang dari “{other}”.', en: 'It must not be less than “{other}”.' },
} as const satisfies Catalogue;
