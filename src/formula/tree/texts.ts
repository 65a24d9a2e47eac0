import type { Catalogue } from '../../texts/texts';

/** What a formula differs in. Parts of sentences: the caller joins them to the cell they are about. */
export const differenceTexts = {
  same: { id: 'sama', en: 'the same' },
  'equivalent.always': {
    id: 'ditulis dengan cara lain, hasilnya selalu sama',
    en: 'written another way, always with the same result',
  },
  'equivalent.numbers': {
    id: 'ditulis dengan cara lain, hasilnya sama selama selnya berisi angka atau kosong',
    en: 'written another way, with the same result as long as the cells hold numbers or nothing',
  },
  reference: { id: 'menunjuk {found}, seharusnya {expected}', en: 'points to {found} instead of {expected}' },
  'range.first': {
    id: 'rentang dimulai di {found}, seharusnya {expected}',
    en: 'the range begins at {found} instead of {expected}',
  },
  'range.last': {
    id: 'rentang berakhir di {found}, seharusnya {expected}',
    en: 'the range ends at {found} instead of {expected}',
  },
  'line.rows': { id: 'baris {line}', en: 'row {line}' },
  'line.columns': { id: 'kolom {line}', en: 'column {line}' },
  operator: { id: 'operator {found}, seharusnya {expected}', en: 'operator {found} instead of {expected}' },
  signAdded: { id: 'diberi tanda minus', en: 'a minus sign was put before it' },
  signMissing: { id: 'kehilangan tanda minus', en: 'the minus sign is missing' },
  function: { id: 'memakai {found}, seharusnya {expected}', en: 'uses {found} instead of {expected}' },
  swappedQuotient: { id: 'pembilang dan penyebut tertukar', en: 'numerator and denominator are swapped' },
  swappedOperands: {
    id: 'kedua sisi operator {of} tertukar',
    en: 'the two sides of the operator {of} are swapped',
  },
  swappedArguments: { id: 'argumen {of} tertukar', en: 'arguments of {of} are swapped' },
  'joined.+': { id: 'ditambah {value}', en: '{value} added' },
  'joined.-': { id: 'dikurangi {value}', en: '{value} subtracted' },
  'joined.*': { id: 'dikalikan {value}', en: 'multiplied by {value}' },
  'joined./': { id: 'dibagi {value}', en: 'divided by {value}' },
  'joined.^': { id: 'dipangkatkan {value}', en: 'raised to the power {value}' },
  'joined.&': { id: 'disambung dengan {value}', en: 'joined to {value}' },
  'before.-': { id: 'dikurangkan dari {value}', en: 'subtracted from {value}' },
  'before./': { id: 'dijadikan pembagi {value}', en: 'made the divisor of {value}' },
  joinedOtherwise: { id: 'diberi “{operator} {value}”', en: '“{operator} {value}” was joined to it' },
  constant: { id: 'konstanta {value}', en: 'the constant {value}' },
  operandMissing: { id: 'kehilangan “{operator} {value}”', en: '“{operator} {value}” is missing' },
  wrapperAdded: { id: 'dibungkus {function}', en: 'wrapped in {function}' },
  wrapperMissing: { id: 'tidak lagi dibungkus {function}', en: 'no longer wrapped in {function}' },
  percentAdded: { id: 'diberi tanda persen', en: 'a percent sign was put behind it' },
  percentMissing: { id: 'kehilangan tanda persen', en: 'the percent sign is missing' },
  changed: { id: 'berisi {found}, seharusnya {expected}', en: 'holds {found} instead of {expected}' },
  argumentAdded: {
    id: 'argumen ke-{position} pada {function} ditambahkan: {argument}',
    en: 'argument {position} of {function} was added: {argument}',
  },
  argumentMissing: {
    id: 'argumen ke-{position} pada {function} hilang: {argument}',
    en: 'argument {position} of {function} is missing: {argument}',
  },
  error: { id: 'berisi galat {code}', en: 'holds the error {code}' },
  lostReference: { id: 'kehilangan acuan (#REF!)', en: 'has lost a reference (#REF!)' },
  external: { id: 'mengambil dari buku kerja lain ({book})', en: 'takes from another workbook ({book})' },
  nothing: { id: 'kosong', en: 'nothing' },
} as const satisfies Catalogue;
