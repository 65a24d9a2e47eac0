import { textsOf, type Catalogue, type Language, type Texts } from '../texts/texts';

/** The command line speaks Bahasa Indonesia. */
export const language: Language = 'id';

export const cliTexts = {
  description: {
    id: 'Renstra untuk Excel dari baris perintah',
    en: 'Renstra for Excel from the command line',
  },
  plan: { id: 'memeriksa atau mencetak sebuah rencana', en: 'checks or prints a plan' },
  planCheck: { id: 'memeriksa pertentangan di dalam sebuah rencana', en: 'checks a plan for contradictions' },
  planExport: { id: 'mencetak rencana lengkap sebagai JSON', en: 'prints the complete plan as JSON' },
  build: {
    id: 'membuat buku kerja sebagaimana add-in membuatnya',
    en: 'builds the workbook as the add-in makes it',
  },
  read: { id: 'membaca angka yang dihitung dari buku kerja', en: 'reads computed figures of a workbook' },
  validate: { id: 'memeriksa isian buku kerja', en: 'checks the entries of a workbook' },
  audit: { id: 'memeriksa rumus buku kerja apa pun', en: 'audits the formulas of any workbook' },
  bench: {
    id: 'mengukur dan mencetak angka tolok ukur sebagai JSON',
    en: 'measures and prints the benchmark as JSON',
  },
  helpUsage: { id: 'Cara memakai:', en: 'Usage:' },
  helpArguments: { id: 'Isian:', en: 'Arguments:' },
  helpOptions: { id: 'Pilihan:', en: 'Options:' },
  helpCommands: { id: 'Perintah:', en: 'Commands:' },
  optionHelp: { id: 'petunjuk ini', en: 'this help' },
  optionPlan: {
    id: 'berkas rencana (JSON, seperti yang dicetak plan export); tanpa ini rencana bawaan',
    en: 'plan file (JSON as plan export prints it); without it the built-in plan',
  },
  optionJson: {
    id: 'hasil sebagai satu dokumen JSON',
    en: 'the result as one JSON document',
  },
  optionThorough: {
    id: 'juga yang hanya patut dilihat',
    en: 'also what merely deserves a look',
  },
  optionYear: { id: 'tahun yang diukur', en: 'year measured' },
  optionUnits: {
    id: 'all, atau id unit dipisahkan koma; id yang memuat koma ditulis dalam tanda kutip ganda di dalam daftar, seperti pada CSV: \'Dinas,"Balai A, B"\'',
    en: 'all, or ids of units with commas between; an id that holds a comma stands in double quotes inside the list, as in CSV: \'Dinas,"Balai A, B"\'',
  },
  optionFill: {
    id: 'isian (CSV: unit,code,period,field,value)',
    en: 'entries (CSV: unit,code,period,field,value)',
  },
  optionSet: {
    id: 'pengaturan menurut nama selnya, misalnya Batas_Capaian=120%; boleh berulang',
    en: 'a setting by the name of its cell, such as Batas_Capaian=120%; may be repeated',
  },
  optionOut: { id: 'berkas hasil .xlsx', en: 'the .xlsx file to write' },
  place: { id: '{section} baris {line}', en: '{section} line {line}' },
  reportSummary: {
    id: '{error} kesalahan, {warning} peringatan, {info} keterangan',
    en: '{error} errors, {warning} warnings, {info} notes',
  },
  fileMissing: { id: 'Berkas "{path}" tidak ada.', en: 'There is no file "{path}".' },
  fileIsFolder: { id: '"{path}" adalah folder, bukan berkas.', en: '"{path}" is a folder, not a file.' },
  fileUnreadable: {
    id: 'Berkas "{path}" tidak dapat dibaca ({code}).',
    en: 'The file "{path}" cannot be read ({code}).',
  },
  fileNotUtf8: {
    id: 'Berkas "{path}" bukan teks UTF-8; simpan ulang sebagai UTF-8.',
    en: 'The file "{path}" is not UTF-8 text; save it as UTF-8.',
  },
  folderMissing: {
    id: 'Folder "{folder}" untuk berkas hasil tidak ada.',
    en: 'The folder "{folder}" for the output does not exist.',
  },
  fileNotWritten: {
    id: 'Berkas "{path}" tidak dapat ditulis ({code}).',
    en: 'The file "{path}" cannot be written ({code}).',
  },
  planBroken: {
    id: 'Berkas rencana "{path}" tidak dapat dipakai: {message}',
    en: 'The plan file "{path}" cannot be used: {message}',
  },
  planBrokenMore: {
    id: 'Berkas rencana "{path}" tidak dapat dipakai: {message} (dan {more} masalah lain)',
    en: 'The plan file "{path}" cannot be used: {message} (and {more} more problems)',
  },
  yearMissing: {
    id: 'Sebutkan tahunnya: --year {first} sampai {last}.',
    en: 'Name the year: --year {first} to {last}.',
  },
  yearOutside: {
    id: 'Tahun {year} di luar rencana; rencana ini memuat {years}.',
    en: 'Year {year} is outside the plan, which covers {years}.',
  },
  unitUnknown: {
    id: 'Unit "{unit}" tidak ada dalam rencana; unitnya: {units}.',
    en: 'There is no unit "{unit}" in the plan; its units: {units}.',
  },
  andMore: { id: '{list}, dan {more} lagi', en: '{list}, and {more} more' },
  moreNotes: { id: 'Dan {more} catatan lagi.', en: 'And {more} more notes.' },
  outMissing: { id: 'Sebutkan berkas hasil: --out F.xlsx.', en: 'Name the output: --out F.xlsx.' },
  settingUnknown: {
    id: 'Pengaturan "{name}" tidak dikenal; yang ada: {names}.',
    en: 'There is no setting "{name}"; there are: {names}.',
  },
  settingYear: {
    id: 'Tahun ditetapkan dengan --year, bukan dengan --set.',
    en: 'The year is set by --year, not by --set.',
  },
  settingValue: {
    id: 'Nilai "{value}" tidak berlaku untuk {name}; isilah {expected}.',
    en: '"{value}" is no value for {name}; give {expected}.',
  },
  settingOrder: {
    id: '{lower} ({lowerValue}) tidak boleh melebihi {upper} ({upperValue}).',
    en: '{lower} ({lowerValue}) must not exceed {upper} ({upperValue}).',
  },
  expectedFraction: {
    id: 'bilangan positif seperti 1,2 atau 120%',
    en: 'a positive number such as 1.2 or 120%',
  },
  expectedPoint: {
    id: 'bilangan di antara 0 dan 1 seperti 0,9 atau 90%',
    en: 'a number between 0 and 1 such as 0.9 or 90%',
  },
  expectedQuarter: { id: 'TW1, TW2, TW3, atau TW4', en: 'TW1, TW2, TW3 or TW4' },
  expectedMinimise: { id: '1+(1-R/T) atau T/R', en: '1+(1-R/T) or T/R' },
  expectedSwitch: { id: 'ya atau tidak', en: 'yes or no' },
  csvBroken: {
    id: 'Berkas isian baris {line}: CSV rusak ({detail}).',
    en: 'Fill file line {line}: broken CSV ({detail}).',
  },
  csvColumns: {
    id: 'Berkas isian baris {line}: ada {found} kolom, seharusnya unit,code,period,field,value[,item] dengan koma di antaranya.',
    en: 'Fill file line {line}: {found} columns, expected unit,code,period,field,value[,item] with commas between.',
  },
  csvUnit: {
    id: 'Berkas isian baris {line}: unit "{unit}" tidak ada dalam rencana.',
    en: 'Fill file line {line}: there is no unit "{unit}" in the plan.',
  },
  csvUnitNotChosen: {
    id: 'Berkas isian baris {line}: unit "{unit}" tidak termasuk --units.',
    en: 'Fill file line {line}: unit "{unit}" is not among --units.',
  },
  csvCode: {
    id: 'Berkas isian baris {line}: kode "{code}" tidak ada dalam rencana.',
    en: 'Fill file line {line}: there is no code "{code}" in the plan.',
  },
  csvRow: {
    id: 'Berkas isian baris {line}: unit "{unit}" tidak mempunyai target {code}.',
    en: 'Fill file line {line}: unit "{unit}" has no target for {code}.',
  },
  csvField: {
    id: 'Berkas isian baris {line}: isian "{field}" tidak dikenal; yang ada: {fields}.',
    en: 'Fill file line {line}: unknown field "{field}"; there are: {fields}.',
  },
  csvPeriod: {
    id: 'Berkas isian baris {line}: periode "{period}" tidak berlaku untuk {field} (TW1 sampai TW4; target juga Y; history sebuah tahun sebelumnya).',
    en: 'Fill file line {line}: period "{period}" does not suit {field} (TW1 to TW4; target also Y; history an earlier year).',
  },
  csvComponent: {
    id: 'Berkas isian baris {line}: {code} tidak mempunyai komponen "{field}" di kertas kerja (part dan whole untuk rasio; before dan after untuk pertumbuhan, penghematan, dan selisih).',
    en: 'Fill file line {line}: {code} has no component "{field}" in the working papers (part and whole of a ratio; before and after of growth, saving and difference).',
  },
  csvComponentItem: {
    id: 'Berkas isian baris {line}: item "{item}" tidak sesuai untuk {code}: pertumbuhan memerlukan nama perusahaan, penghematan energy atau water, yang lain tanpa item.',
    en: 'Fill file line {line}: the item "{item}" does not suit {code}: growth needs the name of a company, saving energy or water, the others none.',
  },
  csvItem: {
    id: 'Berkas isian baris {line}: kolom item tidak berlaku untuk {field}.',
    en: 'Fill file line {line}: an item does not suit {field}.',
  },
  csvTooLong: {
    id: 'Berkas isian baris {line}: nilainya {length} karakter; sebuah sel memuat paling banyak {longest}.',
    en: 'Fill file line {line}: its value has {length} characters; a cell holds at most {longest}.',
  },
  csvControls: {
    id: 'Berkas isian baris {line}: nilai {field} memuat karakter kendali yang tidak dapat disimpan dalam .xlsx; hapus karakter itu.',
    en: 'Fill file line {line}: the value of {field} holds a control character that .xlsx cannot keep; take it out.',
  },
  csvDoubled: {
    id: 'Berkas isian baris {line} mengulang baris {earlier}.',
    en: 'Fill file line {line} repeats line {earlier}.',
  },
  built: {
    id: '{out}: {sheets} lembar, {units} unit, {entries} isian.',
    en: '{out}: {sheets} sheets, {units} units, {entries} entries.',
  },
  insertFailed: {
    id: 'Buku kerja tidak dapat dibuat: {detail}.',
    en: 'The workbook could not be built: {detail}.',
  },
  notWorkbook: { id: '"{path}": {detail}', en: '"{path}": {detail}' },
  notComputed: {
    id: 'Rumus buku kerja "{path}" tidak dapat dihitung: terlalu dalam atau saling menunjuk. Periksa dengan perintah audit.',
    en: 'The formulas of the workbook "{path}" could not be computed: they are too deep or refer to each other. Check it with the audit command.',
  },
  auditedUncomputed: {
    id: 'Berkas ini tidak membawa hasil rumus dan rumusnya tidak dapat dihitung di sini; yang dinilai hanya isi sel dan rumusnya.',
    en: 'This file carries no results and its formulas could not be computed here; only contents and formulas were judged.',
  },
  readFailed: {
    id: 'Buku kerja "{path}" tidak dapat dibaca: {detail}.',
    en: 'The workbook "{path}" cannot be read: {detail}.',
  },
  notOurs: {
    id: 'Buku kerja "{path}" tidak memuat lembar Renstra.',
    en: 'The workbook "{path}" holds no Renstra sheets.',
  },
  notChecked: {
    id: 'Buku kerja "{path}" tidak dapat diperiksa. {reason}',
    en: 'The workbook "{path}" cannot be checked. {reason}',
  },
  sheetTooWide: {
    id: 'selnya yang terpakai terpencar di daerah lebih dari {most, number} sel',
    en: 'its used cells are scattered over more than {most, number} cells',
  },
  setAside: {
    id: '{n, number} temuan diabaikan dengan alasan.',
    en: '{n, plural, one {# finding} other {# findings}} set aside with a reason.',
  },
  noCommand: {
    id: 'Sebutkan perintahnya: plan check, plan export, build, read, validate, audit, atau bench (petunjuk: --help).',
    en: 'Name the command: plan check, plan export, build, read, validate, audit or bench (see --help).',
  },
  unknownCommand: {
    id: 'Perintah "{name}" tidak ada; yang ada: plan check, plan export, build, read, validate, audit, bench.',
    en: 'There is no command "{name}"; there are: plan check, plan export, build, read, validate, audit, bench.',
  },
  unknownOption: {
    id: 'Pilihan {name} tidak dikenal; lihat --help pada perintah itu.',
    en: 'There is no option {name}; see --help of the command.',
  },
  optionEmpty: { id: 'Pilihan {name} belum diberi nilai.', en: 'Option {name} lacks its value.' },
  argumentMissing: {
    id: 'Sebutkan berkas buku kerjanya: read F.xlsx.',
    en: 'Name the workbook: read F.xlsx.',
  },
  tooManyArguments: {
    id: 'Perintah memuat kata yang berlebih; nama yang memuat spasi ditulis dalam tanda kutip.',
    en: 'The command has words too many; names that hold blanks stand in quotes.',
  },
  notUnderstood: {
    id: 'Perintah tidak dimengerti: {detail}',
    en: 'The command was not understood: {detail}',
  },
  unexpected: {
    id: 'Terjadi kesalahan yang tidak terduga pada program ini: {detail}',
    en: 'An unexpected fault in this program: {detail}',
  },
} as const satisfies Catalogue;
export type CliText = Texts<typeof cliTexts>;
export const cliText: CliText = textsOf(cliTexts, language);
