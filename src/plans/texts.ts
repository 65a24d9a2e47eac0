import type { Catalogue } from '../texts/texts';

/** Sentences about a plan file that cannot be used as it is. */
export const plansTexts = {
  notJson: {
    id: 'Berkas rencana bukan JSON yang utuh: baris {line}, kolom {column}, {found}.',
    en: 'The plan file is not sound JSON: line {line}, column {column}, {found}.',
  },
  jsonFound: { id: 'tidak semestinya ada {character} di sini', en: 'unexpected {character} here' },
  jsonEnd: { id: 'berkas terputus', en: 'the file breaks off' },
  expectedJson: { id: 'JSON yang utuh', en: 'sound JSON' },
  unreadable: {
    id: 'Berkas rencana memuat nama dengan huruf yang rusak.',
    en: 'The plan file holds a name with broken characters.',
  },
  problem: {
    id: 'Berkas rencana, {path}: tertulis {value}, seharusnya {expected}.',
    en: 'Plan file, {path}: found {value}, expected {expected}.',
  },
  missing: {
    id: 'Berkas rencana, {path}: belum ada, seharusnya {expected}.',
    en: 'Plan file, {path}: missing, expected {expected}.',
  },
  note: {
    id: 'Berkas rencana, {path}: {value} tidak dipakai; {expected}.',
    en: 'Plan file, {path}: {value} is not used; {expected}.',
  },
  wholeFile: { id: 'seluruh berkas', en: 'the whole file' },
  valueList: { id: 'sebuah daftar', en: 'a list' },
  valueObject: { id: 'sebuah objek', en: 'an object' },
  valueNothing: { id: 'tidak ada', en: 'nothing' },
  typeString: { id: 'teks', en: 'a text' },
  typeNumber: { id: 'bilangan', en: 'a number' },
  typeInteger: { id: 'bilangan bulat', en: 'a whole number' },
  typeBoolean: { id: 'true atau false', en: 'true or false' },
  typeArray: { id: 'daftar [...]', en: 'a list [...]' },
  typeObject: { id: 'objek {open}...{close}', en: 'an object {open}...{close}' },
  typeUnit: {
    id: 'unit berupa objek dengan id, atau id-nya saja',
    en: 'a unit: an object with an id, or the id alone',
  },
  typeTarget: {
    id: 'target berupa bilangan, huruf, "N/A", atau objek dengan lower dan upper',
    en: 'a target: a number, a letter, "N/A", or an object with lower and upper',
  },
  or: { id: '{list} atau {last}', en: '{list} or {last}' },
  notEmpty: { id: 'teks yang tidak kosong', en: 'a text that is not empty' },
  noOuterBlanks: {
    id: 'teks tanpa spasi di awal dan akhir',
    en: 'a text without blanks at its beginning and end',
  },
  shorterText: {
    id: 'teks paling banyak {count} karakter',
    en: 'a text of at most {count} characters',
  },
  leastItems: { id: 'paling sedikit {count} isi', en: 'at least {count} entry' },
  atLeast: { id: 'bilangan mulai {limit}', en: 'a number from {limit}' },
  atMost: { id: 'bilangan sampai {limit}', en: 'a number up to {limit}' },
  moreThan: { id: 'bilangan lebih dari {limit}', en: 'a number above {limit}' },
  oneOf: { id: 'salah satu dari: {list}', en: 'one of: {list}' },
  exactly: { id: '{value}', en: '{value}' },
  knownUnit: { id: 'id unit yang ada pada units ({list})', en: 'the id of a unit in units ({list})' },
  knownObjective: {
    id: 'kode sasaran yang ada pada objectives ({list})',
    en: 'the code of an objective in objectives ({list})',
  },
  knownGoal: { id: 'kode tujuan yang ada pada goals ({list})', en: 'the code of a goal in goals ({list})' },
  knownIndicator: {
    id: 'kode indikator yang ada pada indicators ({list})',
    en: 'the code of an indicator in indicators ({list})',
  },
  knownScale: { id: 'skala yang dikenal ({list})', en: 'a known scale ({list})' },
  knownPerspective: {
    id: 'perspektif yang ada pada perspectives ({list})',
    en: 'a perspective in perspectives ({list})',
  },
  knownCarrier: { id: 'kelompok unit pada carrierGroup ({list})', en: 'a carrierGroup of a unit ({list})' },
  knownFunding: { id: 'id baris yang ada pada funding ({list})', en: 'the id of a row in funding ({list})' },
  andMore: { id: '{list}, dan {count} lagi', en: '{list}, and {count} more' },
  once: {
    id: 'sesuatu yang belum dipakai; sudah tertulis pada {first}',
    en: 'something not used yet; it stands at {first} already',
  },
  targetOfYear: { id: 'target tahun {year}', en: 'a target for {year}' },
  finiteNumber: { id: 'bilangan yang terhingga', en: 'a finite number' },
  numberTarget: {
    id: 'bilangan tanpa tanda kutip atau "N/A" (skala {scale})',
    en: 'a number without quotes or "N/A" (scale {scale})',
  },
  gradeTarget: {
    id: 'bilangan, "N/A", atau salah satu huruf skala {scale}: {list}',
    en: 'a number, "N/A", or a letter of scale {scale}: {list}',
  },
  rangeTarget: {
    id: 'objek dengan lower dan upper karena polaritasnya range',
    en: 'an object with lower and upper because the polarity is range',
  },
  noRange: {
    id: 'satu nilai; batas lower dan upper hanya untuk polaritas range',
    en: 'one value; lower and upper bounds are for polarity range only',
  },
  orderedBounds: { id: 'lower yang tidak melebihi upper', en: 'a lower bound not above the upper one' },
  ascendingBands: {
    id: 'batas bawah yang lebih besar dari pita sebelumnya',
    en: 'a lower bound above the one of the band before',
  },
  letterOfBand: {
    id: 'huruf pita ini, karena skalanya bertipe grade',
    en: 'the letter of this band, because the scale is of type grade',
  },
  didYouMean: { id: '{name} (nama yang dikenal)', en: '{name} (the known name)' },
  notKnown: { id: 'nama yang dikenal di sini: {list}', en: 'known names here: {list}' },
  yearKey: { id: 'tahun empat angka, misalnya "2024"', en: 'a year of four digits, such as "2024"' },
} as const satisfies Catalogue;
